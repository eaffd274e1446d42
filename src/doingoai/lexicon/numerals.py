"""Words and signs that numbers are made of, as tables; how they combine is `doingoai.grammar.numerals`."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = [
    "AFTER_TENS",
    "BRIDGES",
    "COLLECTIVES",
    "COMPACT_MAGNITUDES",
    "COMPACT_WORDS",
    "DECIMAL_MARKS",
    "DIGITS",
    "DOZEN",
    "FIRST",
    "FIVE",
    "HALF_MORE",
    "HALVES",
    "HUNDRED",
    "MAGNITUDES",
    "MAGNITUDE_COMPOUNDS",
    "NEGATIVES",
    "NO_MAGNITUDE_COMPOUND",
    "ORDERS",
    "ORDINAL_HEADS",
    "ORDINAL_WORDS",
    "OUT_OF",
    "PART",
    "ROMAN_DIGITS",
    "SCALES",
    "SPOKEN_TENS",
    "SUPERSCRIPTS",
    "TEN",
    "TENS",
    "TEN_UNIT",
    "UNMARKED",
    "VAGUE_COUNTS",
    "VULGAR_FRACTIONS",
    "ZERO",
]


def __dir__() -> list[str]:
    return __all__


ZERO: Final = "không"
"""Nought: alone, in "không trăm", and after a decimal mark."""

DIGITS: Final = WordTable(
    {
        "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
        "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    }
)  # fmt: skip
"""The digits from one to nine."""

AFTER_TENS: Final = WordTable({"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5})
"""The forms that one, four and five take after a ten, and in spoken shortcuts ("nghìn tư")."""

TEN: Final = "mười"
"""Ten itself, as in "mười lăm"."""

TENS: Final = "mươi"
"""The tens after a digit, as in "hai mươi"."""

TEN_UNIT: Final = "chục"
"""A ten as a unit that is counted, as in "ba chục"."""

DOZEN: Final = "tá"
"""A dozen, counted: "hai tá"."""

SPOKEN_TENS: Final = WordTable({"hăm": 20, "băm": 30})
"""Contracted tens of speech: "hăm ba", "băm sáu"."""

HUNDRED: Final = "trăm"
"""A hundred."""

BRIDGES: Final = ("linh", "lẻ", "lẽ")
"""What stands for the missing tens: "một trăm linh năm", in the South "một trăm lẻ năm", often misspelled "lẽ"."""

SCALES: Final = WordTable({"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9})
"""The magnitudes of spelled numbers."""

_OF_BILLIONS: Final = ("lệ", "phú", "trọng", "suất", "giá")
MAGNITUDE_COMPOUNDS: Final[dict[str, tuple[str, ...]]] = {
    "triệu": ("chứng", "phú", "tập"), "tỷ": _OF_BILLIONS, "tỉ": (*_OF_BILLIONS, "mỉ"), "vạn": ("vật", "tuế"),
}  # fmt: skip
"""Syllables that make another word of a magnitude: "2 triệu chứng" are two, "5 tỷ phú" five."""
NO_MAGNITUDE_COMPOUND: Final = "trị"
"""What leaves the magnitude one: "5 tỷ giá trị hàng hóa"."""


MAGNITUDES: Final = WordTable(
    {
        "chục": 10, "trăm": 100,
        "nghìn": 10**3, "ngàn": 10**3, "k": 10**3, "vạn": 10**4,
        "triệu": 10**6, "tr": 10**6, "tr.": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    }
)  # fmt: skip
"""The magnitudes that may follow a figure, with their everyday abbreviations: "2,5 tỷ", "2tr5", "10k"."""

COMPACT_MAGNITUDES: Final = {
    "N": 10**3, "K": 10**3, "k": 10**3, "Tr": 10**6, "TR": 10**6, "tr": 10**6, "M": 10**6, "T": 10**9, "NT": 10**12,
    "B": 10**9,
}  # fmt: skip
"""Compact forms as CLDR and spreadsheets write them; their case tells them from units (3M is no 3 m)."""

COLLECTIVES: Final = WordTable({"đôi": 2, "cặp": 2})
"""Nouns that hold a fixed number; as units of a quantity they are classifiers and stay."""

HALF_MORE: Final = ("rưỡi", "rưởi")
"""Half of the unit before it: "3 triệu rưỡi", "hai tấn rưỡi"."""

HALVES: Final = ("nửa", "một nửa", "phân nửa")
"""A half as a fraction, or of a unit: "một nửa", "nửa triệu"."""

DECIMAL_MARKS: Final = ("phẩy", "phảy", "chấm")
"""The spoken decimal mark: "hai phẩy năm"."""

NEGATIVES: Final = ("âm",)
"""What makes a number negative."""

VAGUE_COUNTS: Final = WordTable(
    {
        "vài": None, "một vài": None, "mấy": None,
        "dăm": (5, 5), "mươi": (10, 10), "vài ba": (2, 3), "đôi ba": (2, 3),
        "dăm ba": (3, 5), "dăm bảy": (5, 7), "mươi mười lăm": (10, 15), "mười mười lăm": (10, 15),
    }
)  # fmt: skip
"""Counts that are vague: with the bounds that speakers mean, or ``None`` where only the magnitude is known."""

VULGAR_FRACTIONS: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
"""Fractions that are one character."""

SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
"""Raised digits of an exponent (10³)."""

ROMAN_DIGITS: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
"""Roman digits in lower case."""

ORDINAL_WORDS: Final = WordTable({"nhất": 1, "nhì": 2})
"""First and second, beside the cardinals: "thứ nhất", "hạng nhì"."""

ORDINAL_HEADS: Final = (
    "thứ", "lần thứ", "lần", "khóa", "khóa thứ", "hạng", "kỳ thứ", "kỳ họp thứ", "đợt", "đợt thứ",
    "đại hội", "đại hội lần thứ", "nhiệm kỳ thứ", "hội nghị lần thứ", "phiên họp thứ", "mũi", "mũi thứ", "vòng",
    "giải",
    "kỳ họp lần thứ", "đại hội đảng", "đại hội đảng lần thứ", "diễn đàn lần thứ", "quốc hội khóa", "hđnd khóa",
)  # fmt: skip
"""What an ordinal number follows."""

FIRST: Final = ("đầu tiên", "lần đầu", "lần đầu tiên")
"""Ordinals without a number: all mean the first."""

FIVE: Final = "năm"
"""Five, and a year: after "mươi" the figure is written "lăm"."""

UNMARKED: Final = ("nam", "tam", "sau")
"""Numerals typed without marks that alone are other words: nam (male, south), tam (three), sau (after)."""

PART: Final = "phần"
"""What stands between part and whole: "hai phần ba"."""

OUT_OF: Final = ("trên", "trên tổng số", "trong số", "trong tổng số")
"""What stands between a count and the whole it is of: "48 trên tổng số 63"."""

ORDERS: Final = (
    "vài", "chục", "trăm", "nghìn", "chục nghìn", "trăm nghìn", "triệu", "chục triệu", "trăm triệu",
    "tỷ", "chục tỷ", "trăm tỷ", "nghìn tỷ", "chục nghìn tỷ", "trăm nghìn tỷ", "triệu tỷ",
)  # fmt: skip
"""The names of the powers of ten from 10⁰, as a vague magnitude has them."""

COMPACT_WORDS: Final = ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"))
"""The magnitudes that a compact figure is written with, largest first."""
