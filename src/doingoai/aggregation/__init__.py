"""Adding up: from records to summaries, comparisons and verdicts on what a report says.

Hedges add, unknown terms are counted beside the sum, currencies and units stay apart, a fact dated too coarsely is
unplaced, merged provinces fold forward, and records are never added to reported figures.
"""

from __future__ import annotations

from doingoai.aggregation.agreements import agreements_in_force, expiring
from doingoai.aggregation.changes import Change, growth, share
from doingoai.aggregation.comparison import Comparison, compare_periods
from doingoai.aggregation.conversion import convert
from doingoai.aggregation.coverage import coverage
from doingoai.aggregation.duplicates import dedupe, overlapping
from doingoai.aggregation.encoding import Grouper
from doingoai.aggregation.geography import to_geography
from doingoai.aggregation.grouping import by_country, by_partner, by_province, by_region
from doingoai.aggregation.kinds import (
    AgreementCounts,
    AidTotals,
    DelegationCounts,
    aid_totals,
    count_agreements,
    count_delegations,
    exports_by,
)
from doingoai.aggregation.measures import Measure
from doingoai.aggregation.reconciliation import reconcile
from doingoai.aggregation.spans import by_half, by_month, by_quarter, by_year
from doingoai.aggregation.summary import Figures, Summary
from doingoai.aggregation.totals import Ranked, count, top, total
from doingoai.aggregation.verdicts import Outcome, Reason, Verdict

__all__ = [
    "AgreementCounts",
    "AidTotals",
    "Change",
    "Comparison",
    "DelegationCounts",
    "Figures",
    "Grouper",
    "Measure",
    "Outcome",
    "Ranked",
    "Reason",
    "Summary",
    "Verdict",
    "agreements_in_force",
    "aid_totals",
    "by_country",
    "by_half",
    "by_month",
    "by_partner",
    "by_province",
    "by_quarter",
    "by_region",
    "by_year",
    "compare_periods",
    "convert",
    "count",
    "count_agreements",
    "count_delegations",
    "coverage",
    "dedupe",
    "expiring",
    "exports_by",
    "growth",
    "overlapping",
    "reconcile",
    "share",
    "to_geography",
    "top",
    "total",
]


def __dir__() -> list[str]:
    return __all__
