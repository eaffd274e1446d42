"""What a reported figure counts: which records, and what of them, told by the words of its measure and its unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import attrs

from doingoai.model import (
    ActivityStatus,
    Agreement,
    AgreementAct,
    AidDirection,
    AidShipment,
    CitizenMovement,
    Country,
    Delegation,
    DelegationKind,
    Direction,
    Event,
    ForeignPartner,
    Instrument,
    InvestmentProject,
    PartyLevel,
    ReportedFigure,
    TradeExport,
)
from doingoai.reference import Gazetteer, names_of
from doingoai.text.normalize import fold, normalize
from doingoai.values.money import Money
from doingoai.values.quantities import Quantity

__all__ = ["Measure", "measure_of"]

Select: TypeAlias = Callable[[Any], bool]


def __dir__() -> list[str]:
    return __all__


def _named(what: object) -> str:
    """A function by its name, which says more than its place in memory."""
    return getattr(what, "__qualname__", None) or repr(what)


@attrs.frozen
class Measure:
    """What a figure counts or adds up.

    Examples
    --------
    >>> outbound = Measure(lambda record: record.direction == "outbound", of="members")  # người đi theo đoàn ra
    """

    select: Select = attrs.field(repr=_named)
    """Whether a record belongs to it."""
    of: str | Callable[[Any], Any] | None = attrs.field(default=None, repr=_named)
    """What is added up; ``None`` counts records."""
    distinct: str | None = None
    """``"provinces"``, ``"partners"`` or ``"countries"``, where it counts those and not the records."""
    guessed: bool = False
    """Whether its words are not all understood, so that nothing speaks against a figure that differs."""


_KINDS: Final[tuple[tuple[type, str], ...]] = (
    (
        Delegation,
        "doan|chuyen cong tac|chuyen tham|cong tac|lam viec|tham va|luot nguoi|phong vien|delegations?|visits?|trips?",
    ),
    (Agreement, "thoa thuan|ban ghi nho|van kien hop tac|y dinh thu|agreements?|memorand(?:um|a)|mous?"),
    (AidShipment, "vien tro|ho tro|qua tang|tai tro|vac.?xin|khau trang|vat tu y te|thiet bi y te|aid|grants?"),
    (TradeExport, "xuat khau|kim ngach|tieu thu|exports?"),
    (InvestmentProject, "du an|fdi|von dau tu|von dang ky|projects?|investments?"),
    (Event, "hoi nghi|hoi thao|su kien|dien dan|events?|conferences?"),
    (CitizenMovement, "chuyen bay|cong dan|flights?"),
)
"""The words that tell which records a measure is about; the word that comes first decides."""

_WORD: Final = re.compile(r"\b(?:" + "|".join(f"(?P<{kind.__name__}>{words})" for kind, words in _KINDS) + r")\b")
_BY_NAME: Final = {kind.__name__: kind for kind, _ in _KINDS}


def _has(field: str, value: Any) -> Select:
    return lambda record: getattr(record, field) == value


def _is_not(field: str, *values: Any) -> Select:
    return lambda record: getattr(record, field) not in values


_NARROWER: Final[tuple[tuple[type, str, Select], ...]] = (
    (Delegation, "doan ra|di nuoc ngoai|outbound", _has("direction", Direction.OUTBOUND)),
    (Delegation, "doan vao|doan phong vien nuoc ngoai|inbound", _has("direction", Direction.INBOUND)),
    (Delegation, "chuyen cong tac|trong nuoc|domestic", _has("direction", Direction.DOMESTIC)),
    (Delegation, "phong vien|bao chi|press", _has("kind", DelegationKind.PRESS)),
    (Delegation, "doan doanh nghiep|business", _has("kind", DelegationKind.BUSINESS)),
    (Agreement, "ban ghi nho|memorand(?:um|a)|mous?", _has("instrument", Instrument.MEMORANDUM_OF_UNDERSTANDING)),
    # Trao is not ký, and a company's agreement is none of a locality.
    (Agreement, "da ky|ky ket|duoc ky|signed", _is_not("act", AgreementAct.EXCHANGED, AgreementAct.INITIALLED)),
    (Agreement, "thoa thuan quoc te|international agreements?", _is_not("party_level", PartyLevel.ENTERPRISE)),
    (Agreement, "y dinh thu", _has("instrument", Instrument.LETTER_OF_INTENT)),
    (AidShipment, "tiep nhan|nhan duoc|duoc nhan|received|inbound", _has("direction", AidDirection.INBOUND)),
    (AidShipment, "trao tang|ho tro cho|vien tro cho|tang|given|outbound", _has("direction", AidDirection.OUTBOUND)),
    (InvestmentProject, "cap moi|dang ky moi|new", _has("kind", "new")),
    (InvestmentProject, "dieu chinh(?: von)?|tang von|adjusted", _has("kind", "adjusted")),
    (InvestmentProject, "gop von|mua co phan", _has("kind", "capital_contribution")),
)
"""Words that narrow a measure to some of its records."""

_NARROWER_PATTERNS: Final = tuple((kind, re.compile(rf"\b(?:{words})\b"), select) for kind, words, select in _NARROWER)

_NOT_HELD: Final = frozenset({ActivityStatus.PLANNED, ActivityStatus.POSTPONED, ActivityStatus.CANCELLED})
# What money of a record a figure in a currency speaks of.
_MONEY: Final[dict[type, str]] = {
    Delegation: "cost",
    Agreement: "value",
    AidShipment: "value",
    TradeExport: "value",
    InvestmentProject: "registered_capital",
}
_AID_MONEY: Final = (("commitment", "cam ket"), ("approved", "phe duyet"), ("disbursed", "giai ngan"))
_DISTINCT: Final = {
    "tinh": "provinces",
    "tinh, thanh pho": "provinces",
    "tinh thanh": "provinces",
    "tinh, thanh": "provinces",
    "province": "provinces",
    "provinces": "provinces",
    "nuoc": "countries",
    "quoc gia": "countries",
    "quoc gia, vung lanh tho": "countries",
    "quoc gia/vung lanh tho": "countries",
    "country": "countries",
    "countries": "countries",
    "doi tac": "partners",
    "partners": "partners",
}
_PERSONS: Final = re.compile(r"\b(?:nguoi|can bo|dai bieu|thanh vien|persons?|people|members)\b")
_VISITS: Final = re.compile(r"\bluot(?:\s\w{1,12}){0,2}\b|\bvisits\b")


def held(record: Any) -> bool:
    """Whether a record is of something that took place, as far as it says."""
    return getattr(record, "status", None) not in _NOT_HELD


def measure_of(figure: ReportedFigure, kinds: set[type]) -> Measure | None:
    """Return what *figure* counts among records of some kinds, or ``None`` where its words do not tell.

    Where no word tells, records of one kind alone are taken for what the caller means.
    """
    named = _named_in(figure.measure)
    words = fold(_without(figure.measure, named))
    found = _WORD.search(words)
    kind = _BY_NAME[found.lastgroup] if found is not None and found.lastgroup is not None else None
    guessed = kind is None
    if kind is None:
        if len(kinds) != 1:
            return None
        (kind,) = kinds
    narrower = [
        (pattern, select) for one, pattern, select in _NARROWER_PATTERNS if one is kind and pattern.search(words)
    ]
    selects = [select for _, select in narrower]
    if named:
        # A record that names no country may be of this one all the same.
        selects.append(_is_of([entity for _, _, entity in named]))
        guessed = True
    more = "" if guessed else _more_than(words, [pattern for pattern, _ in narrower])
    if more and kind is TradeExport:
        selects.append(_is_product(more))
    elif more:
        guessed = True

    def select(record: Any) -> bool:
        return isinstance(record, kind) and held(record) and all(one(record) for one in selects)

    measure = _what_of(figure, kind, words, select)
    return measure if measure is None or not guessed else attrs.evolve(measure, guessed=True)


def _named_in(measure: str) -> list[tuple[int, int, Country | ForeignPartner]]:
    """The countries and foreign partners that a measure names, with their places in its normal form."""
    names = Gazetteer.default().find_iter(normalize(measure))
    return [(start, end, entity) for start, end, entity in names if isinstance(entity, (Country, ForeignPartner))]


def _without(measure: str, named: list[tuple[int, int, Country | ForeignPartner]]) -> str:
    text = normalize(measure)
    for start, end, _ in reversed(named):
        text = f"{text[:start]} {text[end:]}"
    return text


def _is_of(entities: list[Country | ForeignPartner]) -> Select:
    """Whether a record is of one of the countries or partners."""
    codes = {entity.alpha_2 for entity in entities if isinstance(entity, Country)}
    names = {fold(name) for entity in entities if isinstance(entity, ForeignPartner) for name in names_of(entity)}
    return lambda record: (
        not codes.isdisjoint(record.all_countries)
        or any(fold(getattr(partner, "name", partner)) in names for partner in record.partners)
    )


def _is_product(words: str) -> Select:
    """Whether a record is of the goods that the words of a measure name."""
    return lambda record: words in fold(record.product) or fold(record.product) in words


def _more_than(words: str, narrower: list[re.Pattern[str]]) -> str:
    """The words of a measure that are not understood, and may narrow it: "đoàn cấp cao", "thỏa thuận về du lịch"."""
    for pattern in (*narrower, _WORD, _PERSONS, _VISITS, _NEUTRAL):
        words = pattern.sub(" ", words)
    return " ".join(_SPELLED.findall(words))


_SPELLED: Final = re.compile(r"\w+")
_NEUTRAL: Final = re.compile(
    r"\b(?:so|so luong|tong|tong so|cac|luot|cuoc|lieu|quoc te|doi ngoai|nuoc ngoai|trong nuoc|dia phuong|tinh|"
    r"thanh pho|nuoc|quoc gia|doi tac|da|duoc|ky|ky ket|trao|to chuc|tiep nhan|tiep|don|cu|den|toi|tham|di|co|cua|va|"
    r"cho|tu|tai|kinh phi|gia tri|tri gia|chi phi|von|cam ket|phe duyet|giai ngan|khoan|trong|nam|ky bao cao|"
    r"number|total|of|the|signed|international)\b"
)
"""Words that leave a measure as wide as it is."""


def _items_like(value: Quantity) -> Callable[[AidShipment], list[Quantity]]:
    """The items of a record that a quantity speaks of: masks are no ventilators, though both are counted in "chiếc"."""
    item = fold(value.item)

    def items(record: AidShipment) -> list[Quantity]:
        return [one for one in record.items if not item or fold(one.item) == item]

    return items


def _what_of(figure: ReportedFigure, kind: type, words: str, select: Select) -> Measure | None:
    value = figure.value
    unit = fold(value.unit) if isinstance(value, Quantity) else ""
    if unit == "dia phuong":
        return Measure(select, distinct="partners" if "nuoc ngoai" in words else "provinces")
    if distinct := _DISTINCT.get(unit):
        return Measure(select, distinct=distinct)
    field: str | None = None
    if isinstance(value, Money):
        basis = next((basis for basis, word in _AID_MONEY if word in words), None)
        field = basis if basis is not None and kind is AidShipment else _MONEY.get(kind)
    elif kind is Delegation and _VISITS.search(unit or words):
        field = "visits"
    elif kind is Delegation and _PERSONS.search(unit):
        field = "members"
    elif isinstance(value, Quantity) and kind is AidShipment:
        return Measure(select, _items_like(value))
    elif isinstance(value, Quantity) and value.unit_code is not None:
        field = "quantity" if kind is TradeExport else None
    else:
        # A count of what the words name: "60 dự án", "hơn 200 thỏa thuận", or a bare number.
        return Measure(select)
    return None if field is None else Measure(select, field)
