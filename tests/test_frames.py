"""Frames: the same figures on every engine, exact decimals, folded provinces, read columns."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from doingoai import (
    CannotSplitError,
    Delegation,
    Hedge,
    HedgedNumber,
    Money,
    Period,
    Quantity,
    UnknownNameError,
    find_province,
)
from doingoai.aggregation import by_partner, by_province, by_year, count, total

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: the tests of frames need it")

from doingoai.frames import fold_provinces, from_summary, period_of, read_column, summarise  # noqa: E402  # after the skip

ENGINES = ("polars", "polars lazy", "pandas", "pyarrow", "duckdb")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Callable[[Any], Any]:
    """How to make a frame of each engine from an Arrow table."""
    name = request.param.split()[0]
    module = pytest.importorskip(name, reason=f"{name} is not installed")

    def from_arrow(table: Any) -> Any:
        return module.from_arrow(table)

    makers: dict[str, Callable[[Any], Any]] = {
        "polars": from_arrow,
        "polars lazy": lambda table: from_arrow(table).lazy(),
        "pandas": lambda table: table.to_pandas(types_mapper=module.ArrowDtype),
        "pyarrow": lambda table: table,
        "duckdb": from_arrow,
    }
    return makers[request.param]


def rows(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame of any engine."""
    import narwhals.stable.v2 as nw

    data = nw.from_native(frame)
    names = data.collect_schema().names()  # pandas would add its index
    table = data.lazy().collect("pyarrow").to_native().select(names)
    return [dict(row) for row in table.to_pylist()]


TABLE = pa.table(
    {
        "tỉnh": ["Bắc Giang", "Bắc Ninh", "Cao Bằng", "Bắc Giang", None],
        "ngày": pa.array(
            [dt.date(2021, 2, 3), dt.date(2021, 5, 1), dt.date(2021, 7, 1), dt.date(2021, 12, 31), None], pa.date32()
        ),
        "kinh phí": pa.array(
            [Decimal("0.10"), Decimal("0.20"), None, Decimal("123456789012345.67"), Decimal(5)], pa.decimal128(38, 2)
        ),
        "đoàn": pa.array([1, 2, 3, None, 5], pa.int64()),
    }
)


# summarise


def test_every_engine_gives_the_same_decimals(engine: Callable[[Any], Any]) -> None:
    assert rows(summarise(engine(TABLE), by="tỉnh", total="kinh phí")) == [
        {"tỉnh": "Bắc Giang", "records": 2, "kinh phí": Decimal("123456789012345.77"), "known": 2},
        {"tỉnh": "Bắc Ninh", "records": 1, "kinh phí": Decimal("0.20"), "known": 1},
        {"tỉnh": "Cao Bằng", "records": 1, "kinh phí": None, "known": 0},
        {"tỉnh": None, "records": 1, "kinh phí": Decimal("5.00"), "known": 1},
    ]


@pytest.mark.parametrize(
    ("precision", "firsts"),
    [
        ("year", [dt.date(2021, 1, 1)]),
        ("half", [dt.date(2021, 1, 1), dt.date(2021, 7, 1)]),
        ("quarter", [dt.date(2021, 1, 1), dt.date(2021, 4, 1), dt.date(2021, 7, 1), dt.date(2021, 10, 1)]),
        ("month", [dt.date(2021, 2, 1), dt.date(2021, 5, 1), dt.date(2021, 7, 1), dt.date(2021, 12, 1)]),
    ],
)
def test_periods_group_by_their_first_day(engine: Callable[[Any], Any], precision: Any, firsts: list[dt.date]) -> None:
    found = rows(summarise(engine(TABLE), by=period_of("ngày", precision)))
    assert [row[precision] for row in found] == [*firsts, None]
    assert sum(row["records"] for row in found) == 5


def test_several_keys_and_totals(engine: Callable[[Any], Any]) -> None:
    found = rows(summarise(engine(TABLE), by=["tỉnh", period_of("ngày", "year")], total=["kinh phí", "đoàn"]))
    assert found[0] == {
        "tỉnh": "Bắc Giang",
        "year": dt.date(2021, 1, 1),
        "records": 2,
        "kinh phí": Decimal("123456789012345.77"),
        "kinh phí_known": 2,
        "đoàn": 1,
        "đoàn_known": 1,
    }


def test_without_keys_there_is_one_row(engine: Callable[[Any], Any]) -> None:
    assert rows(summarise(engine(TABLE), total="đoàn")) == [{"records": 5, "đoàn": 11, "known": 4}]


def test_lazy_in_lazy_out() -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    lazy = polars.from_arrow(TABLE).lazy()
    assert isinstance(summarise(lazy, by="tỉnh", total="đoàn"), polars.LazyFrame)
    assert isinstance(fold_provinces(lazy, "tỉnh", as_of=dt.date(2025, 7, 1)), polars.LazyFrame)
    assert isinstance(read_column(lazy, "tỉnh", as_="number"), polars.LazyFrame)


def test_what_has_no_exact_sum_is_refused() -> None:
    with pytest.raises(TypeError, match="floats, which have no exact sum"):
        summarise(pa.table({"a": [0.1]}), total="a")
    with pytest.raises(TypeError, match="not integers or decimals"):
        summarise(pa.table({"a": ["1"]}), total="a")
    with pytest.raises(KeyError, match="no column 'b'; it has 'a'"):
        summarise(pa.table({"a": [1]}), by="b")
    with pytest.raises(ValueError, match="columns named year already"):
        summarise(pa.table({"year": pa.array([dt.date(2021, 1, 1)])}), by=period_of("year", "year"))
    with pytest.raises(ValueError, match="not 'week'"):
        period_of("ngày", "week")  # type: ignore[arg-type]  # the error is what is tested
    with pytest.raises(TypeError):
        summarise([1], total="a")  # type: ignore[type-var]  # the error is what is tested


def test_frames_and_objects_give_the_same_figures(engine: Callable[[Any], Any]) -> None:
    """«frames and objects give the same figures on the same records, for every engine»"""
    units = [find_province(name, on=dt.date(2021, 1, 1)) for name in ("Bắc Giang", "Cao Bằng", "Hà Giang")]
    records = [
        Delegation(
            direction="inbound",
            period=Period.day(dt.date(2020, 1, 1) + dt.timedelta(days=37 * number % 700)),
            provinces=units[number % 3],
            members=None if number % 7 == 0 else HedgedNumber(Decimal(number) / 4),
        )
        for number in range(60)
    ]
    table = pa.table(
        {
            "province": [record.provinces[0].name for record in records],
            "start": pa.array([record.period.start for record in records], pa.date32()),
            "members": pa.array(
                [None if record.members is None else record.members.value for record in records], pa.decimal128(38, 2)
            ),
        }
    )
    objects = total(records, "members", by=[by_province, by_year])
    framed = rows(summarise(engine(table), by=["province", period_of("start", "year")], total="members"))
    # Members are plain numbers: their sums have a value, as those of money and quantities have not.
    assert {(row["province"], row["year"]): (row["records"], row["members"], row["known"]) for row in framed} == {
        (province.name, year.start): (figures.count, figures.sums[0].value, figures.count - figures.unknown)  # type: ignore[union-attr]
        for (province, year), figures in objects.rows.items()
    }


# fold_provinces


def test_provinces_fold_and_keep_totals(engine: Callable[[Any], Any]) -> None:
    folded = fold_provinces(engine(TABLE), "tỉnh", as_of=dt.date(2025, 7, 1))
    assert rows(summarise(folded, by="tỉnh", total="đoàn")) == [
        {"tỉnh": "Bắc Ninh", "records": 3, "đoàn": 3, "known": 2},
        {"tỉnh": "Cao Bằng", "records": 1, "đoàn": 3, "known": 1},
        {"tỉnh": None, "records": 1, "đoàn": 5, "known": 1},
    ]


def test_names_are_taken_as_of_the_date_of_their_row(engine: Callable[[Any], Any]) -> None:
    table = pa.table(
        {
            "tỉnh": ["Tỉnh Hà Tây", "Hà Nội", "Bắc Giang", "bac ninh", "Hà Nội"],
            "ngày": pa.array([dt.date(2007, 1, 1), dt.date(2007, 1, 1), None, dt.date(2026, 1, 1), None], pa.date32()),
        }
    )
    folded = fold_provinces(engine(table), "tỉnh", date="ngày", as_of=dt.date(2025, 7, 1), into="nay")
    assert [row["nay"] for row in rows(folded)] == ["Hà Nội", "Hà Nội", "Bắc Ninh", "Bắc Ninh", "Hà Nội"]


def test_a_divided_province_is_refused_only_where_a_row_is_of_it(engine: Callable[[Any], Any]) -> None:
    table = pa.table({"tỉnh": ["Đắk Lắk"], "ngày": pa.array([dt.date(2003, 1, 1)], pa.date32())})
    with pytest.raises(CannotSplitError):
        fold_provinces(engine(table), "tỉnh", date="ngày", as_of=dt.date(2020, 1, 1))
    later = pa.table({"tỉnh": ["Đắk Lắk"], "ngày": pa.array([dt.date(2005, 1, 1)], pa.date32())})
    assert rows(fold_provinces(engine(later), "tỉnh", date="ngày", as_of=dt.date(2020, 1, 1)))[0]["tỉnh"] == "Đắk Lắk"


def test_a_name_without_a_date_is_refused_where_its_latest_unit_is_too_late() -> None:
    table = pa.table({"tỉnh": ["Đắk Lắk"], "ngày": pa.array([None], pa.date32())})
    with pytest.raises(CannotSplitError):
        fold_provinces(table, "tỉnh", date="ngày", as_of=dt.date(2020, 1, 1))


def test_one_day_may_date_all_names() -> None:
    table = pa.table({"tỉnh": ["Bắc Ninh"]})
    before, after = dt.date(2020, 1, 1), dt.date(2025, 7, 1)
    assert fold_provinces(table, "tỉnh", date=before, as_of=after)["tỉnh"].to_pylist() == ["Bắc Ninh"]
    with pytest.raises(CannotSplitError):
        fold_provinces(table, "tỉnh", date=after, as_of=before)


def test_unknown_names_and_columns_are_refused() -> None:
    table = pa.table({"tỉnh": ["Bắc Giangg"], "ngày": pa.array([dt.date(2020, 1, 1)])})
    with pytest.raises(UnknownNameError, match="Bắc Giang"):
        fold_provinces(table, "tỉnh", as_of=dt.date(2025, 7, 1))
    with pytest.raises(UnknownNameError, match="Bắc Giang"):
        fold_provinces(table, "tỉnh", date="ngày", as_of=dt.date(2025, 7, 1))
    with pytest.raises(KeyError, match="no column"):
        fold_provinces(table, "tỉnh", date="khi nào", as_of=dt.date(2025, 7, 1))


# read_column


def test_a_column_is_read_into_values_and_errors(engine: Callable[[Any], Any]) -> None:
    texts = ["gần 1 tỷ đồng", "50.000 USD", "một lô", None, " ", "489 USD/tấn"]
    found = rows(read_column(engine(pa.table({"giá": texts, "n": range(6)})), "giá", as_="money"))
    assert [row["giá"] for row in found] == texts
    assert [row["giá_value"] for row in found] == [Decimal(1_000_000_000), Decimal(50_000), None, None, None, 489]
    assert [row["giá_hedge"] for row in found] == ["nearly", "exact", None, None, None, "exact"]
    assert [row["giá_high"] for row in found] == [Decimal(1_000_000_000), Decimal(50_000), None, None, None, 489]
    assert [row["giá_low"] for row in found] == [None, Decimal(50_000), None, None, None, 489]
    assert [row["giá_currency"] for row in found] == ["VND", "USD", None, None, None, "USD"]
    assert [row["giá_per"] for row in found] == [None, None, None, None, None, "tấn"]
    assert [row["giá_error"] is None for row in found] == [True, True, False, True, True, True]
    assert "'một lô' is not" in found[2]["giá_error"]


@pytest.mark.parametrize(
    ("as_", "text", "expected"),
    [
        ("date", "ngày 15/3/2022", {"date": dt.date(2022, 3, 15)}),
        ("number", "hơn 200", {"value": 200, "hedge": "more_than", "low": 200, "high": None}),
        ("percentage", "41,4%", {"value": Decimal("41.4"), "hedge": "exact"}),
        ("quantity", "89.300 tấn", {"value": 89_300, "unit": "tấn", "unit_code": "TNE", "per": None}),
        (
            "period",
            "6 tháng đầu năm 2022",
            {"start": dt.date(2022, 1, 1), "end": dt.date(2022, 6, 30), "precision": "half", "hedge": "exact"},
        ),
    ],
)
def test_every_type_has_its_columns(
    engine: Callable[[Any], Any], as_: Any, text: str, expected: dict[str, Any]
) -> None:
    row = rows(read_column(engine(pa.table({"ô": [text]})), "ô", as_=as_))[0]
    assert {name: row[f"ô_{name}"] for name in expected} == expected
    assert row["ô_error"] is None


def test_the_parsers_options_reach_the_cells() -> None:
    dates = read_column(pa.table({"ô": ["15/3"]}), "ô", as_="date", reference=dt.date(2022, 5, 1))
    assert dates["ô_date"].to_pylist() == [dt.date(2022, 3, 15)]
    money = read_column(pa.table({"ô": ["5.000"]}), "ô", as_="money", currency="VND")
    assert money["ô_currency"].to_pylist() == ["VND"]


def test_what_a_column_cannot_hold_is_an_error_of_its_cell() -> None:
    table = read_column(pa.table({"ô": ["1" + "0" * 30, "0,1234567891", "48/63 tỉnh"]}), "ô", as_="quantity")
    numbers = read_column(pa.table({"ô": ["1" + "0" * 30, "0,1234567891"]}), "ô", as_="number")
    assert all("more digits" in error for error in numbers["ô_error"].to_pylist())
    assert "is a ratio" in table["ô_error"].to_pylist()[2]


def test_a_column_holds_figures_longer_than_pythons_default_context() -> None:
    table = read_column(pa.table({"ô": ["12345678901234567890,5", "1,5"]}), "ô", as_="number")
    assert table["ô_value"].to_pylist() == [Decimal("12345678901234567890.5"), Decimal("1.5")]


def test_read_column_refuses_what_it_cannot_do() -> None:
    with pytest.raises(ValueError, match="not 'colour'"):
        read_column(TABLE, "tỉnh", as_="colour")  # type: ignore[arg-type]  # the error is what is tested
    with pytest.raises(KeyError, match="no column 'x'"):
        read_column(TABLE, "x", as_="date")
    with pytest.raises(ValueError, match="columns named a_error already"):
        read_column(pa.table({"a": ["1"], "a_error": ["1"]}), "a", as_="date")


def test_an_engine_without_an_adapter_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("doingoai.frames.adapters._ENGINES", {})
    with pytest.raises(TypeError, match="knows polars, pandas, pyarrow, duckdb and Spark"):
        read_column(TABLE, "tỉnh", as_="number")


def test_duckdb_reads_on_the_connection_it_is_told() -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    with duckdb.connect() as connection:
        relation = connection.sql("SELECT 'gần 30' AS \"số\"")
        read = read_column(relation, "số", as_="number", connection=connection)
        assert rows(read)[0]["số_value"] == 30


# Spark


@pytest.fixture
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    pytest.importorskip("pandas", reason="pandas, which pyspark needs, is not installed")
    if shutil.which("java") is None:
        pytest.skip("pyspark needs Java, which is not installed")
    session = (
        sql.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_spark_gives_the_same_figures(spark: Any) -> None:
    """One test for all three functions, since a session takes seconds to start."""
    frame = spark.createDataFrame(TABLE)
    folded = fold_provinces(frame, "tỉnh", date="ngày", as_of=dt.date(2025, 7, 1))
    by = ["tỉnh", period_of("ngày", "half")]
    totals = ["kinh phí", "đoàn"]
    on_arrow = fold_provinces(TABLE, "tỉnh", date="ngày", as_of=dt.date(2025, 7, 1))
    assert rows(summarise(folded, by=by, total=totals)) == rows(summarise(on_arrow, by=by, total=totals))
    texts = pa.table({"giá": ["gần 1 tỷ đồng", "một lô", None, "50.000 USD"]})
    read = read_column(spark.createDataFrame(texts), "giá", as_="money")
    assert rows(read) == rows(read_column(texts, "giá", as_="money"))


# from_summary


@pytest.mark.parametrize("engine_name", ["polars", "pandas", "pyarrow"])
def test_a_summary_becomes_a_frame(engine_name: Any) -> None:
    pytest.importorskip(engine_name, reason=f"{engine_name} is not installed")
    records = [
        Delegation(direction="inbound", period=Period.year(2021), members=HedgedNumber(30, hedge=Hedge.NEARLY)),
        Delegation(direction="inbound", period=Period.between(dt.date(2020, 5, 1), dt.date(2021, 5, 1))),
    ]
    found = rows(from_summary(total(records, "members", by=[by_year, "direction"]), engine_name))
    assert found == [
        {
            "year": "2021",
            "year_start": dt.date(2021, 1, 1),
            "year_end": dt.date(2021, 12, 31),
            "direction": "Đoàn vào",
            "records": 1,
            "members": Decimal(30),
            "members_hedge": "nearly",
            "members_low": None,
            "members_high": Decimal(30),
            "unknown": 0,
        },
        {
            "year": None,
            "year_start": None,
            "year_end": None,
            "direction": None,
            "records": 1,
            "members": None,
            "members_hedge": None,
            "members_low": None,
            "members_high": None,
            "unknown": 1,
        },
    ]


def test_each_currency_unit_and_item_is_a_column() -> None:
    records = [
        Delegation(direction="inbound", period=Period.year(2021), partners=partner, cost=cost)
        for partner, cost in (("A", Money(5, "USD")), ("B", Money(7, "VND")), ("B", Money(489, "USD", "tấn")))
    ]
    found = from_summary(total(records, "cost", by=by_partner), "pyarrow", lang="en").to_pylist()
    assert [(row["USD"], row["VND"], row["USD/tấn"]) for row in found] == [(5, None, None), (None, 7, 489)]
    items = total(
        records, lambda record: Quantity(1, "chiếc", item="thở" if record.partners == ("A",) else "oxy"), by=by_partner
    )
    assert [row["chiếc"] for row in from_summary(items, "pyarrow").to_pylist()] == [1, 2]
    assert from_summary(count(records, by=lambda _: 5), "pyarrow").to_pylist() == [
        {"key_1": "5", "records": 3, "unknown": 0}
    ]


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'excel'"):
        from_summary(count([]), "excel")  # type: ignore[arg-type]  # the error is what is tested


# Names and digits of summaries


@pytest.mark.parametrize("name", ["polars", "pandas", "pyarrow"])
def test_a_long_fraction_is_rounded_alike_on_every_engine(name: Any) -> None:
    third = Delegation(direction="inbound", period=Period.year(2021), cost=Money(2, "USD") / 3)
    frame = from_summary(total([third], "cost", by=by_year), name)
    cells = frame["USD"].to_pylist() if name == "pyarrow" else list(frame["USD"])
    assert cells == [Decimal("0.666666667")]


def test_a_figure_of_too_many_digits_is_refused() -> None:
    dear = Delegation(direction="inbound", period=Period.year(2021), cost=Money(10**29, "VND"))
    with pytest.raises(ValueError, match="more digits than the 38"):
        from_summary(total([dear], "cost", by=by_year))


def test_two_groupers_of_one_name_have_two_columns() -> None:
    visit = Delegation(direction="inbound", period=Period.year(2021), provinces=find_province("Bắc Giang"))
    frame = from_summary(count([visit], by=(by_province, by_province(as_of=dt.date(2026, 1, 1)))), "pyarrow")
    assert frame.to_pylist() == [{"province": "Bắc Giang", "province_2": "Bắc Ninh", "records": 1, "unknown": 0}]


def test_a_field_that_is_grouped_by_and_added_up_has_two_columns() -> None:
    visits = [Delegation(direction="inbound", period=Period.year(2021), members=number) for number in (3, 3, 5)]
    [first, _] = from_summary(total(visits, "members", by="members"), "pyarrow").to_pylist()
    assert (first["members"], first["members_sum"]) == ("3", Decimal(6))


def test_a_frame_in_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'vi' or 'en'"):
        from_summary(count([]), lang="fr")  # type: ignore[arg-type]  # that is the point
