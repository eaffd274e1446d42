"""Named stretches of the calendar: tháng 6/2020, quý III/2022, 6 tháng đầu năm, thập niên 1990, mùa hè 2021."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

import attrs

from doingoai.grammar.eras import (
    century_pattern,
    decade_pattern,
    read_century,
    read_decade,
    read_season,
    read_week,
    season_pattern,
    week_pattern,
)
from doingoai.grammar.moments import (
    COUNT,
    FIGURE_END,
    FIGURE_START,
    MONTH_NUMBER,
    MONTH_WORD,
    ROOM,
    SPACE,
    YEAR_WORDS,
    YEARS_IN_WORDS,
    first_words,
    month_of,
    time_rule,
    whole_number,
    year,
    year_of,
)
from doingoai.grammar.numerals import NUMERAL_STARTS, ROMAN
from doingoai.grammar.points import Point, complete, reference_of
from doingoai.grammar.rules import DIGIT, MentionKind, Reading, Refusal, Rule
from doingoai.lexicon.calendar import (
    CENTURY_WORDS,
    CROPS,
    DECADE_WORDS,
    EDGES,
    MONTH_WORDS,
    NEXT_OR_LAST,
    PARTS,
    QUARTER_WORDS,
    QUARTERS,
    RELATIVE_STEPS,
    RELATIVE_YEARS,
    STEPPED_UNITS,
    YEAR_KINDS,
)
from doingoai.text.patterns import END, START, alternation
from doingoai.values.calendar import MONTHS_IN
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = [
    "CELL_SPAN_RULES",
    "FORMS",
    "SPAN_RULES",
    "SPAN_STARTS",
    "Form",
    "form_pattern",
    "span",
    "span_point",
    "stepped",
]

_MONTHS_IN_YEAR: Final = 12


def __dir__() -> list[str]:
    return __all__


# Each form: its pattern, with names that begin with the prefix and the form's own letter; and how to read it.


def _month(p: str) -> str:
    return rf"{MONTH_WORD}(?P<{p}Mn>{MONTH_NUMBER})(?:{SPACE}(?P<{p}Ms>{NEXT_OR_LAST.pattern}){END})?"


def _read_month(reading: Reading, p: str) -> Point:
    number = month_of(reading[f"{p}Mn"])
    step = reading[f"{p}Ms"]
    if step is None:
        return Point(Precision.MONTH, year=year_of(reading, f"{p}U"), month=number, group=f"{p}Mn")
    reference = reference_of(reading, "the month is relative", f"{p}Mn")
    year_number = reference.year
    direction = NEXT_OR_LAST[step]
    if direction and ((number or 0) - reference.month) * direction <= 0:
        year_number += direction
    return Point(Precision.MONTH, year=year_number, month=number, group=f"{p}Mn")


def _short_month(p: str) -> str:
    return rf"t\.?(?P<{p}Tn>[0-9]{{1,2}})(?=[/-])"


def _read_short_month(reading: Reading, p: str) -> Point | None:
    year_number = year_of(reading, f"{p}U")
    if year_number is None:
        return None
    return Point(Precision.MONTH, year=year_number, month=int(reading[f"{p}Tn"] or 0), group=f"{p}Tn")


def _month_in_figures(p: str) -> str:
    return rf"(?P<{p}Bn>[0-9]{{1,2}})\s{{0,2}}/\s{{0,2}}(?P<{p}By>(?:1[5-9]|2[01])[0-9]{{2}})"


def _read_month_in_figures(reading: Reading, p: str) -> Point:
    return Point(Precision.MONTH, year=int(reading[f"{p}By"] or 0), month=int(reading[f"{p}Bn"] or 0), group=f"{p}Bn")


def _quarter(p: str) -> str:
    number = rf"[0-9]{{1,2}}(?![0-9])|{ROMAN}{END}|{QUARTERS.pattern}{END}"
    return rf"{alternation(QUARTER_WORDS)}(?:{SPACE}|(?=[0-9ivx]))(?P<{p}Qn>{number})"


def _read_quarter(reading: Reading, p: str) -> Point:
    text = reading[f"{p}Qn"] or ""
    number = int(text) if text.isdigit() else QUARTERS.get(text)
    if number is None or not 1 <= number <= 4:  # noqa: PLR2004  # quarters a year
        raise Refusal(f"a year has the quarters I to IV, no {text.upper()}", f"{p}Qn")
    return Point(Precision.QUARTER, year=year_of(reading, f"{p}U"), number=number, group=f"{p}Qn")


def _edge_of_year(p: str) -> str:
    """6 tháng đầu năm 2022, hai quý đầu năm, 4 tháng cuối năm, tháng đầu năm."""
    return rf"(?:(?P<{p}En>{COUNT}){ROOM})?(?P<{p}Eu>tháng|t|qu[ýí]){SPACE}(?P<{p}Ee>{EDGES.pattern}){END}"


def _read_edge_of_year(reading: Reading, p: str) -> Point | None:
    year_number = year_of(reading, f"{p}U")
    if year_number is None and reading[f"{p}Ue"] is None:
        return None  # "tháng đầu" of what?
    count = whole_number(reading[f"{p}En"] or "1")
    months = (count or 0) * (1 if (reading[f"{p}Eu"] or "").startswith("t") else MONTHS_IN["quarter"])
    if not 1 <= months <= _MONTHS_IN_YEAR:
        raise Refusal(f"a year has 12 months, so no run of {months}", f"{p}En")
    first = 1 if EDGES[reading[f"{p}Ee"] or ""] == 1 else _MONTHS_IN_YEAR - months + 1
    return _months(first, first + months - 1, year_number, f"{p}Eu")


def _months_of_year(p: str) -> str:
    """9 tháng năm 2022, 9 tháng/2022: the first nine."""
    return rf"(?P<{p}Nn>{COUNT}){ROOM}t(?:háng)?(?={ROOM}(?:[/\-–.,]{ROOM}[0-9]{{4}}|[0-9]{{4}}|năm{END}|của{END}))"


def _read_months_of_year(reading: Reading, p: str) -> Point | None:
    year_number = None if reading[f"{p}Uyy"] is not None else year_of(reading, f"{p}U")
    if year_number is None:
        return None
    count = whole_number(reading[f"{p}Nn"] or "") or 0
    if not 1 <= count <= _MONTHS_IN_YEAR:
        raise Refusal(f"a year has 12 months, so no run of {count}", f"{p}Nn")
    return _months(1, count, year_number, f"{p}Nn")


def _months(first: int, last: int, year_number: int | None, group: str) -> Point:
    """The months *first* to *last* of a year: the month, the quarter, the half that they are, or the run."""
    size = last - first + 1
    if size == 1:
        return Point(Precision.MONTH, year=year_number, month=first, group=group)
    if size == 3:  # noqa: PLR2004  # months a quarter
        return Point(Precision.QUARTER, year=year_number, number=(first + 2) // 3, group=group)
    if size == 6:  # noqa: PLR2004  # months a half
        return Point(Precision.HALF, year=year_number, number=(first + 5) // 6, group=group)
    if size == _MONTHS_IN_YEAR:
        return Point(Precision.YEAR, year=year_number, group=group)
    return Point(Precision.RANGE, year=year_number, months=(first, last), group=group)


def _year(p: str) -> str:
    """Năm 2021, năm ngoái; after a part of it, "năm" alone: đầu năm."""
    kind = rf"(?:{SPACE}{alternation(YEAR_KINDS)}{END})?"
    return rf"""năm{kind}(?:{ROOM}(?P<{p}Yy>[0-9]{{4}})|{SPACE}(?P<{p}Yr>{RELATIVE_YEARS.pattern}){END}
        |{SPACE}(?P<{p}Yw>{YEAR_WORDS})|(?P<{p}Ye>(?({p}pt)|(?!))){END})
        |(?({p}pt)(?P<{p}Yb>(?:19|2[01])[0-9]{{2}})(?![0-9])|(?!))"""


def _read_year(reading: Reading, p: str) -> Point | None:
    if (figures := reading[f"{p}Yy"] or reading[f"{p}Yb"]) is not None:
        return Point(Precision.YEAR, year=int(figures), group=f"{p}Yy" if reading[f"{p}Yb"] is None else f"{p}Yb")
    if (relative := reading[f"{p}Yr"]) is not None:
        reference = reference_of(reading, "the year is relative", f"{p}Yr")
        return Point(Precision.YEAR, year=reference.year + RELATIVE_YEARS[relative], group=f"{p}Yr")
    if (words := reading[f"{p}Yw"]) is not None:
        number = whole_number(words)
        if number is None or number not in YEARS_IN_WORDS:
            return None
        return Point(Precision.YEAR, year=number, group=f"{p}Yw")
    return Point(Precision.YEAR)


def _stepped(p: str) -> str:
    """Tuần trước, tháng này, quý tới; after a part of it, the unit alone: cuối tuần, đầu tháng."""
    return rf"""(?P<{p}Ru>{STEPPED_UNITS.pattern}){END}
        (?:{SPACE}(?P<{p}Rs>{RELATIVE_STEPS.pattern}){END}|(?({p}pt)|(?!)))"""


def _read_stepped(reading: Reading, p: str) -> Point:
    unit = Precision(STEPPED_UNITS[reading[f"{p}Ru"] or ""])
    reference = reference_of(reading, f"the {unit} is relative", f"{p}Ru")
    steps = RELATIVE_STEPS[reading[f"{p}Rs"] or "này"]
    return Point(unit, whole=stepped(reference, unit, steps), group=f"{p}Ru")


def stepped(reference: dt.date, unit: Precision, steps: int) -> Period:
    """Return the unit that lies so many *steps* after the one that *reference* is in.

    Raises
    ------
    Refusal
        If it lies outside the years that a date may have.
    """
    try:
        if unit is Precision.DAY:
            return Period.day(reference + dt.timedelta(days=steps))
        if unit is Precision.WEEK:
            return Period.of(reference + dt.timedelta(weeks=steps), unit)
        return Period.of(reference, unit).shift(months=MONTHS_IN[unit] * steps)
    except (ValueError, OverflowError):
        raise Refusal("the years of a period are 1 to 9999") from None


# After the first or last months, "năm" alone says of which: 6 tháng đầu năm.
_YEAR_ALONE: Final = r"\s{{1,9}}(?:của\s{{1,9}})?(?P<{}Ue>năm)(?!\w)"


@attrs.frozen
class Form:
    """One way to name a stretch."""

    name: str
    marks: tuple[str, ...]
    """The groups one of which takes part whenever the form matches."""
    pattern: Callable[[str], str]
    read: Callable[[Reading, str], Point | None]
    starts: set[str]
    of_year: bool | None = None
    """Whether a year may (``False``) or must (``True``) follow."""

    def whole(self, prefix: str) -> str:
        """Return the pattern with its year."""
        if self.of_year is None:
            return self.pattern(prefix)
        alone = rf"|{_YEAR_ALONE.format(prefix)}" if "Ee" in self.marks else ""
        following = rf"(?:{year(f'{prefix}U')}{alone})"
        return self.pattern(prefix) + (following if self.of_year else f"{following}?")


# In the order in which they are tried at one place.
FORMS: Final = (
    Form(
        "first or last months of a year",
        ("Ee",),
        _edge_of_year,
        _read_edge_of_year,
        {DIGIT, *NUMERAL_STARTS, "tháng", "quý", "quí"},
        of_year=True,
    ),
    Form("month", ("Mn",), _month, _read_month, first_words(MONTH_WORDS), of_year=False),
    Form(
        "month, abbreviated",
        ("Tn",),
        _short_month,
        _read_short_month,
        {"t", *(f"t{n}" for n in range(1, 13)), *(f"t0{n}" for n in range(1, 10))},
        of_year=True,
    ),
    Form("month in figures", ("Bn",), _month_in_figures, _read_month_in_figures, {DIGIT}),
    Form("quarter", ("Qn",), _quarter, _read_quarter, {*QUARTER_WORDS, *(f"q{n}" for n in range(1, 5))}, of_year=False),
    Form(
        "first months of a year", ("Nn",), _months_of_year, _read_months_of_year, {DIGIT, *NUMERAL_STARTS}, of_year=True
    ),
    Form("year", ("Yy", "Yr", "Yw", "Ye", "Yb"), _year, _read_year, {"năm"}),
    Form("week", ("Wn",), week_pattern, read_week, {"tuần"}, of_year=False),
    Form("decade", ("Xn",), decade_pattern, read_decade, first_words(DECADE_WORDS)),
    Form("century", ("Cn",), century_pattern, read_century, first_words(CENTURY_WORDS)),
    Form("season", ("Sn", "Sh"), season_pattern, read_season, {"mùa", "vụ", "hè"}, of_year=False),
    Form(
        "week, month or quarter counted from the reference date",
        ("Ru",),
        _stepped,
        _read_stepped,
        first_words(STEPPED_UNITS),
    ),
)


SPAN_STARTS: Final = frozenset[str]().union(*(form.starts for form in FORMS), first_words(PARTS))
"""The words that a named stretch or a part of one may begin with."""


def span(prefix: str) -> str:
    """Return a pattern for any named stretch, or a part of one, with all groups named after *prefix*."""
    yeared, others = (
        "|".join(f"(?:{form.pattern(prefix)})" for form in FORMS if (form.of_year is None) is alone)
        for alone in (False, True)
    )
    # One year for all of them keeps the pattern small; each says when it reads whether it had to have one.
    alone = rf"{_YEAR_ALONE.format(prefix)}(?({prefix}Ee)|(?!))"
    forms = rf"(?:{yeared})(?:{year(f'{prefix}U')}|{alone})?|{others}"
    return rf"(?:(?P<{prefix}pt>{PARTS.pattern}){END}{SPACE}(?:của{SPACE})?)?(?:{forms})"


def span_point(reading: Reading, prefix: str) -> Point | None:
    """Return what the groups of `span` say, or ``None`` where they say nothing or took no part."""
    groups = reading.match.groupdict()
    for form in FORMS:
        if any(groups.get(f"{prefix}{letter}") is not None for letter in form.marks):
            point = form.read(reading, prefix)
            part = groups.get(f"{prefix}pt")
            return point if point is None or part is None else attrs.evolve(point, part=PARTS[part])
    return None


def form_pattern(form: Form) -> str:
    """Return the pattern of one form, without a part of it before it."""
    # The group that asks for a part must be there all the same.
    guard = FIGURE_START if DIGIT in form.starts else START
    return rf"{guard}(?P<pt>(?!))?(?:{form.whole('')})"


def _rule(form: Form) -> Rule[Period]:
    def extract(reading: Reading) -> Period | None:
        point = form.read(reading, "")
        return None if point is None else complete(point, reading)

    return time_rule(form.name, MentionKind.PERIOD, form.starts, form_pattern(form) + FIGURE_END, extract)


def _part(reading: Reading) -> Period | None:
    point = span_point(reading, "")
    return None if point is None else complete(point, reading)


SPAN_RULES: Final = (
    *(_rule(form) for form in FORMS),
    time_rule(
        "part of a period",
        MentionKind.PERIOD,
        first_words(PARTS),
        rf"{START}(?={PARTS.pattern}{END}){span('')}{FIGURE_END}",
        _part,
    ),
)
"""Named stretches wherever they stand."""


def _iso_month(reading: Reading) -> Period | None:
    return complete(Point(Precision.MONTH, year=int(reading["y"] or 0), month=int(reading["m"] or 0)), reading)


def _bare_year(reading: Reading) -> Period | None:
    return complete(Point(Precision.YEAR, year=int(reading["y"] or 0)), reading)


def _crop(reading: Reading) -> Period | None:
    """Vụ 2021: somewhere within the year."""
    whole = _bare_year(reading)
    return None if whole is None else attrs.evolve(whole, hedge=Hedge.ABOUT)


CELL_SPAN_RULES: Final = (
    time_rule("year alone", MentionKind.PERIOD, {DIGIT}, r"(?P<y>(?:1[0-9]|2[01])[0-9]{2})", _bare_year),
    time_rule(
        "crop of a year",
        MentionKind.PERIOD,
        first_words(CROPS),
        rf"{alternation(CROPS)}{SPACE}(?P<y>(?:19|20)[0-9]{{2}})",
        _crop,
    ),
    time_rule("month of ISO 8601", MentionKind.PERIOD, {DIGIT}, r"(?P<y>[0-9]{4})[-/](?P<m>0[0-9]|1[0-2])", _iso_month),
    time_rule(
        "month and year with a hyphen or a dot",
        MentionKind.PERIOD,
        {DIGIT},
        r"(?P<m>[0-9]{1,2})[-.](?P<y>(?:19|2[01])[0-9]{2})",
        _iso_month,
    ),
)
"""Stretches that only a cell may hold: in running text their figures may be something else."""
