"""What the grammars say in English, for the officers in Vietnamese; what is missing here gives way to general hints."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

__all__ = ["in_both", "in_vietnamese"]


def __dir__() -> list[str]:
    return __all__


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS: Final = {
    "Monday": "Thứ Hai", "Tuesday": "Thứ Ba", "Wednesday": "Thứ Tư", "Thursday": "Thứ Năm", "Friday": "Thứ Sáu",
    "Saturday": "Thứ Bảy", "Sunday": "Chủ Nhật",
}  # fmt: skip


def _month_length(found: re.Match[str]) -> str:
    year = f"/{found['year']}" if found["year"] else ""
    return f"Tháng {_MONTHS.index(found['month']) + 1}{year} chỉ có {found['days']} ngày."


def _weekday(found: re.Match[str]) -> str:
    return f"Ngày {found['day']} là {_WEEKDAYS[found['right']]}, không phải {_WEEKDAYS[found['wrong']]}."


def _order(found: re.Match[str]) -> str:
    first, last = ("/".join(reversed(found[name].split("-"))) for name in ("first", "last"))
    return f"Ngày cuối ({last}) trước ngày đầu ({first})."


_HINTS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(rf"(?P<month>{'|'.join(_MONTHS)})(?: (?P<year>[0-9]+))? has (?P<days>[0-9]+) days"), _month_length),
    (
        re.compile(r"there is no month (?P<month>[0-9]+); is it written month-first\?.*"),
        lambda found: f"Không có tháng {found['month']}; có phải đã ghi tháng trước ngày?",
    ),
    (re.compile(r"there is no month (?P<month>[0-9]+)"), lambda found: f"Không có tháng {found['month']}."),
    (
        re.compile(rf"(?P<day>[0-9/]+) is a (?P<right>{'|'.join(_WEEKDAYS)}), no (?P<wrong>{'|'.join(_WEEKDAYS)})"),
        _weekday,
    ),
    (re.compile(r"it would end on (?P<last>[0-9-]+), before it starts on (?P<first>[0-9-]+)"), _order),
    (re.compile(r"a year has the quarters I to IV.*"), lambda _: "Một năm có các quý I đến IV."),
    (re.compile(r".*pass reference=.*"), lambda _: "Ghi đủ năm."),
    (
        re.compile(r"thousands are separated by dots .*; did you mean (?P<one>[0-9.,]+) or (?P<other>[0-9.,]+)\?"),
        lambda found: (
            "Hàng nghìn cách nhau bằng dấu chấm, phần lẻ sau dấu phẩy (1.234.567,89); "
            f"có phải là {found['one']} hay {found['other']}?"
        ),
    ),
    (
        re.compile(r"the figure and the words in brackets differ"),
        lambda _: "Số và phần ghi bằng chữ trong ngoặc khác nhau.",
    ),
    (re.compile(r"it names no currency.*"), lambda _: "Ghi rõ loại tiền, như 50.000 USD."),
    (re.compile(r"it is an amount of money.*"), lambda _: "Đây là số tiền, không phải số lượng."),
    (re.compile(r"it is empty"), lambda _: "Ô để trống."),
    # What cannot be in a record.
    *(
        (re.compile(pattern), lambda _, sentence=sentence: sentence)
        for pattern, sentence in (
            (r"An agreement needs at least one foreign party", "Thỏa thuận phải có ít nhất một bên nước ngoài."),
            (r"An agreement of a locality needs its province.*", "Thỏa thuận của địa phương phải ghi tỉnh, thành phố."),
            (r"An agreement .* expires before it comes into force", "Ngày hết hiệu lực trước ngày có hiệu lực."),
            (r"An agreement .* expires before it is concluded", "Ngày hết hiệu lực trước ngày ký."),
            (r"A twinning cannot end before its start", "Kết nghĩa không thể kết thúc trước khi bắt đầu."),
            (r"An event .* more foreign participants .*", "Số đại biểu nước ngoài nhiều hơn tổng số đại biểu."),
            (r"A domestic delegation .*", "Đoàn trong nước không có nước đến và đối tác nước ngoài."),
            (r"A border is measured in a unit of length.*", "Chiều dài biên giới tính bằng km, m hoặc hải lý."),
            (r"An export needs a quantity or a value", "Xuất khẩu phải có khối lượng hoặc kim ngạch."),
            (r"Aid needs at least one provider", "Viện trợ phải có ít nhất một bên viện trợ."),
            (r"Aid needs at least one recipient", "Viện trợ phải có ít nhất một đơn vị tiếp nhận."),
            (r"Aid needs items or a value.*", "Viện trợ phải có hiện vật hoặc giá trị."),
            (r"A figure of the kind .*", "Số liệu loại này phải là tỷ lệ phần trăm hoặc tỷ số."),
        )
    ),
)


def in_vietnamese(hint: str) -> str:
    """Return the hint of a grammar in Vietnamese, or an empty text where it has no translation.

    Examples
    --------
    >>> in_vietnamese("June 2020 has 30 days")
    'Tháng 6/2020 chỉ có 30 ngày.'
    """
    for pattern, translate in _HINTS:
        if found := pattern.fullmatch(hint.rstrip(".")):
            return translate(found)
    return ""


def in_both(error: Exception) -> tuple[str, str]:
    """Return why a record cannot be, in English and in Vietnamese.

    Examples
    --------
    >>> in_both(ValueError("An export needs a quantity or a value."))[1]
    'Xuất khẩu phải có khối lượng hoặc kim ngạch.'
    """
    faults: tuple[str, ...] = getattr(error, "faults", (str(error),))
    return " ".join(faults), " ".join(in_vietnamese(fault) or fault for fault in faults)
