"""Words of the calendar: months, weekdays, parts of days and of periods, cycles, and what points from a date.

Where two spellings are in use (mùng and mồng, quý and quí, kỷ and kỉ) both are listed.
"""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable
from doingoai.values.durations import TimeUnit

__all__ = [
    "ABOUT_WHEN",
    "AFTER",
    "AGO",
    "BEFORE",
    "BRANCHES",
    "CENTURY_WORDS",
    "CLOCK_HALF",
    "CLOCK_HOUR",
    "CLOCK_MINUS",
    "CLOCK_MINUTE",
    "CLOCK_SECOND",
    "CLOCK_SHARP",
    "COUNTED_UNITS",
    "CROPS",
    "DATE_LEADS",
    "DAYS_OF_PARTS",
    "DAY_PARTS",
    "DECADE_WORDS",
    "DURATION_LEADS",
    "EDGES",
    "ENGLISH_MONTHS",
    "FIXED_DAYS",
    "FROM",
    "HOMELY_ZONES",
    "HOURS_COUNTED",
    "LAST",
    "LEAP",
    "LONG_DATE",
    "LONG_RUNS",
    "LUNAR_DAYS",
    "LUNAR_FEASTS",
    "LUNAR_MONTHS",
    "LUNAR_WORDS",
    "MERIDIEMS",
    "MOMENT_JOINTS",
    "MOMENT_LEADS",
    "MONTHS",
    "MONTH_WORDS",
    "NAMELY",
    "NEVER_COUNTED_YEAR",
    "NEW_YEAR",
    "NEW_YEAR_LEADS",
    "NEXT_OR_LAST",
    "NIGHTS",
    "NOW",
    "ONWARDS",
    "PARTS",
    "PART_NAMES",
    "PLANS",
    "QUARTERS",
    "QUARTER_NAMES",
    "QUARTER_WORDS",
    "RANGE_WORDS",
    "RANKS",
    "RELATIVE_DAYS",
    "RELATIVE_STEPS",
    "RELATIVE_YEARS",
    "SAME_PERIOD",
    "SEASONS",
    "SEASON_NAMES",
    "SINGLE_STEPS",
    "SPANS_AROUND",
    "STEMS",
    "STEPPED_UNITS",
    "TERM_STARTS",
    "TIME_UNITS",
    "UNIT_NAMES",
    "UNTIL",
    "UNTIL_THEN",
    "WEEKDAYS",
    "WORKING_DAYS",
    "WORLD_ZONES",
    "YEAR_KINDS",
]

MONTHS: Final = WordTable({
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
})  # fmt: skip
"""Months in words, after "tháng"."""

LUNAR_MONTHS: Final = WordTable({"giêng": 1, "chạp": 12})
"""Names that only months of the lunar calendar bear."""

YEAR_KINDS: Final = ("tài chính", "tài khóa", "ngân sách", "kế hoạch", "dương lịch")
"""What may stand after "năm" and before its figures; in Vietnam they all are calendar years."""

MONTH_WORDS: Final = ("tháng", "thg", "th.")
"""What stands before the number of a month; "thg" is CLDR's abbreviation."""

ENGLISH_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
"""Months as spreadsheets show them in their English default format (13-Dec-21)."""

WEEKDAYS: Final = WordTable({
    "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5,
    "thứ 2": 0, "thứ 3": 1, "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5,
    "th 2": 0, "th 3": 1, "th 4": 2, "th 5": 3, "th 6": 4, "th 7": 5,
    "t2": 0, "t3": 1, "t4": 2, "t5": 3, "t6": 4, "t7": 5,
    "chủ nhật": 6, "chúa nhật": 6, "cn": 6,
})  # fmt: skip
"""Weekdays; Monday, the "second", is 0 as in Python."""

DATE_LEADS: Final = ("ngày", "hôm", "mùng", "mồng", "ngày mùng", "ngày mồng")
"""What stands before the number of a day."""

DAY_PARTS: Final = WordTable({
    "rạng sáng": "morning", "sáng sớm": "morning", "sáng": "morning", "trưa": "noon", "chiều": "afternoon",
    "chiều tối": "evening", "tối": "evening", "đêm": "night", "khuya": "night", "nửa đêm": "night",
})  # fmt: skip
"""Parts of a day."""

PARTS: Final = WordTable({
    "đầu": ("third", 1), "giữa": ("third", 2), "cuối": ("third", 3),
    "những ngày đầu": ("third", 1), "những ngày cuối": ("third", 3), "những tháng đầu": ("third", 1),
    "những tháng cuối": ("third", 3), "các tháng đầu": ("third", 1), "các tháng cuối": ("third", 3),
    "những năm đầu": ("third", 1), "những năm cuối": ("third", 3),
    "nửa đầu": ("half", 1), "nửa cuối": ("half", 2), "nửa sau": ("half", 2),
    "thượng tuần": ("third", 1), "trung tuần": ("third", 2), "hạ tuần": ("third", 3),
})  # fmt: skip
"""Which part of a period: a third of it (early, in the middle, late) or a half."""

EDGES: Final = WordTable({"đầu": 1, "đầu tiên": 1, "cuối": 2, "cuối cùng": 2})
"""Which end of a year its first or last months, or day, are at."""

QUARTER_WORDS: Final = ("quý", "quí", "q")
"""What stands before the number of a quarter."""

QUARTERS: Final = WordTable({
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4,
    "thứ nhất": 1, "thứ hai": 2, "thứ ba": 3, "thứ tư": 4, "đầu": 1, "đầu tiên": 1, "cuối": 4, "cuối cùng": 4,
})  # fmt: skip
"""Numbers of quarters."""

DECADE_WORDS: Final = ("thập niên", "thập kỷ", "thập kỉ", "những năm", "các năm")
"""What stands before the years of a decade."""

CENTURY_WORDS: Final = ("thế kỷ", "thế kỉ", "tk")
"""What stands before the number of a century."""

SEASONS: Final = WordTable({"xuân": 1, "hè": 2, "hạ": 2, "thu": 3, "đông": 4})
"""Seasons."""

LONG_RUNS: Final = WordTable({
    "giai đoạn": False, "thời kỳ": False, "thời kì": False, "nhiệm kỳ": False, "nhiệm kì": False,
    "trong các năm": False, "các năm": False, "những năm": False,
    "niên khóa": True, "niên độ": True, "niên vụ": True, "năm học": True,
    "vụ": True, "vụ đông xuân": True, "vụ xuân hè": True, "vụ hè thu": True, "vụ thu đông": True, "vụ mùa": True,
    "tài khóa": False,
})  # fmt: skip
"""What stands before two years, and whether it runs from within the one to within the other (a school year)."""

PLANS: Final = ("kế hoạch",)
"""What stands before the years of a plan; it is no part of a mention of them."""

CROPS: Final = ("vụ", "mùa vụ")
"""What stands before the year of a crop, which lies somewhere within it."""

STEMS: Final = WordTable({
    "giáp": 0, "ất": 1, "bính": 2, "đinh": 3, "mậu": 4, "kỷ": 5, "kỉ": 5, "canh": 6, "tân": 7, "nhâm": 8, "quý": 9,
    "quí": 9,
})  # fmt: skip
"""The ten heavenly stems (can); the year 4 was a Giáp Tý."""

BRANCHES: Final = WordTable({
    "tý": 0, "tí": 0, "sửu": 1, "dần": 2, "mão": 3, "mẹo": 3, "thìn": 4, "tỵ": 5, "tị": 5, "ngọ": 6, "mùi": 7,
    "thân": 8, "dậu": 9, "tuất": 10, "hợi": 11,
})  # fmt: skip
"""The twelve earthly branches (chi)."""

LUNAR_WORDS: Final = ("âm lịch", "al", "âl")
"""What says that a date is one of the lunar calendar."""

LUNAR_DAYS: Final = WordTable({"rằm": 15})
"""Days of the lunar calendar with a name."""

LEAP: Final = "nhuận"
"""What says that a lunar month is a leap month."""

NEW_YEAR: Final = ("tết", "tết nguyên đán", "tết âm lịch", "tết cổ truyền", "tết ta", "tết cả")
"""The lunar new year."""

NEW_YEAR_LEADS: Final = ("dịp", "trong dịp", "nhân dịp", "mùa", "kỳ nghỉ", "kỳ", "đón", "vào dịp", "những ngày", "ngày")
"""What stands before the new year as a time."""

LUNAR_FEASTS: Final = WordTable({
    "tết nguyên tiêu": (1, 15), "giỗ tổ hùng vương": (3, 10), "giỗ tổ": (3, 10), "tết hàn thực": (3, 3),
    "lễ phật đản": (4, 15), "phật đản": (4, 15), "tết đoan ngọ": (5, 5), "lễ vu lan": (7, 15), "vu lan": (7, 15),
    "tết trung thu": (8, 15), "trung thu": (8, 15), "ông công ông táo": (12, 23), "giao thừa": (12, 0),
    "đêm giao thừa": (12, 0),
})  # fmt: skip
"""Feasts of the lunar calendar, as month and day; day 0 is the last."""

NAMELY: Final = (
    "tức",
    "tức là",
    "tức ngày",
    "nhằm",
    "nhằm ngày",
    "tức là ngày",
    "âm lịch là",
    "âm lịch ngày",
    "là ngày",
)
"""What stands between the same day in two calendars."""

RELATIVE_DAYS: Final = WordTable({
    "hôm nay": 0, "ngày hôm nay": 0, "bữa nay": 0, "hôm qua": -1, "ngày hôm qua": -1, "bữa qua": -1,
    "hôm kia": -2, "ngày hôm kia": -2, "bữa kia": -2, "hôm kìa": -3, "hôm trước nữa": -2,
    "ngày mai": 1, "ngày kia": 2, "ngày mốt": 2,
})  # fmt: skip
"""Days counted from the reference date."""

DAYS_OF_PARTS: Final = WordTable({"nay": 0, "qua": -1, "mai": 1, "mốt": 2, "kia": 2, "hôm sau": 1})
"""Days counted from the reference date, after a part of the day: "sáng nay", "tối qua"."""

RELATIVE_YEARS: Final = WordTable({
    "nay": 0, "này": 0, "hiện tại": 0, "hiện nay": 0,
    "kia": -2, "ngoái": -1, "trước": -1, "qua": -1, "vừa qua": -1, "rồi": -1, "vừa rồi": -1,
    "sau": 1, "tới": 1, "tiếp theo": 1, "kế tiếp": 1, "kế": 1, "sang": 1,
})  # fmt: skip
"""Years counted from the reference date, after "năm"."""

NEVER_COUNTED_YEAR: Final = "ngoái"
"""The one of them that no count of years stands before: "gấp 3 năm ngoái" is three times last year."""

RELATIVE_STEPS: Final = WordTable({
    "này": 0, "nay": 0, "hiện tại": 0, "hiện nay": 0,
    "trước": -1, "qua": -1, "vừa qua": -1, "rồi": -1, "vừa rồi": -1,
    "sau": 1, "tới": 1, "tiếp theo": 1, "kế tiếp": 1,
})  # fmt: skip
"""Weeks, months and quarters counted from the reference date."""

LAST: Final = "trước"
"""What says of a unit, where two are compared, that it is the one right before the other."""

SINGLE_STEPS: Final = WordTable({"trước": -1, "trước đây": -1, "nữa": 1})
"""After a number of days, months, years: the one so far from the reference date."""

AGO: Final = ("cách đây", "cách nay")
"""Before a number of days, months, years that lie between then and the reference date."""

NEXT_OR_LAST: Final = WordTable({
    "tới": 1, "sắp tới": 1, "tiếp theo": 1, "tới đây": 1, "vừa rồi": -1, "vừa qua": -1, "rồi": -1, "qua": -1,
    "này": 0,
})  # fmt: skip
"""After a weekday or a month: the next one after the reference date, or the last one before it."""

RANKS: Final = WordTable({"đầu tiên": 1, "cuối cùng": -1})
"""Which day of a period: the first or the last."""

COUNTED_UNITS: Final = ("ngày", "tuần", "tháng", "quý", "quí", "năm")
"""What is counted from the reference date."""

STEPPED_UNITS: Final = WordTable(
    {"tuần": "week", "tuần lễ": "week", "tháng": "month", "quý": "quarter", "quí": "quarter"}
)
"""Periods that are counted from the one the reference date is in."""

SAME_PERIOD: Final = ("cùng kỳ", "cùng kì", "cùng thời điểm", "cùng thời gian")
"""What stands before the year of a comparison."""

SPANS_AROUND: Final = WordTable({
    "qua": -1, "vừa qua": -1, "vừa rồi": -1, "gần đây": -1, "gần nhất": -1, "trở lại đây": -1,
    "tới": 1, "tiếp theo": 1, "kế tiếp": 1, "sắp tới": 1,
})  # fmt: skip
"""After a number of days, months, years: those right before the reference date, or right after it."""

FIXED_DAYS: Final = WordTable({
    "giáng sinh": (12, 25), "ngày giáng sinh": (12, 25), "lễ giáng sinh": (12, 25), "noel": (12, 25),
    "tết dương lịch": (1, 1), "tết tây": (1, 1),
})  # fmt: skip
"""Days with a name that are the same in every year, as month and day."""

TIME_UNITS: Final = WordTable({
    "giây": TimeUnit.SECOND, "phút": TimeUnit.MINUTE, "giờ": TimeUnit.HOUR, "tiếng": TimeUnit.HOUR,
    "tiếng đồng hồ": TimeUnit.HOUR, "giờ đồng hồ": TimeUnit.HOUR, "ngày": TimeUnit.DAY, "hôm": TimeUnit.DAY,
    "tuần": TimeUnit.WEEK, "tuần lễ": TimeUnit.WEEK, "tháng": TimeUnit.MONTH, "quý": TimeUnit.QUARTER,
    "quí": TimeUnit.QUARTER, "năm": TimeUnit.YEAR, "thập niên": TimeUnit.DECADE, "thập kỷ": TimeUnit.DECADE,
    "thập kỉ": TimeUnit.DECADE, "thế kỷ": TimeUnit.CENTURY, "thế kỉ": TimeUnit.CENTURY,
})  # fmt: skip
"""Units of a length of time."""

ABOUT_WHEN: Final = ("khoảng", "vào khoảng", "khoảng chừng", "chừng", "độ", "tầm", "vào tầm", "quãng")
"""What says before a date that it is not sure."""

LONG_DATE: Final = ("ngày", "tháng", "năm")
"""The words of a date as it is written in full."""

PART_NAMES: Final = {
    ("third", 1): "đầu", ("third", 2): "giữa", ("third", 3): "cuối", ("half", 1): "nửa đầu", ("half", 2): "nửa cuối",
}  # fmt: skip
"""How parts of a period are written."""

QUARTER_NAMES: Final = ("I", "II", "III", "IV")
"""How quarters are written."""

SEASON_NAMES: Final = ("mùa xuân", "mùa hè", "mùa thu", "mùa đông")
"""How seasons are written."""

UNIT_NAMES: Final = {
    TimeUnit.SECOND: "giây", TimeUnit.MINUTE: "phút", TimeUnit.HOUR: "giờ", TimeUnit.DAY: "ngày",
    TimeUnit.WEEK: "tuần", TimeUnit.MONTH: "tháng", TimeUnit.QUARTER: "quý", TimeUnit.YEAR: "năm",
    TimeUnit.DECADE: "thập niên", TimeUnit.CENTURY: "thế kỷ",
}  # fmt: skip
"""How units of a length of time are written."""

HOURS_COUNTED: Final = "tiếng"
"""The word for hours that are counted and never told by the clock."""

WORKING_DAYS: Final = ("làm việc", "công", "công tác")
"""What says after "ngày" that only days of work are counted."""

NIGHTS: Final = "đêm"
"""What a journey counts beside its days."""

DURATION_LEADS: Final = ("thời hạn", "thời gian", "trong vòng", "trong thời hạn", "kéo dài", "suốt", "có thời hạn")
"""What may stand before a length of time in a cell."""

TERM_STARTS: Final = (
    "kể từ ngày", "kể từ khi", "kể từ thời điểm", "tính từ ngày", "từ ngày", "từ khi", "sau khi", "kể từ lúc",
)  # fmt: skip
"""What says after a term when it begins."""

RANGE_WORDS: Final = ("đến hết", "cho đến", "cho tới", "đến", "tới", "sang")
"""What stands between the two ends of a stretch; dashes do too."""

FROM: Final = ("từ", "kể từ", "tính từ", "bắt đầu từ")
"""What opens a stretch."""

NOW: Final = ("nay", "hiện nay", "bây giờ", "hiện tại")
"""The end of a stretch that is still going on."""

ONWARDS: Final = ("trở đi", "trở lại đây", "về sau", "trở về sau", "đến nay", "tới nay", "cho đến nay", "cho tới nay")
"""What says after a beginning that the stretch has no end."""

UNTIL_THEN: Final = ("trở về trước", "trở lại", "về trước")
"""What says after an end that the stretch has no beginning."""

UNTIL: Final = (
    "đến", "tới", "đến hết", "tới hết", "tính đến", "tính tới", "tính đến hết", "cho đến", "cho đến hết", "đến trước",
    "chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "không muộn hơn", "hết", "đến ngày",
)  # fmt: skip
"""What stands before the last day of a stretch."""

BEFORE: Final = ("trước", "đến trước", "từ trước")
"""What stands before the first day that is no more in a stretch."""

AFTER: Final = ("sau", "kể từ sau", "từ sau")
"""What stands before the last day that is not yet in a stretch."""

CLOCK_HOUR: Final = ("giờ", "h", "g")
"""What stands after the hour."""

CLOCK_MINUTE: Final = ("phút", "’", "'", "′", "p")
"""What stands after the minutes."""

CLOCK_SECOND: Final = ("giây", "”", '"', "″", "s")
"""What stands after the seconds."""

CLOCK_HALF: Final = "rưỡi"
"""Half past."""

CLOCK_MINUS: Final = "kém"
"""To the hour."""

CLOCK_SHARP: Final = "đúng"
"""On the hour."""

MERIDIEMS: Final = WordTable({"am": 0, "sa": 0, "pm": 12, "ch": 12})
"""Halves of the day after an hour from 1 to 12, in English and as CLDR abbreviates sáng and chiều."""

HOMELY_ZONES: Final = ("việt nam", "hà nội", "đông dương")
"""Whose time, after "giờ", is that of Vietnam."""

WORLD_ZONES: Final = ("phối hợp quốc tế", "quốc tế")
"""Whose time, after "giờ", is UTC."""

MOMENT_JOINTS: Final = ("lúc", "vào lúc", "hồi", "vào hồi", "vào")
"""What may stand between a day and its time."""

MOMENT_LEADS: Final = ("lúc", "vào lúc", "vào", "hồi", "vào hồi", "khoảng", "vào khoảng", "đúng", "vào đúng", "từ lúc")
"""What may stand before a time in a cell."""
