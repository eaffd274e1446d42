"""What a rule is, and its strict door: one grammar serves the parsers here and the finder two floors up.

A *rule* says which words it may start with, has one small pattern and a function from what matched to a value.
A `Reader` holds the rules of a topic and reads a whole text with them or says why it cannot.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import re
from collections.abc import Callable, Iterable
from typing import Final, Generic, Literal, TypeAlias, TypeVar, get_args

import attrs

from doingoai.errors import ParseError
from doingoai.lexicon.connectives import LEADING_WORDS
from doingoai.text.normalize import without_marks
from doingoai.text.patterns import alternation, bare, compiled
from doingoai.text.spans import CanonicalText

__all__ = [
    "DIGIT",
    "NOTHING_READ",
    "Context",
    "MentionKind",
    "NeedsReference",
    "Reader",
    "Reading",
    "Refusal",
    "Rule",
    "Style",
]

Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)

Style: TypeAlias = Literal["vi", "en"]
"""Which way of writing figures is tried first: 1.234,5 (``"vi"``) or 1,234.5 (``"en"``)."""
_STYLES: Final = frozenset(get_args(Style))

DIGIT: Final = "0"
"""The start of a rule that begins with any of the ten digits."""

# No value of the field needs more. It bounds the work on a hostile cell before any pattern sees it.
MAX_LENGTH: Final = 1_000

# Where a match may end: not inside a word, and not inside a figure that goes on. The end of a text always is an end,
# and so is the underscore that parts a caption from its date: "tháng 2-2019_Ảnh".
_END: Final = r"(?:(?<!\w)|(?![^\W_]))(?!(?<=[0-9])[.,:/_][0-9])"


def __dir__() -> list[str]:
    return __all__


class MentionKind(enum.StrEnum):
    """What a mention speaks of."""

    DATE = "date"
    """A day; the value is a `Period`."""
    PERIOD = "period"
    """Any other stretch of time; a `Period`."""
    DATETIME = "datetime"
    """A day with its time; an aware `datetime`."""
    TIME = "time"
    """A time of day; a `datetime.time`."""
    DURATION = "duration"
    """A length of time; a `Duration`."""
    NUMBER = "number"
    """A figure alone; a `HedgedNumber` or a `Ratio`."""
    QUANTITY = "quantity"
    """A figure with its unit; a `Quantity`."""
    MONEY = "money"
    """An amount; `Money`."""
    PERCENT = "percent"
    """A `Percentage`, or points of one."""
    ORDINAL = "ordinal"
    """A place in a series; an `int`."""
    PROVINCE = "province"
    """A `Province`, as it was on the day of the text."""
    COUNTRY = "country"
    """A `Country`."""
    PARTNER = "partner"
    """A foreign organisation, bloc, city, company or unit; a `ForeignPartner`."""
    DOCUMENT = "document"
    """The number of a document; a `LegalDocument`."""


class Refusal(Exception):  # noqa: N818  # not an error of ours: the doors turn it into ParseError or into no mention
    """A rule recognised its form, and the form says something that cannot be (31/4).

    No other rule is tried: a shorter match would be a wrong one.

    Parameters
    ----------
    hint
        One sentence for the writer of the text.
    group
        The group of the pattern where the trouble stands; the whole match without it.
    """

    def __init__(self, hint: str, group: str | int = 0) -> None:
        super().__init__(hint)
        self.hint = hint
        self.group = group


class NeedsReference(Refusal):
    """What is written fixes its value only together with the date the text was written.

    The strict doors turn it into an error that says so; to the finder the text is a mention without a value.
    """


NOTHING_READ: Final = (Refusal, ValueError)
"""What a rule raises where it reads nothing; the ValueError is that of a value which cannot be: 10⁵¹, the year 0."""


def _day_of(moment: dt.date | None) -> dt.date | None:
    if isinstance(moment, dt.datetime):
        return dt.date(moment.year, moment.month, moment.day)
    if moment is None or isinstance(moment, dt.date):
        return moment
    raise TypeError(f"a reference is a date, not {type(moment).__name__} {moment!r:.80}")


def _to_style(style: Style) -> Style:
    # A slip such as "EN" must not read 1,234 as 1.234.
    if style not in _STYLES:
        raise ValueError(f"a style is 'vi' or 'en', not {style!r:.80}")
    return style


@attrs.frozen
class Context:
    """What a text does not say itself."""

    reference: dt.date | None = attrs.field(default=None, converter=_day_of)
    """The date the text was written; of a moment, its day."""
    style: Style = attrs.field(default="vi", converter=_to_style)
    """Which way of writing figures is tried first."""
    currency: str | None = None
    """The ISO 4217 code that a bare number in a money column stands for."""


# Made for every stretch that a rule matches and never kept as a key: it need not be frozen, which would cost as much
# again.
@attrs.define(eq=False)
class Reading:
    """A match of a rule's pattern, with the text it stands in."""

    match: re.Match[str]
    """The match in the lower-case canonical text."""
    text: CanonicalText
    """The text, with the writer's own case and the way back to the caller's offsets."""
    context: Context
    """What the text does not say itself."""

    def __getitem__(self, group: str | int) -> str | None:
        return self.match[group]

    def written(self, group: str | int = 0) -> str | None:
        """Return the group in the writer's own case, or ``None`` where it did not take part."""
        start, end = self.match.span(group)
        return None if start < 0 else self.text.composed[start:end]


def _frozen(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words)


@attrs.frozen(eq=False)
class Rule(Generic[Value_co]):
    r"""One form of a value.

    Examples
    --------
    >>> year = Rule("year", MentionKind.PERIOD, {"năm"}, r"năm \s{1,3} (?P<year>[0-9]{4})",
    ...             lambda reading: int(reading["year"]))
    >>> Reader("a year", [year]).read("Năm 2021", Context())
    2021
    """

    name: str
    """What the form is called in the documentation."""
    kind: MentionKind
    """What a mention of this form speaks of."""
    starts: frozenset[str] = attrs.field(converter=_frozen)
    """The first words, in lower case, that it may begin with, or `DIGIT`: where the finder tries it."""
    pattern: str
    """A verbose pattern for canonical text in lower case, with named groups and bounded repeats."""
    extract: Callable[[Reading], Value_co | None]
    """From what matched to the value; ``None`` refuses the match, `Refusal` says why nothing may match here."""

    @functools.cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern and the end of its word, compiled on first use, once for both doors."""
        return compiled(f"(?:{self.pattern}\n){_END}")

    @functools.cached_property
    def compiled_bare(self) -> re.Pattern[str]:
        """The pattern for text typed without diacritics."""
        return compiled(bare(self.pattern))


@functools.cache
def _leading_words() -> re.Pattern[str]:
    return compiled(rf"(?:{alternation((*LEADING_WORDS, *map(without_marks, LEADING_WORDS)))})\s{{1,3}}")


class Reader(Generic[Value]):
    """The strict door of a topic: the whole text is one value of it, or a `ParseError` says why not.

    Parameters
    ----------
    expected
        What is read, in words: ``"a date"``.
    rules
        The forms, in the order in which they are tried.
    hint
        What to say when no form fits.
    """

    def __init__(self, expected: str, rules: Iterable[Rule[Value]], *, hint: str | None = None) -> None:
        self.expected = expected
        self.rules: tuple[Rule[Value], ...] = tuple(rules)
        self.hint = hint

    def read(self, text: str, context: Context) -> Value:
        """Return the value that the whole of *text* means.

        Spaces around it and one leading word that changes no value ("trong", "đạt") are read past.

        Raises
        ------
        TypeError
            If *text* is no ``str``.
        ParseError
            If no rule reads it, with the place and the reason where a rule knows them.
        """
        value = self.look(text, context)
        if value is None:
            raise self.unread(text)
        return value

    def look(self, text: str, context: Context) -> Value | None:
        """Return what `read` returns, or ``None`` where no rule reads the text."""
        if not isinstance(text, str):
            raise TypeError(f"{self.expected} is read from a str, not from {type(text).__name__} {text!r:.80}")
        if len(text) > MAX_LENGTH:
            raise ParseError(
                text, expected=self.expected, hint=f"it has {len(text)} characters, more than any value needs"
            )
        canonical = CanonicalText.of(text)
        end = len(canonical.lower.rstrip())
        start = len(canonical.lower) - len(canonical.lower.lstrip())
        starts = [start]
        if leading := _leading_words().match(canonical.lower, start, end):
            starts.append(leading.end())
        for begin in starts:
            value = self._read_between(canonical, begin, end, context)
            if value is not None:
                return value
        return None

    def unread(self, text: str) -> ParseError:
        """Return the error of a text that no rule reads, with what is most likely wrong with it."""
        if not text.strip():
            return ParseError(text, expected=self.expected, hint="it is empty")
        from doingoai.grammar.slips import slip_in  # of no use to those whose texts are read

        return ParseError(text, expected=self.expected, hint=slip_in(text, self.expected) or self.hint)

    def _read_between(self, text: CanonicalText, start: int, end: int, context: Context) -> Value | None:
        for rule in self.rules:
            if match := rule.compiled.fullmatch(text.lower, start, end):
                value = self._extract(rule, Reading(match, text, context))
                if value is not None:
                    return value
        if not (text.lower.isascii() and text.lower.islower()):
            return None  # there is no letter that may want its marks
        for rule in self.rules:
            if match := rule.compiled_bare.fullmatch(text.lower, start, end):
                value = self._extract(rule, Reading(match, text, context))
                if value is not None:
                    return value
        return None

    def _extract(self, rule: Rule[Value], reading: Reading) -> Value | None:
        try:
            return rule.extract(reading)
        except Refusal as refusal:
            span = reading.text.span(*reading.match.span(refusal.group))
            raise ParseError(reading.text.source, expected=self.expected, span=span, hint=refusal.hint) from None
        except ValueError as error:
            raise ParseError(reading.text.source, expected=self.expected, hint=str(error)) from None
