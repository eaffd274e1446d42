"""The page on how numbers are read: its tables equal what the lexicon makes of them."""

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


def test_the_page_equals_what_the_script_makes(script: ModuleType):
    page = script.PAGE.read_text(encoding="utf-8")
    assert page == script.built(page)


def test_every_table_has_its_place(script: ModuleType):
    places = [match["name"] for match in script.PLACE.finditer(script.PAGE.read_text(encoding="utf-8"))]
    assert sorted(places) == sorted(script.TABLES)
