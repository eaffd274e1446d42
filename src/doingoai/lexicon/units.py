"""Physical units as they are written, and the signs of percentages."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from doingoai.text.tables import WordTable

__all__ = ["PERCENT_SIGNS", "PHYSICAL_UNITS", "TIME_UNITS", "UNIT_COMPOUNDS"]


def __dir__() -> list[str]:
    return __all__


PHYSICAL_UNITS: Final = WordTable(
    {
        **dict.fromkeys(("tấn", "tonne"), "TNE"),
        "tạ": "DTN",
        "yến": "X-YEN",
        **dict.fromkeys(("kg", "kgs", "ki-lô-gam", "ki lô gam", "kilôgam", "kilogam", "kilogram", "ký", "kí",
        "kilô", "kí lô"), "KGM"),
        **dict.fromkeys(("g", "gr", "gam", "gram"), "GRM"),
        **dict.fromkeys(("mg", "miligam", "mi-li-gam"), "MGM"),
        **dict.fromkeys(("km", "ki-lô-mét", "ki lô mét", "kilômét", "kilomet", "kilômet", "cây số"), "KMT"),
        **dict.fromkeys(("m", "mét"), "MTR"),
        **dict.fromkeys(("dm", "đề-xi-mét"), "DMT"),
        **dict.fromkeys(("cm", "xăng-ti-mét", "xentimét", "xăng ti mét"), "CMT"),
        **dict.fromkeys(("mm", "milimét", "mi-li-mét"), "MMT"),
        "hải lý": "NMI",
        "hải lí": "NMI",
        **dict.fromkeys(("km2", "km²", "ki-lô-mét vuông", "ki lô mét vuông", "kilômét vuông", "cây số vuông",
        "kilomet vuông", "kilômet vuông"), "KMK"),
        **dict.fromkeys(("ha", "hecta", "héc-ta", "héc ta", "hécta"), "HAR"),
        **dict.fromkeys(("m2", "m²", "mét vuông"), "MTK"),
        **dict.fromkeys(("cm2", "cm²", "xăng-ti-mét vuông"), "CMK"),
        **dict.fromkeys(("m3", "m³", "mét khối", "khối"), "MTQ"),
        **dict.fromkeys(("lít", "lit", "l"), "LTR"),
        **dict.fromkeys(("ml", "mililít", "mi-li-lít"), "MLT"),
        **dict.fromkeys(("kwh", "ki-lô-oát giờ", "ki lô oát giờ"), "KWH"),
        "mwh": "MWH",
        "gwh": "GWH",
        **dict.fromkeys(("kw", "kwp", "ki-lô-oát"), "KWT"),
        **dict.fromkeys(("mw", "mwp", "mê-ga-oát", "megawatt"), "MAW"),
        **dict.fromkeys(("gw", "gwp"), "A90"),
        **dict.fromkeys(("w", "oát"), "WTT"),
        **dict.fromkeys(("độ c", "°c", "ºc", "độ"), None),
        **dict.fromkeys(("mã lực", "vôn", "v", "kv", "kva", "mva", "hz", "khz", "mhz", "ghz", "inch", "feet", "ft",
        "hp", "cv", "db", "ppm", "gb", "tb", "mb", "mbps", "gbps"), None),
    }
)  # fmt: skip
"""Units of measure, in lower case, with their UN/ECE Rec 20 codes; ``None`` where we convert none."""

UNIT_COMPOUNDS: Final[dict[str, tuple[str, ...]]] = {
    "khối": (
        "nhà", "tòa", "toà", "công trình", "căn hộ", "lượng", "óc", "u", "thi đua", "cơ quan", "đảng", "đoàn thể",
        "doanh nghiệp", "trường", "lớp", "dân vận", "nội chính", "kinh tế", "quân sự", "liên minh", "liên kết",
        "thị trường", "tài sản", "ngành", "phòng", "phố", "hành chính", "tư nhân", "asean", "eu", "apec",
    ),
    **dict.fromkeys(("ký", "kí"), ("kết", "túc", "hiệu", "tự", "ức", "giả", "sự", "nhận", "gửi")),
    "tấn": ("công", "phong"),
    "tạ": ("ơn", "lỗi", "tội"),
    "gam": ("màu",),
    **dict.fromkeys(("tỷ giá", "tỉ giá"), ("trị",)),
}  # fmt: skip
"""What makes another word, or a count, of a unit of measure: "3 khối nhà" are no cubic metres."""

TIME_UNITS: Final = ("năm", "tháng", "quý", "tuần", "ngày", "giờ", "phút", "giây", "vụ", "kỳ", "đêm", "ngày đêm", "mùa")
"""Units of time that a rate may be per; durations have a grammar of their own."""

PERCENT_SIGNS: Final = WordTable(
    {
        "%": (Decimal(1), False), "phần trăm": (Decimal(1), False), "pct": (Decimal(1), False),
        "‰": (Decimal("0.1"), False), "phần nghìn": (Decimal("0.1"), False), "phần ngàn": (Decimal("0.1"), False),
        "điểm phần trăm": (Decimal(1), True), "điểm %": (Decimal(1), True), "đpt": (Decimal(1), True),
    }
)  # fmt: skip
"""What makes a number a percentage: how many per cent one is, and whether it counts points."""
