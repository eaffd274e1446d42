"""What the fields of records take, and what they say about the rest."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    Delegation,
    Duration,
    Event,
    ForeignPartner,
    HedgedNumber,
    LegalDocument,
    Money,
    Period,
    PersonRole,
    Provenance,
    Quantity,
    find_country,
    find_province,
)
from doingoai.model import fields
from doingoai.model.person import to_people, to_person_or_none
from doingoai.model.provenance import to_sources

LAO_CAI = find_province("Lào Cai")
PARTNER = ForeignPartner(name="Vân Nam", kind="local_government", country="CN")
YEAR = Period.year(2020)
KIP = Money(50_000_000, "LAK")
MASKS = Quantity(100, "khẩu trang")


@pytest.mark.parametrize(
    ("convert", "given", "held"),
    [
        (fields.to_text, None, ""),
        (fields.to_text, "tỉnh", "tỉnh"),
        (fields.to_required_text, "tỉnh", "tỉnh"),
        (fields.to_flag, True, True),
        (fields.to_flag_or_none, None, None),
        (fields.to_flag_or_none, False, False),
        (fields.to_texts, "một", ("một",)),
        (fields.to_texts, ["một", "hai"], ("một", "hai")),
        (fields.to_texts, None, ()),
        (fields.to_texts, (), ()),
        (fields.to_pairs, {"Tên đoàn": "A"}, (("Tên đoàn", "A"),)),
        (fields.to_pairs, [["Tên đoàn", "A"]], (("Tên đoàn", "A"),)),
        (fields.to_period, YEAR, YEAR),
        (fields.to_period, dt.date(2020, 1, 2), Period.day(2020, 1, 2)),
        (fields.to_period_or_none, None, None),
        (fields.to_duration_or_none, None, None),
        (fields.to_duration_or_none, Duration(2, "week"), Duration(2, "week")),
        (fields.to_count_or_none, None, None),
        (fields.to_count_or_none, 5, HedgedNumber(5)),
        (fields.to_count_or_none, Decimal(5), HedgedNumber(5)),
        (fields.to_money, KIP, KIP),
        (fields.to_money_or_none, None, None),
        (fields.to_amounts, KIP, (KIP,)),
        (fields.to_amounts, [KIP], (KIP,)),
        (fields.to_quantity, MASKS, MASKS),
        (fields.to_quantity_or_none, None, None),
        (fields.to_quantities, MASKS, (MASKS,)),
        (fields.to_province, LAO_CAI, LAO_CAI),
        (fields.to_province_or_none, None, None),
        (fields.to_provinces, LAO_CAI, (LAO_CAI,)),
        (fields.to_provinces, [LAO_CAI], (LAO_CAI,)),
        (fields.to_party, LAO_CAI, LAO_CAI),
        (fields.to_party, "Sở Ngoại vụ", "Sở Ngoại vụ"),
        (fields.to_party_or_none, None, None),
        (fields.to_parties, PARTNER, (PARTNER,)),
        (fields.to_parties, ["A", LAO_CAI], ("A", LAO_CAI)),
        (fields.to_foreign_parties, "A", ("A",)),
        (fields.to_foreign_parties, [PARTNER, "A"], (PARTNER, "A")),
        (fields.to_country, find_country("Lào"), "LA"),
        (fields.to_country_or_none, None, None),
        (fields.to_countries, "LA", ("LA",)),
        (fields.to_countries, [find_country("Nhật Bản"), "LA"], ("JP", "LA")),
        (fields.to_document_or_none, None, None),
        (fields.to_document_or_none, "số 12/QĐ-UBND", "số 12/QĐ-UBND"),
        (to_sources, None, ()),
        (to_sources, Provenance("a"), (Provenance("a"),)),
        (to_person_or_none, "An", PersonRole(name="An")),
        (to_people, None, ()),
        (to_people, "An", (PersonRole(name="An"),)),
        (to_people, ["An", None], (PersonRole(name="An"),)),
    ],
)
def test_what_is_taken(convert: Any, given: object, held: object):
    """One value stands for a tuple of one; dates, ints and Country objects are turned into what the field holds."""
    assert convert(given) == held


@pytest.mark.parametrize(
    ("convert", "given", "error", "message"),
    [
        (fields.to_text, 5, TypeError, "a text is needed, not int 5"),
        (fields.to_required_text, 5, TypeError, "a text is needed"),
        (fields.to_required_text, "  ", ValueError, "an empty text says nothing"),
        (fields.to_flag, 1, TypeError, "True or False is needed, not int 1"),
        (fields.to_flag_or_none, "có", TypeError, "True or False"),
        (fields.to_texts, 5, TypeError, "a list is needed"),
        (fields.to_texts, [5], TypeError, "a text is needed"),
        (fields.to_pairs, [("Tên đoàn", 5)], TypeError, "heading and cell"),
        (fields.to_period, "2020", TypeError, "parse_period reads one from text"),
        (fields.to_period, dt.datetime(2020, 1, 1, 8, 0), TypeError, "a Period or a date"),
        (fields.to_duration_or_none, "2 tuần", TypeError, "parse_duration"),
        (fields.to_count_or_none, -1, ValueError, "cannot be negative"),
        (fields.to_count_or_none, 1.5, TypeError, "not float"),
        (fields.to_money, "5 USD", TypeError, "parse_money"),
        (fields.to_quantity, 5, TypeError, "parse_quantity"),
        (fields.to_quantities, [5], TypeError, "parse_quantity"),
        (fields.to_province, "Lào Cai", TypeError, "find_province"),
        (fields.to_provinces, "Lào Cai", TypeError, "find_province"),
        (fields.to_party, "", ValueError, "empty text"),
        (fields.to_party, 5, TypeError, "a party"),
        (fields.to_foreign_parties, LAO_CAI, ValueError, "Lào Cai is a province of Việt Nam"),
        (fields.to_country, "Lào", ValueError, "find_country reads names"),
        (fields.to_country, "la", ValueError, "alpha-2"),
        (fields.to_country, 5, TypeError, "alpha-2"),
        (fields.to_countries, ["LAO"], ValueError, "alpha-2"),
        (fields.to_countries, [["LA"]], TypeError, "alpha-2"),
        (fields.to_document_or_none, 5, TypeError, "LegalDocument"),
        (fields.to_document_or_none, " ", ValueError, "empty text"),
        (to_sources, ["a"], TypeError, "a Provenance is needed"),
        (to_person_or_none, 5, TypeError, "a PersonRole or a name"),
    ],
)
def test_what_is_refused(convert: Any, given: object, error: type[Exception], message: str):
    """A message says what is needed instead, and which function makes it."""
    with pytest.raises(error, match=message):
        convert(given)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (("",), ValueError, "empty text"),
        (("a", -1), ValueError, "before it"),
        (("a", 5, 3), ValueError, "cannot start at 5"),
        (("a", None, 3), ValueError, "cannot start at None"),
        (("a", "5"), TypeError, "code points"),
        (("a", True), TypeError, "code points"),
        (("a", 1, 2, "", "2020"), TypeError, "a date is needed"),
        (("a", 1, 2, "", dt.datetime(2020, 1, 1, 8, 0)), TypeError, "its .date()"),
    ],
)
def test_provenances_that_cannot_be(arguments: tuple[Any, ...], error: type[Exception], message: str):
    """A place in a text has a start before its end; days are dates."""
    with pytest.raises(error, match=message):
        Provenance(*arguments)


def test_every_record_has_its_id_sources_note_raw_and_part_in_totals():
    """The shared fields stand on every record, and only what is said is shown."""
    event = Event(
        name="Gặp gỡ Đại sứ",
        period=YEAR,
        id="r1",
        sources=Provenance("bao-cao.txt"),
        note="cũ",
        raw={"Tên": "Gặp gỡ Đại sứ"},
        counts_in_totals=False,
    )
    assert event.raw == (("Tên", "Gặp gỡ Đại sứ"),)
    assert "counts_in_totals=False" in repr(event)
    assert repr(Event(name="A", period=YEAR)) == f"Event(name='A', period={YEAR!r})"
    assert event.all_countries == ()


def test_the_repr_evaluates_back():
    """What a record prints makes the same record."""
    names = dict(vars(fields))
    from doingoai.model import Direction
    from doingoai.values.periods import Precision

    names |= {"Delegation": Delegation, "Direction": Direction, "Period": Period, "Precision": Precision}
    names |= {"date": dt.date, "HedgedNumber": HedgedNumber}
    record = Delegation(direction="inbound", period=YEAR, countries="LA", members=5)
    assert eval(repr(record), names) == record  # noqa: S307  # what the law is about


def test_a_document_is_held_as_read_or_as_written():
    """A permit may be a LegalDocument."""
    permit = LegalDocument(number="12/QĐ-UBND", doc_type="Quyết định")
    assert Event(name="A", period=YEAR, permit=permit).permit == permit
