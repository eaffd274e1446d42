"""What the grammars say in English, for the officers in Vietnamese; what is missing here gives way to general hints."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from doingoai.grammar.slips import slip_in_vietnamese

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
    (re.compile(r"there is no day 0"), lambda _: "Không có ngày 0."),
    (re.compile(r"there is no year 0"), lambda _: "Không có năm 0."),
    (
        re.compile(r"(?P<year>[0-9]+) has (?P<weeks>[0-9]+) weeks, so no week (?P<week>[0-9]+)"),
        lambda found: f"Năm {found['year']} có {found['weeks']} tuần, không có tuần {found['week']}.",
    ),
    (
        re.compile(r"these are (?P<days>[0-9]+) days, not (?P<said>[0-9]+)"),
        lambda found: f"Từ ngày đầu đến ngày cuối là {found['days']} ngày, không phải {found['said']}.",
    ),
    (
        re.compile(r"there is no (?P<date>[0-9/]+) in the calendar"),
        lambda found: f"Không có {found['date']} trong lịch.",
    ),
    (
        re.compile(r"(?P<hour>[0-9]+ giờ .+) leaves the hour open; .*"),
        lambda found: f"Không rõ {found['hour']} là mấy giờ; ghi từ 0 đến 24 giờ.",
    ),
    (
        re.compile(r"it may be (?P<one>.+) or (?P<other>.+); write it in figures or in full"),
        lambda found: (
            f"Có thể là {found['one'].replace(' to ', ' đến ')} hoặc "
            f"{found['other'].replace(' to ', ' đến ')}; ghi bằng số hoặc ghi đủ chữ."
        ),
    ),
    (
        re.compile(r"(?P<unit>.+) may be more than one thing; write the unit out"),
        lambda found: f"“{found['unit']}” có thể là nhiều đơn vị; ghi đủ tên đơn vị.",
    ),
    (re.compile(r"a year has the quarters I to IV.*"), lambda _: "Một năm có các quý I đến IV."),
    (
        re.compile(r"(?:the \w+ is|the \w+s are) relative; .*"),
        lambda _: "Ghi ngày, tháng, năm cụ thể, không ghi như hôm qua, năm ngoái.",
    ),
    (re.compile(r"a time alone is that of a day; .*"), lambda _: "Ghi thêm ngày, tháng, năm."),
    (re.compile(r"a year of this name comes every sixty years; .*"), lambda _: "Ghi thêm năm dương lịch."),
    (re.compile(r"it is a [a-z]+; parse_period reads it"), lambda _: "Ghi đủ ngày, tháng, năm."),
    (re.compile(r".*pass reference=.*"), lambda _: "Ghi đủ năm."),
    (
        re.compile(r"thousands are separated by dots .*; did you mean (?P<one>[0-9.,]+) or (?P<other>[0-9.,]+)\?"),
        lambda found: (
            "Hàng nghìn cách nhau bằng dấu chấm, phần lẻ sau dấu phẩy (1.234.567,89); "
            f"có phải là {found['one']} hay {found['other']}?"
        ),
    ),
    (
        re.compile(r"thousands are separated by dots .*"),
        lambda _: "Hàng nghìn cách nhau bằng dấu chấm, phần lẻ sau dấu phẩy (1.234.567,89).",
    ),
    (
        re.compile(r"the figure and the words in brackets differ"),
        lambda _: "Số và phần ghi bằng chữ trong ngoặc khác nhau.",
    ),
    (re.compile(r"it names no currency.*"), lambda _: "Ghi rõ loại tiền, như 50.000 USD."),
    (re.compile(r"it is an amount of money.*"), lambda _: "Đây là số tiền, không phải số lượng."),
    (re.compile(r"it is empty"), lambda _: "Ô để trống."),
    # What only one sentence says.
    *(
        (re.compile(pattern), lambda _, sentence=sentence: sentence)
        for pattern, sentence in (
            (r"a year has 12 months.*", "Một năm có 12 tháng."),
            (r"an hour has 60 minutes.*", "Một giờ có 60 phút, một phút có 60 giây."),
            (r"a day ends at 24:00", "Một ngày chỉ có đến 24 giờ."),
            (r"hours with AM or PM are 1 to 12", "Giờ ghi AM hoặc PM chỉ từ 1 đến 12."),
            (r"it is no number of a century.*", "Không phải số thế kỷ; ghi như thế kỷ XXI."),
            (r"these words are no year.*", "Các chữ này không thành năm; ghi bằng số, như năm 2020."),
            (r"working days are no calendar days.*", "Ngày làm việc không phải ngày lịch; ghi số ngày lịch."),
            (r"its lower end is above its upper end", "Số đầu lớn hơn số cuối."),
            (r"its lower bound is above its upper bound", "Cận dưới lớn hơn cận trên."),
            (r"its bounds leave the figure out", "Con số nằm ngoài khoảng ghi trong ngoặc."),
            (r"its hedges contradict each other", "Các từ chỉ mức độ mâu thuẫn nhau, như hơn và dưới."),
            (r"its magnitudes contradict each other", "Các bậc nghìn, triệu, tỷ mâu thuẫn nhau."),
            (r"its second magnitude is not smaller.*", "Bậc đứng sau phải nhỏ hơn bậc đứng trước."),
            (
                r"what follows its magnitude is no smaller part of it",
                "Phần sau bậc nghìn, triệu, tỷ không rõ là bao nhiêu.",
            ),
            (r"the magnitude of .* is open; write it out", "Không rõ số này là nghìn, triệu hay tỷ; ghi đủ."),
            (r"a figure with decimals is followed by another figure", "Số có phần lẻ mà còn số khác đứng sau."),
            (r"rưỡi follows a whole number", "Chữ rưỡi chỉ đi sau số nguyên."),
            (r"it holds two measures; read each by itself", "Có hai số đo; ghi riêng từng số đo."),
            (r"its bound stands before what is counted.*", "Trở lên, trở xuống đứng sau tên hàng, hoặc trước con số."),
            (r"its dash may be a minus or the sign of a list.*", "Gạch đầu dòng hay dấu trừ? Số âm ghi liền dấu trừ."),
            (r"the ends of a range are in one currency", "Hai đầu của khoảng phải cùng loại tiền."),
            (r"the currency in brackets is another", "Loại tiền trong ngoặc khác loại tiền ở trước."),
            (r"hundredths follow a whole number", "Xu, cent chỉ đi sau số nguyên."),
            (r"it is hedged; .*", "Số này còn ước chừng; ghi một số chính xác."),
            (r"a whole is not zero", "Tổng số ở sau không thể bằng 0."),
            (r"it is a part of a whole.*", "Đây là phân số, như 48/63."),
            (r"it is a percentage.*", "Đây là tỷ lệ phần trăm."),
            (r"a negative fall may be .*", "Giảm số âm là giảm hay tăng? Ghi giảm 5% hoặc −5%."),
            (r"without its marks it may be another word.*", "Không có dấu thì có thể là từ khác; ghi đủ dấu."),
            (r"it may be a number of years; .*", "Có thể là số năm; nếu là số thì ghi lăm."),
        )
    ),
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
    return slip_in_vietnamese(hint)


def in_both(error: Exception) -> tuple[str, str]:
    """Return why a record cannot be, in English and in Vietnamese.

    Examples
    --------
    >>> in_both(ValueError("An export needs a quantity or a value."))[1]
    'Xuất khẩu phải có khối lượng hoặc kim ngạch.'
    """
    faults: tuple[str, ...] = getattr(error, "faults", (str(error),))
    return " ".join(faults), " ".join(in_vietnamese(fault) or fault for fault in faults)
