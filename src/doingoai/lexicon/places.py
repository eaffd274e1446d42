"""Words that stand before or after the name of a place and say what kind of place it is."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = ["CITY_WORDS", "FOREIGN_UNIT_WORDS", "LOWER_UNIT_WORDS", "PROVINCE_WORDS"]

PROVINCE_WORDS: Final = WordTable({"tỉnh": "province"})
"""Words before the name of a province."""

CITY_WORDS: Final = WordTable({"thành phố": "city", "tp": "city", "t.p": "city", "thủ đô": "city"})
"""Words before the name of a city; only a centrally-run city is a first-level unit."""

LOWER_UNIT_WORDS: Final = (
    "huyện", "quận", "thị xã", "thị trấn", "phường", "xã", "thôn", "bản", "làng", "ấp", "đặc khu", "đường", "phố",
    "sông", "núi", "hồ", "đảo", "cầu", "chợ", "ga", "cảng", "sân bay", "cửa khẩu", "khu công nghiệp",
)  # fmt: skip
"""Words before a name that make it that of another place than a province or a country."""

FOREIGN_UNIT_WORDS: Final = WordTable(dict.fromkeys(
    (
        "tỉnh", "thành phố", "tp", "t.p", "bang", "tiểu bang", "khu tự trị", "khu", "huyện", "quận", "châu", "vùng",
        "thủ đô", "đặc khu", "địa khu", "thủ phủ", "hạt", "nước cộng hòa", "cộng hòa", "chính quyền tỉnh",
        "chính quyền thành phố", "chính quyền bang", "chính quyền", "vùng lãnh thổ", "đô thị", "thị xã", "thị trấn",
    ),
    "unit",
))  # fmt: skip
"""Words before the name of a foreign unit or city."""
