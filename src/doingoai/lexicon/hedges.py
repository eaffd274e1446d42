"""Words and signs that say how sure a figure is, before and after it."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable
from doingoai.values.numbers import Hedge

__all__ = [
    "AFTER_FIGURES",
    "CLOSING_HEDGES",
    "HEDGES",
    "HEDGE_SIGNS",
    "NOT_CLOSING",
    "ORDER_WORD",
    "TOTALS",
    "WRITTEN_BOUNDS",
    "WRITTEN_HEDGES",
]


def __dir__() -> list[str]:
    return __all__


TOTALS: Final = ("cả thảy", "tất cả", "tổng cộng", "tổng số")
"""Words that say a figure is the whole sum; they leave it exact and stand outside a mention of it."""

HEDGES: Final = WordTable(
    {
        **dict.fromkeys(
            (
                "khoảng", "khoảng chừng", "vào khoảng", "ở khoảng", "chừng", "chừng khoảng", "độ", "độ chừng",
                "độ khoảng",
                "cỡ", "cỡ khoảng", "tầm", "tầm khoảng", "tầm cỡ", "xấp xỉ", "xấp xỷ", "trên dưới", "hơn kém", "ước",
                "ước chừng", "ước khoảng", "ước độ", "phỏng chừng", "áng chừng",
            ),
            Hedge.ABOUT,
        ),
        **dict.fromkeys(
            (
                "gần", "gần tới", "gần đến", "gần đạt", "ngót", "ngót nghét", "non", "sát", "suýt soát", "xuýt xoát",
                "ngấp nghé", "mấp mé",
            ),
            Hedge.NEARLY,
        ),
        **dict.fromkeys(
            (
                "hơn", "trên", "quá", "vượt", "vượt quá", "vượt trên", "ngoài", "già", "dư", "nhiều hơn", "lớn hơn",
                "cao hơn",
            ),
            Hedge.MORE_THAN,
        ),
        **dict.fromkeys(
            (
                "ít nhất", "ít nhất là", "chí ít", "tối thiểu", "tối thiểu là", "thấp nhất", "không dưới",
                "không ít hơn",
                "không thấp hơn", "không kém", "không nhỏ hơn",
            ),
            Hedge.AT_LEAST,
        ),
        **dict.fromkeys(
            (
                "dưới", "chưa đến", "chưa tới", "chưa đầy", "chưa được", "không đến", "không tới", "không đầy",
                "ít hơn",
                "kém hơn", "nhỏ hơn", "thấp hơn",
            ),
            Hedge.LESS_THAN,
        ),
        **dict.fromkeys(
            (
                "nhiều nhất", "nhiều nhất là", "tối đa", "tối đa là", "cao nhất", "cùng lắm", "không quá",
                "không vượt quá",
                "không vượt", "không hơn", "không nhiều hơn", "không lớn hơn", "không cao hơn", "không trên",
            ),
            Hedge.AT_MOST,
        ),
        **dict.fromkeys(
            ("đúng", "tròn", "chẵn", "vừa đúng", "vừa tròn", "chính xác", *TOTALS),
            Hedge.EXACT
        ),
    }
)  # fmt: skip
"""What stands before a figure. "ước" right before one is ABOUT; "ước đạt" is a verb and leaves the figure exact."""

HEDGE_SIGNS: Final = {
    "~": Hedge.ABOUT, "≈": Hedge.ABOUT, "≃": Hedge.ABOUT,
    ">": Hedge.MORE_THAN, "≥": Hedge.AT_LEAST, ">=": Hedge.AT_LEAST, "⩾": Hedge.AT_LEAST,
    "<": Hedge.LESS_THAN, "≤": Hedge.AT_MOST, "<=": Hedge.AT_MOST, "⩽": Hedge.AT_MOST,
}  # fmt: skip
"""Signs that stand before a figure."""

AFTER_FIGURES: Final = {"+": Hedge.AT_LEAST, "mấy": Hedge.MORE_THAN, "có lẻ": Hedge.MORE_THAN}
"""What stands right after a figure and before its unit: "20+ tỉnh", "hai mươi mấy người"."""

CLOSING_HEDGES: Final = WordTable(
    {
        "trở lên": Hedge.AT_LEAST, "đổ lên": Hedge.AT_LEAST, "hoặc hơn": Hedge.AT_LEAST,
        "hoặc nhiều hơn": Hedge.AT_LEAST,
        "trở xuống": Hedge.AT_MOST, "trở lại": Hedge.AT_MOST, "đổ xuống": Hedge.AT_MOST, "đổ lại": Hedge.AT_MOST,
        "là cùng": Hedge.AT_MOST, "hoặc ít hơn": Hedge.AT_MOST, "chẵn": Hedge.EXACT, "tròn": Hedge.EXACT,
    }
)  # fmt: skip
"""What closes a figure with its unit: "từ 5 tỷ đồng trở lên"."""

NOT_CLOSING: Final = "đây"
"""The word behind "trở lại" that makes it reach back in time: "3 năm trở lại đây"."""

ORDER_WORD: Final = "hàng"
"""What makes a magnitude vague: "hàng trăm", "hàng chục nghìn"."""

WRITTEN_HEDGES: Final = {
    Hedge.EXACT: "", Hedge.ABOUT: "khoảng", Hedge.NEARLY: "gần", Hedge.MORE_THAN: "hơn", Hedge.AT_LEAST: "ít nhất",
    Hedge.LESS_THAN: "dưới", Hedge.AT_MOST: "không quá", Hedge.ORDER: ORDER_WORD,
}  # fmt: skip
"""The word that we write for each hedge; a range has words of its own."""

WRITTEN_BOUNDS: Final = ("ít nhất", "nhiều nhất")
"""How a bound is written in brackets behind a figure that has others: "khoảng 96 (ít nhất 70)"."""
