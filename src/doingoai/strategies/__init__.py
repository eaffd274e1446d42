"""Hypothesis strategies for everyone's tests: values and entities of the field, and texts that mean them.

Plural names, keyword arguments. They are registered through Hypothesis's entry point, so that
``st.from_type(doingoai.Delegation)`` and ``st.builds(YourClass)`` use them without an import.
"""

from __future__ import annotations

from doingoai.strategies.actors import (
    countries,
    foreign_partners,
    legal_documents,
    parties,
    provenances,
    provinces,
)
from doingoai.strategies.entities import (
    agreements,
    aid_shipments,
    border_segments,
    citizen_movements,
    delegations,
    events,
    investment_projects,
    partner_links,
    person_roles,
    recognitions,
    records,
    reported_figures,
    trade_exports,
)
from doingoai.strategies.mentions import texts_with_mentions
from doingoai.strategies.names import document_numbers, province_texts
from doingoai.strategies.numbers import spellings
from doingoai.strategies.periods import durations, periods
from doingoai.strategies.rows import register_rows
from doingoai.strategies.text import vietnamese_text
from doingoai.strategies.times import date_texts, period_texts
from doingoai.strategies.values import exchange_rates, hedged_numbers, moneys, percentages, quantities, ratios

__all__ = [
    "agreements",
    "aid_shipments",
    "border_segments",
    "citizen_movements",
    "countries",
    "date_texts",
    "delegations",
    "document_numbers",
    "durations",
    "events",
    "exchange_rates",
    "foreign_partners",
    "hedged_numbers",
    "investment_projects",
    "legal_documents",
    "moneys",
    "parties",
    "partner_links",
    "percentages",
    "period_texts",
    "periods",
    "person_roles",
    "provenances",
    "province_texts",
    "provinces",
    "quantities",
    "ratios",
    "recognitions",
    "records",
    "register_rows",
    "reported_figures",
    "spellings",
    "texts_with_mentions",
    "trade_exports",
    "vietnamese_text",
]


def __dir__() -> list[str]:
    return __all__
