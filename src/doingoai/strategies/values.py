"""Strategies of figures: hedged numbers, ratios, percentages, quantities, money and rates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from doingoai.values.money import ExchangeRate, Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage, Ratio
from doingoai.values.units import UNITS

__all__ = ["exchange_rates", "hedged_numbers", "moneys", "percentages", "quantities", "ratios"]

# The largest figures of the field are budgets of the country in đồng.
_LARGEST: Final = 10**16
_CURRENCIES: Final = ("VND", "USD", "EUR", "JPY", "CNY", "KRW", "LAK")
# Classifiers and what they count: these never convert.
_COUNTED: Final = (
    ("đoàn", ""),
    ("lượt người", ""),
    ("khẩu trang", "y tế"),
    ("bộ", "trang phục phòng hộ"),
    ("liều", "vắc-xin"),
    ("lô", "thiết bị y tế"),
    ("dự án", ""),
)


def __dir__() -> list[str]:
    return __all__


def _decimals(low: Decimal | int, high: Decimal | int, places: int) -> SearchStrategy[Decimal]:
    scale = Decimal(10) ** places
    whole = st.integers(int(Decimal(low).to_integral_value()), int(high)).map(Decimal)
    return whole | st.integers(int(low * scale), int(high * scale)).map(lambda number: Decimal(number) / scale)


def hedged_numbers(
    *,
    min_value: Decimal | int = 0,
    max_value: Decimal | int = _LARGEST,
    places: int = 4,
    hedges: Collection[Hedge] = tuple(Hedge),
) -> SearchStrategy[HedgedNumber]:
    """Numbers with every hedge, ranges among them.

    Parameters
    ----------
    min_value, max_value
        Between these; of a range, both bounds are.
    places
        At most so many digits after the comma.
    hedges
        Only these hedges.
    """
    decimals = _decimals(min_value, max_value, places)
    plain = [hedge for hedge in hedges if hedge is not Hedge.RANGE]
    strategies: list[SearchStrategy[HedgedNumber]] = []
    if plain:
        strategies.append(st.builds(HedgedNumber, decimals, st.sampled_from(plain)))
    for hedge in (Hedge.RANGE, Hedge.ABOUT):
        if hedge not in hedges:
            continue
        pairs = st.tuples(decimals, decimals).map(sorted)
        strategies.append(st.builds(_between, pairs, st.just(hedge)))
    return st.one_of(strategies)


def _between(bounds: list[Decimal], hedge: Hedge) -> HedgedNumber:
    return HedgedNumber.between(bounds[0], bounds[1], hedge=hedge)


def ratios(*, max_whole: int = 1_000) -> SearchStrategy[Ratio]:
    """Parts of wholes, such as 48/63; the part may be the larger."""
    hedges = st.sampled_from([hedge for hedge in Hedge if hedge not in {Hedge.RANGE, Hedge.ORDER}])
    return st.builds(Ratio, st.integers(0, max_whole), st.integers(1, max_whole), hedges)


def percentages(*, min_value: int = 0, max_value: int = 1_000) -> SearchStrategy[Percentage]:
    """Figures in per cent and in percentage points."""
    numbers = hedged_numbers(min_value=min_value, max_value=max_value, places=2)
    return st.builds(Percentage, numbers, points=st.booleans(), per=st.none() | st.just("năm"))


def quantities(*, known: bool = False) -> SearchStrategy[Quantity]:
    """So much of a physical unit, or so many of something counted.

    Parameters
    ----------
    known
        Leave out those whose number is not known ("một lô") and those that are ratios ("22/28 vị trí").
    """
    numbers: SearchStrategy[HedgedNumber | Ratio | None] = hedged_numbers()
    if not known:
        numbers = st.one_of(numbers, ratios(), st.none())
    physical = st.sampled_from(sorted(UNITS.values(), key=lambda unit: unit.code)).flatmap(
        lambda unit: st.builds(Quantity, hedged_numbers(), st.just(unit.symbol), st.just(unit.code))
    )
    counted = st.sampled_from(_COUNTED).flatmap(
        lambda kind: st.builds(Quantity, numbers, st.just(kind[0]), item=st.just(kind[1]))
    )
    return physical | counted


def moneys(*, currencies: Collection[str] = _CURRENCIES) -> SearchStrategy[Money]:
    """Amounts of money, prices per unit among them."""
    return st.builds(Money, hedged_numbers(), st.sampled_from(list(currencies)), per=st.none() | st.just("tấn"))


def exchange_rates(*, currencies: Collection[str] = _CURRENCIES) -> SearchStrategy[ExchangeRate]:
    """Rates between two currencies, dated or not."""
    pairs = st.permutations(list(currencies)).map(lambda codes: codes[:2])
    return pairs.flatmap(
        lambda pair: st.builds(
            ExchangeRate,
            st.just(pair[0]),
            st.just(pair[1]),
            _decimals(1, 100_000, 4),
            on=st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31)),
            source=st.sampled_from(["", "Ngân hàng Nhà nước"]),
        )
    )
