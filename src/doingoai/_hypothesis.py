"""The `hypothesis` entry point: our strategies for our types, in everyone's tests, without an import."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]


def __dir__() -> list[str]:
    return __all__


STRATEGIES: Final[dict[str, str]] = {
    "doingoai.model:Agreement": "agreements",
    "doingoai.model:AidShipment": "aid_shipments",
    "doingoai.model:BorderSegment": "border_segments",
    "doingoai.model:CitizenMovement": "citizen_movements",
    "doingoai.model:Country": "countries",
    "doingoai.model:Delegation": "delegations",
    "doingoai.model:Event": "events",
    "doingoai.model:ForeignPartner": "foreign_partners",
    "doingoai.model:InvestmentProject": "investment_projects",
    "doingoai.model:LegalDocument": "legal_documents",
    "doingoai.model:PartnerLink": "partner_links",
    "doingoai.model:PersonRole": "person_roles",
    "doingoai.model:Provenance": "provenances",
    "doingoai.model:Province": "provinces",
    "doingoai.model:Recognition": "recognitions",
    "doingoai.model:Record": "records",
    "doingoai.model:ReportedFigure": "reported_figures",
    "doingoai.model:TradeExport": "trade_exports",
    "doingoai.values.durations:Duration": "durations",
    "doingoai.values.money:ExchangeRate": "exchange_rates",
    "doingoai.values.money:Money": "moneys",
    "doingoai.values.numbers:HedgedNumber": "hedged_numbers",
    "doingoai.values.periods:Period": "periods",
    "doingoai.values.quantities:Quantity": "quantities",
    "doingoai.values.ratios:Percentage": "percentages",
    "doingoai.values.ratios:Ratio": "ratios",
}
"""The types that are registered, as module:name, and the function of `doingoai.strategies` that makes each."""


def _strategy(name: str, _type: type) -> SearchStrategy[Any]:
    # Hypothesis calls register() while it is itself being imported, so our strategies are imported only on use.
    strategy: SearchStrategy[Any] = getattr(importlib.import_module("doingoai.strategies"), name)()
    return strategy


def register() -> None:
    """Tell Hypothesis which strategy makes each of our types; called by Hypothesis itself."""
    from hypothesis import strategies as st

    for home, name in STRATEGIES.items():
        module, _, type_name = home.partition(":")
        made = getattr(importlib.import_module(module), type_name)
        st.register_type_strategy(made, functools.partial(_strategy, name))
