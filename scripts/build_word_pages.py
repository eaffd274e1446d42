"""Build ``docs/reference/headings.md`` and ``docs/reference/calendar-words.md`` from the tables of the library.

Run it from anywhere: ``python scripts/build_word_pages.py``. A test checks that the pages equal what this makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from doingoai import model
from doingoai.lexicon import calendar
from doingoai.model import RECORD_TYPES
from doingoai.registers.fields import fields_of
from doingoai.registers.headings import ABBREVIATIONS, COMMON, FILLERS, HEADINGS, IGNORED, QUALIFIERS

PAGES: Final = Path(__file__).parents[1] / "docs" / "reference"
MADE: Final = (
    "<!-- Made by scripts/build_word_pages.py from the library's tables; change the tables, not this page. -->"
)


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    headings = list(headings)
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def quoted(words: Iterable[str]) -> str:
    """Words below a sentence, each once; as code they wait for no translation."""
    return ", ".join(f"`{word}`" for word in dict.fromkeys(words))


def listed(words: Iterable[str]) -> str:
    """Words in a cell, each once."""
    return ", ".join(dict.fromkeys(words))


# Headings


def class_of(name: str) -> type:
    """The class whose headings are listed under *name*."""
    return next(cls for cls in vars(model).values() if isinstance(cls, type) and cls.__name__.lower() == name)


def starred(name: str, slot: str) -> str:
    """A slot, with a star where every record needs it."""
    plan = fields_of(class_of(name)).get(slot)
    return f"`{slot}`" + ("\\*" if plan is not None and plan.required else "")


def headings_of(name: str) -> str:
    """The headings of one type; the first of each is the one that a new register is written with."""
    rows = []
    for slot, words in HEADINGS[name].items():
        first, *others = dict.fromkeys(words)
        rows.append((starred(name, slot), first, "; ".join(others)))
    return table(("field", "written as", "also read"), rows)


def headings_page() -> str:
    """The page of headings."""
    parts = [
        "# Headings",
        MADE,
        """\
What people write over the columns of a register, and the field that each heading fills.
Case and marks do not matter, abbreviations are written out, and a qualifier behind a heading leaves its meaning.
A heading that is not here is named with `columns=`; [Check a register](../how-to/check-a-register.md) shows how.

A star marks what every record needs. A field with a dot is a part of one: `period.start` is its first day.""",
    ]
    for name in (*sorted(RECORD_TYPES), *sorted(set(HEADINGS) - set(RECORD_TYPES))):
        if name in HEADINGS:
            parts += [f"## {class_of(name).__name__}", headings_of(name)]
    parts += [
        "## Of every type",
        table(("field", "headings"), ((f"`{slot}`", "; ".join(words)) for slot, words in COMMON.items())),
        "Columns that only number the rows are passed over:",
        quoted(IGNORED),
        "## Abbreviations",
        table(("written", "read as"), sorted(ABBREVIATIONS.items())),
        "## Words that do not count",
        "These may stand in a heading or not:",
        quoted(FILLERS),
        "These may stand behind a heading:",
        quoted(QUALIFIERS),
    ]
    return "\n\n".join(parts) + "\n"


# Words of the calendar

_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def turned(meanings: Mapping[str, Any]) -> dict[Any, list[str]]:
    """Each meaning with its words."""
    words: dict[Any, list[str]] = {}
    for word, meaning in meanings.items():
        words.setdefault(meaning, []).append(word)
    return words


def by_meaning(meanings: Mapping[str, Any], say: Any = str) -> list[tuple[str, str]]:
    """A row for each meaning, in words."""
    return [(say(meaning), listed(words)) for meaning, words in turned(meanings).items()]


def step(number: int) -> str:
    """How far from the reference date something is."""
    return {0: "this one", -1: "one before", 1: "one after"}.get(
        number, f"{abs(number)} {'before' if number < 0 else 'after'}"
    )


def part(meaning: tuple[str, int]) -> str:
    """A third or a half of a period."""
    kind, number = meaning
    return f"{('first', 'second', 'last')[number - 1] if kind == 'third' else ('first', 'second')[number - 1]} {kind}"


def calendar_page() -> str:
    """The page of words of the calendar."""
    c = calendar
    sections: list[tuple[str, str, str]] = [
        ("Months", "Behind *tháng*; *tư* and *bốn* are both April.", table(
            ("month", "words"), [*by_meaning(c.MONTHS), *by_meaning(c.LUNAR_MONTHS, lambda n: f"{n}, lunar only")])),
        ("Before the figures", "What names a figure in a date.", table(("what follows", "words"), [
            ("a day", listed(c.DATE_LEADS)), ("a month", listed(c.MONTH_WORDS)), ("a quarter", listed(c.QUARTER_WORDS)),
            ("a decade", listed(c.DECADE_WORDS)), ("a century", listed(c.CENTURY_WORDS)),
            ("two years, within both", listed(w for w, within in c.LONG_RUNS.items() if within)),
            ("two years, from the first to the last day", listed(w for w, within in c.LONG_RUNS.items() if not within)),
            ("between *năm* and its figures", listed(c.YEAR_KINDS)),
        ])),
        ("Weekdays", "A week begins on Monday.", table(
            ("weekday", "words"), by_meaning(c.WEEKDAYS, lambda n: _WEEKDAYS[n]))),
        ("Parts of a day", "", table(("part", "words"), by_meaning(c.DAY_PARTS))),
        ("Parts of a period", "Conventions, so a part is *about* ([how dates are read](../explanation/dates.md)).",
         table(("part", "words"), by_meaning(c.PARTS, part))),
        ("Quarters and seasons", "", table(("which", "words"), [
            *by_meaning(c.QUARTERS, lambda n: f"quarter {n}"), *by_meaning(c.SEASONS, lambda n: _SEASONS[n - 1])])),
        ("Counted from the reference date", "They need `reference=`.", table(("what", "which", "words"), [
            *(("a day", *row) for row in by_meaning(c.RELATIVE_DAYS, step)),
            *(("a day, behind a part of it", *row) for row in by_meaning(c.DAYS_OF_PARTS, step)),
            *(("a year, behind *năm*", *row) for row in by_meaning(c.RELATIVE_YEARS, step)),
            *(("a week, month or quarter", *row) for row in by_meaning(c.RELATIVE_STEPS, step)),
            *(("a weekday or month", *row) for row in by_meaning(c.NEXT_OR_LAST, step)),
            *(("so many, all of them", *row) for row in by_meaning(c.SPANS_AROUND, step)),
            *(("so many, the last of them", *row) for row in by_meaning(c.SINGLE_STEPS, step)),
            ("so many, the last of them", "before", listed(c.AGO)),
        ])),
        ("Ends of a stretch", "", table(("what it says", "words"), [
            ("the beginning follows", listed(c.FROM)), ("between both ends", listed(c.RANGE_WORDS)),
            ("the last day follows", listed(c.UNTIL)), ("the day after the end follows", listed(c.BEFORE)),
            ("the day before the beginning follows", listed(c.AFTER)),
            ("no end, behind a beginning", listed(c.ONWARDS)),
            ("no beginning, behind an end", listed(c.UNTIL_THEN)), ("still going on", listed(c.NOW)),
            ("about when", listed(c.ABOUT_WHEN)), ("the same period of another year", listed(c.SAME_PERIOD)),
        ])),
        ("Lengths of time", "", table(("unit", "words"), [
            *by_meaning(c.TIME_UNITS), ("before a length", listed(c.DURATION_LEADS)),
            ("from when it counts", listed(c.TERM_STARTS)), ("days of work, refused", listed(c.WORKING_DAYS)),
        ])),
        ("The lunar calendar", "Read with the extra `lunar`.", table(("what", "words"), [
            ("says that a date is lunar", listed(c.LUNAR_WORDS)), ("a leap month", c.LEAP),
            ("heavenly stems, 1 to 10", listed(c.STEMS)), ("earthly branches, 1 to 12", listed(c.BRANCHES)),
            ("the new year", listed(c.NEW_YEAR)),
            *((f"{day}/{month}" if day else f"last day of month {month}", listed(words))
              for (month, day), words in turned(c.LUNAR_FEASTS).items()),
            *((f"day {day}", listed(words)) for day, words in turned(c.LUNAR_DAYS).items()),
        ])),
        ("Days of the solar calendar with a name", "", table(("day", "words"), by_meaning(
            c.FIXED_DAYS, lambda place: f"{place[1]}/{place[0]}"))),
    ]  # fmt: skip
    lead = """\
The closed classes of words that dates are read by; what they make together is under [Forms of dates](date-forms.md).
A text that is typed without any marks is read too."""
    told = [text for title, note, rows in sections for text in (f"## {title}", note, rows) if text]
    return "\n\n".join(["# Words of the calendar", MADE, lead, *told]) + "\n"


def files() -> dict[Path, str]:
    """Each page with its text."""
    return {PAGES / "headings.md": headings_page(), PAGES / "calendar-words.md": calendar_page()}


if __name__ == "__main__":
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")
