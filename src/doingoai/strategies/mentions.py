"""Sentences with figures, dates and names in them, and where these stand."""

# No `from __future__ import annotations`: Hypothesis makes composite functions anew, where the names of ours mean
# nothing, so their annotations are the types themselves.

import datetime as dt
from collections.abc import Collection
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.extraction import Mention, MentionKind
from doingoai.grammar.durations import format_duration
from doingoai.grammar.money import format_money
from doingoai.grammar.numbers import format_number, format_percentage
from doingoai.grammar.periods import format_date, format_period
from doingoai.grammar.quantities import format_quantity
from doingoai.lexicon.phrases import NAMES_OF_PERSONS
from doingoai.reference import countries, provinces
from doingoai.strategies.values import hedged_numbers, ratios
from doingoai.values.durations import Duration, TimeUnit
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage

__all__ = ["texts_with_mentions"]

# A text and what it means.
_Written = tuple[str, Any]

_HEDGES: Final = (Hedge.EXACT, Hedge.NEARLY, Hedge.MORE_THAN, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST)
_UNITS: Final = (("tấn", "TNE"), ("kg", "KGM"), ("km", "KMT"), ("đoàn", None), ("dự án", None), ("liều", None))
# Words that begin a sentence and mean nothing countable.
_OPENINGS: Final = ("Theo báo cáo, ", "Kết quả cụ thể: ", "Về nội dung này, ", "Bên cạnh đó, ", "Cụ thể là ")
_CLOSINGS: Final = (".", ", theo báo cáo.", " (theo báo cáo).")
_FIRST: Final = dt.date(1990, 1, 1)
_LAST: Final = dt.date(2030, 12, 31)


def __dir__() -> list[str]:
    return __all__


def _dates() -> SearchStrategy[_Written]:
    styles = st.sampled_from(["long", "short"])
    return st.builds(lambda day, style: (format_date(day, style), Period.day(day)), st.dates(_FIRST, _LAST), styles)


def _periods() -> SearchStrategy[_Written]:
    units = st.sampled_from([Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR])
    periods = st.builds(Period.of, st.dates(_FIRST, _LAST), units)
    return periods.map(lambda period: (format_period(period), period))


def _amounts() -> SearchStrategy[_Written]:
    numbers = hedged_numbers(min_value=1_000, places=0, hedges=_HEDGES)
    amounts = st.builds(Money, numbers, st.sampled_from(["VND", "USD"]))
    return st.builds(
        lambda money, compact: (format_money(money, compact=compact), money), amounts, compact=st.booleans()
    )


def _percentages() -> SearchStrategy[_Written]:
    numbers = hedged_numbers(min_value=1, max_value=300, places=1, hedges=_HEDGES)
    return numbers.map(Percentage).map(lambda share: (format_percentage(share), share))


def _quantities() -> SearchStrategy[_Written]:
    numbers = hedged_numbers(min_value=11, max_value=10**7, places=0, hedges=_HEDGES)
    found = st.builds(lambda number, unit: Quantity(number, *unit), numbers, st.sampled_from(_UNITS))
    return found.map(lambda quantity: (format_quantity(quantity), quantity))


def _durations() -> SearchStrategy[_Written]:
    units = st.sampled_from([TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.YEAR])
    found = st.builds(Duration, st.integers(2, 25), units)
    return found.map(lambda duration: (format_duration(duration), duration))


def _parts() -> SearchStrategy[_Written]:
    exact = ratios(max_whole=99).filter(lambda ratio: ratio.hedge is Hedge.EXACT and 12 < ratio.part < ratio.whole)  # noqa: PLR2004  # 5/8 may be a date
    return exact.map(lambda ratio: (format_number(ratio), ratio))


def _ordinals() -> SearchStrategy[_Written]:
    return st.integers(2, 40).map(lambda number: (f"lần thứ {number}", number))


def _countries() -> SearchStrategy[_Written]:
    names = ("LA", "JP", "KR", "SG", "DE", "FR")
    return st.sampled_from([(c.name, c) for c in countries() if c.alpha_2 in names])


def _provinces() -> SearchStrategy[_Written]:
    # The bare name of a person is no mention of a place; only words before it would make it one.
    return st.sampled_from([(unit.name, unit) for unit in provinces() if unit.name not in NAMES_OF_PERSONS])


_KINDS: Final = {
    MentionKind.DATE: _dates,
    MentionKind.PERIOD: _periods,
    MentionKind.MONEY: _amounts,
    MentionKind.PERCENT: _percentages,
    MentionKind.QUANTITY: _quantities,
    MentionKind.DURATION: _durations,
    MentionKind.NUMBER: _parts,
    MentionKind.ORDINAL: _ordinals,
    MentionKind.COUNTRY: _countries,
    MentionKind.PROVINCE: _provinces,
}


@st.composite
def texts_with_mentions(
    draw: st.DrawFn, *, kinds: Collection[MentionKind] = tuple(_KINDS), max_mentions: int = 5
) -> tuple[str, tuple[Mention, ...]]:
    """Texts of the field's kind with the mentions that a reader would mark in them.

    Each sentence holds one, in its usual spelling, between words that mean nothing.

    Parameters
    ----------
    kinds
        Only mentions of these kinds.
    max_mentions
        At most so many.
    """
    if unknown := set(kinds) - set(_KINDS):
        raise ValueError(f"there are no texts with {', '.join(sorted(unknown))}")
    text, mentions = "", []
    for kind in draw(st.lists(st.sampled_from([MentionKind(kind) for kind in kinds]), max_size=max_mentions)):
        written, value = draw(_KINDS[kind]())
        text += draw(st.sampled_from(_OPENINGS))
        start = len(text)
        mentions.append(Mention(start, start + len(written), written, kind, value))
        text += f"{written}{draw(st.sampled_from(_CLOSINGS))}\n"
    return text, tuple(mentions)
