"""Each example runs in one command and says something."""

import runpy
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.py"))


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda script: script.stem)
def test_an_example_runs(script, capsys):
    try:
        runpy.run_path(str(script), run_name="__main__")
    except SystemExit as stop:
        # An example of an engine that is not installed says so, in a sentence.
        if not isinstance(stop.code, str):
            raise
        pytest.skip(stop.code)
    assert capsys.readouterr().out.strip()
