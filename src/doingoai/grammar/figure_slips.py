"""Slips in numbers, percentages, ratios, ordinals, quantities and money."""

from __future__ import annotations

from typing import Final

from doingoai.grammar.slip_parts import (
    A_DAY,
    A_PERCENTAGE,
    A_PRODUCT,
    ANY,
    CURRENCIES,
    EVERYWHERE,
    FIGURE,
    HEDGE,
    LETTER,
    NO_FIGURE,
    NO_LOWER_END,
    NO_UPPER_END,
    NOTHING_PER,
    SCALED,
    TO,
    TWO_SIDES,
    Slips,
)

__all__ = ["MONEY", "NUMBERS", "ORDINALS", "PERCENTAGES", "QUANTITIES", "RATIOS"]


def __dir__() -> list[str]:
    return __all__


NUMBERS: Final[Slips] = (
    *EVERYWHERE,
    *LETTER,
    (rf"(?:{HEDGE}|[~≈<>≤≥]){{1,2}}", *NO_FIGURE),
    (rf"tu {SCALED}{TO}?|{SCALED}{TO}", *NO_UPPER_END),
    (rf"(?:den|toi) {SCALED}", *NO_LOWER_END),
    TWO_SIDES,
    A_PERCENTAGE,
    (
        r"[.,][0-9].{0,60}|[0-9][0-9., ]{0,60}[.,]",
        "digits are missing before or after its mark",
        "Thiếu chữ số trước hoặc sau dấu chấm, dấu phẩy.",
    ),
    (rf"{ANY}[.,]{{2}}{ANY}", "two marks stand side by side in it", "Có hai dấu đứng liền nhau."),
    A_PRODUCT,
    (
        rf"(?:tu )?{SCALED}(?:(?: |, ?|; ?| ?- ?| va | hoac | hay | den | toi ){SCALED}){{1,9}}",
        "it holds several figures; write one, or the two ends of a range",
        "Có nhiều số; ghi một số, hoặc số đầu và số cuối của khoảng.",
    ),
    (
        r"[ivxlcdm]{1,10}",
        "it may be a Roman numeral, which says a place in a series; write figures",
        "Có thể là số La Mã, chỉ thứ tự; ghi bằng chữ số, như 4.",
    ),
    (
        rf"{SCALED} {CURRENCIES}{ANY}",
        "it is an amount of money; parse_money reads it",
        "Đây là số tiền, không phải con số đứng một mình.",
    ),
    (rf"{SCALED} [a-z]{{2}}{ANY}", "it has a unit; parse_quantity reads it", "Có đơn vị đi kèm; chỉ ghi con số."),
)
PERCENTAGES: Final[Slips] = (
    *EVERYWHERE,
    *LETTER,
    (rf"tu {FIGURE} ?%{TO}?|{FIGURE} ?%{TO}", *NO_UPPER_END),
    (rf"(?:{HEDGE} )?%", *NO_FIGURE),
    (rf"% ?{FIGURE}", "the sign follows its number: 41,4%", "Dấu % đứng sau số: 41,4%."),
    (
        r"(?:tang|giam|gap)(?: .{0,40})? (?:lan|doi|ba|ruoi)",
        "a multiple is no percentage: tăng 3 lần may be three times as much or three times more",
        "Số lần không phải tỷ lệ phần trăm: tăng 3 lần có thể hiểu là gấp 3 hoặc gấp 4.",
    ),
    (rf"{FIGURE} ?/ ?{FIGURE}", "it is a part of a whole; parse_ratio reads it", "Đây là phân số, như 48/63."),
    (rf"{FIGURE} ?diem", "write the points in full: điểm phần trăm", "Ghi đủ: điểm phần trăm."),
    TWO_SIDES,
)
RATIOS: Final[Slips] = (
    *EVERYWHERE,
    *LETTER,
    A_PERCENTAGE,
    (rf"{FIGURE} ?: ?{FIGURE}", "part and whole are joined by a stroke: 48/63", "Nối hai số bằng gạch chéo: 48/63."),
    (r"[0-9]{1,9}|[0-9]{1,9} ?(?:/|tren|phan)", "its whole is missing", "Thiếu tổng số ở sau."),
    (r"/ ?[0-9]{1,9}", "its part is missing", "Thiếu số phần ở trước."),
    (
        r"[0-9]{1,9}(?:[.,][0-9]{1,9})? ?/ ?[0-9]{1,9}(?:[.,][0-9]{1,9})?",
        "part and whole are whole numbers",
        "Hai số của phân số phải là số nguyên.",
    ),
)
ORDINALS: Final[Slips] = (
    *EVERYWHERE,
    (rf"{ANY}(?:-[0-9]{{1,9}}|(?<![0-9])0{{1,9}})", "places in a series count from 1", "Thứ tự tính từ 1."),
    (rf"{ANY}[0-9][.,][0-9]{{1,9}}", "a place in a series is a whole number", "Thứ tự phải là số nguyên."),
    (r"(?:thu|lan|lan thu|khoa|dot|ky)", *NO_FIGURE),
    (
        r"(?:[a-z ]{1,20} )?(?P<roman>[ivxlcdm]{2,10})",
        "its letters make no Roman numeral; write figures",
        "Các chữ này không thành số La Mã; ghi bằng chữ số.",
    ),
)
QUANTITIES: Final[Slips] = (
    *EVERYWHERE,
    A_DAY,
    A_PERCENTAGE,
    TWO_SIDES,
    A_PRODUCT,
    (SCALED, "its unit is missing, as in 302 lượt người", "Thiếu đơn vị, như 302 lượt người."),
    (
        rf"(?:tu )?{SCALED} ?(?P<one>[a-z]{{1,9}}){TO} ?{SCALED} ?(?P<other>[a-z]{{1,9}})",
        "the ends of a range have one unit",
        "Hai đầu của khoảng phải cùng đơn vị.",
    ),
    (rf"tu {SCALED}(?: [a-z ]{{1,40}})?{TO}?|tu {SCALED}{TO}{ANY}", *NO_UPPER_END),
    (rf"(?:den|toi) {SCALED}{ANY}", *NO_LOWER_END),
    (
        rf"{FIGURE} ?[a-z]",
        "one letter may stand for several units; write the unit out",
        "Một chữ cái có thể là nhiều đơn vị; ghi đủ tên đơn vị.",
    ),
    (
        rf"(?P<unit>{FIGURE} ?[a-z]{{1,9}}) ?[0-9]{{1,9}}",
        "what its last figure counts is not said",
        "Không rõ số cuối đếm gì; ghi đủ đơn vị.",
    ),
    (
        rf"(?!hang |vai |may |hon |gan |khoang )[a-z][a-z ]{{1,40}} {SCALED} ?[a-z]{{1,9}}",
        "what is counted follows its unit, as in 5 tấn gạo",
        "Tên hàng đứng sau đơn vị, như 5 tấn gạo.",
    ),
    NOTHING_PER,
    (rf"{HEDGE} [a-z ]{{1,40}}", *NO_FIGURE),
)
MONEY: Final[Slips] = (
    *EVERYWHERE,
    *LETTER,
    (
        rf"tu {SCALED} ?{CURRENCIES}?{TO}?|{SCALED} ?{CURRENCIES}{TO}|tu {CURRENCIES} ?{SCALED}{TO}?",
        *NO_UPPER_END,
    ),
    (rf"(?:den|toi) {SCALED} ?{CURRENCIES}", *NO_LOWER_END),
    (rf"(?:{HEDGE} )?{CURRENCIES}", *NO_FIGURE),
    (
        rf"{ANY}(?:{SCALED} ?{CURRENCIES}{ANY}{SCALED} ?{CURRENCIES}|{CURRENCIES} ?{SCALED} ?{CURRENCIES})",
        "it names two amounts or currencies; write each by itself",
        "Có hai số tiền hoặc hai loại tiền; ghi riêng từng số tiền.",
    ),
    NOTHING_PER,
    A_PERCENTAGE,
    (
        rf"{SCALED} ?(?P<name>franc|phrang|phrăng|peso|rupee|rupi|dinar|krone|krona|shilling|real|rial|pound)",
        "several countries have a currency of this name; write its code, such as CHF",
        "Nhiều nước có loại tiền tên này; ghi mã tiền, như CHF.",
    ),
    (
        rf"{SCALED} ?(?P<code>[a-z]{{3}})|(?P<before>[a-z]{{3}}) {SCALED}",
        "it names no currency that is known; write its code, such as USD",
        "Không rõ loại tiền; ghi mã tiền, như USD.",
    ),
)
