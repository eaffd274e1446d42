"""What the lines above a table, its sheet's name and its group headings say of every row under them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, Final

from doingoai.errors import AmbiguousNameError, ParseError, UnknownNameError
from doingoai.grammar.periods import parse_period
from doingoai.model.labels import LabelledEnum
from doingoai.reference import find_province
from doingoai.registers.cells import member_in
from doingoai.registers.fields import FieldPlan, Kind
from doingoai.registers.matching import heading_key
from doingoai.text.normalize import lowered, normalize
from doingoai.values.periods import Period

__all__ = ["last_day", "leading_member", "said_in", "year_in"]


def __dir__() -> list[str]:
    return __all__


_PERIOD_START: Final = re.compile(
    r"(?<!\w)(?:[0-9]{1,2} tháng|quý|tháng|năm|giai đoạn|vụ|niên vụ|mùa|nửa|từ|t[0-9]{1,2}/)(?=\W|[0-9])"
)
_YEAR: Final = re.compile(r"(?<![\w./-])(?:19|20)[0-9]{2}(?![\w])(?!\s*[-–—]\s*(?:19|20)[0-9]{2})")
_PROVINCE_START: Final = re.compile(r"(?<!\w)(?:tỉnh|thành phố|tp\.?)\s+(?=\w)")
_LONGEST: Final = 200
_LONGEST_NAME: Final = 5


def year_in(texts: Iterable[str]) -> int | None:
    """Return the one year that *texts* name, or ``None`` where they name none or several.

    Examples
    --------
    >>> year_in(["DANH SÁCH ĐOÀN VÀO NĂM 2021"]), year_in(["Giai đoạn 2019-2021"])
    (2021, None)
    """
    years = {int(year) for text in texts for year in _YEAR.findall(normalize(text)[:_LONGEST])}
    return (
        years.pop() if len(years) == 1 and not any("giai đoạn" in lowered(normalize(text)) for text in texts) else None
    )


def said_in(text: str, plan: FieldPlan, on: dt.date | None = None) -> Any:
    """Return what *text* says of a field, or ``None`` where it says nothing or more than one thing.

    Only words of a closed set, periods and provinces are looked for: what a title can say of every row. *on* is the
    day on which a province's name was used.
    """
    if plan.kind is Kind.WORD and plan.words is not None:
        return member_in(_GENERAL.sub(" ", lowered(normalize(text))), plan.words)
    if plan.kind is Kind.PERIOD:
        return _period_in(text)
    if plan.kind in {Kind.PROVINCE, Kind.PROVINCES, Kind.ORIGIN, Kind.SCOPE}:
        province = _province_in(text, on)
        return (province,) if province is not None and plan.kind is Kind.PROVINCES else province
    return None


def _period_in(text: str) -> Period | None:
    """The longest expression of a period in a title: "6 THÁNG ĐẦU NĂM 2022"."""
    lower = lowered(normalize(text))[:_LONGEST]
    for start in _PERIOD_START.finditer(lower):
        words = lower[start.start() :].split()
        for count in range(min(len(words), 10), 0, -1):
            try:
                return parse_period(" ".join(words[:count]).rstrip(" ,.;:)"))
            except ParseError:
                continue
    found = _YEAR.findall(lower)
    return Period.year(int(found[0])) if len(set(found)) == 1 else None


# What a register of agreements is called, whatever stands in it.
_GENERAL: Final = re.compile(r"th(?:ỏa|oả) thuận quốc tế")


def _province_in(text: str, on: dt.date | None) -> Any:
    clean = normalize(text)
    for start in _PROVINCE_START.finditer(lowered(clean)[:_LONGEST]):
        words = clean[start.end() :].split()
        for count in range(min(len(words), _LONGEST_NAME), 0, -1):
            try:
                return find_province(" ".join(words[:count]).strip(" ,.;:()-"), on=on)
            except (UnknownNameError, AmbiguousNameError):
                continue
    return None


def leading_member(text: str, words: type[LabelledEnum]) -> LabelledEnum | None:
    """Return the member of *words* that a text begins with: "UBND tỉnh Vĩnh Phúc", "Bản ghi nhớ về giáo dục"."""
    key = f"{heading_key(text)} "
    fitting = [(heading_key(word), member) for member in words for word in member.words]
    fitting = [(word, member) for word, member in fitting if word and key.startswith(f"{word} ")]
    return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else None


def last_day(year: int) -> dt.date:
    """Return the last day of *year*: the date by which a register of that year was written."""
    return Period.year(year).end or dt.date(year, 12, 31)
