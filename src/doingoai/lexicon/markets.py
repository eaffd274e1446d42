"""Names of markets above the country, and names of countries that only a cell may shorten so."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = ["CELL_ONLY_NAMES", "MARKET_REGIONS"]

MARKET_REGIONS: Final = WordTable({
    name.lower(): name
    for name in (
        "Châu Á", "Châu Âu", "Châu Phi", "Châu Mỹ", "Châu Đại Dương", "Đông Á", "Đông Bắc Á", "Đông Nam Á", "Nam Á",
        "Trung Á", "Tây Á", "Bắc Á", "Trung Đông", "Trung Đông - Bắc Phi", "Bắc Phi", "Tây Phi", "Đông Phi",
        "Nam châu Phi", "Tây Âu", "Đông Âu", "Bắc Âu", "Nam Âu", "Trung Âu", "Bắc Mỹ", "Nam Mỹ", "Trung Mỹ",
        "Mỹ Latinh", "Mỹ La-tinh", "Caribe", "Châu Á - Thái Bình Dương", "Nam Thái Bình Dương", "Vùng Vịnh",
        "Đông Dương", "EU", "Liên minh châu Âu", "ASEAN", "EAEU", "Liên minh Kinh tế Á - Âu", "CPTPP", "RCEP",
        "APEC", "Thị trường khác",
    )
})  # fmt: skip
"""Markets that hold several countries. A figure for one of them is never summed with figures of its members."""

CELL_ONLY_NAMES: Final = frozenset({
    "HCM", "Hàn", "Ấn", "Thái", "Sing", "Hung", "Tiệp", "TQ", "HQ", "VN", "CPC", "Bosnia", "Kyrgyz", "Slovak",
    "Xiêm", "Trung Hoa", "Tòa thánh", "Tòa Thánh", "Georgia", "Korea", "Chad", "Jordan", "Mali",
    "Niger",
})  # fmt: skip
"""Names that mean a country or a city in a column of them, and too often something else in prose."""
