"""What the tables of slips share: pieces of patterns, and what may be wrong with any text."""

from __future__ import annotations

from typing import Final, TypeAlias

from doingoai.lexicon.hedges import HEDGES
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import alternation

__all__ = [
    "ANY",
    "A_DAY",
    "A_PERCENTAGE",
    "A_PRODUCT",
    "BLANK",
    "CURRENCIES",
    "DAY",
    "EVERYWHERE",
    "FIGURE",
    "HEDGE",
    "LETTER",
    "NOTHING_PER",
    "NO_FIGURE",
    "NO_LOWER_END",
    "NO_UPPER_END",
    "SCALED",
    "TO",
    "TWO_SIDES",
    "Slips",
]

Slips: TypeAlias = tuple[tuple[str, str, str], ...]
"""Patterns, each with what it tells in English and in Vietnamese; ``{name}`` is a group of the pattern."""


def __dir__() -> list[str]:
    return __all__


# Possessive, so that no figure is cut in two: what holds several figures is gone through once.
FIGURE: Final = r"(?:[0-9]++(?:[.,][0-9]++){0,9}+)"
SCALED: Final = rf"{FIGURE}(?: ?(?:nghin|ngan|trieu|ty|ti|k|tr)){{0,2}}+"
HEDGE: Final = without_marks(alternation(HEDGES))
DAY: Final = r"[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{4})?"
ANY: Final = r".{0,80}"
BLANK: Final = r"(?:…|\.{2,}|_{2,}|xx)"
TO: Final = r"(?: ?(?:den|toi)| ?[-–~])"
CURRENCIES: Final = r"(?:usd|eur|vnd|gbp|jpy|cny|krw|thb|lak|khr|dong|do la|euro|yen|nhan dan te|ndt|[$€£¥₫])"

EVERYWHERE: Final[Slips] = (
    (
        r"#(?:ref|n/a|value|name|div/0|null|num|spill|calc)[!?]?",
        "it is the error of a formula; mend the formula or write the value",
        "Đây là lỗi của công thức; sửa công thức hoặc ghi giá trị.",
    ),
    (r"=.{1,200}", "it is a formula; write what it gives", "Đây là công thức; ghi kết quả của nó."),
    (
        (
            r"\?{1,5}|[-–—]{1,5}|\.{1,9}|…|x{1,3}|n/?a|nil|none|null|tb[acd]|(?:chua|khong)(?: ro| co| biet| xac dinh)?"
            r"(?: so lieu| thong tin| du lieu)?|dang cap nhat|cap nhat sau"
        ),
        "it says that nothing is known; leave it out",
        "Ô này nói là chưa có số liệu; hãy để trống.",
    ),
)
LETTER: Final[Slips] = (
    (
        rf"(?:{ANY}[^a-z0-9])?[0-9./,-]{{0,20}}(?:[0-9]o|o[0-9]|[li][0-9])[0-9oil./,-]{{0,20}}(?![a-z]){ANY}",
        "it has letters among its figures, an O for 0 or an l for 1",
        "Có chữ cái lẫn trong số: chữ O thay số 0 hoặc chữ l thay số 1.",
    ),
)
NO_UPPER_END: Final = (
    "its upper end is missing; write từ 5 đến 7, or từ 5 trở lên",
    "Thiếu số cuối; ghi như từ 5 đến 7, hoặc từ 5 trở lên.",
)
NO_LOWER_END: Final = (
    "its lower end is missing; write từ 5 đến 7, or tối đa 7",
    "Thiếu số đầu; ghi như từ 5 đến 7, hoặc tối đa 7.",
)
NO_FIGURE: Final = ("its figure is missing", "Thiếu con số.")
A_DAY: Final = (rf"(?:ngay )?{DAY}", "it is a date", "Đây là ngày tháng.")
NOTHING_PER: Final = (
    rf"{ANY}[0-9a-z]{ANY} ?/",
    "what follows its stroke is missing",
    "Thiếu phần sau dấu gạch chéo.",
)
A_PRODUCT: Final = (
    rf"{SCALED} ?[x*×] ?{FIGURE}{ANY}",
    "it is a product; write what it gives",
    "Đây là phép nhân; ghi kết quả của nó.",
)
TWO_SIDES: Final = (rf"{ANY}(?:±|\+/-){ANY}", "write the range itself, such as 4-6", "Ghi cả khoảng, như 4-6.")
A_PERCENTAGE: Final = (
    rf"{ANY}[0-9] ?[%‰]{ANY}|{ANY} phan tram{ANY}",
    "it is a percentage; parse_percentage reads it",
    "Đây là tỷ lệ phần trăm.",
)
