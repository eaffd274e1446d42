"""The strategies in other people's projects: registered with Hypothesis, without an import, and on first use."""

from __future__ import annotations

import dataclasses
import importlib
import subprocess
import sys

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import doingoai
from doingoai import Period, Precision, _hypothesis, strategies
from doingoai.model import RECORD_TYPES
from doingoai.values.numbers import Hedge


def _fresh(program: str) -> str:
    """What a new interpreter prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # our own text
    return done.stdout.strip()


@pytest.mark.parametrize("home", _hypothesis.STRATEGIES)
def test_every_registered_type_has_its_strategy(home: str):
    """The entry names a class and a strategy, and what is drawn is of the class."""
    module, _, name = home.partition(":")
    cls = getattr(importlib.import_module(module), name)

    @settings(max_examples=5)
    @given(st.from_type(cls))
    def law(value: object):
        assert isinstance(value, cls)

    law()


def test_every_record_and_value_is_registered():
    """No record type and no value of the façade is missing."""
    registered = {home.partition(":")[2] for home in _hypothesis.STRATEGIES}
    values = {"Country", "Duration", "ExchangeRate", "ForeignPartner", "HedgedNumber", "LegalDocument", "Money"}
    values |= {"Percentage", "Period", "Provenance", "Province", "Quantity", "Ratio"}
    assert registered == {cls.__name__ for cls in RECORD_TYPES.values()} | values | {"Record"}


def test_importing_hypothesis_does_not_import_the_strategies():
    """The entry point registers names; the strategies are loaded when one is drawn."""
    program = """
import sys
from hypothesis import strategies as st
assert "doingoai.strategies" not in sys.modules
assert "cattrs" not in sys.modules
import doingoai
print(type(st.from_type(doingoai.Delegation).example()).__name__)
"""
    assert _fresh("import warnings; warnings.simplefilter('ignore')" + program) == "Delegation"


def test_the_core_does_not_import_hypothesis():
    """A program that does not test does not load it."""
    assert _fresh("import doingoai, sys; doingoai.Delegation; print('hypothesis' in sys.modules)") == "False"


@dataclasses.dataclass(frozen=True)
class Visit:
    """A class of another project."""

    agreement: doingoai.Agreement
    cost: doingoai.Money


@settings(max_examples=20)
@given(st.builds(Visit))
def test_other_peoples_classes_are_built(visit: Visit):
    """`st.builds` infers our types in the fields of any class."""
    assert visit.agreement.foreign_parties
    assert visit.cost.currency


def test_strategies_can_be_narrowed():
    """Keyword arguments narrow what is drawn."""
    exact = strategies.hedged_numbers(min_value=5, max_value=9, places=0, hedges=[Hedge.EXACT])
    ranges = strategies.hedged_numbers(hedges=[Hedge.RANGE])
    days = strategies.periods(precisions=["day"])
    closed = strategies.periods(precisions=["range"], open_ends=False)
    single = strategies.durations(units=["week"])
    simple = strategies.durations(parts=False)
    known = strategies.quantities(known=True)
    today = strategies.provinces(on=doingoai.parse_date("1/7/2025"))

    @given(st.tuples(exact, ranges, days, closed, single, simple, known, today))
    def law(drawn: tuple[object, ...]):
        number, span, day, run, week, plain, quantity, province = drawn
        assert number.is_exact
        assert 5 <= number.value <= 9
        assert span.low <= span.high
        assert day.days == 1
        assert run.start is not None
        assert run.end is not None
        assert week.unit == "week"
        assert not plain.parts
        assert isinstance(quantity.number, doingoai.HedgedNumber)
        assert province.valid_to is None

    law()


def test_given_fields_win_over_drawn_ones():
    """Whatever is drawn for the other fields is made to fit the field that was given."""
    late = st.just(doingoai.Period.year(2022))
    early = st.just(doingoai.Period.year(2000))
    five = st.just(doingoai.HedgedNumber(5))
    pairs = st.tuples(
        strategies.agreements(concluded=late),
        strategies.agreements(expires=early),
        strategies.partner_links(twinned_until=early),
        strategies.partner_links(twinned_since=late),
        strategies.events(participants=five),
        strategies.events(foreign_participants=five),
        strategies.reported_figures(kind=st.just("growth")),
        strategies.reported_figures(value=five),
        strategies.delegations(direction=st.just("domestic")),
        strategies.delegations(countries=st.just(("LA",))),
    )

    @settings(max_examples=50)
    @given(pairs)
    def law(drawn: tuple[object, ...]):
        concluded, expiring, until, since, all_of_them, foreign, growth, number, home, abroad = drawn
        assert concluded.concluded == doingoai.Period.year(2022)
        assert expiring.expires == until.twinned_until == doingoai.Period.year(2000)
        assert since.twinned_since == doingoai.Period.year(2022)
        assert all_of_them.participants == foreign.foreign_participants == doingoai.HedgedNumber(5)
        assert growth.kind == "growth"
        assert number.value == doingoai.HedgedNumber(5)
        assert home.direction == "domestic"
        assert abroad.countries == ("LA",)

    law()


@pytest.mark.parametrize("name", ["delegations", "foreign_partners", "legal_documents"])
def test_fields_that_are_none(name: str):
    """A keyword that is no field is an error, at once."""
    with pytest.raises(TypeError, match="has no field leader"):
        getattr(strategies, name)(leader=st.none())


@pytest.mark.parametrize("cls", RECORD_TYPES.values(), ids=RECORD_TYPES)
def test_every_field_of_a_record_is_drawn(cls: type):
    """Each takes other values than its default; a strategy that leaves one out tests nothing of it."""
    drawn: set[str] = set()

    @settings(max_examples=150)
    @given(st.from_type(cls))
    def look(record: object):
        drawn.update(field.name for field in attrs.fields(cls) if getattr(record, field.name) != _default(field))

    look()
    assert drawn == {field.name for field in attrs.fields(cls)}


def _default(field: attrs.Attribute) -> object:
    return field.default.factory() if isinstance(field.default, attrs.Factory) else field.default


def test_texts_of_periods_are_of_every_length_that_has_a_text():
    drawn: set[Precision] = set()

    @settings(max_examples=150)
    @given(strategies.period_texts())
    def look(drawn_text: tuple[str, Period]):
        drawn.add(drawn_text[1].precision)

    look()
    assert drawn == set(Precision) - {Precision.PART}
