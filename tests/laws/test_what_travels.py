"""Values, records, mentions, summaries and finders go to other processes, into caches and through logs.

Of registers this is said where registers are tested.
"""

import copy
import datetime as dt
import enum
import importlib
import inspect
import io
import pickle
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import doingoai as dn
from doingoai import aggregation, sample, strategies
from doingoai.aggregation import (
    aid_totals,
    by_country,
    by_half,
    by_month,
    by_partner,
    by_province,
    by_quarter,
    by_region,
    by_year,
    compare_periods,
    count,
    count_agreements,
    count_delegations,
    reconcile,
    top,
    total,
)
from doingoai.model import PartnerLink
from doingoai.report import overview

ROOMS = ("", ".aggregation", ".extraction", ".model", ".reference", ".report", ".serialization")
HOSPITAL = dn.ForeignPartner(name="Bệnh viện Hữu nghị Viêng Chăn", kind="other", country="LA")
TEXT = (
    "Năm 2022, tỉnh Bắc Giang đón 41 đoàn với 302 lượt người Lào, tăng 12,5% so với năm 2021; UNESCO tài trợ hơn "
    "1,01 tỷ USD trong 3 năm 6 tháng, 48/63 tỉnh dự phiên thứ 31 lúc 8h30 ngày 1/2/2022 theo Nghị định 138/2024/NĐ-CP."
)


def _year(record: Any) -> int | None:
    """A function of one's own, which its module finds again."""
    return record.when.start.year


def _things() -> dict[str, Any]:
    delegations = [
        dn.Delegation(direction="inbound", period=dn.Period.year(2021), members=18, countries="LA",
                      provinces=dn.find_province("Hà Nội")),
        dn.Delegation(direction="inbound", period=dn.Period.month(2020, 5), provinces=dn.find_province("Bắc Giang")),
    ]  # fmt: skip
    gift = dn.AidShipment(
        direction="inbound", providers=HOSPITAL, recipients=dn.find_province("Quảng Ninh"),
        period=dn.Period.year(2021), items=[dn.Quantity(40, "máy", item="tạo oxy")], value=dn.Money(5_000, "USD"),
    )  # fmt: skip
    figure = dn.ReportedFigure(
        measure="đoàn vào", value=dn.HedgedNumber(1), scope="national", period=dn.Period.year(2021), kind="count"
    )
    comparison = compare_periods(delegations, dn.Period.year(2021), by=by_province)
    summary = count(delegations, by=[by_year, by_province(as_of=dt.date(2025, 7, 1))])
    report = overview([(name, dn.read_register(path, dn.Delegation)) for name, path in [*sample.REGISTERS.items()][:1]])
    things = [
        *delegations, gift, figure, comparison, comparison.total, summary, summary.total, summary.table(),
        total(delegations, "members", by=by_country), total([gift], "items"), count(delegations, by=_year),
        count(delegations, by="direction"), top(delegations, 1, by=by_region)[0],
        count_delegations(delegations), count_delegations(delegations)["inbound"], count_agreements([]),
        aid_totals([gift], basis="value", direction="inbound"), reconcile(delegations, [figure])[0],
        by_province, by_region(as_of=dt.date(2025, 1, 1)), by_country, by_partner,
        by_year(basis="administrative"), by_half, by_quarter, by_month,
        dn.Gazetteer(), dn.Gazetteer([HOSPITAL]), dn.Gazetteer.default(), dn.Gazetteer.with_entries([HOSPITAL] * 5),
        dn.Finder(), dn.Finder(kinds=["money"]), dn.Finder(gazetteers=[dn.Gazetteer([HOSPITAL])]),
        dn.find_mentions(TEXT), *dn.find_mentions(TEXT), dn.countries(), dn.countries()[0], HOSPITAL,
        dn.provinces(), dn.provinces()[0], dn.find_province("Hà Tây"), report, report.sections[0],
        *dn.check(dn.Delegation(direction="outbound", period=dn.Period.year(2021), countries="VN", members=0)),
        dn.parse_document("138/2024/NĐ-CP"), dn.parse_duration("1 năm 6 tháng"), dn.parse_period("từ năm 2020"),
        dn.PersonRole(name="Tôn Đại Vĩ"), dn.Recognition(title="Di sản thế giới"),
        dn.find_mentions(TEXT)[0].provenance("bai-bao.txt"), dn.parse_percentage("12,5%"), dn.parse_ratio("48/63"),
        dn.ExchangeRate("USD", "VND", 23_000, dt.date(2021, 1, 4), "Vietcombank"), dn.parse_quantity("một lô thiết bị"),
        dn.CitizenMovement(kind="flight", period=dn.Period.day(2021, 8, 1)), dn.Event(name="Gặp gỡ", period=dn.Period.year(2021)),
        dn.BorderSegment(province=dn.find_province("Lào Cai"), neighbour="CN", kind="land", length=dn.parse_quantity("182 km")),
        dn.InvestmentProject(province=dn.find_province("Bắc Ninh"), kind="new"),
        PartnerLink(province=dn.find_province("Bắc Ninh"), partner="tỉnh Hủa Phăn"),
        dn.TradeExport(origin="VN", product="vải thiều", market="JP", period=dn.Period.year(2020), quantity=dn.parse_quantity("200 tấn")),
        dn.Agreement(title="Bản ghi nhớ", instrument="bản ghi nhớ", vietnamese_party="UBND tỉnh", party_level="province",
                     provinces=dn.find_province("Vĩnh Phúc"), foreign_parties="Tập đoàn Sojitz"),
        dn.parse_money("hơn 1,01 tỷ USD"), dn.parse_number("gần 30"), aggregation.Measure(_year, of="members"), aggregation.Measure(_year, of=_year), dn.find_province("Hà Nội").kinds[0],
        dn.find_province("Hà Nội").regions[0],
    ]  # fmt: skip
    return {f"{place}-{type(thing).__name__}": thing for place, thing in enumerate(things)}


THINGS = _things()


def _twins(thing: Any) -> tuple[Any, ...]:
    pickled = [pickle.loads(pickle.dumps(thing, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]
    return (*pickled, copy.deepcopy(thing), copy.copy(thing))


@pytest.mark.parametrize("name", THINGS)
def test_what_comes_back_is_equal(name):
    """`pickle.loads(pickle.dumps(x)) == x`, and so for `copy.deepcopy` and `copy.copy`."""
    for twin in _twins(THINGS[name]):
        assert twin == THINGS[name]
        assert type(twin) is type(THINGS[name])
        assert repr(twin) == repr(THINGS[name])


@pytest.mark.parametrize("name", THINGS)
def test_equal_things_have_one_hash(name):
    """What can be a key of a dict is still the same key on the way back."""
    try:
        mark = hash(THINGS[name])
    except TypeError:  # a mapping, a list, or what holds one
        return
    assert {hash(twin) for twin in _twins(THINGS[name])} == {mark}


def test_what_comes_back_works():
    """A finder and a gazetteer find the same, a summary tells the same records and prints the same."""
    for name, thing in THINGS.items():
        for twin in _twins(thing):
            if isinstance(thing, dn.Finder):
                assert twin.find(TEXT) == thing.find(TEXT)
            elif isinstance(thing, dn.Gazetteer):
                assert list(twin.find_iter(TEXT)) == list(thing.find_iter(TEXT)), name
            elif isinstance(thing, aggregation.Summary):
                assert twin.to_markdown() == thing.to_markdown()
                assert [twin.records(key) for key in twin.rows] == [thing.records(key) for key in thing.rows]
            elif isinstance(thing, aggregation.Comparison):
                assert twin.to_markdown() == thing.to_markdown()


def test_the_librarys_names_do_not_travel():
    """The library's own entries are where it is installed: a pickle names them and does not hold them."""
    assert pickle.loads(pickle.dumps(dn.Gazetteer.default())) is dn.Gazetteer.default()
    assert len(pickle.dumps(dn.Finder())) < 2_000


@pytest.mark.parametrize("name", THINGS)
def test_repr_is_one_line_without_the_inside(name):
    """One line that says what it is: no place in memory, and nothing of how it is made."""
    text = repr(THINGS[name])
    assert "\n" not in text
    assert not re.search(r" at 0x|<function|<class|<module|object at|functools|operator\.|attrgetter|NOTHING", text)


def _classes() -> set[type]:
    """The public classes that one makes: no enums, errors or descriptions of what may be given."""
    found = set()
    for name in ROOMS:
        room = importlib.import_module(f"doingoai{name}")
        for word in room.__all__:
            thing = getattr(room, word)
            if inspect.isclass(thing) and thing.__module__.startswith("doingoai."):
                found.add(thing)
    return {cls for cls in found if not issubclass(cls, (enum.Enum, Exception)) and not inspect.isabstract(cls)}


def test_there_is_one_of_each_public_class():
    """The list above misses none."""
    seen = {type(thing) for thing in THINGS.values()}
    of_registers = {cls for cls in _classes() if cls.__module__.startswith("doingoai.registers")}
    missing = _classes() - of_registers - seen
    assert {cls.__name__ for cls in missing} == {"Grouper", "Migration", "Record"}  # what others are made of


@given(st.one_of(strategies.moneys(), strategies.quantities(), strategies.periods(), strategies.records()))
def test_whatever_is_drawn_comes_back(thing):
    """The same of values and records of every shape, and of their `repr`."""
    assert copy.deepcopy(thing) == pickle.loads(pickle.dumps(thing)) == thing
    assert "\n" not in repr(thing)
    assert " at 0x" not in repr(thing)


@given(strategies.texts_with_mentions())
def test_mentions_come_back(drawn):
    """The same of mentions of every kind."""
    _, mentions = drawn
    assert copy.deepcopy(mentions) == pickle.loads(pickle.dumps(mentions)) == mentions


def _raised(what: Any, *arguments: Any, **keywords: Any) -> Exception:
    with pytest.raises(dn.DoingoaiError) as caught:
        what(*arguments, **keywords)
    return caught.value


ERRORS = [
    _raised(dn.parse_date, "31/4/2021"),
    _raised(dn.find_province, "Hà Noij"),
    _raised(dn.find_province, "HN"),
    _raised(lambda: dn.Money(1, "USD") + dn.Money(1, "VND")),
    _raised(lambda: dn.Quantity(1, "tấn") + dn.Quantity(1, "km")),
    _raised(lambda: dn.find_province("Quảng Nam - Đà Nẵng").successor),
    _raised(dn.read_register, io.BytesIO(b"\0"), dn.Delegation),
    _raised(dn.Agreement, title="x", instrument="bản ghi nhớ", vietnamese_party="y", party_level="province",
            provinces=dn.find_province("Hà Nội"), foreign_parties=()),
    _raised(dn.from_dict, {"direction": "sang"}, dn.Delegation),
    _raised(dn.from_dict, {"direction": "sang"}, dn.Delegation).exceptions[0],
]  # fmt: skip


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_come_back(error):
    """An error of a worker process says the same where it is read."""
    for twin in _twins(error):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)
