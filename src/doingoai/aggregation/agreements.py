"""Agreements by date: which are in force on a day, and which soon end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from doingoai.model import Agreement, AgreementStatus
from doingoai.values.durations import Duration

__all__ = ["agreements_in_force", "expiring"]

_IN_FORCE = frozenset({AgreementStatus.IN_FORCE, AgreementStatus.INHERITED})


def __dir__() -> list[str]:
    return __all__


def agreements_in_force(
    agreements: Iterable[Agreement], on: dt.date, *, unknown: bool = False
) -> tuple[Agreement, ...]:
    """Return those of *agreements* that are in force on a day, those inherited by a successor among them.

    Parameters
    ----------
    agreements
        The agreements.
    on
        The day.
    unknown
        Whether to keep those too of which dates and status do not tell, such as one without an end.

    Examples
    --------
    >>> signed = Agreement(
    ...     title="Thỏa thuận hợp tác", instrument="agreement", vietnamese_party="UBND tỉnh Bắc Giang",
    ...     party_level="province", provinces=find_province("Bắc Giang"), foreign_parties="tỉnh Xay Nhạ Bu Ly",
    ...     concluded=date(2021, 3, 15), term=Duration(5, "year"),
    ... )
    >>> [len(agreements_in_force([signed], date(year, 6, 30))) for year in (2020, 2021, 2025, 2026)]
    [0, 1, 1, 0]
    """
    wanted = _IN_FORCE | {AgreementStatus.UNKNOWN} if unknown else _IN_FORCE
    return tuple(agreement for agreement in agreements if agreement.status_on(on) in wanted)


def expiring(
    agreements: Iterable[Agreement], on: dt.date, *, within: Duration | dt.timedelta | relativedelta | int
) -> tuple[Agreement, ...]:
    """Return those of *agreements* that are in force on a day and whose last day comes soon, the first to end first.

    One whose end is known to the month or year is listed as soon as it may end.

    Parameters
    ----------
    agreements
        The agreements.
    on
        The day.
    within
        How soon: a Duration, a difference of dates or a number of days; its last day is included.

    Examples
    --------
    >>> signed = Agreement(
    ...     title="Thỏa thuận hợp tác", instrument="agreement", vietnamese_party="UBND tỉnh Lào Cai",
    ...     party_level="province", provinces=find_province("Cao Bằng"), foreign_parties="tỉnh Vân Nam",
    ...     concluded=date(2020, 3, 15), expires=date(2025, 3, 15),
    ... )
    >>> len(expiring([signed], date(2025, 1, 1), within=90)), len(expiring([signed], date(2025, 1, 1), within=30))
    (1, 0)
    """
    if isinstance(within, Duration):
        length: dt.timedelta | relativedelta = within.relativedelta
    elif isinstance(within, int):
        length = dt.timedelta(days=within)
    else:
        length = within
    last = on + length
    found = []
    for agreement in agreements:
        ends = agreement.ends
        if ends is None or ends.end is None or ends.end < on or (ends.start or ends.end) > last:
            continue
        # Inside the month or year of its end nobody knows whether it still binds: it is listed all the same.
        if agreement.status_on(on) in _IN_FORCE or (ends.start or ends.end) <= on <= ends.end:
            found.append((max(ends.start or ends.end, on), ends.end, agreement))
    return tuple(agreement for *_, agreement in sorted(found, key=lambda item: item[:2]))
