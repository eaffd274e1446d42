"""Any text parses or raises our error, whatever stands in it."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import ParseError, Period, parse_date, parse_datetime, parse_duration, parse_period
from doingoai.strategies import vietnamese_text

WORDS = """
    ngày tháng năm quý tuần thế kỷ thập niên những đầu giữa cuối nửa sau trước từ kể đến hết nay khoảng giai đoạn mùng
    rằm tết giêng chạp nhuận âm lịch giáp thìn tức hôm qua thứ hai ba tư bảy mươi một giờ phút sáng chiều kém rưỡi hơn
    gần 0 1 5 13 31 99 2021 2022 9999 0000 / - . , : ( ) | i iii iv t6 q3 h30 8h 13/12 31/4/2021 1/2022
"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join) | vietnamese_text() | st.text(max_size=30)
REFERENCES = st.none() | st.dates() | st.sampled_from([dt.date.min, dt.date.max])


def with_reference(parse: Callable[..., object]) -> Callable[[str, dt.date | None], object]:
    return lambda text, reference: parse(text, reference=reference)


READERS = {
    "date": with_reference(parse_date),
    "datetime": with_reference(parse_datetime),
    "period": with_reference(parse_period),
    "duration": lambda text, _: parse_duration(text),
    "edtf": lambda text, _: Period.from_edtf(text),
}


@pytest.mark.parametrize("name", READERS)
@given(text=TEXTS, reference=REFERENCES)
def test_any_text_parses_or_raises_our_error(name: str, text: str, reference: dt.date | None):
    """Any text parses or raises `ParseError` that holds it."""
    error: ParseError | None = None
    try:
        READERS[name](text, reference)
    except ParseError as caught:
        error = caught
    if error is not None:
        assert error.text == text
        assert repr(text)[:20] in str(error)


@given(TEXTS, st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_what_needs_no_reference_does_not_change_with_one(text: str, reference: dt.date):
    """What a text fixes by itself, a reference date does not change."""
    try:
        alone = parse_period(text)
    except ParseError:
        return
    assert parse_period(text, reference=reference) == alone
    assert not alone.inferred
