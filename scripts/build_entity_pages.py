"""Build ``docs/reference/entities.md`` and the JSON Schema files beside it from the classes of the library.

Run it from anywhere: ``python scripts/build_entity_pages.py``. A test checks that the files equal what this makes.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
from pathlib import Path
from typing import Any

import attrs

from doingoai import json_schema
from doingoai.model import RECORD_TYPES, ForeignPartner, LabelledEnum, LegalDocument, Province, Record
from doingoai.registers.fields import fields_of, heading_of

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
SCHEMAS = REFERENCE / "schemas"
MADE = "<!-- Made by scripts/build_entity_pages.py from the classes; change their docstrings, not this page. -->"

LEAD = """\
Every entity is a keyword-only, immutable record.
A star marks what it cannot be without; the heading is the one a new register is written with.
Lists take one value alone, enums take their value or either label, periods take a date.

Besides its own fields every record has these, and answers `when`, `provinces`, `partners` and `all_countries`, which
groupers ask."""
# What other data of the same things are called by.
STANDARDS = {
    "Agreement": "Law 70/2020/QH14, Article 6 (names of instruments); UN Treaty Series metadata; Decree 177/2025",
    "AidShipment": "IATI transaction types (2 commitment, 3 disbursement); Decrees 80/2020, 313/2025 and 50/2020",
    "BorderSegment": "UN/ECE Recommendation 20 unit codes; ISO 3166-1",
    "CitizenMovement": "ISO 3166-1",
    "Delegation": "ISO 3166-1; EDTF (ISO 8601-2)",
    "Event": "schema.org Event attendance modes",
    "ForeignPartner": "ISO 3166-1 and 3166-2; Popolo (other names)",
    "InvestmentProject": "ISO 4217; ISO 3166-1",
    "LegalDocument": "Decree 30/2020 (numbers and signs of documents)",
    "PartnerLink": "EDTF (ISO 8601-2)",
    "PersonRole": "Popolo membership",
    "Province": "codes of the General Statistics Office; ISO 3166-2:VN",
    "Recognition": "EDTF (ISO 8601-2)",
    "ReportedFigure": "SDMX observation status",
    "TradeExport": "UN Comtrade flows; Harmonized System (HS); SDMX observation status",
}


_MODULES = re.compile(r"(?:[a-z_]+\.)+(?=[A-Za-z])")


def docstrings(cls: type) -> dict[str, str]:
    """The string under each field of *cls* and of the classes it is made from."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if not attrs.has(base):
            continue
        body = ast.parse(inspect.getsource(base)).body[0]
        assert isinstance(body, ast.ClassDef)  # noqa: S101  # the source of a class
        for field, below in zip(body.body, body.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
                found[field.target.id] = inspect.cleandoc(str(ast.literal_eval(below.value)))
    return found


def type_of(field: attrs.Attribute[Any]) -> str:
    """The type of a field as one would write it, the words of an enum in full."""
    kinds = [kind for kind in getattr(field.type, "__args__", (field.type,)) if kind is not type(None)]
    if len(kinds) == 1 and isinstance(kinds[0], type) and issubclass(kinds[0], LabelledEnum):
        return ", ".join(f"`{member.value}` ({member.label()})" for member in kinds[0])
    whole = str(field.type) if getattr(field.type, "__args__", None) else field.type.__name__  # type: ignore[union-attr]  # resolved
    return f"`{_MODULES.sub('', whole)}`".replace("|", "\\|")


def rows(cls: type, *, own: bool) -> list[tuple[str, str, str, str]]:
    """A row for each field: name, heading in a register, type, meaning."""
    texts = docstrings(cls)
    in_sheets = fields_of(cls) if issubclass(cls, Record) else {}
    found = []
    for field in attrs.fields(attrs.resolve_types(cls)):
        if not field.init or (own and issubclass(cls, Record) and field.inherited):
            continue
        star = "\\*" if field.default is attrs.NOTHING else ""
        heading = heading_of(cls, field.name) if field.name in in_sheets else ""
        meaning = " ".join(texts.get(field.name, "").split()).replace("|", "\\|")
        found.append((f"`{field.name}`{star}", "" if heading == field.name else heading, type_of(field), meaning))
    return found


def table(found: list[tuple[str, str, str, str]]) -> str:
    """A Markdown table."""
    lines = [("field", "heading", "type", "meaning"), ("---",) * 4, *found]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def section(cls: type) -> str:
    """What the page says of one class."""
    name = cls.__name__
    lead = inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]
    parts = [f"## {name}", lead, f"Standards: {STANDARDS[name]}.", table(rows(cls, own=True))]
    if issubclass(cls, Record):
        parts.append(f"JSON Schema: {{download}}`{name.lower()}.json <schemas/{name.lower()}.json>`.")
    return "\n\n".join(parts)


def page() -> str:
    """The whole page."""
    head = [
        "# Entities",
        MADE,
        LEAD,
        table(rows(Record, own=False)),
        "A file of several types is described by {download}`record.json <schemas/record.json>`.",
    ]
    classes = [*sorted(RECORD_TYPES.values(), key=lambda cls: cls.__name__), ForeignPartner, LegalDocument, Province]
    return "\n\n".join([*head, *map(section, classes)]) + "\n"


def files() -> dict[Path, str]:
    """Every file with its text."""
    schemas = {
        SCHEMAS / f"{name}.json": json.dumps(json_schema(cls), ensure_ascii=False, indent=2) + "\n"
        for name, cls in {**RECORD_TYPES, "record": Record}.items()
    }
    return {REFERENCE / "entities.md": page(), **schemas}


def main() -> None:
    """Write the files."""
    SCHEMAS.mkdir(parents=True, exist_ok=True)
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
