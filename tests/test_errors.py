"""Errors are for people: what was read, where, what was expected, what to do."""

import copy
import pickle

import pytest

from doingoai import errors


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (errors.ParseError("x", expected="a date"), ValueError),
        (errors.UnknownNameError("x", kind="a province"), LookupError),
        (errors.AmbiguousNameError("x", kind="a province", candidates=["y"]), LookupError),
        (errors.RegisterError("x"), ValueError),
        (errors.UnitMismatchError("x"), TypeError),
        (errors.CurrencyMismatchError("x"), TypeError),
        (errors.MixedEvidenceError("x"), ValueError),
        (errors.CannotSplitError("x"), ValueError),
    ],
)
def test_each_error_is_ours_and_a_builtin(error, builtin):
    assert isinstance(error, errors.DoingoaiError)
    assert isinstance(error, builtin)


def test_parse_error_shows_text_place_and_hint():
    error = errors.ParseError("ngày 31/4/2021", expected="a date", span=(5, 14), hint="April has 30 days")
    assert str(error) == ("'ngày 31/4/2021' is not a date: April has 30 days\n    ngày 31/4/2021\n         ^^^^^^^^^")
    assert (error.text, error.span, error.expected, error.hint) == (
        "ngày 31/4/2021",
        (5, 14),
        "a date",
        "April has 30 days",
    )


def test_parse_error_without_a_place_points_at_all_of_it():
    assert str(errors.ParseError("abc", expected="a number")) == "'abc' is not a number.\n    abc\n    ^^^"


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_parse_error_of_nothing_draws_no_caret(text):
    assert str(errors.ParseError(text, expected="a date", hint="it is empty")) == f"{text!r} is not a date: it is empty"


def test_a_megabyte_cell_makes_a_short_message():
    error = errors.ParseError("1" * 1_000_000, expected="a number", span=(500_000, 500_001))
    assert len(str(error)) < 400
    assert "^" in str(error)


def test_line_breaks_do_not_move_the_caret():
    lines = str(errors.ParseError("năm\n2021x", expected="a year", span=(8, 9))).splitlines()
    assert lines[1].index("x") == lines[2].index("^")


def test_what_prints_nothing_moves_no_caret_and_commands_no_terminal():
    error = errors.ParseError("\x1b[2J\u200b\ud80031/4", expected="a date", span=(6, 10))
    _, line, caret = str(error).splitlines()
    assert line[4:] == " [2J  31/4"
    assert line.index("31/4") == caret.index("^^^^")
    str(error).encode()  # a lone surrogate would stop whoever prints it


def test_unknown_name_suggests():
    error = errors.UnknownNameError("Hà Nôi", kind="a province", suggestions=["Hà Nội", "Hà Nam", "Hà Tây"])
    assert str(error) == (
        "'Hà Nôi' is not the name of a province we know. Did you mean 'Hà Nội', 'Hà Nam' or 'Hà Tây'?"
    )
    assert str(errors.UnknownNameError("x", kind="a country")) == "'x' is not the name of a country we know."


def test_ambiguous_name_lists_what_it_fits():
    error = errors.AmbiguousNameError("HN", kind="a province", candidates=["Hà Nội", "Hà Nam"])
    assert str(error) == "'HN' fits more than one name: 'Hà Nội' or 'Hà Nam'. Write the name of a province in full."


@pytest.mark.parametrize(
    "error",
    [
        errors.ParseError("x", expected="a date", span=(0, 1), hint="no"),
        errors.UnknownNameError("x", kind="a province", suggestions=["y"]),
        errors.AmbiguousNameError("x", kind="a province", candidates=["y", "z"]),
    ],
)
def test_errors_travel_between_processes(error):
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)


def test_the_module_shows_its_public_names_only():
    assert dir(errors) == errors.__all__
