"""Laws of plain data: what was written is read back, and its form is the one that the schema describes."""

from __future__ import annotations

import copy
import functools
import json
import pickle
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import doingoai
from doingoai import from_dict, json_schema, read_jsonl, strategies, to_dict, write_jsonl
from doingoai.model import RECORD_TYPES, Record
from doingoai.model.record import distinct

VALUES = {
    doingoai.Country: strategies.countries(),
    doingoai.Duration: strategies.durations(),
    doingoai.ExchangeRate: strategies.exchange_rates(),
    doingoai.ForeignPartner: strategies.foreign_partners(),
    doingoai.HedgedNumber: strategies.hedged_numbers(),
    doingoai.LegalDocument: strategies.legal_documents(),
    doingoai.Money: strategies.moneys(),
    doingoai.Percentage: strategies.percentages(),
    doingoai.Period: strategies.periods(),
    doingoai.Provenance: strategies.provenances(),
    doingoai.Province: strategies.provinces(),
    doingoai.Quantity: strategies.quantities(),
    doingoai.Ratio: strategies.ratios(),
}

# A record has up to thirty fields, each with a strategy of its own: fewer examples of each type, of all types many.
FEWER = settings(max_examples=max(10, settings.default.max_examples // 2))


@functools.cache
def _validator(cls: type) -> jsonschema.Draft202012Validator:
    schema = json_schema(cls)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _plain(value: Any) -> Any:
    """The value as a file holds it."""
    return json.loads(json.dumps(to_dict(value), ensure_ascii=False))


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
def test_values_come_back(cls: type):
    """`from_dict(to_dict(x)) == x`, and what is written fits the schema."""

    @FEWER
    @given(VALUES[cls])
    def law(value: object):
        data = _plain(value)
        assert from_dict(data, cls) == value
        _validator(cls).validate(data)

    law()


@pytest.mark.parametrize("cls", RECORD_TYPES.values(), ids=RECORD_TYPES)
def test_records_come_back(cls: type[Record]):
    """`from_dict(to_dict(x)) == x` for every type of record, what equality passes over included."""

    @FEWER
    @given(st.from_type(cls))
    def law(record: Record):
        data = _plain(record)
        back = from_dict(data, cls)
        assert back == record
        assert hash(back) == hash(record)
        assert to_dict(back) == to_dict(record)
        assert [p.text for p in _periods(back)] == [p.text for p in _periods(record)]
        assert [p.inferred for p in _periods(back)] == [p.inferred for p in _periods(record)]
        _validator(cls).validate(data)

    law()


def _periods(record: Record) -> list[doingoai.Period]:
    return [value for value in attrs.astuple(record, recurse=False) if isinstance(value, doingoai.Period)]


@FEWER
@given(strategies.records())
def test_copies_are_equal(record: Record):
    """Pickles and deep copies of a record equal it, and so do their hashes."""
    for twin in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record), attrs.evolve(record)):
        assert twin == record
        assert hash(twin) == hash(record)


@FEWER
@given(strategies.records())
def test_groupers_can_ask_every_record(record: Record):
    """Every record answers `.when`, `.provinces`, `.partners`; nothing in the answers stands twice among countries."""
    assert record.when is None or isinstance(record.when, doingoai.Period)
    assert all(isinstance(province, doingoai.Province) for province in record.provinces)
    assert all(isinstance(partner, (doingoai.ForeignPartner, str)) for partner in record.partners)
    assert record.all_countries == distinct(record.all_countries)
    assert all(issue.message and issue.message_vi for issue in doingoai.check(record))


@FEWER
@given(st.lists(strategies.records(), max_size=5))
def test_files_are_stable(tmp_path_factory: pytest.TempPathFactory, records: list[Record]):
    """A file that is read and written again is the same file, byte for byte."""
    folder = tmp_path_factory.mktemp("jsonl")
    first, second = Path(folder, "1.jsonl"), Path(folder, "2.jsonl")
    assert write_jsonl(first, records) == len(records)
    back = list(read_jsonl(first, Record))
    assert back == records
    write_jsonl(second, back)
    assert second.read_bytes() == first.read_bytes()
    for line in first.read_text(encoding="utf-8").splitlines():
        _validator(Record).validate(json.loads(line))
