"""The reference misses no public name."""

import importlib
import re
from pathlib import Path

import pytest

import doingoai

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
ROOMS = ("doingoai.extraction", "doingoai.model", "doingoai.reference", "doingoai.registers", "doingoai.serialization")
# Unions that signatures name: a reader sees what they hold in the docstrings.
ALIASES = {"Entity", "FigureValue", "Language"}


def documented(module: str) -> set[str]:
    """The names that the reference has an entry of, under *module*."""
    names = set()
    for page in REFERENCE.glob("api-*.md"):
        blocks = re.split(r"^\.\. currentmodule:: (\S+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for current, entries in zip(blocks[1::2], blocks[2::2], strict=True):
            if current == module:
                names |= set(re.findall(r"^\.\. (?:auto\w+|data):: (\w+)$", entries, re.MULTILINE))
    return names


def test_every_public_name_has_its_entry():
    assert documented("doingoai") == set(doingoai.__all__)


@pytest.mark.parametrize("module", ROOMS)
def test_names_of_the_rooms_have_theirs_too(module):
    names = set(importlib.import_module(module).__all__) - set(doingoai.__all__) - ALIASES
    assert documented(module) == names
