"""The plan of the house is drawn from the contract that import-linter checks, and the page names every room."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw_house", ROOT / "scripts" / "draw_house.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_picture_equals_what_the_script_draws(script: ModuleType, language: str):
    drawn = script.PICTURES[language].read_text(encoding="utf-8")
    assert drawn == script.drawn(language), "run: python scripts/draw_house.py"


def test_the_page_tells_of_every_room_in_their_order(script: ModuleType):
    page = script.PICTURES["en"].with_suffix(".md").read_text(encoding="utf-8")
    rooms = [room for floor in script.floors() for room in floor]
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == rooms
    (described,) = re.findall(r"!\[([^\]]+)\]\(house\.svg\)", page)
    assert [word for word in re.findall(r"\w+", described) if word in rooms] == rooms


def test_every_room_is_a_module_of_the_library(script: ModuleType):
    source = ROOT / "src" / "doingoai"
    modules = {path.stem for path in source.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    rooms = {room for floor in script.floors() for room in floor}
    assert rooms == modules - script.DOORS - {"__init__"}
