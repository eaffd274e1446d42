"""Records to plain data and back, one at a time and a file at a time."""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, TypeVar

import attrs
from cattrs import Converter

from doingoai.model import RECORD_TYPES, Record
from doingoai.serialization.converters import make_converter
from doingoai.serialization.failures import FieldError, RecordError, record_error
from doingoai.serialization.files import atomic_write
from doingoai.serialization.migrations import SCHEMA_VERSION, migrated

__all__ = ["Unknown", "from_dict", "read_jsonl", "to_dict", "write_jsonl"]

Value = TypeVar("Value")
RecordType = TypeVar("RecordType", bound=Record)

Unknown: TypeAlias = Literal["refuse", "keep"]
"""What to do with names that are no field: refuse them by name, or keep them in the record's `raw`."""

# What a line of a file says besides the fields of its record.
_VERSION: Final = "schema_version"
_TYPE: Final = "type"


def __dir__() -> list[str]:
    return __all__


@functools.cache
def _fast() -> Converter:
    return make_converter(detailed_validation=False)


@functools.cache
def _detailed() -> Converter:
    return make_converter()


class _Hooks(dict[type, Callable[[Any, Any], Any]]):
    """The fast hook of each class, fetched once."""

    def __missing__(self, cls: type) -> Callable[[Any, Any], Any]:
        hook = self[cls] = _fast().get_structure_hook(cls)
        return hook


_HOOKS: Final = _Hooks()


def to_dict(record: object, *, converter: Converter | None = None) -> dict[str, Any]:
    """Return a record, or another value of the library, as plain data that `json.dumps` takes.

    Fields at their default are left out: what is not there is not known.

    Parameters
    ----------
    record
        A record or value.
    converter
        A converter of one's own, from `make_converter`.

    Examples
    --------
    >>> to_dict(Event(name="Gặp gỡ Đại sứ", period=Period.year(2020), participants=parse_number("gần 30")))
    {'name': 'Gặp gỡ Đại sứ', 'period': {'edtf': '2020', 'precision': 'year'}, \
'participants': {'value': '30', 'hedge': 'nearly', 'high': '30'}}
    """
    data: dict[str, Any] = (converter or _fast()).unstructure(record)
    return data


def from_dict(
    data: Mapping[str, Any], cls: type[Value], *, unknown: Unknown = "refuse", converter: Converter | None = None
) -> Value:
    """Return the record that `to_dict` wrote.

    Parameters
    ----------
    data
        The plain data, with or without the ``schema_version`` and ``type`` of a file's line.
    cls
        What it is. `Record` takes what ``type`` says.
    unknown
        What to do with names that are no field of *cls*.
    converter
        A converter of one's own, from `make_converter`.

    Raises
    ------
    RecordError
        A group of all that is wrong, each with its path, value and reason.

    Examples
    --------
    >>> from_dict({"name": "Gặp gỡ Đại sứ", "period": {"edtf": "2020-06", "precision": "month"}}, Event)
    Event(name='Gặp gỡ Đại sứ', period=Period(start=date(2020, 6, 1), end=date(2020, 6, 30), precision=Precision.MONTH))
    """
    if converter is None:
        try:
            # A record in today's form without anything around it: the common case, and the only fast one.
            return _HOOKS[cls](data, cls)  # type: ignore[no-any-return]  # the hook returns what it was asked for
        except Exception:  # noqa: BLE001  # whatever it is, the slow way says it in full
            converter = _detailed()
    return _in_detail(data, cls, unknown, converter)


def _in_detail(data: object, cls: type[Value], unknown: Unknown, converter: Converter) -> Value:
    if not isinstance(data, Mapping):
        raise _one_fault(data, cls, f"an object with the fields of {cls.__name__} is needed, not {type(data).__name__}")
    fields = data
    if issubclass(cls, Record):
        cls, fields = _unwrapped(data, cls)
        if unknown == "keep":
            fields = _with_unknown_kept(fields, cls)
    try:
        return converter.structure(fields, cls)
    except Exception as error:  # noqa: BLE001  # whatever a hook raises, it is a fault of the data
        raise record_error(error, fields, cls) from None


def _one_fault(data: object, cls: type, reason: str, path: str = "$") -> RecordError:
    return record_error(FieldError(path, data, reason), data, cls)


def _unwrapped(data: Mapping[str, Any], cls: type[Any]) -> tuple[type[Any], dict[str, Any]]:
    """The class that a line says, and its fields in today's form."""
    fields = dict(data)
    name = fields.pop(_TYPE, None)
    version = fields.pop(_VERSION, SCHEMA_VERSION)
    if name is None and cls is Record:
        raise _one_fault(None, cls, "it is missing, and says what kind of record this is", "$.type")
    if name is not None:
        found = RECORD_TYPES.get(name) if isinstance(name, str) else None
        if found is None or not issubclass(found, cls):
            raise _one_fault(name, cls, f"{cls.__name__.lower()} is needed", "$.type")
        cls = found
    try:
        return cls, migrated(fields, cls.__name__.lower(), version)
    except ValueError as error:
        raise _one_fault(version, cls, str(error), f"$.{_VERSION}") from None


def _with_unknown_kept(fields: dict[str, Any], cls: type[Any]) -> dict[str, Any]:
    known = {field.name for field in attrs.fields(cls)}
    kept = [
        [name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)]
        for name, value in fields.items()
        if name not in known
    ]
    if not kept:
        return fields
    rest = {name: value for name, value in fields.items() if name in known}
    return {**rest, "raw": [*rest.get("raw", ()), *kept]}


def write_jsonl(path: str | os.PathLike[str], records: Iterable[Record], *, converter: Converter | None = None) -> int:
    """Write records to a file, one JSON object a line, and return how many.

    Names are sorted and each line says its type and the version of its form, so that differences between two files
    are easy to read and files can be joined. A crash, or an error among *records*, leaves the old file as it was.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "su-kien.jsonl")
    ...     write_jsonl(file, [Event(name="Gặp gỡ Đại sứ", period=Period.year(2020))])
    ...     print(file.read_text(encoding="utf-8").strip())
    1
    {"name": "Gặp gỡ Đại sứ", "period": {"edtf": "2020", "precision": "year"}, "schema_version": 1, "type": "event"}
    """
    count = 0
    with atomic_write(path) as stream:
        for record in records:
            if not isinstance(record, Record):
                raise TypeError(f"a file holds records, not {type(record).__name__} {record!r:.80}")
            line = to_dict(record, converter=converter)
            line |= {_VERSION: SCHEMA_VERSION, _TYPE: type(record).__name__.lower()}
            stream.write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")
            count += 1
    return count


def read_jsonl(
    path: str | os.PathLike[str],
    cls: type[RecordType],
    *,
    unknown: Unknown = "refuse",
    converter: Converter | None = None,
) -> Iterator[RecordType]:
    """Read the records of a file one after the other; `Record` as *cls* reads files of several types.

    Blank lines are passed over. Nothing is held but the line being read.

    Raises
    ------
    RecordError
        At a line that is no record of *cls*, with its number and everything that is wrong in it.
    OSError
        At once, if the file cannot be read.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> events = [Event(name="Gặp gỡ Đại sứ", period=Period.year(year)) for year in (2020, 2021)]
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "su-kien.jsonl")
    ...     _ = write_jsonl(file, events)
    ...     list(read_jsonl(file, Event)) == events
    True
    """
    file = Path(path)
    file.open("rb").close()  # a missing file is said here, not at the first record
    return _lines(file, cls, unknown, converter)


def _lines(file: Path, cls: type[RecordType], unknown: Unknown, converter: Converter | None) -> Iterator[RecordType]:
    with file.open("rb") as stream:
        for number, written in enumerate(stream, start=1):
            try:
                if line := _decoded(written, cls).strip():
                    yield _record_of(line, cls, unknown, converter)
            except RecordError as error:
                raise error.in_line(number, file.name) from None


def _decoded(line: bytes, cls: type[RecordType]) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _one_fault(line, cls, f"it is no UTF-8: {error.reason} at byte {error.start + 1}") from None


def _record_of(line: str, cls: type[RecordType], unknown: Unknown, converter: Converter | None) -> RecordType:
    try:
        data = json.loads(line, parse_constant=_no_number)
    except ValueError as error:
        raise _one_fault(line, cls, f"it is no JSON: {error}") from None
    except RecursionError:
        raise _one_fault(line, cls, "its lists stand deeper in one another than a record's") from None
    if _is_of_today(data):
        named = RECORD_TYPES.get(data[_TYPE])
        if named is not None and issubclass(named, cls):
            fields = {name: value for name, value in data.items() if name not in {_VERSION, _TYPE}}
            return from_dict(fields, named, unknown=unknown, converter=converter)
    return from_dict(data, cls, unknown=unknown, converter=converter)


def _is_of_today(data: Any) -> bool:
    """Whether a line says its type and today's version; what says neither, or strangely, is looked at in detail."""
    if not isinstance(data, dict) or not isinstance(data.get(_TYPE), str):
        return False
    version = data.get(_VERSION)
    # True is 1 to Python, and no version.
    return type(version) is int and version == SCHEMA_VERSION


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")
