"""Texts that mean a day or a period, as people type them: the other way round from the parsers."""

# No `from __future__ import annotations`: Hypothesis makes composite functions anew, where the names of ours mean
# nothing, so their annotations are the types themselves.

import datetime as dt
import unicodedata
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.grammar.durations import format_duration
from doingoai.grammar.periods import format_date, format_period
from doingoai.strategies.numbers import texts_of
from doingoai.strategies.periods import periods
from doingoai.text.normalize import without_marks
from doingoai.values.durations import Duration
from doingoai.values.periods import Period, Precision

__all__ = ["date_texts", "period_texts"]

_FIRST: Final = dt.date(1900, 1, 1)
_LAST: Final = dt.date(2100, 12, 31)
_WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_FORMS: Final = (
    "{d}/{m}/{y}",
    "{d:02}-{m:02}-{y}",
    "{d}.{m}.{y}",
    "{y}-{m:02}-{d:02}",
    "ngày {d}/{m}/{y}",
    "ngày {d:02} tháng {m:02} năm {y}",
    "{d} tháng {m}, {y}",
    "{weekday}, {d}/{m}/{y}",
    "sáng {weekday}, ngày {d} tháng {m} năm {y}",
)


def __dir__() -> list[str]:
    return __all__


@st.composite
def date_texts(draw: st.DrawFn, *, min_date: dt.date = _FIRST, max_date: dt.date = _LAST) -> tuple[str, dt.date]:
    """A text that fixes a day, and the day: in the usual forms, and as carelessly as people type.

    Parameters
    ----------
    min_date, max_date
        The day lies between these.
    """
    day = draw(st.dates(min_date, max_date))
    return draw(texts_of(day).flatmap(_typed)), day


@st.composite
def period_texts(draw: st.DrawFn) -> tuple[str, Period]:
    """A text that fixes a period, and the period."""
    period = draw(periods(precisions=[precision for precision in Precision if precision is not Precision.PART]))
    return draw(_typed(format_period(period))), period


@texts_of.register
def _(day: dt.date) -> SearchStrategy[str]:
    weekday = _WEEKDAYS[day.weekday()]
    forms = [form.format(d=day.day, m=day.month, y=f"{day.year:04}", weekday=weekday) for form in _FORMS]
    return st.sampled_from([format_date(day), *forms])


@texts_of.register
def _(period: Period) -> SearchStrategy[str]:
    return st.just(format_period(period))


@texts_of.register
def _(duration: Duration) -> SearchStrategy[str]:
    return st.just(format_duration(duration))


def _typed(text: str) -> SearchStrategy[str]:
    """The same text decomposed, in capitals, with no-break or too many spaces, or without its marks."""
    return st.sampled_from(
        [
            text,
            unicodedata.normalize("NFD", text),
            text.upper(),
            text.replace(" ", "\N{NO-BREAK SPACE}"),
            text.replace(" ", "  "),
            text.replace(" ", "\n"),
            without_marks(text),
            f" {text} ",
        ]
    )
