"""The peers of the comparison, each used as its documentation tells, and what they make of an expression in plain text.

A reader takes a text and returns what it read in the words of ``expressions.toml``, or ``None``; it may also raise.
Packages are imported when a peer is built, so that the comparison's tests need none of them.
"""

from __future__ import annotations

import calendar
import datetime as dt
import importlib
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

__all__ = ["PEERS", "Peer", "plain_day", "plain_number", "plain_period"]

Reader = Callable[[str], str | None]


@attrs.frozen
class Peer:
    """Another way of reading the same expressions."""

    name: str
    package: str
    """What is installed, and has a version."""
    build: Callable[[dt.date], Mapping[str, Reader]]
    """From the reference date to the readers, by the topics that the peer undertakes to read."""
    use: str
    """How it was used, for the page."""


def plain_day(day: dt.date) -> str:
    """Return a day as ``expressions.toml`` has it."""
    return dt.date(day.year, day.month, day.day).isoformat()


def plain_period(start: dt.date | None, end: dt.date | None) -> str:
    """Return a period as ``expressions.toml`` has it."""
    return " to ".join("…" if day is None else plain_day(day) for day in (start, end))


def plain_number(number: Decimal | int) -> str:
    """Return a number as ``expressions.toml`` has it."""
    shown = f"{Decimal(number):f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


# ---------------------------------------------------------------------------------------------------------------
# dateparser


def _dateparser(reference: dt.date) -> Mapping[str, Reader]:
    parser_of = importlib.import_module("dateparser.date").DateDataParser
    settings = {
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": dt.datetime.combine(reference, dt.time()),
        "PREFER_DATES_FROM": "current_period",
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
    }
    anything = parser_of(languages=["vi"], settings=settings)
    whole = parser_of(languages=["vi"], settings=settings | {"REQUIRE_PARTS": ["day", "month", "year"]})

    def day(text: str) -> str | None:
        found = whole.get_date_data(text).date_obj
        return None if found is None else plain_day(found)

    def relative_day(text: str) -> str | None:
        found = anything.get_date_data(text).date_obj
        return None if found is None else plain_day(found)

    def period(text: str) -> str | None:
        data = anything.get_date_data(text)
        if data.date_obj is None:
            return None
        first = data.date_obj.date()
        last = first
        if data.period == "week":
            first -= dt.timedelta(days=first.weekday())
            last = first + dt.timedelta(days=6)
        elif data.period == "month":
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        elif data.period == "year":
            last = first.replace(month=12, day=31)
        return plain_period(first, last)

    return {"days": day, "days from the reference date": relative_day, "periods": period, "no day": day}


# ---------------------------------------------------------------------------------------------------------------
# dateutil


def _dateutil(reference: dt.date) -> Mapping[str, Reader]:
    parser = importlib.import_module("dateutil.parser")

    class Vietnamese(parser.parserinfo):  # type: ignore[name-defined,misc]  # the module is imported late
        """Words to jump over and the names of weekdays, as the documentation of ``parserinfo`` has it."""

        JUMP: Final = [*parser.parserinfo.JUMP, "ngày", "tháng", "thg", "năm", "thứ", "mùng", "sáng", "chiều"]
        WEEKDAYS: Final = [("Hai",), ("Ba",), ("Tư",), ("Năm",), ("Sáu",), ("Bảy",), ("Nhật",)]

    info = Vietnamese(dayfirst=True)
    missing = dt.datetime.combine(reference, dt.time())

    def day(text: str) -> str | None:
        return plain_day(parser.parse(text, parserinfo=info, default=missing))

    return dict.fromkeys(("days", "days from the reference date", "no day"), day)


# ---------------------------------------------------------------------------------------------------------------
# Babel


def _babel(_reference: dt.date) -> Mapping[str, Reader]:
    dates, numbers = importlib.import_module("babel.dates"), importlib.import_module("babel.numbers")

    def day(text: str) -> str | None:
        return plain_day(dates.parse_date(text, locale="vi", format="short"))

    def number(text: str) -> str | None:
        return plain_number(numbers.parse_decimal(text, locale="vi", strict=True))

    return {"days": day, "no day": day, "figures": number, "no number": number}


# ---------------------------------------------------------------------------------------------------------------
# vietnam-number


def _vietnam_number(_reference: dt.date) -> Mapping[str, Reader]:
    read = importlib.import_module("vietnam_number").w2n

    def number(text: str) -> str | None:
        return plain_number(Decimal(str(read(text))))

    return {"numbers in words": number, "no number": number}


# ---------------------------------------------------------------------------------------------------------------
# price-parser

_PRICE_SIGNS: Final = {"đ": "VND", "₫": "VND", "VNĐ": "VND", "$": "USD", "€": "EUR"}


def _price_parser(_reference: dt.date) -> Mapping[str, Reader]:
    price_of = importlib.import_module("price_parser").Price.fromstring

    def money(text: str) -> str | None:
        price = price_of(text, decimal_separator=",")
        if price.amount is None or price.currency is None:
            return None
        return f"{plain_number(price.amount)} {_PRICE_SIGNS.get(price.currency, price.currency)}"

    return {"money": money}


# ---------------------------------------------------------------------------------------------------------------
# What people write by hand around pandas

_DATE_WORDS: Final = re.compile(r"\s*(?:ngày|tháng|năm)\s*", re.IGNORECASE)
_FIGURE: Final = re.compile(r"[0-9][0-9.,]*")
_AMOUNT: Final = re.compile(r"(-?[0-9][0-9.,]*)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\s*(.*)", re.IGNORECASE)
_TIMES: Final = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_CURRENCIES: Final = {
    "đồng": "VND", "đ": "VND", "vnđ": "VND", "vnd": "VND", "usd": "USD", "euro": "EUR", "kíp": "LAK",
    "nhân dân tệ": "CNY",
}  # fmt: skip


def _digits(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _pandas_glue(_reference: dt.date) -> Mapping[str, Reader]:
    to_datetime: Any = importlib.import_module("pandas").to_datetime

    def day(text: str) -> str | None:
        return plain_day(to_datetime(_DATE_WORDS.sub("/", text).strip("/ "), dayfirst=True))

    def number(text: str) -> str | None:
        match = _AMOUNT.fullmatch(text)
        if match is None or match[3]:
            return None
        return plain_number(_digits(match[1]) * _TIMES.get((match[2] or "").lower(), 1))

    def first_figure(text: str) -> str | None:
        match = _FIGURE.search(text)
        return None if match is None else plain_number(_digits(match[0]))

    def money(text: str) -> str | None:
        match = _AMOUNT.search(text)
        if match is None:
            return None
        currency = "USD" if "$" in text else "EUR" if "€" in text else _CURRENCIES.get(match[3].strip().lower())
        amount = _digits(match[1]) * _TIMES.get((match[2] or "").lower(), 1)
        return None if currency is None else f"{plain_number(amount)} {currency}"

    return {
        "days": day,
        "no day": day,
        "figures": number,
        "hedged figures": first_figure,
        "money": money,
        "no number": number,
    }


PEERS: Final = (
    Peer(
        "dateparser",
        "dateparser",
        _dateparser,
        'language "vi", order DMY, the reference date as base, and day, month and year required where a day is asked',
    ),
    Peer(
        "dateutil",
        "python-dateutil",
        _dateutil,
        "`dayfirst=True`, the reference date as default, and a `parserinfo` with the Vietnamese words",
    ),
    Peer("Babel", "babel", _babel, 'locale "vi": `parse_date` in the short format, `parse_decimal` with `strict=True`'),
    Peer("vietnam-number", "vietnam-number", _vietnam_number, "`w2n`"),
    Peer("price-parser", "price-parser", _price_parser, "`Price.fromstring` with a comma as `decimal_separator`"),
    Peer(
        "pandas, by hand",
        "pandas",
        _pandas_glue,
        "`to_datetime(dayfirst=True)` after *ngày*, *tháng* and *năm* became strokes; `str.replace` of dots and "
        "commas, a table of magnitudes and one of currencies; of hedged figures the first digits, as `str.extract` "
        "takes them",
    ),
)
