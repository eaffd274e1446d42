"""Adding up each kind of record by the rules of the field: what counts apart, and what never adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter, methodcaller
from typing import Final, Literal

import attrs

from doingoai.aggregation.evidence import countable
from doingoai.aggregation.grouping import By
from doingoai.aggregation.measures import held
from doingoai.aggregation.summary import Summary
from doingoai.aggregation.totals import summarised, total
from doingoai.model import (
    Agreement,
    AgreementAct,
    AidBasis,
    AidDirection,
    AidShipment,
    Delegation,
    Direction,
    Instrument,
    ObservationStatus,
    PartyLevel,
    TradeExport,
    TradeFlow,
)
from doingoai.model.agreement import TREATY_INSTRUMENTS
from doingoai.model.labels import member_name

__all__ = [
    "AgreementCounts",
    "AidTotals",
    "DelegationCounts",
    "aid_totals",
    "count_agreements",
    "count_delegations",
    "exports_by",
]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class DelegationCounts:
    """The three measures of delegations of one direction. A lượt is not a person, and neither is a delegation."""

    delegations: Summary
    """How many delegations."""
    members: Summary
    """How many persons."""
    visits: Summary
    """How many lượt người."""


def count_delegations(
    delegations: Iterable[Delegation], *, by: By | Sequence[By] = (), planned: bool = False
) -> Mapping[str, DelegationCounts]:
    """Count delegations, persons and lượt for each direction; đoàn ra and đoàn vào are never added together.

    Parameters
    ----------
    delegations
        The delegations.
    by
        A grouper, the name of an attribute, a function, or several of them.
    planned
        Whether those that are planned, postponed or cancelled count too.

    Examples
    --------
    >>> register = [
    ...     Delegation(direction="inbound", period=Period.year(2021), members=12, visits=302),
    ...     Delegation(direction="inbound", period=Period.year(2021)),
    ...     Delegation(direction="inbound", period=Period.year(2021), status="cancelled"),
    ... ]
    >>> inbound = count_delegations(register)["inbound"]
    >>> inbound.delegations.total.count, inbound.members.total.amount, inbound.members.total.unknown
    (2, HedgedNumber('12'), 1)
    """
    counted = [d for d in countable(delegations) if planned or held(d)]
    found: dict[str, DelegationCounts] = {}  # a Direction is its word, and users index by either
    for direction in Direction:
        chosen = [delegation for delegation in counted if delegation.direction is direction]
        found[direction] = DelegationCounts(
            summarised(chosen, None, by=by),
            summarised(chosen, attrgetter("members"), by=by, measure="members"),
            summarised(chosen, attrgetter("visits"), by=by, measure="visits"),
        )
    return found


@attrs.frozen
class AgreementCounts:
    """Agreements, each kind apart."""

    signed: Summary
    """Signed or renewed by a locality, its bodies and organisations."""
    exchanged: Summary
    """Only exchanged or initialled: trao is not ký."""
    enterprise: Summary
    """Of enterprises."""
    left_out: tuple[Agreement, ...]
    """Treaties, contracts, and what the State or a ministry concluded: no agreements of a locality."""


_BINDS_NOBODY: Final = frozenset({AgreementAct.EXCHANGED, AgreementAct.INITIALLED})
_NO_AGREEMENTS: Final = TREATY_INSTRUMENTS | {Instrument.CONTRACT}
_NO_LOCALITIES: Final = frozenset({PartyLevel.STATE, PartyLevel.MINISTRY})


@attrs.frozen
class AgreementsApart:
    """Agreements sorted by what they count as; each is in one of the lists."""

    signed: list[Agreement]
    exchanged: list[Agreement]
    enterprise: list[Agreement]
    left_out: list[Agreement]


def agreements_apart(agreements: Iterable[Agreement]) -> AgreementsApart:
    """Sort agreements by what they count as: trao is not ký, a company is no locality, a treaty is of the State."""
    apart = AgreementsApart([], [], [], [])
    for agreement in agreements:
        if agreement.instrument in _NO_AGREEMENTS or agreement.party_level in _NO_LOCALITIES:
            apart.left_out.append(agreement)
        elif agreement.party_level is PartyLevel.ENTERPRISE:
            apart.enterprise.append(agreement)
        elif agreement.act in _BINDS_NOBODY:
            apart.exchanged.append(agreement)
        else:
            apart.signed.append(agreement)
    return apart


def count_agreements(agreements: Iterable[Agreement], *, by: By | Sequence[By] = ()) -> AgreementCounts:
    """Count the agreements of localities: those of enterprises and those only exchanged apart.

    Treaties and contracts are left out, and so is what the State or a ministry concluded.

    Parameters
    ----------
    agreements
        The agreements.
    by
        A grouper, the name of an attribute, a function, or several of them.

    Examples
    --------
    >>> memorandum = Agreement(
    ...     title="Bản ghi nhớ", instrument="bản ghi nhớ", vietnamese_party="UBND tỉnh Vĩnh Phúc",
    ...     party_level="province", provinces=find_province("Vĩnh Phúc"), foreign_parties="Tập đoàn Sojitz",
    ...     concluded=date(2021, 11, 25), act="exchanged",
    ... )
    >>> counts = count_agreements([memorandum])
    >>> counts.signed.total.count, counts.exchanged.total.count
    (0, 1)
    """
    apart = agreements_apart(countable(agreements))
    return AgreementCounts(
        summarised(apart.signed, None, by=by),
        summarised(apart.exchanged, None, by=by),
        summarised(apart.enterprise, None, by=by),
        tuple(apart.left_out),
    )


@attrs.frozen
class AidTotals:
    """Aid of one direction: its value on one basis, and what was given in kind."""

    basis: AidBasis = attrs.field(repr=member_name)
    """Which value was added."""
    direction: AidDirection = attrs.field(repr=member_name)
    """Given or received."""
    value: Summary
    """The value."""
    items: Summary
    """What was given in kind, for each item and unit."""


def aid_totals(
    shipments: Iterable[AidShipment],
    *,
    basis: AidBasis | str,
    direction: AidDirection | str,
    by: By | Sequence[By] = (),
) -> AidTotals:
    """Add up aid of one direction on one basis.

    Cam kết, phê duyệt and giải ngân are never added together, aid given is never netted with aid received, and the
    counterpart and stated equivalents are never added: so basis and direction have no default.

    Parameters
    ----------
    shipments
        The aid.
    basis
        ``"commitment"``, ``"approved"``, ``"disbursed"``, or ``"value"`` where the source does not say which.
    direction
        ``"outbound"`` or ``"inbound"``.
    by
        A grouper, the name of an attribute, a function, or several of them.

    Examples
    --------
    >>> gift = AidShipment(
    ...     direction="inbound", providers="tỉnh Vân Nam", recipients=find_province("Quảng Ninh"),
    ...     period=Period.year(2021), items=[Quantity(40, "máy", item="tạo oxy"), Quantity(4, "máy", item="thở")],
    ... )
    >>> [(item.item, item.number.value) for item in
    ...  aid_totals([gift], basis="value", direction="inbound").items.total.sums]
    [('tạo oxy', Decimal('40')), ('thở', Decimal('4'))]
    """
    on, way = AidBasis(basis), AidDirection(direction)
    chosen = [shipment for shipment in countable(shipments) if shipment.direction is way]
    value = summarised(chosen, methodcaller("total", on), by=by, measure=on.value)
    items = summarised(chosen, attrgetter("items"), by=by, measure="items", by_item=True)
    return AidTotals(on, way, value, items)


def exports_by(
    exports: Iterable[TradeExport],
    by: By | Sequence[By] = (),
    *,
    of: Literal["value", "quantity"] = "value",
    flow: TradeFlow | str = TradeFlow.EXPORT,
    forecasts: bool = False,
) -> Summary:
    """Add up exports, re-exports and forecasts apart.

    Parameters
    ----------
    exports
        The exports.
    by
        A grouper, the name of an attribute such as ``"market"`` or ``"product"``, a function, or several of them.
    of
        ``"value"`` or ``"quantity"``.
    flow
        ``"export"`` or ``"re_export"``.
    forecasts
        Whether forecasts count too.

    Raises
    ------
    MixedEvidenceError
        If a region stands beside one of its members in the same time: the EU beside Germany.

    Examples
    --------
    >>> lychee = TradeExport(origin="VN", product="vải thiều", market="JP", period=Period.year(2020),
    ...                      quantity=Quantity(200, "tấn", "TNE"))
    >>> exports_by([lychee], "market", of="quantity").rows["JP"].amount
    Quantity(HedgedNumber('200'), 'tấn', 'TNE')
    """
    way = TradeFlow(flow)
    chosen = [
        export
        for export in exports
        if export.flow is way and (forecasts or export.status is not ObservationStatus.FORECAST)
    ]
    return total(chosen, of, by=by)
