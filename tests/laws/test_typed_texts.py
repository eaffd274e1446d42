"""How a text is typed does not change what it means."""

from datetime import date

from hypothesis import given

from doingoai import Period, parse_date, parse_period
from doingoai.strategies import date_texts, period_texts


@given(date_texts())
def test_days_however_they_are_typed(case: tuple[str, date]):
    """Every form under NFD, upper case, missing diacritics, NBSP, stray spaces and line breaks."""
    text, day = case
    assert parse_date(text) == day


@given(period_texts())
def test_periods_however_they_are_typed(case: tuple[str, Period]):
    """Every form under NFD, upper case, missing diacritics, NBSP, stray spaces and line breaks."""
    text, period = case
    assert parse_period(text) == period
