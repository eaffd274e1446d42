"""How fast plain data become records, beside pydantic v2, msgspec and code written by hand; and what a record weighs.

The data are rows of a register of delegations. Each library gets them in the form that suits it best: ours as
`to_dict` writes them, the others with the two dates of the period and with the same checks (an end after its start,
hedges that fit their bounds, codes of countries, no foreign side of a domestic delegation). They are read twice: kept,
as a program that loads a register keeps them, and dropped one by one, as one that streams does.

Run: python benchmarks/bench_serialization.py [rows]
"""

from __future__ import annotations

import collections
import datetime as dt
import gc
import importlib.util
import json
import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from doingoai import Delegation, HedgedNumber, Period, from_dict, provinces, to_dict
from doingoai.model import ActivityStatus, DelegationChannel, DelegationKind, Direction, Funding
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Basis, Precision

ROUNDS = 7
_BOUNDED_BELOW = {Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.ORDER}
_ALPHA_2 = 2


def rows(count: int) -> list[Delegation]:
    """As many delegations, ten fields each, as a province's register has them."""
    draw = random.Random(2021)  # noqa: S311  # the same rows in every run
    today = provinces()
    start = dt.date(2021, 1, 1)
    return [
        Delegation(
            id=f"{number}",
            direction=draw.choice([Direction.INBOUND, Direction.OUTBOUND]),
            period=Period.day(start + dt.timedelta(days=draw.randrange(365))),
            title=f"Đoàn công tác số {number}",
            kind=draw.choice(list(DelegationKind)),
            provinces=draw.choice(today),
            countries=draw.choice(["JP", "CN", "US", "LA"]),
            members=HedgedNumber(draw.randrange(1, 60)),
            visits=HedgedNumber(draw.randrange(1, 300), draw.choice([Hedge.EXACT, Hedge.EXACT, Hedge.NEARLY])),
            purpose="trao đổi hợp tác",
            status=ActivityStatus.DONE,
        )
        for number in range(count)
    ]


def with_dates(data: dict[str, Any], record: Delegation) -> dict[str, Any]:
    """The same row with the two dates of its period."""
    period = {
        "start": str(record.period.start),
        "end": str(record.period.end),
        "precision": record.period.precision.value,
    }
    return data | {"period": period}


def bounds(value: Decimal, hedge: Hedge, low: Decimal | None, high: Decimal | None) -> tuple[Any, Any]:
    """The bounds that a hedge implies, for the twins of our numbers."""
    implied = (
        None if hedge is not Hedge.EXACT and hedge not in _BOUNDED_BELOW else value,
        None if hedge in _BOUNDED_BELOW else value,
    )
    if hedge not in {Hedge.ABOUT, Hedge.RANGE} and ((low or implied[0]), (high or implied[1])) != implied:
        raise ValueError(f"{hedge} {value} cannot have these bounds")
    return (low, high) if hedge in {Hedge.ABOUT, Hedge.RANGE} else implied


def by_hand() -> Callable[[dict[str, Any]], object]:
    """The limit: one function for this one shape, which checks hardly anything."""

    def number(data: dict[str, Any] | None) -> tuple[Decimal, Hedge] | None:
        return None if data is None else (Decimal(data["value"]), Hedge(data["hedge"]))

    def read(data: dict[str, Any]) -> object:
        return SimpleNamespace(
            id=data["id"],
            direction=Direction(data["direction"]),
            start=dt.date.fromisoformat(data["period"]["start"]),
            end=dt.date.fromisoformat(data["period"]["end"]),
            title=data["title"],
            kind=DelegationKind(data["kind"]),
            provinces=tuple(province["id"] for province in data["provinces"]),
            countries=tuple(data["countries"]),
            members=number(data.get("members")),
            visits=number(data.get("visits")),
            purpose=data["purpose"],
            status=ActivityStatus(data["status"]),
        )

    return read


def with_pydantic() -> Callable[[dict[str, Any]], object]:
    """The twin of our delegation in pydantic v2."""
    import pydantic

    class Model(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(frozen=True, extra="forbid")

    class Number(Model):
        value: Decimal
        hedge: Hedge
        low: Decimal | None = None
        high: Decimal | None = None

        @pydantic.model_validator(mode="after")
        def check(self) -> Number:
            self.__dict__["low"], self.__dict__["high"] = bounds(self.value, self.hedge, self.low, self.high)
            return self

    class Span(Model):
        start: dt.date | None
        end: dt.date | None
        precision: Precision
        hedge: Hedge = Hedge.EXACT
        basis: Basis = Basis.CALENDAR
        inferred: bool = False
        text: str | None = None

        @pydantic.model_validator(mode="after")
        def check(self) -> Span:
            if self.start and self.end and self.end < self.start:
                raise ValueError("the end is before the start")
            return self

    class Unit(Model):
        id: str
        name: str
        on: dt.date | None = None

    class Source(Model):
        source: str
        start: int | None = None
        end: int | None = None
        quote: str = ""
        published: dt.date | None = None
        retrieved: dt.date | None = None

    class Visit(Model):
        id: str = ""
        sources: tuple[Source, ...] = ()
        note: str = ""
        raw: tuple[tuple[str, str], ...] = ()
        counts_in_totals: bool = True
        direction: Direction
        period: Span
        title: str = ""
        kind: DelegationKind | None = None
        channel: DelegationChannel | None = None
        level: str = ""
        head: str | None = None
        provinces: tuple[Unit, ...] = ()
        partners: tuple[str, ...] = ()
        countries: tuple[str, ...] = ()
        members: Number | None = None
        visits: Number | None = None
        purpose: str = ""
        host: str | None = None
        stated_duration: str | None = None
        cost: str | None = None
        funding: Funding | None = None
        in_plan: bool | None = None
        decision: str | None = None
        report_submitted: bool | None = None
        status: ActivityStatus | None = None

        @pydantic.field_validator("countries")
        @classmethod
        def check_codes(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
            if not all(len(code) == _ALPHA_2 and code.isupper() for code in codes):
                raise ValueError("a country is an alpha-2 code")
            return codes

        @pydantic.model_validator(mode="after")
        def check(self) -> Visit:
            if self.direction is Direction.DOMESTIC and (self.countries or self.partners):
                raise ValueError("a domestic delegation has no foreign side")
            return self

    for model in (Number, Span, Unit, Source, Visit):
        model.model_rebuild(_types_namespace=globals() | locals())
    return Visit.model_validate


def with_msgspec() -> Callable[[dict[str, Any]], object]:
    """The twin in msgspec, whose structs check types in C."""
    import msgspec

    number = msgspec.defstruct(
        "Number",
        [("value", Decimal), ("hedge", Hedge), ("low", Decimal | None, None), ("high", Decimal | None, None)],
        frozen=True,
        forbid_unknown_fields=True,
        namespace={"__post_init__": lambda self: bounds(self.value, self.hedge, self.low, self.high)},
    )
    span = msgspec.defstruct(
        "Span",
        [("start", dt.date | None), ("end", dt.date | None), ("precision", Precision)],
        frozen=True,
        forbid_unknown_fields=True,
    )
    unit = msgspec.defstruct("Unit", [("id", str), ("name", str), ("on", dt.date | None, None)], frozen=True)
    visit = msgspec.defstruct(
        "Visit",
        [
            ("direction", Direction),
            ("period", span),
            ("id", str, ""),
            ("title", str, ""),
            ("kind", DelegationKind | None, None),
            ("provinces", tuple[unit, ...], ()),
            ("countries", tuple[str, ...], ()),
            ("members", number | None, None),
            ("visits", number | None, None),
            ("purpose", str, ""),
            ("status", ActivityStatus | None, None),
        ],
        frozen=True,
        forbid_unknown_fields=True,
    )
    return lambda data: msgspec.convert(data, visit)


def main(count: int) -> None:
    """Print, for each way, the rows a second, the ratio to ours and the memory of a record."""
    records = rows(count)
    ours = json.loads(json.dumps([to_dict(record) for record in records]))
    theirs = [with_dates(data, record) for data, record in zip(ours, records, strict=True)]
    assert [from_dict(data, Delegation) for data in ours] == records  # noqa: S101  # what is measured is right
    ways: dict[str, tuple[Callable[[dict[str, Any]], object], list[dict[str, Any]]]] = {
        "doingoai": (lambda data: from_dict(data, Delegation), ours),
        "by hand, unchecked": (by_hand(), theirs),
    }
    for name, make in (("pydantic", with_pydantic), ("msgspec", with_msgspec)):
        if importlib.util.find_spec(name):
            ways[name] = (make(), theirs)
        else:
            print(f"{name} is not installed and left out")
    gc.collect()
    gc.freeze()  # the data are not what is measured: the collector need not look at them again and again
    kept: dict[str, list[float]] = {name: [] for name in ways}
    dropped: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):  # in turn, so that a slow moment of the machine meets all of them
        for name, (read, data) in ways.items():
            kept[name].append(seconds(lambda: [read(row) for row in data]))  # noqa: B023  # called at once
            dropped[name].append(seconds(lambda: collections.deque(map(read, data), maxlen=0)))  # noqa: B023  # the same
    print(
        f"{'dict to record':20} {'kept, rows/s':>14} {'ours is':>9} "
        f"{'dropped, rows/s':>16} {'ours is':>9} {'bytes each':>11}"
    )
    for name, (read, data) in ways.items():
        line = f"{name:20}"
        for times, width in ((kept, 14), (dropped, 16)):
            taken = statistics.median(times[name])
            ratio = taken / statistics.median(times["doingoai"])
            line += f" {count / taken:{width},.0f} {ratio:8.2f}×"
        print(f"{line} {memory(read, data):11,.0f}")


def seconds(job: Callable[[], object]) -> float:
    """How long *job* takes."""
    gc.collect()
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def memory(read: Callable[[dict[str, Any]], object], data: list[dict[str, Any]]) -> float:
    """How many bytes one more record takes, what it shares with the data and with others not counted."""
    read(data[0])
    gc.collect()
    tracemalloc.start()
    kept = [read(row) for row in data]
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return taken / len(kept)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
