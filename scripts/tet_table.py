"""Compute the dates of Tết from the new moons and the solar terms, for `tests/corpus/tet.csv`.

It needs PyEphem and shares nothing with what the library computes lunar dates with. The rules are those of the
Vietnamese calendar since 1968, for UTC+7: the winter solstice is in month 11; where there are thirteen months from one
month 11 to the next, the first without a principal solar term is a leap month.

    python scripts/tet_table.py > tests/corpus/tet.csv
"""

from __future__ import annotations

import datetime as dt
import math

import ephem

HANOI = dt.timedelta(hours=7)
FIRST, LAST = 1901, 2099
MONTHS_WITHOUT_LEAP = 12


def local_day(moment: ephem.Date) -> dt.date:
    """Return the day in Hanoi of a moment in universal time."""
    return (moment.datetime() + HANOI).date()


def term(day: dt.date) -> int:
    """Return the number of the principal solar term that has last begun when *day* begins in Hanoi."""
    moment = ephem.Date(dt.datetime.combine(day, dt.time()) - HANOI)
    sun = ephem.Sun(moment)
    longitude = ephem.Ecliptic(sun, epoch=moment).lon
    return int(math.degrees(longitude) % 360 // 30)


def new_moon_on_or_before(day: dt.date) -> dt.date:
    """Return the day of the last new moon that is not after *day*."""
    moment = ephem.next_new_moon(ephem.Date(dt.datetime.combine(day, dt.time()) - dt.timedelta(days=32)))
    found = local_day(moment)
    while True:
        moment = ephem.next_new_moon(moment + 1)
        if local_day(moment) > day:
            return found
        found = local_day(moment)


def month_eleven(year: int) -> dt.date:
    """Return the first day of the month that has the winter solstice of *year*."""
    return new_moon_on_or_before(local_day(ephem.next_winter_solstice(f"{year}/12/1")))


def tet(year: int) -> dt.date:
    """Return the first day of the lunar year that begins in *year*."""
    start, end = month_eleven(year - 1), month_eleven(year)
    months = [start]
    while months[-1] < end:
        months.append(new_moon_on_or_before(months[-1] + dt.timedelta(days=31)))
    place = 2  # months 11 and 12 come before month 1
    if len(months) - 1 > MONTHS_WITHOUT_LEAP:
        leap = next(n for n in range(1, 13) if term(months[n]) == term(months[n + 1]))
        place += leap <= place
    return months[place]


if __name__ == "__main__":
    print("# Tết at UTC+7, from new moons and solar terms computed with PyEphem; made by scripts/tet_table.py")
    print("year,tet")
    for number in range(FIRST, LAST + 1):
        print(f"{number},{tet(number)}")
