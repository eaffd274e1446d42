"""What is wrong in plain data that should be a record: every fault with its path, its value and the reason."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from doingoai.errors import DoingoaiError
from doingoai.model.record import ImpossibleRecordError

__all__ = ["FieldError", "RecordError", "record_error"]

# A value is shown up to here; a whole record in a message helps nobody.
_SHOWN = 80


def __dir__() -> list[str]:
    return __all__


class FieldError(DoingoaiError, ValueError):
    """One value that does not fit its field.

    Parameters
    ----------
    path
        Where it stands: ``"$.foreign_parties[0].country"``.
    value
        The value.
    reason
        Why it does not fit, as a sentence without its capital.
    """

    def __init__(self, path: str, value: object, reason: str) -> None:
        self.path = path
        self.value = value
        self.reason = reason
        super().__init__(path, value, reason)

    def __str__(self) -> str:
        reason = self.reason.removesuffix(".")
        if self.value is None or isinstance(self.value, (Mapping, list)):
            return f"{self.path}: {reason}."
        shown = repr(self.value)
        if len(shown) > _SHOWN:
            shown = f"{shown[: _SHOWN - 1]}…"
        return f"{self.path}: {reason} (found {shown})."


class RecordError(DoingoaiError, ValueError, ExceptionGroup[FieldError]):
    """Everything that is wrong with one record, together.

    Examples
    --------
    >>> from doingoai import from_dict
    >>> try:
    ...     from_dict({"direction": "sang", "period": {"edtf": "2020", "precision": "year"}, "boss": "A"}, Delegation)
    ... except RecordError as error:
    ...     for fault in error.exceptions:
    ...         print(fault.path)
    $.direction
    $.boss
    """

    line: int | None = None
    """The line of the file, where it was read from one."""
    source: str | None = None
    """The name of the file, where it was read from one."""

    def __str__(self) -> str:
        place = "" if self.line is None else f"{self.source}, line {self.line}: "
        return "\n".join((f"{place}{self.message}", *(f"  {fault}" for fault in self.exceptions)))

    def derive(self, excs: Sequence[FieldError]) -> RecordError:  # type: ignore[override]  # all of them are FieldErrors
        """Return a group of some of the faults, as `ExceptionGroup.split` asks."""
        derived = RecordError(self.message, excs)
        derived.line, derived.source = self.line, self.source
        return derived

    def in_line(self, line: int, source: str) -> RecordError:
        """Return the same faults with the line and the file they stand in."""
        placed = self.derive([fault for fault in self.exceptions if isinstance(fault, FieldError)])
        placed.line, placed.source = line, source
        return placed


def record_error(error: Exception, data: object, cls: type) -> RecordError:
    """Return the faults of *data* that cattrs found, as one error of ours.

    Parameters
    ----------
    error
        What structuring *data* in detail raised.
    data
        The plain data.
    cls
        The class it should be.
    """
    faults = list(_faults(error, "$", data, cls))
    what = "one field is" if len(faults) == 1 else f"{len(faults)} fields are"
    return RecordError(f"{what} wrong in this {cls.__name__}", faults)


def _faults(error: BaseException, path: str, data: object, cls: object) -> Iterator[FieldError]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = _names(error.cl)
        for name in sorted(map(str, error.extra_fields)):
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            yield FieldError(f"{path}.{name}", _item(data, name), f"{error.cl.__name__} has no field {name!r}{hint}")
    elif isinstance(error, BaseExceptionGroup):
        inner = error.cl if isinstance(error, ClassValidationError) else cls
        for one in error.exceptions:
            step, key = _step(one)
            yield from _faults(one, path + step, data if key is None else _item(data, key), inner)
    elif isinstance(error, KeyError) and path.endswith(f".{error.args[0]}"):
        yield FieldError(path, None, "it is missing")
    elif isinstance(error, FieldError):
        yield FieldError(path + error.path.removeprefix("$"), error.value, error.reason)
    elif isinstance(error, ImpossibleRecordError):
        yield from (FieldError(path, data, fault) for fault in error.faults)
    else:
        # The validators of attrs add the field and its rule to their message; a text that cannot be read, its caret.
        yield FieldError(path, data, str(error.args[0] if _is_of_attrs(error) else error).partition("\n")[0])


def _is_of_attrs(error: BaseException) -> bool:
    return len(error.args) > 1 and isinstance(error.args[1], attrs.Attribute)


def _names(cls: type) -> list[str]:
    return [field.name for field in attrs.fields(cls)] if attrs.has(cls) else []


def _step(error: BaseException) -> tuple[str, str | int | None]:
    """Where below its group an error stands: what to add to the path, and the key."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}", note.name
        if isinstance(note, IterableValidationNote):
            return f"[{note.index!r}]", note.index
    return "", None


def _item(data: Any, key: str | int) -> object:
    try:
        return data[key]
    except (KeyError, IndexError, TypeError):
        return data
