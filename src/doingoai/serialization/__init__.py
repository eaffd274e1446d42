"""Records as plain data, JSON lines and JSON Schema; versions of the form."""

from __future__ import annotations

from doingoai.serialization.converters import make_converter
from doingoai.serialization.failures import FieldError, RecordError
from doingoai.serialization.files import atomic_write
from doingoai.serialization.migrations import MIGRATIONS, SCHEMA_VERSION, Migration, migrated
from doingoai.serialization.records import from_dict, read_jsonl, to_dict, write_jsonl
from doingoai.serialization.schema import json_schema

__all__ = [
    "MIGRATIONS",
    "SCHEMA_VERSION",
    "FieldError",
    "Migration",
    "RecordError",
    "atomic_write",
    "from_dict",
    "json_schema",
    "make_converter",
    "migrated",
    "read_jsonl",
    "to_dict",
    "write_jsonl",
]


def __dir__() -> list[str]:
    return __all__
