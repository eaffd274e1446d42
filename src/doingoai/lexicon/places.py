"""Words that stand before or after the name of a place and say what kind of place it is."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = [
    "ABROAD",
    "BELONGING_WORDS",
    "CITY_WORDS",
    "COUNTRY_WORDS",
    "DISTRICT_WORDS",
    "ENGLISH_CITY_WORDS",
    "ENGLISH_PROVINCE_WORDS",
    "ENGLISH_UNIT_WORDS",
    "FIRST_LEVEL_WORDS",
    "FOREIGN_UNIT_WORDS",
    "FORMER_WORDS",
    "HEARD_UNIT_WORDS",
    "PROVINCE_WORDS",
    "REFUSED_STATES",
    "STATE_FORMS",
    "STATE_LABELS",
    "UNIT_ENDINGS",
    "VIETNAM_NAMES",
]

PROVINCE_WORDS: Final = WordTable({"tỉnh": "province"})
"""Words before the name of a province."""

CITY_WORDS: Final = WordTable({"thành phố": "city", "tp": "city", "t.p": "city", "thủ đô": "city"})
"""Words before the name of a city; only a centrally-run city is a first-level unit."""

FOREIGN_UNIT_WORDS: Final = WordTable(dict.fromkeys(
    (
        "tỉnh", "thành phố", "tp", "t.p", "bang", "tiểu bang", "khu tự trị", "khu", "huyện", "quận", "châu", "vùng",
        "thủ đô", "đặc khu", "địa khu", "thủ phủ", "hạt", "nước cộng hòa", "cộng hòa", "chính quyền tỉnh",
        "chính quyền thành phố", "chính quyền bang", "chính quyền", "vùng lãnh thổ", "đô thị", "thị xã", "thị trấn",
    ),
    "unit",
))  # fmt: skip
"""Words before the name of a foreign unit or city."""

FIRST_LEVEL_WORDS: Final = ("tỉnh", "bang", "tiểu bang", "khu tự trị", "vùng")
"""Those of them that stand before a first-level unit."""

HEARD_UNIT_WORDS: Final = ("tỉnh", "bang")
"""Those of them that lead in the units whose names every writer transliterates anew: tỉnh Luông Pha-băng."""

DISTRICT_WORDS: Final = ("châu", "huyện")
"""Those of them that stand before a part of a unit."""

ENGLISH_PROVINCE_WORDS: Final = ("province",)
ENGLISH_CITY_WORDS: Final = ("city",)
"""Words after the English name of a Vietnamese unit."""

ENGLISH_UNIT_WORDS: Final = ("province", "prefecture", "state", "city", "oblast", "krai", "municipality")
"""Words after the English name of a foreign unit."""

UNIT_ENDINGS: Final = ("do", "si", "gun", "gu", "shi", "ken", "fu", "to", "cho")
"""Korean and Japanese endings that say what kind of unit a name is: Gyeonggi-do."""

FORMER_WORDS: Final = ("cũ", "trước đây", "trước sáp nhập", "trước khi sáp nhập")
"""Words after the name of a unit that has ended."""

VIETNAM_NAMES: Final = ("việt nam", "vietnam", "vn")
"""Names of the country that may stand after a province's."""

BELONGING_WORDS: Final = ("của", "thuộc")
"""Words between a place and what it lies in."""

COUNTRY_WORDS: Final = ("nước", "đất nước", "quốc gia", "vùng lãnh thổ")
"""Words before the name of a country that are no part of it."""

STATE_FORMS: Final = (
    "cộng hòa", "cộng hòa liên bang", "cộng hòa hồi giáo", "vương quốc", "liên bang", "đại công quốc", "công quốc",
    "nhà nước", "chlb", "ch", "vq", "lb",
)  # fmt: skip
"""Forms of state, written out or not, that any name of a country may have before it."""

STATE_LABELS: Final = {"TW": "CN", "HK": "CN", "MO": "CN"}
"""Territories that the State writes with a country in brackets behind them: Hồng Công (Trung Quốc)."""

REFUSED_STATES: Final = frozenset({"cộng hòa trung hoa", "ch trung hoa", "trung hoa dân quốc"})
"""What sounds like a country with its form and is none that we name."""

ABROAD: Final = "tại"
"""The word between a mission and where it works."""
