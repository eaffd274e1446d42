"""What holds for the mentions of any text."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import pathlib
import re
import time
import unicodedata
from collections.abc import Iterable

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from doingoai import (
    Finder,
    Mention,
    MentionKind,
    ParseError,
    find_mentions,
    normalize,
    parse_date,
    parse_datetime,
    parse_document,
    parse_duration,
    parse_money,
    parse_number,
    parse_ordinal,
    parse_percentage,
    parse_period,
    parse_quantity,
    parse_ratio,
)
from doingoai.lexicon import calendar, connectives, currencies, hedges, numerals, units
from doingoai.lexicon.surroundings import PRONOUN_NAMES

CORPUS = pathlib.Path(__file__).parent.parent / "corpus"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((CORPUS / "texts").glob("*.txt"))]
SOURCES = [json.loads(line) for line in (CORPUS / "sources.jsonl").read_text(encoding="utf-8").splitlines()]
NUMBERED = re.compile("[0-9.]{1,9} [A-ZĐ]{2,}")
REFERENCE = dt.date(2022, 6, 30)
NAMES = {MentionKind.PROVINCE, MentionKind.PARTNER}

_pieces = st.sampled_from(
    """hơn 1.000 tấn|gần 30 tỉnh|ngày 30/4|ngày 13/12/2021|tháng 6/2020|quý III|năm ngoái|từ ngày 28/2 đến ngày 3/3/2023
    859 và 768 triệu USD|50 triệu Kíp (tương đương 110 triệu VND)|12,5%|khoảng 300-400 tấn|hai nước|đầu tư|thông tư
    Thứ hai,|lần thứ 31|Quyết định số 480/QĐ-UBND ngày 22/02/2024|Quảng Ninh|Bắc Giang|Lào|Chủ tịch Hồ Chí Minh|COVID-19
    tỉnh Vân Nam|EXPO 2020|so với cùng kỳ|1.1.3|0912 345 678|14h30|31/4/2021|48/63|và|, |. |\n|năm|một|ba|không|tư
    8 giờ 30 phút ngày 1/2/2022|2 tuần|phươngSáng 13/12/2021|(1)|1.|- |trong|của|tăng|người|đoàn""".replace(
        "\n    ", "|"
    ).split("|")
)
_proses = st.lists(_pieces, max_size=12).map(" ".join)
_texts = _proses | st.text(max_size=60) | st.lists(_pieces | st.text(max_size=4), max_size=8).map("".join)


@given(_texts)
def test_mentions_are_sorted_disjoint_and_slices_of_the_text(text: str):
    """Spans are sorted, disjoint, inside the text; slices equal `text`."""
    place = 0
    for mention in find_mentions(text, reference=REFERENCE):
        assert place <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        place = mention.end


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_is_accepted(text: str):
    """Nothing raises on any str."""
    assert isinstance(find_mentions(text), list)


# Every word and sign of the calendar and of figures, with figures at the edges of both.
_WORDS = sorted(
    {
        word
        for table in (calendar, connectives, currencies, hedges, numerals, units)
        for name in table.__all__
        for words in [getattr(table, name)]
        for word in ([words] if isinstance(words, str) else words if isinstance(words, Iterable) else ())
        if isinstance(word, str)
    }
)
_EDGES = ("0", "00", "1", "12", "29/2", "31", "1/1/0001", "31/12/9999", "0001", "9999", "24:00", "1,5", "10^50", "XIII")


@given(
    st.lists(st.sampled_from(_WORDS) | st.sampled_from(_EDGES), min_size=1, max_size=7).map(" ".join),
    st.sampled_from([dt.date.min, dt.date(1, 2, 28), REFERENCE, dt.date(9999, 12, 1), dt.date.max]),
)
@example("tháng 12 cùng thời gian IV pm", dt.date(9999, 12, 1))
@example("25h cùng thời gian / 32 31", dt.date(1, 2, 28))
@example("tháng 1 tăng 5% so với tháng trước", dt.date.min)
@example("tháng 1 tăng 5% so với cùng kỳ", dt.date.min)
def test_any_words_on_any_day_are_accepted(text: str, reference: dt.date):
    """Nothing raises on words of ours either, also where the calendar ends; the strict parsers refuse."""
    find_mentions(text, reference=reference)
    for parse in (parse_period, parse_date, parse_datetime):
        with contextlib.suppress(ParseError):
            parse(text, reference=reference)
    for read in (
        parse_number,
        parse_quantity,
        parse_money,
        parse_percentage,
        parse_ratio,
        parse_ordinal,
        parse_duration,
    ):
        with contextlib.suppress(ParseError):
            read(text)


def _reread(mention: Mention, reference: dt.date) -> list[object]:
    """What the strict parsers of the mention's kind make of its text."""
    parsers = {
        MentionKind.DATE: [
            lambda t: parse_period(t, reference=reference),
            lambda t: parse_date(t, reference=reference),
        ],
        MentionKind.PERIOD: [lambda t: parse_period(t, reference=reference)],
        MentionKind.DATETIME: [lambda t: parse_datetime(t, reference=reference)],
        MentionKind.TIME: [lambda t: parse_datetime(t, reference=reference).timetz()],
        MentionKind.DURATION: [parse_duration],
        MentionKind.NUMBER: [parse_number, parse_ratio],
        MentionKind.QUANTITY: [parse_quantity],
        MentionKind.MONEY: [parse_money],
        MentionKind.PERCENT: [parse_percentage],
        MentionKind.ORDINAL: [parse_ordinal],
        MentionKind.DOCUMENT: [parse_document],
    }
    values = []
    for parse in parsers.get(mention.kind, []):
        try:
            values.append(parse(mention.text))
        except ParseError:
            continue
    return values


def _check_rereading(text: str) -> None:
    names = {MentionKind.PROVINCE, MentionKind.COUNTRY, MentionKind.PARTNER}
    for mention in find_mentions(text, reference=REFERENCE):
        if mention.from_context or mention.value is None or mention.kind in names:
            continue
        values = _reread(mention, REFERENCE)
        if isinstance(mention.value, dt.time):
            values = [value.replace(tzinfo=None) for value in values if isinstance(value, dt.time)]
            assert mention.value.replace(tzinfo=None) in values, mention
        else:
            assert mention.value in values or _days(mention.value) in values, mention


def _days(value: object) -> object:
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    return start if start == end else None


@given(_proses)
def test_a_mention_rereads_strictly_to_its_value(text: str):
    """Each mention without `from_context` re-parses strictly to its value, given the same reference."""
    _check_rereading(text)


@pytest.mark.parametrize("text", TEXTS)
def test_the_mentions_of_the_corpus_reread_strictly(text: str):
    """The same, over whole texts."""
    _check_rereading(text)


def _shifted(mentions: list[Mention], by: int) -> list[Mention]:
    return [
        attrs.evolve(
            mention,
            start=mention.start + by,
            end=mention.end + by,
            restates=mention.restates and (mention.restates[0] + by, mention.restates[1] + by),
        )
        for mention in mentions
    ]


@given(_texts, _texts)
def test_a_blank_line_parts_two_texts(one: str, other: str):
    """With a reference, find(a + blank line + b) = find(a) ∪ shifted find(b)."""
    both = find_mentions(f"{one}\n\n{other}", reference=REFERENCE)
    parts = find_mentions(one, reference=REFERENCE) + _shifted(find_mentions(other, reference=REFERENCE), len(one) + 2)
    assert both == parts


@given(st.lists(_texts, max_size=4).map("\n\n".join), st.integers(1, 50), st.none() | st.just(REFERENCE))
def test_a_stream_has_the_mentions_of_its_text(text: str, size: int, reference: dt.date | None):
    """`find_iter` over any pieces of a text yields what `find` returns."""
    chunks = [text[i : i + size] for i in range(0, len(text), size)]
    finder = Finder()
    assert list(finder.find_iter(chunks, reference=reference)) == finder.find(text, reference=reference)


@given(_proses)
def test_decomposed_text_has_the_same_mentions(text: str):
    """NFD text gives the same mentions at mapped offsets."""
    decomposed = unicodedata.normalize("NFD", text)
    there = find_mentions(decomposed, reference=REFERENCE)
    here = find_mentions(text, reference=REFERENCE)
    assert [(normalize(m.text), m.kind, m.value) for m in there] == [(m.text, m.kind, m.value) for m in here]
    assert all(decomposed[m.start : m.end] == m.text for m in there)


@pytest.mark.parametrize("text", TEXTS)
def test_the_corpus_has_the_same_mentions_in_other_spaces(text: str):
    """NBSP and soft hyphens change nothing but the offsets."""
    spaced = text.replace(" ", "\u00a0")
    softened = text.replace("ng ", "n\u00adg ")
    values = [(m.kind, m.value) for m in find_mentions(text, reference=REFERENCE)]
    assert [(m.kind, m.value) for m in find_mentions(spaced, reference=REFERENCE)] == values
    assert [(m.kind, m.value) for m in find_mentions(softened, reference=REFERENCE)] == values


@pytest.mark.parametrize("text", TEXTS)
def test_deleting_the_text_between_changes_nothing_that_stands_alone(text: str):
    """What takes nothing from its context is found without any.

    "Anh" begins no sentence as a country, some names are found only where a word tells what they name (châu Văn Sơn),
    and a figure that begins a line numbers the abbreviation after it (5 KCN).
    """
    alone = [
        mention
        for mention in find_mentions(text, reference=REFERENCE)
        if not mention.from_context
        and mention.text.lower() not in PRONOUN_NAMES
        and not NUMBERED.fullmatch(mention.text)
        and not (mention.kind in NAMES and not find_mentions(mention.text, reference=REFERENCE))
    ]
    found = find_mentions("\n\n".join(mention.text for mention in alone), reference=REFERENCE)
    assert [(m.text, m.kind, m.value) for m in found] == [(m.text, m.kind, m.value) for m in alone]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", MentionKind)
def test_kinds_narrow_the_work_and_not_the_findings(text: str, kind: MentionKind):
    """find(kinds={k}) is what find() gives of that kind."""
    whole = [mention for mention in find_mentions(text, reference=REFERENCE) if mention.kind is kind]
    assert find_mentions(text, reference=REFERENCE, kinds=[kind]) == whole


HOSTILE = {
    "figures": "1.",
    "digits": "1",
    "figures and spaces": "1 ",
    "hedges": "hơn ",
    "numerals": "một ",
    "units": "nghìn ",
    "from": "từ 1 đến ",
    "days": "1/1/",
    "lists": "1, ",
    "pairs": "5 và ",
    "years": "năm ",
    "brackets": "(1",
    "months": "tháng 1, ",
    "names": "Thừa Thiên ",
    "capitals": "Bà ",
    "glued": "aA",
    "documents": "Quyết định số ",
    "suffixes": "1/QĐ-",
    "spaces": "1" + " " * 50,
    "lines": "ngày\n",
    "marks": "e\u0301\u0301",
    "same periods": "cùng kỳ ",
    "equivalents": "5 USD (tương đương ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_text_and_no_faster(unit: str):
    """The time of the processor grows at most threefold when hostile input doubles."""

    def spent(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            find_mentions(text)
            best = min(best, time.process_time() - start)
        return best

    find_mentions(unit)
    assert spent(8000) <= 3 * spent(4000) + 0.02
