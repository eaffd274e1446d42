"""Canonical text: NFC, plain spaces, nothing invisible, and the way back."""

import unicodedata

import pytest

from doingoai import fold, normalize
from doingoai import text as text_room
from doingoai.text import CanonicalText, lowered, patterns, spans, tables, without_marks

NFD = unicodedata.normalize("NFD", "Đầu tháng 2/2020, tỉnh Quảng Ninh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NFD, "Đầu tháng 2/2020, tỉnh Quảng Ninh"),
        ("1\N{NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567", "1 234 567"),
        ("Quảng\N{SOFT HYPHEN} Ninh\N{ZERO WIDTH SPACE}", "Quảng Ninh"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}năm", "năm"),
        ("１２％", "12%"),
        ("Ðà Nẵng", "Đà Nẵng"),
        ("dòng một\ndòng hai", "dòng một\ndòng hai"),
        ("Hoà Bình", "Hoà Bình"),
        ("", ""),
        # A joiner between a letter and its mark hides what they make.
        ("o\N{ZERO WIDTH JOINER}\N{COMBINING CIRCUMFLEX ACCENT}", "ô"),
    ],
)
def test_normalize(text, expected):
    assert normalize(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ĐẮK LẮK", "dak lak"), (NFD, "dau thang 2/2020, tinh quang ninh"), ("Thừa Thiên-Huế", "thua thien-hue")],
)
def test_fold(text, expected):
    assert fold(text) == expected


def test_lowering_keeps_every_place():
    assert lowered("İSTANBUL NĂM") == "İstanbul năm"
    assert len(lowered("İ" * 5)) == 5


def test_letters_of_other_scripts_keep_their_marks():
    assert without_marks("ế й") == "e й"


def test_ordinary_text_is_its_own_canonical_form():
    text = "Năm 2021"
    canonical = CanonicalText.of(text)
    assert canonical.composed is text
    assert canonical.lower == "năm 2021"
    assert canonical.span(4, 8) == (4, 8)


def test_spans_lead_back_to_decomposed_text():
    canonical = CanonicalText.of(NFD)
    start = canonical.composed.index("Quảng Ninh")
    first, last = canonical.span(start, start + len("Quảng Ninh"))
    assert unicodedata.normalize("NFC", NFD[first:last]) == "Quảng Ninh"


def test_spans_step_over_what_is_invisible():
    source = "Quảng\N{SOFT HYPHEN} Ninh\N{SOFT HYPHEN}, 2021"
    canonical = CanonicalText.of(source)
    assert canonical.composed == "Quảng Ninh, 2021"
    first, last = canonical.span(0, 10)
    assert source[first:last] == "Quảng\N{SOFT HYPHEN} Ninh"


def test_empty_spans_have_a_place_too():
    canonical = CanonicalText.of(NFD)
    assert canonical.span(0, 0) == (0, 0)
    assert canonical.span(len(canonical.composed), len(canonical.composed)) == (len(NFD), len(NFD))


@pytest.mark.parametrize(
    ("word", "variants"),
    [
        ("hòa bình", ("hòa bình", "hoà bình")),
        ("thuỷ", ("thủy", "thuỷ")),
        ("quý", ("quý",)),
        ("hoàn", ("hoàn",)),
        ("năm", ("năm",)),
    ],
)
def test_tone_placement(word, variants):
    assert patterns.tone_variants(word) == variants


def test_an_alternation_takes_the_longest_word():
    pattern = patterns.compiled(patterns.alternation(["lượt", "lượt người", "đoàn", "đoàn vào"]))
    assert pattern.match("lượt người đến")[0] == "lượt người"
    assert pattern.match("lượt xe")[0] == "lượt"
    assert pattern.match("lượt \n người")[0] == "lượt \n người"
    assert pattern.match("xe") is None


def test_an_alternation_escapes_signs():
    pattern = patterns.compiled(patterns.alternation(["tr.đ", "tr", "#"]))
    assert pattern.fullmatch("tr.đ")
    assert pattern.fullmatch("trxđ") is None
    assert pattern.fullmatch("#")


def test_a_bare_pattern_reads_text_without_diacritics():
    assert patterns.compiled(patterns.bare(patterns.alternation(["tháng giêng"]))).fullmatch("thang gieng")


def test_a_table_forgives_spelling():
    table = tables.WordTable({"khóa": "term", "tỷ": 10**9, "tỉ": 10**9, "lượt người": "visit"})
    assert table["khoá"] == "term"
    assert table["ty"] == 10**9
    assert table["lượt \n người"] == "visit"
    assert "khóa" in table
    assert "năm" not in table
    assert len(table) == len(set(table)) == 5


@pytest.mark.parametrize("module", [text_room, spans, patterns, tables])
def test_modules_show_their_public_names_only(module):
    assert dir(module) == module.__all__
