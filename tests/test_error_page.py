"""The error catalogue: it equals what the script makes, and misses no class, no message and no refusal."""

import ast
import importlib
import importlib.util
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import doingoai
from doingoai.errors import DoingoaiError
from doingoai.registers.file_messages import file_message_in_vietnamese
from doingoai.registers.problems import _SENTENCES, SkipReason

SCRIPT = Path(__file__).parents[1] / "scripts" / "build_error_page.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_error_page", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def page(script) -> str:
    return script.PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def said(script) -> set[str]:
    """Every message and hint that the registers of the page are told."""
    return set(script.register_messages())


def test_the_page_equals_what_the_script_makes(script, page):
    """Run scripts/build_error_page.py when this fails."""
    assert page == script.built(page)


def test_everything_made_has_its_place(script, page):
    places = [match["name"] for match in script.PLACE.finditer(page)]
    assert sorted(places) == sorted(script.MADE)


def subclasses(cls) -> Iterator[type]:
    for below in cls.__subclasses__():
        yield below
        yield from subclasses(below)


def test_every_class_of_errors_has_its_section_with_an_example(page):
    for module in pkgutil.walk_packages(doingoai.__path__, "doingoai."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    sections = dict(re.findall(r"^### (\w+Error)\n(.*?)(?=^##)", page, re.MULTILINE | re.DOTALL))
    ours = {cls.__name__ for cls in subclasses(DoingoaiError) if cls.__module__.startswith("doingoai.")}
    assert set(sections) == {name for name in ours if not name.startswith("_")}
    assert all(">>> " in text for text in sections.values())


# It has no words of its own: it hands on what a grammar says.
HANDED_ON = {"refused"}


@pytest.mark.parametrize("name", sorted(set(_SENTENCES) - HANDED_ON))
def test_every_message_of_a_register_is_on_the_page(said, name):
    """In one of its two languages at least: the grammars say some things better in English."""
    patterns = [re.compile(as_pattern(sentence), re.DOTALL) for sentence in _SENTENCES[name]]
    assert any(pattern.fullmatch(text) for pattern in patterns for text in said), _SENTENCES[name]


def as_pattern(sentence: str) -> str:
    """What a message looks like when it is filled in."""
    words = re.split(r"\{\w+(?:!r)?\}", sentence.replace("{{", "\0").replace("}}", "\1"))
    return ".+".join(re.escape(word) for word in words).replace("\0", r"\{").replace("\1", r"\}")


def test_every_reason_to_skip_a_row_is_on_the_page(page):
    assert all(f"`{reason.value}`" in page for reason in SkipReason)


# What only stands guard: no text reaches it. The last one is in the words above its table.
UNREACHED = {
    "dates of the lunar calendar are read with the extra lunar: pip install 'doingoai[lunar]'",
}


def test_every_refusal_of_the_grammars_is_on_the_page(script):
    """Each reason that the source gives is the hint of a text on the page."""
    hints = list(script.hints())
    missing = []
    for file, call in script.calls({"Refusal", "needs_reference", "Reader", "ParseError"}, "grammar"):
        named = next((word.value for word in call.keywords if word.arg == "hint"), None)
        reason = named if call.func.id in {"Reader", "ParseError"} else (call.args[0] if call.args else None)
        text = script.template(reason) if isinstance(reason, ast.expr) else None
        if text is None or text in UNREACHED:
            continue
        wanted = ".+?".join(re.escape(part) for part in text.split("…"))
        if not any(re.match(wanted, hint) for hint in hints):
            missing.append((file.name, text))
    assert not missing


# What only a program can cause: an argument of a call.
OF_PROGRAMS = ("a CSV file has no sheets", "data frames are read", "the file has … sheets, so")


def test_what_is_said_of_a_file_is_said_in_vietnamese_too(script):
    said = {script.template(call.args[0]) for _, call in script.calls({"RegisterError"}, "registers") if call.args}
    for message in filter(script._speaks, said):
        assert message.startswith(OF_PROGRAMS) or file_message_in_vietnamese(message), message


def test_an_issue_of_each_kind_is_on_the_page(script, page):
    codes = {call.args[0].value for _, call in script.calls({"Issue"}, "model")}
    assert codes
    assert all(f"`{code}`" in page for code in codes)
