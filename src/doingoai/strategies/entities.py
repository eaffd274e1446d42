"""Strategies of entities: every record is one that its class allows, with provinces and countries of the data.

Each takes, by keyword, a strategy for any field of its class; what is drawn for the other fields then fits it.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, TypeVar

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
    Delegation,
    DelegationChannel,
    DelegationKind,
    Direction,
    Event,
    EventKind,
    FigureKind,
    Funding,
    Instrument,
    InvestmentKind,
    InvestmentProject,
    MovementKind,
    ObservationStatus,
    PartnerLink,
    PartyLevel,
    PersonRole,
    Recognition,
    Record,
    ReportedFigure,
    TradeBasis,
    TradeExport,
    TradeFlow,
)
from doingoai.strategies.actors import (
    Fields,
    country_codes,
    counts,
    foreign_parties,
    known_fields,
    legal_documents,
    maybe,
    parties,
    plain_names,
    plain_texts,
    provenances,
    provinces,
    several,
)
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
    "delegations",
    "events",
    "investment_projects",
    "partner_links",
    "person_roles",
    "recognitions",
    "records",
    "reported_figures",
    "trade_exports",
]

_RecordType = TypeVar("_RecordType", bound=Record)
_Drawn = dict[str, Any]


def __dir__() -> list[str]:
    return __all__


# Records


def _as_drawn(drawn: _Drawn, _given: frozenset[str]) -> _Drawn:
    return drawn


def _made(
    cls: type[_RecordType],
    drawn: Fields,
    given: Fields,
    settle: Callable[[_Drawn, frozenset[str]], _Drawn] = _as_drawn,
) -> SearchStrategy[_RecordType]:
    """Records from one strategy a field; *settle* makes the drawn fields fit one another and those that are given."""
    shared: Fields = {
        "id": st.sampled_from(["", "r1", "r2"]),
        "sources": several(provenances()),
        "note": plain_texts(),
        "raw": st.lists(st.tuples(st.sampled_from(["Tên đoàn", "Giá trị"]), plain_texts()), max_size=2).map(tuple),
        "counts_in_totals": st.booleans(),
    }
    names = frozenset(known_fields(cls, given))
    strategy = st.fixed_dictionaries({**shared, **drawn, **given})
    return strategy.map(lambda fields: cls(**settle(dict(fields), names)))


def person_roles(**fields: SearchStrategy[Any]) -> SearchStrategy[PersonRole]:
    """People in roles."""
    drawn: Fields = {
        "name": st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "Tôn Đại Vĩ"]),
        "role": st.sampled_from(["", "Chủ tịch", "Phó Giám đốc"]),
        "organisation": plain_texts(),
        "period": maybe(periods()),
    }
    return _made(PersonRole, drawn, fields)


def delegations(**fields: SearchStrategy[Any]) -> SearchStrategy[Delegation]:
    """Delegations in every direction."""
    drawn: Fields = {
        "direction": st.sampled_from(Direction),
        "period": periods(),
        "title": plain_texts(),
        "kind": maybe(st.sampled_from(DelegationKind)),
        "channel": maybe(st.sampled_from(DelegationChannel)),
        "level": st.sampled_from(["", "Thủ tướng", "lãnh đạo tỉnh"]),
        "head": maybe(person_roles()),
        "provinces": several(provinces()),
        "partners": several(foreign_parties()),
        "countries": several(country_codes()),
        "members": maybe(counts()),
        "visits": maybe(counts()),
        "purpose": plain_texts(),
        "host": maybe(parties()),
        "stated_duration": maybe(durations()),
        "cost": maybe(moneys()),
        "funding": maybe(st.sampled_from(Funding)),
        "in_plan": maybe(st.booleans()),
        "decision": maybe(st.one_of(legal_documents(), st.just("số 12/QĐ-UBND"))),
        "report_submitted": maybe(st.booleans()),
        "status": maybe(st.sampled_from(ActivityStatus)),
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
    drawn: Fields = {
        "title": plain_names(),
        "instrument": st.sampled_from(Instrument),
        "vietnamese_party": parties(),
        "party_level": st.sampled_from(PartyLevel),
        "provinces": several(provinces(), min_size=1),
        "foreign_parties": several(foreign_parties(), min_size=1),
        "concluded": maybe(periods()),
        "act": maybe(st.sampled_from(AgreementAct)),
        "place": plain_texts(),
        "mode": maybe(st.sampled_from(AgreementMode)),
        "in_force_from": maybe(periods()),
        "expires": maybe(periods()),
        "term": maybe(durations()),
        "fields": several(plain_names()),
        "value": maybe(moneys()),
        "signatories": several(person_roles()),
        "languages": several(st.sampled_from(["vi", "en", "lo"])),
        "inherited_by": several(parties()),
        "reported_on": maybe(periods()),
        "status": maybe(st.sampled_from(AgreementStatus)),
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
    drawn: Fields = {
        "province": provinces(),
        "partner": foreign_parties(),
        "twinned_since": maybe(periods()),
        "twinned_until": maybe(periods()),
    }

    def settle(record: _Drawn, given: frozenset[str]) -> _Drawn:
        if _ends_before(record["twinned_until"], record["twinned_since"]):
            record["twinned_since" if "twinned_until" in given else "twinned_until"] = None
        return record

    return _made(PartnerLink, drawn, fields, settle)


def aid_shipments(**fields: SearchStrategy[Any]) -> SearchStrategy[AidShipment]:
    """Aid given and received, in kind and in money."""
    drawn: Fields = {
        "direction": st.sampled_from(AidDirection),
        "providers": several(parties(), min_size=1),
        "recipients": several(parties(), min_size=1),
        "period": periods(),
        "title": plain_texts(),
        "items": several(quantities(), min_size=1),
        "value": maybe(moneys()),
        "commitment": maybe(moneys()),
        "approved": maybe(moneys()),
        "disbursed": maybe(moneys()),
        "stated_equivalents": several(moneys()),
        "counterpart": maybe(moneys()),
        "modality": maybe(st.sampled_from(AidModality)),
        "source_kind": maybe(st.sampled_from(AidSource)),
        "owner": maybe(parties()),
        "sector": plain_texts(),
        "areas": several(provinces()),
        "decision": maybe(st.one_of(legal_documents(), st.just("số 12/QĐ-UBND"))),
        "group": st.sampled_from(["", "quang-ninh-lao-2020"]),
    }
    return _made(AidShipment, drawn, fields)


def trade_exports(**fields: SearchStrategy[Any]) -> SearchStrategy[TradeExport]:
    """Exports of provinces and of the country, to countries and regions."""
    drawn: Fields = {
        "origin": st.one_of(provinces(), st.just("VN")),
        "product": plain_names(),
        "market": st.one_of(country_codes(), st.sampled_from(["EU", "ASEAN", "Toàn cầu"])),
        "period": periods(),
        "quantity": quantities(),
        "value": maybe(moneys()),
        "hs_code": st.sampled_from(["", "08", "081090", "0810902000"]),
        "hs_version": st.sampled_from(["", "HS 2017"]),
        "basis": maybe(st.sampled_from(TradeBasis)),
        "flow": st.sampled_from(TradeFlow),
        "exporter": plain_texts(),
        "importer": maybe(parties()),
        "transport": plain_texts(),
        "status": maybe(st.sampled_from(ObservationStatus)),
    }
    return _made(TradeExport, drawn, fields)


def events(**fields: SearchStrategy[Any]) -> SearchStrategy[Event]:
    """Events of every kind."""
    drawn: Fields = {
        "name": plain_names(),
        "period": periods(),
        "kind": maybe(st.sampled_from(EventKind)),
        "ordinal": maybe(st.integers(1, 50)),
        "place": plain_texts(),
        "attendance": maybe(st.sampled_from(Attendance)),
        "organizers": several(parties()),
        "partners": several(foreign_parties()),
        "provinces": several(provinces()),
        "participants": maybe(counts()),
        "foreign_participants": maybe(counts()),
        "permit": maybe(legal_documents()),
        "series": plain_texts(),
        "status": maybe(st.sampled_from(ActivityStatus)),
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
    drawn: Fields = {
        "province": provinces(),
        "kind": st.sampled_from(InvestmentKind),
        "title": plain_texts(),
        "registered_capital": maybe(moneys()),
        "investor": maybe(parties()),
        "country": maybe(country_codes()),
        "licensed": maybe(periods()),
        "sector": plain_texts(),
        "part_of": st.sampled_from(["", "r1"]),
    }
    return _made(InvestmentProject, drawn, fields)


_RELATIVE: Final = frozenset(
    {FigureKind.SHARE, FigureKind.GROWTH, FigureKind.RATIO_TO_PREVIOUS, FigureKind.PLAN_RATIO, FigureKind.COVERAGE}
)


def reported_figures(**fields: SearchStrategy[Any]) -> SearchStrategy[ReportedFigure]:
    """Reported figures of every kind of value."""
    values = (hedged_numbers(), moneys(), quantities(), percentages(), ratios(), durations())
    drawn: Fields = {
        "measure": plain_names(),
        "value": st.one_of(values),
        "scope": st.one_of(provinces(), st.sampled_from(["national", "các tỉnh biên giới"])),
        "period": periods(),
        "kind": maybe(st.sampled_from(FigureKind)),
        "status": maybe(st.sampled_from(ObservationStatus)),
        "partners": several(foreign_parties()),
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
    drawn: Fields = {
        "title": st.sampled_from(["Di sản thế giới", "Công viên địa chất toàn cầu"]),
        "body": st.sampled_from(["", "UNESCO"]),
        "object": st.sampled_from(["", "Vịnh Hạ Long"]),
        "provinces": several(provinces()),
        "when": maybe(periods()),
    }
    return _made(Recognition, drawn, fields)


def citizen_movements(**fields: SearchStrategy[Any]) -> SearchStrategy[CitizenMovement]:
    """Flights, quarantine and returns."""
    drawn: Fields = {
        "kind": st.sampled_from(MovementKind),
        "period": periods(),
        "flights": maybe(counts()),
        "people": maybe(counts()),
        "nationality": maybe(st.one_of(st.just("VN"), country_codes())),
        "province": maybe(provinces()),
    }
    return _made(CitizenMovement, drawn, fields)


def border_segments(**fields: SearchStrategy[Any]) -> SearchStrategy[BorderSegment]:
    """Borders on land and at sea."""
    lengths = st.builds(Quantity, hedged_numbers(max_value=10_000, places=1), st.just("km"), st.just("KMT"))
    drawn: Fields = {
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
