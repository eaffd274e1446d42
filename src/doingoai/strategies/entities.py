"""Strategies of entities: every record is one that its class allows, with provinces and countries of the data.

Each takes, by keyword, a strategy for any field of its class; what is drawn for the other fields then fits it.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.model import (
    ActivityStatus,
    Agreement,
    AgreementAct,
    AgreementMode,
    AgreementStatus,
    AidDirection,
    AidModality,
    AidShipment,
    AidSource,
    Attendance,
    BorderKind,
    BorderSegment,
    CitizenMovement,
    Country,
    Delegation,
    DelegationChannel,
    DelegationKind,
    Direction,
    Event,
    EventKind,
    FigureKind,
    ForeignPartner,
    Funding,
    Instrument,
    InvestmentKind,
    InvestmentProject,
    LegalDocument,
    MovementKind,
    ObservationStatus,
    PartnerKind,
    PartnerLink,
    Party,
    PartyLevel,
    PersonRole,
    Provenance,
    Province,
    Recognition,
    Record,
    ReportedFigure,
    TradeBasis,
    TradeExport,
    TradeFlow,
)
from doingoai.reference.countries import countries as all_countries
from doingoai.reference.provinces import all_provinces, units_on
from doingoai.strategies.periods import durations, periods
from doingoai.strategies.values import hedged_numbers, moneys, percentages, quantities, ratios
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio

__all__ = [
    "agreements",
    "aid_shipments",
    "border_segments",
    "citizen_movements",
    "countries",
    "delegations",
    "events",
    "foreign_partners",
    "investment_projects",
    "legal_documents",
    "parties",
    "partner_links",
    "person_roles",
    "provenances",
    "provinces",
    "recognitions",
    "records",
    "reported_figures",
    "trade_exports",
]

_RecordType = TypeVar("_RecordType", bound=Record)
_Fields = Mapping[str, SearchStrategy[Any]]
_Drawn = dict[str, Any]

_NAMES: Final = (
    "Sở Ngoại vụ", "UBND tỉnh", "Tập đoàn Sojitz", "tỉnh Hủa Phăn", "Đại sứ quán Nhật Bản", "Plan International",
    "Đoàn công tác tỉnh Vân Nam", "Gặp gỡ Đại sứ", "vải thiều tươi", "Bản ghi nhớ hợp tác", "phòng, chống COVID-19",
)  # fmt: skip


def __dir__() -> list[str]:
    return __all__


# Small pieces


def _texts() -> SearchStrategy[str]:
    return st.sampled_from(["", *_NAMES])


def _names() -> SearchStrategy[str]:
    return st.sampled_from(_NAMES)


def _days() -> SearchStrategy[dt.date]:
    return st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def _several(strategy: SearchStrategy[Any], *, min_size: int = 0) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=min_size, max_size=2).map(tuple)


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def _counts() -> SearchStrategy[HedgedNumber]:
    return hedged_numbers(max_value=100_000, places=0)


def _codes() -> SearchStrategy[str]:
    return st.sampled_from([country.alpha_2 for country in all_countries() if country.alpha_2 != "VN"])


def provinces(*, on: dt.date | None = None) -> SearchStrategy[Province]:
    """Provinces of the data.

    Parameters
    ----------
    on
        Only those that existed on this day; without it, those of every time.
    """
    return st.sampled_from(all_provinces() if on is None else units_on(all_provinces(), on))


def countries() -> SearchStrategy[Country]:
    """Countries and territories of the data."""
    return st.sampled_from(all_countries())


def foreign_partners(**fields: SearchStrategy[Any]) -> SearchStrategy[ForeignPartner]:
    """Foreign partners of every kind, invented."""
    drawn: _Fields = {
        "name": _names(),
        "kind": st.sampled_from(PartnerKind),
        "country": _maybe(_codes()),
        "country_label": _maybe(st.just("Trung Quốc")),
        "subdivision": _maybe(st.sampled_from(["LA-HO", "CN-GX", "JP-13"])),
        "resident_in_vietnam": _maybe(st.booleans()),
        "other_names": _several(_names()),
    }
    return st.fixed_dictionaries({**drawn, **_known(ForeignPartner, fields)}).map(lambda kw: ForeignPartner(**kw))


def parties() -> SearchStrategy[Party]:
    """Whoever may stand on one side of a record: provinces, foreign partners, plain names."""
    return st.one_of(_names(), provinces(), foreign_partners())


def _foreign_parties() -> SearchStrategy[ForeignPartner | str]:
    return st.one_of(_names(), foreign_partners())


def legal_documents(**fields: SearchStrategy[Any]) -> SearchStrategy[LegalDocument]:
    """Legal documents by their numbers."""
    drawn: _Fields = {
        "number": st.sampled_from(["70/2020/QH14", "15-CT/TW", "138/2024/NĐ-CP", "1234/QĐ-UBND"]),
        "doc_type": st.sampled_from(["Luật", "Chỉ thị", "Nghị định", "Quyết định", ""]),
        "issuer": _maybe(st.just("Quốc hội")),
        "issued": _maybe(periods(open_ends=False)),
        "title": _maybe(_names()),
    }
    return st.fixed_dictionaries({**drawn, **_known(LegalDocument, fields)}).map(lambda kw: LegalDocument(**kw))


def provenances() -> SearchStrategy[Provenance]:
    """Places in sources, with and without offsets and dates."""
    offsets = st.tuples(st.integers(0, 10_000), st.integers(0, 100)).map(lambda pair: (pair[0], sum(pair)))
    places = st.one_of(st.just((None, None)), offsets)
    return places.flatmap(
        lambda place: st.builds(
            Provenance,
            st.sampled_from(["bao-cao-2020.txt", "https://example.vn/bai-bao"]),
            st.just(place[0]),
            st.just(place[1]),
            quote=st.sampled_from(["", "gần 30 tỉnh"]),
            published=_maybe(_days()),
            retrieved=_maybe(_days()),
        )
    )


# Records


def _known(cls: type, fields: _Fields) -> _Fields:
    names = {field.name for field in attrs.fields(cls) if field.init}
    if unknown := fields.keys() - names:
        raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")
    return fields


def _as_drawn(drawn: _Drawn, _given: frozenset[str]) -> _Drawn:
    return drawn


def _made(
    cls: type[_RecordType],
    drawn: _Fields,
    given: _Fields,
    settle: Callable[[_Drawn, frozenset[str]], _Drawn] = _as_drawn,
) -> SearchStrategy[_RecordType]:
    """Records from one strategy a field; *settle* makes the drawn fields fit one another and those that are given."""
    shared: _Fields = {
        "id": st.sampled_from(["", "r1", "r2"]),
        "sources": _several(provenances()),
        "note": _texts(),
        "raw": st.lists(st.tuples(st.sampled_from(["Tên đoàn", "Giá trị"]), _texts()), max_size=2).map(tuple),
        "counts_in_totals": st.booleans(),
    }
    names = frozenset(_known(cls, given))
    strategy = st.fixed_dictionaries({**shared, **drawn, **given})
    return strategy.map(lambda fields: cls(**settle(dict(fields), names)))


def person_roles(**fields: SearchStrategy[Any]) -> SearchStrategy[PersonRole]:
    """People in roles."""
    drawn: _Fields = {
        "name": st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "Tôn Đại Vĩ"]),
        "role": st.sampled_from(["", "Chủ tịch", "Phó Giám đốc"]),
        "organisation": _texts(),
        "period": _maybe(periods()),
    }
    return _made(PersonRole, drawn, fields)


def delegations(**fields: SearchStrategy[Any]) -> SearchStrategy[Delegation]:
    """Delegations in every direction."""
    drawn: _Fields = {
        "direction": st.sampled_from(Direction),
        "period": periods(),
        "title": _texts(),
        "kind": _maybe(st.sampled_from(DelegationKind)),
        "channel": _maybe(st.sampled_from(DelegationChannel)),
        "level": st.sampled_from(["", "Thủ tướng", "lãnh đạo tỉnh"]),
        "head": _maybe(person_roles()),
        "provinces": _several(provinces()),
        "partners": _several(_foreign_parties()),
        "countries": _several(_codes()),
        "members": _maybe(_counts()),
        "visits": _maybe(_counts()),
        "purpose": _texts(),
        "host": _maybe(parties()),
        "stated_duration": _maybe(durations()),
        "cost": _maybe(moneys()),
        "funding": _maybe(st.sampled_from(Funding)),
        "in_plan": _maybe(st.booleans()),
        "decision": _maybe(st.one_of(legal_documents(), st.just("số 12/QĐ-UBND"))),
        "report_submitted": _maybe(st.booleans()),
        "status": _maybe(st.sampled_from(ActivityStatus)),
    }

    def settle(record: _Drawn, given: frozenset[str]) -> _Drawn:
        if record["direction"] == Direction.DOMESTIC:
            if "direction" not in given and given & {"partners", "countries"}:
                return record | {"direction": Direction.INBOUND}
            record |= {"partners": (), "countries": ()}
        return record

    return _made(Delegation, drawn, fields, settle)


def agreements(**fields: SearchStrategy[Any]) -> SearchStrategy[Agreement]:
    """Agreements of every instrument, level and status."""
    drawn: _Fields = {
        "title": _names(),
        "instrument": st.sampled_from(Instrument),
        "vietnamese_party": parties(),
        "party_level": st.sampled_from(PartyLevel),
        "provinces": _several(provinces(), min_size=1),
        "foreign_parties": _several(_foreign_parties(), min_size=1),
        "concluded": _maybe(periods()),
        "act": _maybe(st.sampled_from(AgreementAct)),
        "place": _texts(),
        "mode": _maybe(st.sampled_from(AgreementMode)),
        "in_force_from": _maybe(periods()),
        "expires": _maybe(periods()),
        "term": _maybe(durations()),
        "fields": _several(_names()),
        "value": _maybe(moneys()),
        "signatories": _several(person_roles()),
        "languages": _several(st.sampled_from(["vi", "en", "lo"])),
        "inherited_by": _several(parties()),
        "reported_on": _maybe(periods()),
        "status": _maybe(st.sampled_from(AgreementStatus)),
        "twinning": st.booleans(),
    }

    def settle(record: _Drawn, given: frozenset[str]) -> _Drawn:
        for start in ("in_force_from", "concluded"):
            if _ends_before(record["expires"], record[start]):
                record[start if "expires" in given else "expires"] = None
        return record

    return _made(Agreement, drawn, fields, settle)


def _ends_before(one: Period | None, other: Period | None) -> bool:
    return None not in {one, other} and (one.end or dt.date.max) < (other.start or dt.date.min)  # type: ignore[union-attr]  # neither is None


def partner_links(**fields: SearchStrategy[Any]) -> SearchStrategy[PartnerLink]:
    """Links between a province and a partner, twinned and not."""
    drawn: _Fields = {
        "province": provinces(),
        "partner": _foreign_parties(),
        "twinned_since": _maybe(periods()),
        "twinned_until": _maybe(periods()),
    }

    def settle(record: _Drawn, given: frozenset[str]) -> _Drawn:
        if _ends_before(record["twinned_until"], record["twinned_since"]):
            record["twinned_since" if "twinned_until" in given else "twinned_until"] = None
        return record

    return _made(PartnerLink, drawn, fields, settle)


def aid_shipments(**fields: SearchStrategy[Any]) -> SearchStrategy[AidShipment]:
    """Aid given and received, in kind and in money."""
    drawn: _Fields = {
        "direction": st.sampled_from(AidDirection),
        "providers": _several(parties(), min_size=1),
        "recipients": _several(parties(), min_size=1),
        "period": periods(),
        "title": _texts(),
        "items": _several(quantities(), min_size=1),
        "value": _maybe(moneys()),
        "commitment": _maybe(moneys()),
        "approved": _maybe(moneys()),
        "disbursed": _maybe(moneys()),
        "stated_equivalents": _several(moneys()),
        "counterpart": _maybe(moneys()),
        "modality": _maybe(st.sampled_from(AidModality)),
        "source_kind": _maybe(st.sampled_from(AidSource)),
        "owner": _maybe(parties()),
        "sector": _texts(),
        "areas": _several(provinces()),
        "decision": _maybe(st.one_of(legal_documents(), st.just("số 12/QĐ-UBND"))),
        "group": st.sampled_from(["", "quang-ninh-lao-2020"]),
    }
    return _made(AidShipment, drawn, fields)


def trade_exports(**fields: SearchStrategy[Any]) -> SearchStrategy[TradeExport]:
    """Exports of provinces and of the country, to countries and regions."""
    drawn: _Fields = {
        "origin": st.one_of(provinces(), st.just("VN")),
        "product": _names(),
        "market": st.one_of(_codes(), st.sampled_from(["EU", "ASEAN", "Toàn cầu"])),
        "period": periods(),
        "quantity": quantities(),
        "value": _maybe(moneys()),
        "hs_code": st.sampled_from(["", "08", "081090", "0810902000"]),
        "hs_version": st.sampled_from(["", "HS 2017"]),
        "basis": _maybe(st.sampled_from(TradeBasis)),
        "flow": st.sampled_from(TradeFlow),
        "exporter": _texts(),
        "importer": _maybe(parties()),
        "transport": _texts(),
        "status": _maybe(st.sampled_from(ObservationStatus)),
    }
    return _made(TradeExport, drawn, fields)


def events(**fields: SearchStrategy[Any]) -> SearchStrategy[Event]:
    """Events of every kind."""
    drawn: _Fields = {
        "name": _names(),
        "period": periods(),
        "kind": _maybe(st.sampled_from(EventKind)),
        "ordinal": _maybe(st.integers(1, 50)),
        "place": _texts(),
        "attendance": _maybe(st.sampled_from(Attendance)),
        "organizers": _several(parties()),
        "partners": _several(_foreign_parties()),
        "provinces": _several(provinces()),
        "participants": _maybe(_counts()),
        "foreign_participants": _maybe(_counts()),
        "permit": _maybe(legal_documents()),
        "series": _texts(),
        "status": _maybe(st.sampled_from(ActivityStatus)),
    }

    def settle(record: _Drawn, given: frozenset[str]) -> _Drawn:
        participants, foreign = record["participants"], record["foreign_participants"]
        if None not in {participants, foreign} and _is_less(participants.high, foreign.low):
            record["participants" if "foreign_participants" in given else "foreign_participants"] = None
        return record

    return _made(Event, drawn, fields, settle)


def _is_less(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and one < other


def investment_projects(**fields: SearchStrategy[Any]) -> SearchStrategy[InvestmentProject]:
    """Foreign investment projects."""
    drawn: _Fields = {
        "province": provinces(),
        "kind": st.sampled_from(InvestmentKind),
        "title": _texts(),
        "registered_capital": _maybe(moneys()),
        "investor": _maybe(parties()),
        "country": _maybe(_codes()),
        "licensed": _maybe(periods()),
        "sector": _texts(),
        "part_of": st.sampled_from(["", "r1"]),
    }
    return _made(InvestmentProject, drawn, fields)


_RELATIVE: Final = frozenset(
    {FigureKind.SHARE, FigureKind.GROWTH, FigureKind.RATIO_TO_PREVIOUS, FigureKind.PLAN_RATIO, FigureKind.COVERAGE}
)


def reported_figures(**fields: SearchStrategy[Any]) -> SearchStrategy[ReportedFigure]:
    """Reported figures of every kind of value."""
    values = (hedged_numbers(), moneys(), quantities(), percentages(), ratios(), durations())
    drawn: _Fields = {
        "measure": _names(),
        "value": st.one_of(values),
        "scope": st.one_of(provinces(), st.sampled_from(["national", "các tỉnh biên giới"])),
        "period": periods(),
        "kind": _maybe(st.sampled_from(FigureKind)),
        "status": _maybe(st.sampled_from(ObservationStatus)),
        "partners": _several(_foreign_parties()),
    }

    def settle(record: _Drawn, given: frozenset[str]) -> _Drawn:
        if record["kind"] in _RELATIVE and not isinstance(record["value"], (Percentage, Ratio)):
            if "kind" in given and "value" not in given:
                return record | {"value": Percentage(HedgedNumber(40))}
            record["kind"] = None
        return record

    return _made(ReportedFigure, drawn, fields, settle)


def recognitions(**fields: SearchStrategy[Any]) -> SearchStrategy[Recognition]:
    """Titles that bodies grant."""
    drawn: _Fields = {
        "title": st.sampled_from(["Di sản thế giới", "Công viên địa chất toàn cầu"]),
        "body": st.sampled_from(["", "UNESCO"]),
        "object": st.sampled_from(["", "Vịnh Hạ Long"]),
        "provinces": _several(provinces()),
        "when": _maybe(periods()),
    }
    return _made(Recognition, drawn, fields)


def citizen_movements(**fields: SearchStrategy[Any]) -> SearchStrategy[CitizenMovement]:
    """Flights, quarantine and returns."""
    drawn: _Fields = {
        "kind": st.sampled_from(MovementKind),
        "period": periods(),
        "flights": _maybe(_counts()),
        "people": _maybe(_counts()),
        "nationality": _maybe(st.one_of(st.just("VN"), _codes())),
        "province": _maybe(provinces()),
    }
    return _made(CitizenMovement, drawn, fields)


def border_segments(**fields: SearchStrategy[Any]) -> SearchStrategy[BorderSegment]:
    """Borders on land and at sea."""
    lengths = st.builds(Quantity, hedged_numbers(max_value=10_000, places=1), st.just("km"), st.just("KMT"))
    drawn: _Fields = {
        "province": provinces(),
        "neighbour": st.sampled_from(["CN", "LA", "KH"]),
        "kind": st.sampled_from(BorderKind),
        "length": lengths,
    }
    return _made(BorderSegment, drawn, fields)


@functools.cache  # it is made of three hundred strategies
def records() -> SearchStrategy[Record]:
    """Records of every type."""
    return st.one_of(
        agreements(),
        aid_shipments(),
        border_segments(),
        citizen_movements(),
        delegations(),
        events(),
        investment_projects(),
        partner_links(),
        person_roles(),
        recognitions(),
        reported_figures(),
        trade_exports(),
    )
