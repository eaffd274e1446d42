"""The errors of the library: one base class, each error also a builtin.

Every message is a plain sentence that shows what was read, where it stands, what was expected and, where we
know it, what to do.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "AmbiguousNameError",
    "CannotSplitError",
    "CurrencyMismatchError",
    "DoingoaiError",
    "MixedEvidenceError",
    "ParseError",
    "RegisterError",
    "UnitMismatchError",
    "UnknownNameError",
]

# A megabyte cell must not make a megabyte message: this many characters of it are shown around the caret.
_SHOWN = 80


def __dir__() -> list[str]:
    return __all__


class DoingoaiError(Exception):
    """Any error that this library raises on purpose."""


class ParseError(DoingoaiError, ValueError):
    """A text that does not say what it was asked for.

    Parameters
    ----------
    text
        The text as the caller gave it.
    expected
        What was asked for, in words: ``"a date"``.
    span
        The place of the trouble as (start, end) in code points of *text*; the whole text without it.
    hint
        One sentence on what to do, or what may have been meant.

    Examples
    --------
    >>> from doingoai import parse_date
    >>> parse_date("31/4/2021")
    Traceback (most recent call last):
        ...
    doingoai.errors.ParseError: '31/4/2021' is not a date: April 2021 has 30 days.
        31/4/2021
        ^^^^^^^^^
    """

    def __init__(
        self, text: str, *, expected: str, span: tuple[int, int] | None = None, hint: str | None = None
    ) -> None:
        self.text = text
        self.expected = expected
        self.span: tuple[int, int] = (0, len(text)) if span is None else span
        self.hint = hint
        super().__init__(text, expected, span, hint)

    def __str__(self) -> str:
        reason = f": {self.hint}" if self.hint else "."
        return f"{_shorten(self.text)!r} is not {self.expected}{reason}{_caret(self.text, self.span)}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_parse_error, (self.text, self.expected, self.span, self.hint)


def _rebuild_parse_error(text: str, expected: str, span: tuple[int, int], hint: str | None) -> ParseError:
    return ParseError(text, expected=expected, span=span, hint=hint)


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _caret(text: str, span: tuple[int, int]) -> str:
    """Two lines that show the place, or nothing where there is no place to show."""
    start, end = span
    if not text.strip():
        return ""
    left = max(0, start - _SHOWN // 2)
    # What prints nothing would shift the caret, and an escape from a cell would command the reader's terminal.
    line = "".join(c if c.isprintable() else " " for c in text[left : left + _SHOWN])
    marks = "^" * max(1, min(end, left + len(line)) - start)
    return f"\n    {line}\n    {' ' * (start - left)}{marks}"


class UnknownNameError(DoingoaiError, LookupError):
    """A name that no entry bears.

    Parameters
    ----------
    name
        The name as the caller gave it.
    kind
        What was looked for, in words: ``"a province"``.
    suggestions
        Names near it, best first.
    """

    def __init__(self, name: str, *, kind: str, suggestions: Iterable[str] = ()) -> None:
        self.name = name
        self.kind = kind
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(name, kind, self.suggestions)

    def __str__(self) -> str:
        message = f"{_shorten(self.name)!r} is not the name of {self.kind} we know."
        if self.suggestions:
            message += f" Did you mean {_listed(self.suggestions)}?"
        return message

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_name_error, (type(self), self.name, self.kind, self.suggestions)


class AmbiguousNameError(DoingoaiError, LookupError):
    """A form that fits several entries on the date asked for.

    Parameters
    ----------
    name
        The name as the caller gave it.
    kind
        What was looked for, in words: ``"a province"``.
    candidates
        The names of the entries it fits.
    """

    def __init__(self, name: str, *, kind: str, candidates: Iterable[str]) -> None:
        self.name = name
        self.kind = kind
        self.candidates: tuple[str, ...] = tuple(candidates)
        super().__init__(name, kind, self.candidates)

    def __str__(self) -> str:
        return (
            f"{_shorten(self.name)!r} fits more than one name: {_listed(self.candidates)}. "
            f"Write the name of {self.kind} in full."
        )

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_name_error, (type(self), self.name, self.kind, self.candidates)


def _rebuild_name_error(
    cls: type[UnknownNameError | AmbiguousNameError], name: str, kind: str, others: tuple[str, ...]
) -> DoingoaiError:
    if issubclass(cls, UnknownNameError):
        return cls(name, kind=kind, suggestions=others)
    return cls(name, kind=kind, candidates=others)


def _listed(names: tuple[str, ...]) -> str:
    """`'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`."""
    quoted = [repr(name) for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


class RegisterError(DoingoaiError, ValueError):
    """A file that cannot be read as a register at all."""


class UnitMismatchError(DoingoaiError, TypeError):
    """Quantities of different units, dimensions or bases that were to be added or compared."""


class CurrencyMismatchError(DoingoaiError, TypeError):
    """Amounts of different currencies that were to be added or compared."""


class MixedEvidenceError(DoingoaiError, ValueError):
    """Records and reported totals that were to be added together, though they count the same things."""


class CannotSplitError(DoingoaiError, ValueError):
    """A figure of a merged or divided province that was to be split back among its parts."""
