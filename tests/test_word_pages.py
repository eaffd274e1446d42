"""The pages of headings and of words of the calendar are what the script makes of the tables."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from doingoai.registers.headings import HEADINGS

SCRIPT = Path(__file__).parents[1] / "scripts" / "build_word_pages.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_word_pages", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_what_the_script_makes(script):
    """Run scripts/build_word_pages.py when this fails."""
    for path, text in script.files().items():
        assert path.read_text(encoding="utf-8") == text, path.name


@pytest.mark.parametrize("name", HEADINGS)
def test_every_type_has_its_headings(script, name):
    page = script.headings_page()
    section = page.partition(f"\n## {script.class_of(name).__name__}\n")[2].partition("\n## ")[0]
    for slot, words in HEADINGS[name].items():
        assert f"| `{slot}`" in section
        assert all(word.replace("|", "\\|") in section for word in words)
