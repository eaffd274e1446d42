"""The pages of forms of numbers, units and currencies: their tables equal what the lexicon makes of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "build_number_tables.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_number_tables", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_equal_what_the_script_makes(script: ModuleType):
    for path in script.PAGES:
        page = path.read_text(encoding="utf-8")
        assert page == script.built(page), "run: python scripts/build_number_tables.py"


def test_every_table_has_its_place(script: ModuleType):
    pages = [path.read_text(encoding="utf-8") for path in script.PAGES]
    places = [match["name"] for page in pages for match in script.PLACE.finditer(page)]
    assert sorted(places) == sorted(script.TABLES)
