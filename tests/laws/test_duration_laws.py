"""Laws of durations."""

from hypothesis import given

from doingoai import Duration, format_duration, parse_duration
from doingoai.strategies import durations


@given(durations())
def test_what_is_written_reads_back(value: Duration):
    """`parse(format(x)) == x`."""
    assert parse_duration(format_duration(value)) == value
