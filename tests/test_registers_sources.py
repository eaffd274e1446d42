"""The sources of a row's record: made when they are asked for, and the same to everybody who asks."""

from __future__ import annotations

import copy
import datetime as dt
import gc
import operator
import pickle
from collections.abc import Callable

import attrs
import pytest

from doingoai import Delegation, Provenance, from_dict, read_register, to_dict
from doingoai.model import Record

_ROWS = [
    {"Tên đoàn": f"Đoàn số {number}", "Nước đến": "Lào", "Thời gian": "tháng 6/2022", "Số người": number}
    for number in range(2, 5)
]
_WRITTEN = dt.date(2023, 1, 5)


def _read(*, reference: dt.date | None = None) -> Delegation:
    """A record of which nobody has asked the sources yet."""
    return read_register(_ROWS, Delegation, defaults={"direction": "outbound"}, reference=reference).records[1]


def _made(*, reference: dt.date | None = None) -> Delegation:
    """The same record by the constructor that everybody uses."""
    read = _read(reference=reference)
    values = {field.name: getattr(read, field.name) for field in attrs.fields(Delegation) if field.name != "sources"}
    return Delegation(**values, sources=(Provenance("register#sheet=rows&row=3", published=reference),))


@pytest.mark.parametrize("reference", [None, _WRITTEN])
@pytest.mark.parametrize(
    "ask",
    [
        lambda record: record.sources, repr, hash, str, to_dict, attrs.asdict, attrs.astuple,
        copy.copy, copy.deepcopy, attrs.evolve,
        lambda record: attrs.evolve(record, note="xem lại"),
        lambda record: pickle.loads(pickle.dumps(record)),
        lambda record: from_dict(to_dict(record), Delegation),
        operator.attrgetter("sources"),
    ],
)  # fmt: skip
def test_whoever_asks_first_sees_the_same(ask: Callable[[Delegation], object], reference: dt.date | None) -> None:
    assert ask(_read(reference=reference)) == ask(_made(reference=reference))


@pytest.mark.parametrize("reference", [None, _WRITTEN])
def test_records_are_equal_before_and_after_somebody_asked(reference: dt.date | None) -> None:
    asked, unasked = _read(reference=reference), _read(reference=reference)
    assert asked.sources == (Provenance("register#sheet=rows&row=3", published=reference),)
    assert asked == unasked
    assert hash(asked) == hash(unasked)
    assert len({asked, unasked, _made(reference=reference)}) == 1


def test_sources_are_made_once() -> None:
    record = _read()
    assert record.sources is record.sources


def test_a_record_stays_frozen() -> None:
    record = _read()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.sources = ()  # type: ignore[misc]  # what is tried
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del record.sources
    assert record.sources[0].source == "register#sheet=rows&row=3"


def test_the_constructor_takes_no_place_for_a_source() -> None:
    with pytest.raises(TypeError, match="a Provenance is needed"):
        attrs.evolve(_made(), sources=("so.xlsx#row=", 5, None))  # type: ignore[arg-type]  # what is tried


def test_every_row_has_its_own() -> None:
    register = read_register(_ROWS, Delegation, defaults={"direction": "outbound"})
    assert [record.sources[0].source for record in register] == [f"register#sheet=rows&row={row}" for row in (2, 3, 4)]


def test_the_collector_has_nothing_to_look_at_until_somebody_asks() -> None:
    record = _read()
    gc.collect()
    held = [
        one for one in gc.get_referents(record) if isinstance(one, tuple) and one[:1] == ("register#sheet=rows&row=",)
    ]
    assert [gc.is_tracked(one) for one in held] == [False]


def test_a_record_of_ones_own_may_hold_its_sources_in_a_plain_slot() -> None:
    @attrs.frozen(kw_only=True)
    class Visit:
        title: str
        sources: tuple[Provenance, ...] = ()
        raw: tuple[tuple[str, str], ...] = ()

    (visit,) = read_register([{"Khách": "Đoàn Lào"}], Visit, columns={"Khách": "title"}).records
    assert visit.sources == (Provenance("register#sheet=rows&row=2"),)


def test_the_class_knows_its_slot() -> None:
    assert type(Record.sources) is type(Delegation.sources)
