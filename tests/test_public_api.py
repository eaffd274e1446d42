"""The surface: what `doingoai` offers, how light it is, and that it survives travel."""

import ast
import copy
import importlib
import pickle
import pkgutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import doingoai

# Loading one of these on `import doingoai` would cost every user for what few need.
HEAVY = (
    "cattrs",
    "babel",
    "narwhals",
    "importlib.resources",
    "hypothesis",
    "dateutil",
    "python_calamine",
    "xlsxwriter",
)


def run(code: str) -> str:
    """What a fresh interpreter prints, without the plugins that would import us first."""
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # our own code


def test_all_is_sorted_and_static():
    assert doingoai.__all__ == sorted(doingoai.__all__)


def test_dir_shows_what_there_is_and_nothing_else():
    """The names, the modules that are attributes too, and the version: what the Tab key offers."""
    assert set(dir(doingoai)) == {"__version__", *doingoai.__all__, *doingoai._MODULES}
    for name in dir(doingoai):
        getattr(doingoai, name)


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert doingoai.__version__ == project["project"]["version"]


def test_the_version_is_looked_up_when_it_is_asked_for():
    assert "importlib.metadata" not in run("import doingoai, sys; print(*sys.modules)").split()


def test_without_an_installation_there_is_no_version():
    program = """
import importlib.metadata as metadata
def version(name): raise metadata.PackageNotFoundError(name)
metadata.version = version
import doingoai
print(hasattr(doingoai, "__version__"))
"""
    assert run(program) == "False"


@pytest.mark.parametrize("name", doingoai.__all__)
def test_every_name_is_there(name):
    assert getattr(doingoai, name) is not None


def test_star_import_brings_exactly_the_public_names():
    namespace: dict[str, object] = {}
    exec("from doingoai import *", namespace)  # noqa: S102  # a star import cannot stand in a function
    assert set(namespace) - {"__builtins__"} == set(doingoai.__all__)


def test_type_checkers_see_the_same_names_as_the_interpreter():
    tree = ast.parse(Path(doingoai.__file__).read_text(encoding="utf-8"))
    seen = {
        alias.asname or alias.name: node.module
        for guard in tree.body
        if isinstance(guard, ast.If)
        for node in guard.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert seen == {name: f"doingoai.{module}" for name, module in doingoai._HOME_OF.items()}


@pytest.mark.parametrize("module", sorted(doingoai._MODULES))
def test_modules_are_reachable_as_attributes(module):
    assert getattr(doingoai, module) is importlib.import_module(f"doingoai.{module}")


MODULES = [
    info.name
    for info in pkgutil.walk_packages(doingoai.__path__, "doingoai.")
    if not info.name.endswith("__main__")  # importing it runs the command line
]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_shows_its_public_names_only(name):
    module = importlib.import_module(name)
    if hasattr(module, "__all__") and ".lexicon" not in name:  # tables only, no functions
        assert dir(module) == sorted(module.__all__)
        assert all(hasattr(module, public) for public in module.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'parse_everything'"):
        _ = doingoai.parse_everything


def test_import_loads_nothing_heavy():
    loaded = run("import doingoai, sys; print(*sys.modules)").split()
    assert not [name for name in loaded if name.startswith(HEAVY)]


def test_reading_a_date_loads_nothing_heavy_either():
    loaded = run("import doingoai, sys; doingoai.parse_date('13/12/2021'); print(*sys.modules)").split()
    assert not [name for name in loaded if name.startswith(HEAVY)]


def test_reference_data_waits_for_the_first_question():
    assert "doingoai.reference" not in run("import doingoai, sys; print(*sys.modules)")


def test_importing_hypothesis_first_does_not_break_us():
    assert run("import hypothesis, doingoai.strategies; print('whole')") == "whole"


VALUES = [
    doingoai.HedgedNumber(30, hedge=doingoai.Hedge.NEARLY),
    doingoai.Ratio(48, 63),
    doingoai.Percentage("41.4"),
    doingoai.Quantity("89300", "tấn", "TNE"),
    doingoai.Money(500_000_000, "USD"),
    doingoai.Period.year(2021),
    doingoai.parse_duration("2 tuần"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_travel(value):
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value
    assert hash(copy.copy(value)) == hash(value)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_have_slots_and_cannot_change(value):
    assert not hasattr(value, "__dict__")
    with pytest.raises(AttributeError):
        value.number = 1
