"""The reference misses no public name."""

import re
from pathlib import Path

import pytest

import doingoai

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"


@pytest.fixture(scope="module")
def documented() -> set[str]:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in REFERENCE.glob("api-*.md"))
    return set(re.findall(r"^\.\. (?:auto\w+|data):: (\w+)$", pages, re.MULTILINE))


@pytest.mark.parametrize("name", doingoai.__all__)
def test_every_public_name_has_its_entry(name, documented):
    assert name in documented


def test_no_entry_is_left_of_a_name_that_is_gone(documented):
    assert documented <= set(doingoai.__all__)
