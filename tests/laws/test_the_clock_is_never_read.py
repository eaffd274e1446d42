"""The clock is never read: what a text means depends on the text and the reference date alone."""

import pathlib
import subprocess
import sys

TESTS = pathlib.Path(__file__).parents[1]

# Every class of datetime that can ask the clock refuses to, before anything of ours is imported.
WITHOUT_A_CLOCK = """
import datetime, sys

def no_clock(*_):
    raise AssertionError("the clock was read")

class Date(datetime.date):
    today = no_clock

class DateTime(datetime.datetime):
    now = utcnow = today = no_clock

datetime.date, datetime.datetime = Date, DateTime
import pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-k", "fix or need or counts", *sys.argv[1:]]))
"""


def test_reading_time_asks_no_clock():
    files = ["test_dates.py", "test_periods.py", "test_durations.py", "test_times.py", "test_lunar.py"]
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_CLOCK, *(str(TESTS / name) for name in files)],
        capture_output=True,
        text=True,
        check=False,
        cwd=TESTS.parent,
    )
    assert ran.returncode == 0, ran.stdout[-3_000:] + ran.stderr[-1_000:]
    assert " passed" in ran.stdout
