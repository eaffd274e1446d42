"""Words that join or lead in a value and are no part of it."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = [
    "BETWEEN",
    "BETWEEN_AND",
    "COMPLEMENTS",
    "FROM",
    "IN_WORDS",
    "LEADING_WORDS",
    "MOVEMENTS",
    "PER_HEADS",
    "PER_WORDS",
    "RANGE_SIGNS",
    "TO_WORDS",
]


def __dir__() -> list[str]:
    return __all__


LEADING_WORDS: Final = (
    "trong", "vào", "lúc", "đạt", "ước đạt", "ước tính", "ước tính đạt", "cả", "được", "vào lúc",
    "vào khoảng thời gian",
    "là", "lên tới", "lên đến", "có", "gồm",
    "chỉ", "chỉ có", "mới", "dao động", "trung bình", "bình quân", "trị giá", "tổng trị giá", "giá trị",
    "tổng giá trị", "số tiền", "kinh phí", "tương đương", "tương đương với",
)  # fmt: skip
"""A word before a value that changes nothing of it: a strict parser reads past one of them."""

FROM: Final = "từ"
"""What opens a range, or a bound that "trở lên" closes."""

TO_WORDS: Final = ("đến", "tới")
"""What stands between the ends of a range."""

BETWEEN: Final = "giữa"
"""What opens a range whose ends are joined by "và"."""

BETWEEN_AND: Final = "và"
"""What joins the ends of a range that "giữa" opened, and the parts of an amount ("2 đô la và 23 xu")."""

RANGE_SIGNS: Final = "-–—−÷~"
"""Signs between the ends of a range."""

PER_WORDS: Final = ("mỗi", "trên mỗi", "trên một", "một")
"""What leads in the base of a rate where it is no stroke: "500 đồng mỗi kg"."""

PER_HEADS: Final = ("người", "đầu người", "hộ", "nhân khẩu", "lao động", "suất", "lượt", "cổ phiếu", "sản phẩm")
"""Whom and what a rate counts, beside units of measure and of time: "70 triệu đồng một người"."""

IN_WORDS: Final = ("bằng chữ", "viết bằng chữ", "số tiền bằng chữ")
"""What leads in the amount repeated in words, in brackets."""

COMPLEMENTS: Final = (
    "so với", "so", "kế hoạch", "kh", "dự toán", "chỉ tiêu", "mục tiêu", "cùng kỳ", "tổng", "tổng số",
    "tổng kim ngạch",
)  # fmt: skip
"""What says of what a percentage is, and changes nothing of it: "đạt 70% kế hoạch", "tăng 5% so với cùng kỳ"."""

MOVEMENTS: Final = WordTable(
    {
        **dict.fromkeys(("tăng", "tăng thêm", "tăng trưởng", "tăng trưởng đạt"), 1),
        **dict.fromkeys(("giảm", "giảm bớt", "sụt giảm"), -1),
        **dict.fromkeys(("chiếm", "chiếm tỷ lệ", "bằng", "tương đương", "đạt tỷ lệ", "tỷ lệ", "tỉ lệ", "lãi suất"), 1),
    }
)
"""Verbs before a percentage, and the sign they give it: "giảm 8,1%" is −8.1 as a rate of growth."""
