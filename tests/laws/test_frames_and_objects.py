"""Law of frames: on the same records, every engine gives the figures that objects give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doingoai import HedgedNumber, Period, find_province
from doingoai.aggregation import by_half, by_month, by_province, by_quarter, by_year, total

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: the laws of frames need it")

from doingoai.frames import fold_provinces, period_of, summarise  # noqa: E402  # after the skip

OLD, NEW = dt.date(2021, 1, 1), dt.date(2025, 7, 1)
UNITS = [find_province(name, on=OLD) for name in ("Bắc Giang", "Bắc Ninh", "Cao Bằng", "Vĩnh Phúc", "Phú Thọ")]
GROUPERS = {"year": by_year, "half": by_half, "quarter": by_quarter, "month": by_month}


@attrs.frozen
class Fact:
    province: Any
    day: dt.date
    value: HedgedNumber | None

    @property
    def when(self) -> Period:
        return Period.day(self.day)

    @property
    def provinces(self) -> tuple[Any, ...]:
        return (self.province,)

    @property
    def partners(self) -> tuple[str, ...]:
        return ()


FACTS = st.builds(
    Fact,
    st.sampled_from(UNITS),
    st.dates(dt.date(2019, 1, 1), dt.date(2022, 12, 31)),
    st.none() | st.builds(HedgedNumber, st.decimals(-(10**12), 10**12, places=2)),
)


def table(facts: list[Fact]) -> Any:
    values = [None if fact.value is None else fact.value.value for fact in facts]
    return pa.table(
        {
            "province": pa.array([fact.province.name for fact in facts], pa.string()),
            "day": pa.array([fact.day for fact in facts], pa.date32()),
            "value": pa.array(values, pa.decimal128(38, 2)),
        }
    )


def engines() -> dict[str, Callable[[Any], Any]]:
    polars, pandas, duckdb = (
        pytest.importorskip(name, reason=f"{name} is not installed") for name in ("polars", "pandas", "duckdb")
    )
    return {
        "pyarrow": lambda arrow: arrow,
        "polars": polars.from_arrow,
        "polars lazy": lambda arrow: polars.from_arrow(arrow).lazy(),
        "pandas": lambda arrow: arrow.to_pandas(types_mapper=pandas.ArrowDtype),
        "duckdb": duckdb.from_arrow,
    }


def figures(frame: Any, precision: str) -> dict[Any, tuple[int, Decimal | None, int]]:
    import narwhals.stable.v2 as nw

    rows = nw.from_native(frame).lazy().collect("pyarrow").to_native().to_pylist()
    return {(row["province"], row[precision]): (row["records"], row["value"], row["known"]) for row in rows}


@settings(max_examples=15)
@given(st.lists(FACTS, min_size=1, max_size=15), st.sampled_from(sorted(GROUPERS)))
def test_frames_and_objects_give_the_same_figures(facts: list[Fact], precision: str) -> None:
    """«frames and objects give the same figures on the same random records, for every engine»"""
    folded = total(facts, "value", by=[by_province(as_of=NEW), GROUPERS[precision]])
    expected = {
        (province.name, period.start): (
            row.count,
            row.sums[0].value if row.sums else None,  # type: ignore[union-attr]  # plain numbers
            row.count - row.unknown,
        )
        for (province, period), row in folded.rows.items()
    }
    for make in engines().values():
        frame = fold_provinces(make(table(facts)), "province", date="day", as_of=NEW)
        by = ["province", period_of("day", precision)]  # type: ignore[arg-type]  # one of the four
        assert figures(summarise(frame, by=by, total="value"), precision) == expected
