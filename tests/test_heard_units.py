"""Foreign units in prose under spellings that no list has."""

from __future__ import annotations

import pytest

from doingoai import find_mentions
from doingoai.reference.heard import heard_units


@pytest.mark.parametrize(
    ("written", "subdivision"),
    [
        ("Luông Pha-băng", "LA-LP"),
        ("Xa-vẳn-na-khẹt", "LA-SV"),
        ("Sa La Văn", "LA-SL"),
        ("Xế Kông", "LA-XE"),
        ("Ăt-ta-pư", "LA-AT"),
        ("Sayabouli", "LA-XA"),
        ("T'bong Khmum", "KH-25"),
        ("Prết Vi-hia", "KH-13"),
    ],
)
@pytest.mark.parametrize(
    "sentence", ["Đoàn tỉnh {} thăm Huế.", "Tỉnh {}, Sơn La và tỉnh Điện Biên", "lãnh đạo tỉnh {}"]
)
def test_a_unit_is_heard_behind_the_word_for_it(written: str, subdivision: str, sentence: str):
    text = sentence.format(written)
    [found] = [mention for mention in find_mentions(text) if mention.kind == "partner"]
    assert (found.text, found.value.subdivision) == (written, subdivision)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "tỉnh Sơn La và tỉnh Sóc Trăng",  # units of Vietnam
        "tỉnh Bắc Kan",  # one of Vietnam without all its marks
        "thăm Luông Pha-băng",  # nothing says that it is a unit
        "tỉnh ủy Xế Kông",
        "chính Xế Kông",
        "tỉnh Đoàn thanh niên",
        "tỉnh Kông",
        "tỉnh",
        "bang ",
    ],
)
def test_nothing_else_is_heard(text: str):
    assert list(heard_units(text)) == []


def test_what_is_known_as_it_is_written_is_not_heard_again():
    text = "tỉnh Salavan và tỉnh Sa La Văn"
    assert [(start, unit.name) for start, _, unit in heard_units(text, {5})] == [(21, "Salavan")]
    assert [mention.start for mention in find_mentions(text)] == [5, 21]
