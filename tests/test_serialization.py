"""Records as plain data and files: what is written, what is read back, and what is said about the rest."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import re
import stat
import types
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from doingoai import (
    Agreement,
    AidShipment,
    Country,
    Delegation,
    DoingoaiError,
    Duration,
    Event,
    ExchangeRate,
    ForeignPartner,
    HedgedNumber,
    LegalDocument,
    Money,
    Period,
    Provenance,
    Province,
    Quantity,
    Ratio,
    ReportedFigure,
    TradeExport,
    find_country,
    find_province,
    from_dict,
    make_converter,
    read_jsonl,
    to_dict,
    write_jsonl,
)
from doingoai.model import PersonRole, Record
from doingoai.serialization import (
    SCHEMA_VERSION,
    FieldError,
    Migration,
    RecordError,
    atomic_write,
    migrated,
    migrations,
    records,
)
from doingoai.values.periods import Basis, Precision


@contextlib.contextmanager
def refused(reason: str = "") -> Iterator[pytest.ExceptionInfo[RecordError]]:
    """What the block does is refused with everything that is wrong, *reason* among it."""
    with pytest.raises(RecordError) as caught:
        yield caught
    assert re.search(reason, str(caught.value))


YEAR = {"edtf": "2020", "precision": "year"}
QUANG_NINH = find_province("Quảng Ninh", on=dt.date(2021, 1, 1))
BAC_GIANG = find_province("Bắc Giang")


def _event(**fields: Any) -> dict[str, Any]:
    return {"name": "Gặp gỡ Đại sứ", "period": YEAR} | fields


# What is written


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (HedgedNumber("1.50"), {"value": "1.50", "hedge": "exact"}),
        (HedgedNumber(Decimal("1E+3")), {"value": "1000", "hedge": "exact"}),
        (HedgedNumber(30, "nearly"), {"value": "30", "hedge": "nearly", "high": "30"}),
        (HedgedNumber(30, "more_than"), {"value": "30", "hedge": "more_than", "low": "30"}),
        (HedgedNumber(30, "about"), {"value": "30", "hedge": "about"}),
        (HedgedNumber.between(10, 15), {"value": "12.5", "hedge": "range", "low": "10", "high": "15"}),
        (Ratio(48, 63), {"part": 48, "whole": 63, "hedge": "exact"}),
        (Quantity(None, "lô"), {"number": None, "unit": "lô"}),
        (
            Quantity(Ratio(22, 28), "vị trí"),
            {"number": {"part": 22, "whole": 28, "hedge": "exact"}, "unit": "vị trí"},
        ),
        (Period.half(2022, 1), {"edtf": "2022-40", "precision": "half"}),
        (
            Period.half(2022, 1, basis=Basis.ADMINISTRATIVE),
            {"edtf": "2021-12-15/2022-06-14", "precision": "half", "basis": "administrative"},
        ),
        (
            Period(dt.date(2020, 2, 1), dt.date(2020, 2, 10), Precision.PART, inferred=True, text="đầu tháng 2"),
            {
                "edtf": "2020-02-01~/2020-02-10~",
                "precision": "part",
                "hedge": "about",
                "inferred": True,
                "text": "đầu tháng 2",
            },
        ),
        (Duration(2, "week"), {"number": {"value": "2", "hedge": "exact"}, "unit": "week"}),
        (
            ExchangeRate("USD", "VND", 23_000, on=dt.date(2021, 6, 30)),
            {"base": "USD", "quote": "VND", "rate": "23000", "on": "2021-06-30"},
        ),
        (QUANG_NINH, {"id": QUANG_NINH.id, "name": "Quảng Ninh"}),
        (BAC_GIANG, {"id": BAC_GIANG.id, "name": "Bắc Giang", "on": "2025-06-30"}),
        (Provenance("a", published=dt.date(2022, 3, 14)), {"source": "a", "published": "2022-03-14"}),
    ],
)
def test_how_values_are_written(value: Any, data: dict[str, Any]):
    """Decimals as text, hedges always, periods as EDTF and precision, unknown numbers as null."""
    assert to_dict(value) == data
    back = from_dict(data, type(value))
    assert back == value
    if isinstance(value, Period):
        assert (back.inferred, back.text) == (value.inferred, value.text)


def test_countries_come_back_by_their_code():
    """A country is written with its names and equal by its code."""
    laos = find_country("Lào")
    assert from_dict(to_dict(laos), Country) == laos


@pytest.mark.parametrize(
    ("period", "on"),
    [
        (Period.month(2020, 6), "2020-06-30"),
        (Period.between(dt.date(2020, 6, 1), None), "2020-06-01"),
        (Period.year(2026), "2025-06-30"),  # the unit had ended: its last day
        (Period.year(1990), str(BAC_GIANG.valid_from)),  # it did not exist yet: its first
    ],
)
def test_provinces_bear_the_day_they_were_meant_on(period: Period, on: str):
    """A province is written by its id, with a day of the record on which it existed."""
    data = to_dict(Delegation(direction="inbound", period=period, provinces=BAC_GIANG))
    assert data["provinces"] == [{"id": BAC_GIANG.id, "name": "Bắc Giang", "on": on}]


def test_a_province_may_be_given_by_name_and_day():
    """Without an id, or with one of other data, the name and the day decide."""
    for data in ({"name": "Bắc Ninh", "on": "2020-06-30"}, {"id": "bn", "name": "Bắc Ninh", "on": "2020-06-30"}):
        assert from_dict(data, Province).valid_to == dt.date(2025, 6, 30)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"name": "Bắc Ninh"}, "with its id, or with its name and the day"),
        ({"id": "nowhere", "name": "Nowhere", "on": "2020-01-01"}, "is not the name of a province"),
        ({"id": "quang-ninh", "name": "Quảng Nam", "on": "2020-01-01"}, "is called 'Quảng Ninh', not 'Quảng Nam'"),
        ({"id": "quang-ninh", "name": "Quảng Ninh", "on": "20200101"}, "such as '2021-12-13'"),
        ({"id": "quang-ninh", "name": "Quảng Ninh", "on": "2020-13-01"}, "month must be in 1..12"),
        ({"id": 5, "name": "Quảng Ninh", "on": "2020-01-01"}, "are texts"),
        ({"id": ["quang-ninh"]}, "unhashable|are texts"),
        ({"id": "quang-ninh", "code": "22"}, "no field 'code'"),
        ("Quảng Ninh", "an object with the fields of Province is needed, not str"),
    ],
)
def test_provinces_that_are_none(data: Any, reason: str):
    """A province that nobody can be sure of is refused."""
    with refused(reason):
        from_dict(data, Province)


def test_a_party_says_what_it_is():
    """Where a field takes several types, an object bears its type and a name is a text."""
    partner = ForeignPartner(name="Vân Nam", kind="local_government", country="CN")
    aid = AidShipment(
        direction="inbound",
        providers=[partner, "Plan International"],
        recipients=QUANG_NINH,
        period=Period.year(2021),
        items=Quantity(None, "lô", item="thiết bị y tế"),
    )
    data = to_dict(aid)
    assert data["providers"] == [
        {"type": "foreignpartner", "name": "Vân Nam", "kind": "local_government", "country": "CN"},
        "Plan International",
    ]
    assert data["recipients"][0]["type"] == "province"
    assert data["items"] == [{"number": None, "unit": "lô", "item": "thiết bị y tế"}]
    assert from_dict(data, AidShipment) == aid


def test_defaults_are_left_out_and_all_is_plain():
    """What is not there is not known; nothing but JSON types is written."""
    event = Event(name="A", period=Period.year(2020), raw={"Tên": "A"}, kind="forum")
    data = to_dict(event)
    assert data == {"name": "A", "period": YEAR, "raw": [["Tên", "A"]], "kind": "forum"}
    assert type(data["kind"]) is str


# What is read


def test_every_fault_is_said_at_once_with_path_value_and_reason():
    """All faults of a record are one group, each with its place."""
    with pytest.raises(RecordError) as caught:
        from_dict(
            {
                "title": 5,
                "instrument": "thỏa thuận",
                "vietnamese_party": "UBND",
                "party_level": "province",
                "provinces": [{"id": "quang-ninh"}, {"id": "x"}],
                "foreign_parties": [{"type": "foreignpartner", "name": "Hủa Phăn", "kind": "local", "country": "Lào"}],
                "concluded": {"edtf": "2020-13", "precision": "month"},
                "value": {"number": {"value": "năm", "hedge": "exact"}, "currency": "đồng"},
                "sources": [{"source": "a", "start": "5"}],
                "fields": "kinh tế",
                "twining": True,
            },
            Agreement,
        )
    error = caught.value
    assert {fault.path for fault in error.exceptions if isinstance(fault, FieldError)} == {
        "$.title",
        "$.instrument",
        "$.provinces[1]",
        "$.foreign_parties[0].kind",
        "$.foreign_parties[0].country",
        "$.concluded",
        "$.value.number",
        "$.value.currency",
        "$.sources[0].start",
        "$.fields",
        "$.twining",
    }
    assert isinstance(error, DoingoaiError)
    assert isinstance(error, ValueError)
    text = str(error)
    assert "11 fields are wrong in this Agreement" in text
    assert "$.title: a text is needed, not int (found 5)." in text
    assert "$.twining: Agreement has no field 'twining'; did you mean 'twinning'? (found True)." in text
    assert "$.fields: a list is needed, not str (found 'kinh tế')." in text
    assert "$.instrument: it must be one of: agreement," in text


@pytest.mark.parametrize(
    ("cls", "data", "path", "reason"),
    [
        (Event, {"name": "A"}, "$.period", "it is missing"),
        (Event, {"period": YEAR}, "$.name", "it is missing"),
        (Event, _event(name=" "), "$.name", "an empty text says nothing"),
        (Event, _event(period={"edtf": "2020"}), "$.period", "precision is missing"),
        (Event, _event(period={**YEAR, "zone": "+7"}), "$.period", "there is no field 'zone' here"),
        (Event, _event(period="2020"), "$.period", "an object with"),
        (Event, _event(period={**YEAR, "precision": "moment"}), "$.period", "not a valid Precision"),
        (Event, _event(period={**YEAR, "inferred": 1}), "$.period", "inferred is true or false"),
        (Event, _event(period={**YEAR, "text": 1}), "$.period", "text is a text"),
        (Event, _event(period={**YEAR, "edtf": 2020}), "$.period", ""),
        (Event, _event(ordinal="7"), "$.ordinal", "a whole number is needed"),
        (Event, _event(ordinal=0), "$.ordinal", "counts from 1"),
        (Event, _event(kind="hội nghị"), "$.kind", "it must be one of: conference"),
        (Event, _event(kind=[]), "$.kind", "it must be one of"),
        (Event, _event(participants=5), "$.participants", "an object with hedge"),
        (Event, _event(participants={"value": "5"}), "$.participants", "hedge is missing"),
        (Event, _event(participants={"value": "-5", "hedge": "exact"}), "$.participants", "cannot be negative"),
        (Event, _event(participants={"value": 5.5, "hedge": "exact"}), "$.participants", "not float"),
        (
            Event,
            _event(participants={"value": "5", "hedge": "exact", "low": "4"}),
            "$.participants",
            "cannot have the bounds",
        ),
        (Event, _event(organizers=[{"type": "money"}]), "$.organizers[0]", "a name, or an object whose type is one of"),
        (Event, _event(organizers=[5]), "$.organizers[0]", "a name, or an object"),
        (
            Event,
            _event(organizers=[{"type": "foreignpartner", "kind": "ngo"}]),
            "$.organizers[0].name",
            "it is missing",
        ),
        (Event, _event(counts_in_totals="no"), "$.counts_in_totals", "true or false is needed"),
        (Event, _event(raw=[["a"]]), "$.raw[0]", ""),
        (Event, [], "$", "an object with the fields of Event is needed, not list"),
        (
            Event,
            _event(
                participants={"value": "5", "hedge": "exact"}, foreign_participants={"value": "6", "hedge": "exact"}
            ),
            "$",
            "more foreign participants",
        ),
        (ReportedFigure, {"measure": "a", "scope": "national", "period": YEAR, "value": "5"}, "$.value", "whose type"),
        (
            ReportedFigure,
            {"measure": "a", "scope": "national", "period": YEAR, "value": {"type": "ratio", "part": 1, "whole": 0}},
            "$.value",
            "hedge is missing",
        ),
        (ExchangeRate, {"base": "USD", "quote": "VND", "rate": "-1"}, "$", "positive"),
        (ExchangeRate, {"base": "USD", "quote": "VND", "rate": []}, "$.rate", "Decimal"),
        (LegalDocument, {"number": "", "doc_type": "Luật"}, "$.number", ""),
        (PersonRole, {"name": "A", "period": 5}, "$.period", "an object"),
    ],
)
def test_one_fault(cls: type, data: Any, path: str, reason: str):
    """Each fault has its path and its reason."""
    with refused(reason) as caught:
        from_dict(data, cls)
    (fault,) = caught.value.exceptions
    assert isinstance(fault, FieldError)
    assert fault.path == path
    assert caught.value.message == f"one field is wrong in this {cls.__name__}"


def test_two_things_that_cannot_be_are_two_faults():
    """What is wrong with the whole record stands at its root, one fault each."""
    data = {"title": "A", "instrument": "other", "vietnamese_party": "B", "party_level": "province"}
    with pytest.raises(RecordError) as caught:
        from_dict(data | {"provinces": [], "foreign_parties": []}, Agreement)
    assert [fault.path for fault in caught.value.exceptions if isinstance(fault, FieldError)] == ["$", "$"]


def test_long_values_are_shortened_in_messages():
    """A message shows eighty characters of a value."""
    with pytest.raises(RecordError) as caught:
        from_dict(_event(kind="x" * 1_000), Event)
    assert len(str(caught.value)) < 400
    assert "…" in str(caught.value)


def test_unknown_names_are_kept_when_asked():
    """They go to `raw`, text as it is and anything else as JSON."""
    event = from_dict(_event(chair="Bà A", seats=[5], raw=[["Tên", "A"]]), Event, unknown="keep")
    assert event.raw == (("Tên", "A"), ("chair", "Bà A"), ("seats", "[5]"))
    assert from_dict(_event(), Event, unknown="keep").raw == ()


def test_faults_of_a_group_can_be_split():
    """`except*` and `split` work on the group."""
    with pytest.raises(RecordError) as caught:
        from_dict(_event(name=5, ordinal=0), Event)
    placed = caught.value.in_line(3, "a.jsonl")
    matched, rest = placed.split(lambda error: isinstance(error, FieldError) and error.path == "$.name")
    assert isinstance(matched, RecordError)
    assert (matched.line, matched.source) == (3, "a.jsonl")
    assert rest is not None
    assert len(rest.exceptions) == 1


# Converters of one's own


@attrs.frozen
class Visit:
    """A class of somebody else's."""

    host: str
    cost: Money
    when: Period
    guests: tuple[ForeignPartner, ...] = ()


def test_other_peoples_classes_hold_our_types():
    """The converter structures classes that have our types as fields."""
    visit = Visit("UBND", Money(5, "USD"), Period.year(2020), (ForeignPartner(name="A", kind="ngo"),))
    for detailed in (True, False):
        converter = make_converter(detailed_validation=detailed)
        data = converter.unstructure(visit)
        assert converter.structure(data, Visit) == visit
        with pytest.raises(TypeError, match="fields of Visit"):
            converter.structure([], Visit)
    with refused(r"\$.cost.currency"):
        from_dict(data | {"cost": {"number": {"value": "5", "hedge": "exact"}, "currency": "$"}}, Visit)


def test_a_converter_can_be_extended():
    """A hook for a type of one's own is used by all the functions."""
    converter = make_converter()
    converter.register_unstructure_hook(Money, lambda money: f"{money.number.value:f} {money.currency}")
    converter.register_structure_hook(Money, lambda text, _: Money(*text.split(" ")))
    export = TradeExport(origin="VN", product="gạo", market="PH", period=Period.year(2021), value=Money(5, "USD"))
    data = to_dict(export, converter=converter)
    assert data["value"] == "5 USD"
    assert from_dict(data, TradeExport, converter=converter) == export


def test_names_that_are_no_field_may_be_passed_over():
    """Without `forbid_extra_keys` a converter ignores them, detailed or not."""
    for detailed in (True, False):
        converter = make_converter(detailed_validation=detailed, forbid_extra_keys=False)
        assert converter.structure(_event(chair="A"), Event) == from_dict(_event(), Event)


@attrs.frozen(kw_only=True, repr=False)
class Summit(Event):
    """A record type of somebody else's."""

    leaders: tuple[str, ...] = attrs.field(factory=tuple)


def test_a_record_type_of_ones_own_is_read_as_fast():
    """A subclass of a record round-trips; its defaults may come from a factory."""
    summit = Summit(name="A", period=Period.year(2020), leaders=("B",))
    assert from_dict(to_dict(summit), Summit) == summit
    assert from_dict(_event(), Summit).leaders == ()


def test_other_mappings_are_read():
    """Any mapping is as good as a dict."""
    assert from_dict(types.MappingProxyType(_event()), Event) == from_dict(_event(), Event)


# Files


def test_files_are_written_and_read(tmp_path: Path):
    """One object a line, names sorted, with type and version; records of several types in one file."""
    file = tmp_path / "a.jsonl"
    mixed = [
        from_dict(_event(), Event),
        Delegation(direction="inbound", period=Period.year(2020), provinces=QUANG_NINH),
    ]
    assert write_jsonl(file, iter(mixed)) == 2
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["type"] for line in lines] == ["event", "delegation"]
    assert all(line["schema_version"] == SCHEMA_VERSION and list(line) == sorted(line) for line in lines)
    assert list(read_jsonl(file, Record)) == mixed
    assert "Gặp gỡ Đại sứ" in file.read_text(encoding="utf-8")


def test_files_from_elsewhere_are_read(tmp_path: Path):
    """A byte-order mark, blank lines, no type and no version are all right."""
    file = tmp_path / "a.jsonl"
    file.write_text(f"\ufeff{json.dumps(_event())}\n\n{json.dumps(_event(name='B'))}", encoding="utf-8")
    assert [event.name for event in read_jsonl(str(file), Event)] == ["Gặp gỡ Đại sứ", "B"]


@pytest.mark.parametrize(
    ("line", "cls", "path", "reason"),
    [
        ("{", Event, "$", "it is no JSON"),
        ('{"name": NaN}', Event, "$", "NaN is no number"),
        ("[]", Event, "$", "an object with the fields of Event"),
        (json.dumps(_event(ordinal=0)), Event, "$.ordinal", "counts from 1"),
        (json.dumps(_event(type="delegation")), Event, "$.type", "event is needed"),
        (json.dumps(_event(type="delegation", schema_version=1)), Event, "$.type", "event is needed"),
        (json.dumps(_event(type=5)), Event, "$.type", "event is needed"),
        (json.dumps(_event(type="summit")), Record, "$.type", "record is needed"),
        (json.dumps(_event()), Record, "$.type", "what kind of record"),
        (json.dumps(_event(schema_version=99)), Event, "$.schema_version", "newer release"),
        (json.dumps(_event(schema_version="1")), Event, "$.schema_version", "a whole number"),
    ],
)
def test_errors_name_the_line(tmp_path: Path, line: str, cls: type[Record], path: str, reason: str):
    """The records before the wrong line are read; the error names file and line."""
    file = tmp_path / "su-kien.jsonl"
    file.write_text(json.dumps(_event(type="event")) + f"\n\n{line}\n", encoding="utf-8")
    lines = read_jsonl(file, cls)
    assert next(lines).when == Period.year(2020)
    with refused(reason) as caught:
        next(lines)
    assert (caught.value.line, caught.value.source) == (3, "su-kien.jsonl")
    assert str(caught.value).startswith("su-kien.jsonl, line 3: ")
    (fault,) = caught.value.exceptions
    assert isinstance(fault, FieldError)
    assert fault.path == path


def test_unknown_names_in_files(tmp_path: Path):
    """A file with more columns than we know is read when asked."""
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps(_event(type="event", schema_version=1, chair="A")), encoding="utf-8")
    (event,) = read_jsonl(file, Event, unknown="keep")
    assert event.raw == (("chair", "A"),)
    with refused("chair"):
        next(read_jsonl(file, Event))


def test_a_missing_file_is_said_at_once(tmp_path: Path):
    """Not at the first record."""
    with pytest.raises(FileNotFoundError):
        read_jsonl(tmp_path / "none.jsonl", Event)


def test_a_crash_leaves_the_old_file(tmp_path: Path):
    """An error among the records changes nothing and leaves nothing behind."""
    file = tmp_path / "a.jsonl"
    write_jsonl(file, [from_dict(_event(), Event)])
    before = file.read_bytes()

    def failing() -> Any:
        yield from_dict(_event(name="B"), Event)
        raise RuntimeError("mất điện")

    with pytest.raises(RuntimeError, match="mất điện"):
        write_jsonl(file, failing())
    with pytest.raises(TypeError, match="a file holds records, not str"):
        write_jsonl(file, ["A"])  # type: ignore[list-item]  # the error is the point
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_atomic_writes_keep_links_and_permissions(tmp_path: Path):
    """The file behind a link is replaced, and keeps who may read it."""
    file, link = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text("cũ", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    with atomic_write(link) as stream:
        stream.write("mới")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "mới"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


# Versions


def _with_period(data: dict[str, Any]) -> dict[str, Any]:
    """A change as one might be: the year of an event became a period."""
    rest = {name: value for name, value in data.items() if name != "year"}
    return {**rest, "period": {"edtf": str(data["year"]), "precision": "year"}}


def test_old_files_are_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A line of an older form is brought to today's before it is read."""
    table = (Migration(1, "event", _with_period), Migration(1, "delegation", dict))
    monkeypatch.setattr(records, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(migrations.migrated, "__kwdefaults__", {"migrations": table, "current": 2})
    file = tmp_path / "a.jsonl"
    old = {"name": "Gặp gỡ Đại sứ", "year": 2020, "schema_version": 1, "type": "event"}
    new = _event(schema_version=2, type="event")
    file.write_text(f"{json.dumps(old)}\n{json.dumps(new)}\n", encoding="utf-8")
    first, second = read_jsonl(file, Event)
    assert first == second


def test_each_change_is_applied_once_and_in_order():
    """A record of version 1 goes through every change since; one of version 2 only through the later ones."""
    table = [
        Migration(1, "", lambda data: data | {"steps": [*data["steps"], 1]}),
        Migration(2, "event", lambda data: data | {"steps": [*data["steps"], 2]}),
    ]
    assert migrated({"steps": []}, "event", 1, migrations=table, current=3) == {"steps": [1, 2]}
    assert migrated({"steps": []}, "event", 2, migrations=table, current=3) == {"steps": [2]}
    assert migrated({"steps": []}, "delegation", 1, migrations=table, current=3) == {"steps": [1]}
    assert migrated({"steps": []}, "event", 3, migrations=table, current=3) == {"steps": []}
    with pytest.raises(ValueError, match="newer release"):
        migrated({}, "event", 4, migrations=table, current=3)
    for version in (0, True, "1", None):
        with pytest.raises(ValueError, match="whole number"):
            migrated({}, "event", version)  # type: ignore[arg-type]  # the error is the point


@attrs.frozen(kw_only=True, repr=False)
class Retreat(Event):
    """A record type of somebody else's that looks at itself in its own way."""

    def __attrs_post_init__(self) -> None:
        if not self.place:
            raise ValueError("a retreat needs a place")


def test_what_a_class_says_after_its_making_is_heard():
    """A subclass's own look at the whole is not passed over."""
    assert from_dict(_event(place="Sa Pa"), Retreat).place == "Sa Pa"
    with refused("a retreat needs a place"):
        from_dict(_event(), Retreat)


@pytest.mark.parametrize("line", ["[" * 200_000, '{"a":' * 200_000])
def test_a_line_that_stands_too_deep_is_a_fault_of_the_line(line, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(RecordError) as refused:
        list(read_jsonl(path, Record))
    assert str(refused.value).startswith("x.jsonl, line 1: ")
    assert "deeper in one another" in str(refused.value)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ('"type": ["event"], "schema_version": 1', "$.type"),
        ('"type": "event", "schema_version": true', "schema_version is a whole number"),
    ],
)
def test_a_line_of_a_strange_type_or_version_is_a_fault_of_the_line(more, fault, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(f'{{"name": "A", "period": {{"edtf": "2020", "precision": "year"}}, {more}}}', encoding="utf-8")
    with pytest.raises(RecordError) as refused:
        list(read_jsonl(path, Record))
    assert fault in str(refused.value)


def test_a_day_is_written_in_the_long_form_and_no_other():
    with pytest.raises(RecordError) as refused:
        from_dict({"base": "USD", "quote": "VND", "rate": "23000", "on": "2021-W01-1"}, ExchangeRate)
    assert "a date is needed" in str(refused.value)


def test_what_is_synced_is_the_whole_file(monkeypatch, tmp_path):
    """A crash right after the rename would else leave an empty file."""
    synced = []
    monkeypatch.setattr("os.fsync", lambda number: synced.append(os.fstat(number).st_size))
    with atomic_write(tmp_path / "a.txt") as stream:
        stream.write("Gặp gỡ")
    assert synced == [len("Gặp gỡ".encode())]


@pytest.mark.parametrize("around", ['"type": "event", "schema_version": 1, ', '"type": "event", ', ""])
def test_names_that_are_no_field_are_kept_from_every_kind_of_line(around, tmp_path):
    path = tmp_path / "x.jsonl"
    line = f'{{{around}"name": "A", "period": {{"edtf": "2020", "precision": "year"}}, "khach": "5"}}'
    path.write_text(line, encoding="utf-8")
    [event] = read_jsonl(path, Event, unknown="keep")
    assert event.raw == (("khach", "5"),)
    with pytest.raises(RecordError):
        list(read_jsonl(path, Event))
