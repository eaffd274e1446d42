"""Currencies as they are written in Vietnamese: names, signs, codes and their parts."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = [
    "CURRENCIES",
    "CURRENCY_SIGNS",
    "ISO_CODES",
    "MINOR_UNITS",
    "NO_CURRENCY_BEFORE",
    "WITHOUT_HUNDREDTHS",
    "WRITTEN_CURRENCIES",
]


def __dir__() -> list[str]:
    return __all__


_NAMES: Final = {
    "VND": ("đồng", "đồng việt nam", "đồng vn", "việt nam đồng", "vnd", "vnđ", "đ"),
    "USD": (
        "usd", "đô la mỹ", "đô-la mỹ", "đôla mỹ", "đô mỹ", "đô la", "đô-la", "đôla", "đô", "đồng đô la mỹ",
        "đồng usd", "mỹ kim",
        "dollar", "dollars", "dollar mỹ", "đô la hoa kỳ", "usd mỹ", "us dollar",
    ),
    "EUR": ("eur", "euro", "euros", "ơ rô", "ơ-rô", "đồng euro", "ơrô"),
    "CNY": (
        "cny", "rmb", "ndt", "nhân dân tệ", "đồng nhân dân tệ", "tệ", "đồng nhân dân tệ trung quốc",
        "nhân dân tệ trung quốc",
        "tệ trung quốc", "yuan", "nguyên nhân dân tệ",
    ),
    "JPY": ("jpy", "yên", "yên nhật", "yên nhật bản", "đồng yên", "đồng yên nhật", "yen", "yen nhật"),
    "KRW": ("krw", "won", "won hàn quốc", "uôn", "đồng won", "won hàn"),
    "LAK": ("lak", "kíp", "kíp lào", "đồng kíp", "kip", "kip lào"),
    "KHR": ("khr", "riel", "riên", "riel campuchia", "riên campuchia", "ria"),
    "THB": ("thb", "baht", "bạt", "baht thái", "baht thái lan", "bạt thái", "bạt thái lan", "bath", "đồng baht"),
    "SGD": (
        "sgd", "đô la singapore", "đô la xinh-ga-po", "đô la xinh ga po", "đô singapore", "đô la sing", "đô sing",
        "đô-la singapore", "đôla singapore",
    ),
    "AUD": (
        "aud", "đô la úc", "đô-la úc", "đôla úc", "đô úc", "đô la australia", "đô-la australia",
        "đô la ô-xtrây-li-a", "đôla australia",
    ),
    "CAD": ("cad", "đô la canada", "đô-la canada", "đô canada", "đôla canada", "đô la ca-na-đa"),
    "NZD": ("nzd", "đô la new zealand", "đô-la new zealand", "đô new zealand", "đôla new zealand",
    "đô la niu di-lân"),
    "GBP": ("gbp", "bảng anh", "bảng", "đồng bảng anh", "bảng sterling", "pound", "pounds"),
    "CHF": ("chf", "franc thụy sĩ", "phrăng thụy sĩ", "frăng thụy sĩ", "phơ-răng thụy sĩ", "franc thụy sỹ",
    "đồng franc thụy sĩ"),
    "SEK": ("sek", "krona thụy điển", "curon thụy điển", "cuaron thụy điển", "krona", "couron thụy điển"),
    "NOK": ("nok", "krone na uy", "curon na uy", "couron na uy"),
    "DKK": ("dkk", "krone đan mạch", "curon đan mạch", "couron đan mạch"),
    "INR": ("inr", "rupee", "rupi", "rupee ấn độ", "rupi ấn độ"),
    "RUB": ("rub", "rúp", "rúp nga", "ruble", "đồng rúp", "ruble nga", "rouble"),
    "TWD": ("twd", "đô la đài loan", "đài tệ", "tân đài tệ", "đô đài loan", "đô-la đài loan", "ntd"),
    "HKD": ("hkd", "đô la hồng kông", "đô la hồng công", "đô hồng kông", "đô-la hồng kông", "đô-la hồng công",
    "đô la hong kong"),
    "MYR": ("myr", "ringgit", "ringgit malaysia", "rinh-gít"),
    "IDR": ("idr", "rupiah", "rupiah indonesia", "ru-pi-a"),
    "PHP": ("php", "peso philippines", "pê-sô philippines", "peso phi-líp-pin"),
    "MMK": ("mmk", "kyat", "kyat myanmar", "ky-át"),
    "BND": ("bnd", "đô la brunei"),
    "CUP": ("cup", "peso cuba"),
    "ZAR": ("zar", "rand", "rand nam phi"),
    "AED": ("aed", "dirham", "dirham uae"),
    "SAR": ("sar", "riyal", "riyal ả rập xê út"),
    "TRY": ("lira thổ nhĩ kỳ", "lia thổ nhĩ kỳ"),
    "PLN": ("pln", "zloty", "zloty ba lan"),
    "HUF": ("huf", "forint", "forint hungary"),
    "CZK": ("czk", "kč", "koruna", "korun", "koruna séc", "curon séc"),
    "ILS": ("ils", "shekel"),
    "BRL": ("brl", "real brazil"),
    "MXN": ("mxn", "peso mexico"),
    "MOP": ("mop", "pataca"),
    "KPW": ("kpw", "won triều tiên"),
    "MNT": ("mnt", "tugrik", "tugrik mông cổ"),
    "UAH": ("uah", "hryvnia"),
    "KZT": ("kzt", "tenge"),
}  # fmt: skip
CURRENCIES: Final = WordTable({name: code for code, names in _NAMES.items() for name in names})
"""Names of currencies, in lower case."""

CURRENCY_SIGNS: Final = {
    "₫": "VND", "vn$": "VND", "$": "USD", "us$": "USD", "usd$": "USD", "u$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "jp¥": "JPY",
    "cn¥": "CNY", "rmb¥": "CNY", "元": "CNY", "円": "JPY", "₩": "KRW", "₭": "LAK", "៛": "KHR", "฿": "THB",
    "s$": "SGD", "sg$": "SGD",
    "a$": "AUD", "au$": "AUD", "aud$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "₹": "INR", "₽": "RUB",
    "nt$": "TWD",
    "hk$": "HKD", "rm": "MYR", "rp": "IDR", "₱": "PHP", "₪": "ILS", "r$": "BRL", "₺": "TRY", "₴": "UAH", "₸": "KZT",
    "mx$": "MXN",
}  # fmt: skip
"""Signs of currencies, in lower case; $ is the dollar of the United States and ¥ the yen,
as in CLDR's Vietnamese data."""

MINOR_UNITS: Final = ("xu", "xen", "cent", "cents", "hào", "penny", "pence")
"""Hundredths of a currency: "2 đô la và 23 xen"."""

WITHOUT_HUNDREDTHS: Final = frozenset({"VND", "JPY", "KRW"})
"""Currencies of which ISO 4217 knows no hundredths, of those that have a name here."""

NO_CURRENCY_BEFORE: Final[dict[str, tuple[str, ...]]] = {
    "đồng": (
        "chí", "bào", "đội", "minh", "hồ", "nghiệp", "hương", "hành", "loạt", "thời", "ý", "sáng", "tác", "chủ",
        "tổ", "trưởng",
        "phạm", "bộ", "ruộng", "lúa", "cỏ", "muối", "tiền", "đều", "diễn",
    ),
    "đô": ("thị", "vật", "đốc", "đầu"),
    "bảng": ("xếp", "biểu", "đấu", "điểm", "tin", "hiệu", "số", "quảng", "giá", "kê"),
    "yên": ("ngựa", "xe", "tâm", "bình", "ổn"),
    "tệ": ("nạn", "hại", "nhất", "hơn"),
    "đ": (),
}  # fmt: skip
"""Words after which a currency's name is a part of another word: "3 đồng chí" is no money."""

WRITTEN_CURRENCIES: Final = {"VND": "đồng"}
"""Currencies that a compact amount names in words; the others keep their code."""

ISO_CODES: Final = frozenset(
    {
        "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD",
        "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY",
        "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP",
        "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR",
        "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT",
        "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
        "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK",
        "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
        "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY",
        "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF",
        "XPF", "YER", "ZAR", "ZMW", "ZWG", "XDR", "XCG",
    }
)  # fmt: skip
"""Codes of ISO 4217 for the currencies in use, read only where they are written in capitals."""
