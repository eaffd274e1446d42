"""The page of the entities and the JSON Schema files are what the script makes of the classes."""

import importlib.util
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from doingoai.model import RECORD_TYPES

SCRIPT = Path(__file__).parents[1] / "scripts" / "build_entity_pages.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_entity_pages", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_files_are_what_the_script_makes(script):
    """Run scripts/build_entity_pages.py when this fails."""
    for path, text in script.files().items():
        assert path.read_text(encoding="utf-8") == text, path.name


def test_every_field_has_its_meaning(script):
    """Each field of each record has a string under it and, if sheets hold it, a heading."""
    for cls in RECORD_TYPES.values():
        for name, _heading, kind, meaning in script.rows(cls, own=False):
            assert meaning.endswith((".", "…", ")")), (cls.__name__, name)
            assert "doingoai" not in kind


def test_schemas_refuse_what_is_no_class():
    """A schema is made of a class of records or values."""
    from doingoai import json_schema

    for wrong in (str, 5, None):
        with pytest.raises(TypeError, match="a class of records or values"):
            json_schema(wrong)
    jsonschema.Draft202012Validator.check_schema(json_schema(RECORD_TYPES["event"]))
