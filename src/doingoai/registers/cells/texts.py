"""Cells of words: texts, closed sets, yes and no, persons, documents."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable
from typing import Any, Final

from doingoai.errors import ParseError
from doingoai.grammar.documents import parse_document
from doingoai.model import LegalDocument, PersonRole
from doingoai.model.labels import LabelledEnum
from doingoai.registers.cells.context import (
    SHOWN,
    CellContext,
    expected_of,
    is_figure,
    refused,
    spaced,
)
from doingoai.registers.drafts import make_drafter
from doingoai.registers.fields import Kind
from doingoai.registers.matching import heading_key
from doingoai.registers.problems import CellFault
from doingoai.registers.tables import as_text

__all__ = [
    "member_in",
    "person_from",
    "read_document",
    "read_flag",
    "read_hs_code",
    "read_people",
    "read_person",
    "read_text",
    "read_texts",
    "read_word",
]


def __dir__() -> list[str]:
    return __all__


def read_text(cell: Any, _context: CellContext, _on: dt.date | None) -> str:
    """Return the cell as one sees it."""
    return as_text(cell)


_LIST: Final = re.compile(r"\s*[;\n]\s*")


def read_texts(cell: Any, _context: CellContext, _on: dt.date | None) -> tuple[str, ...]:
    """Return each of the texts in the cell."""
    return tuple(part for part in _LIST.split(as_text(cell).strip("; \n")) if part)


def read_hs_code(cell: Any, context: CellContext, _on: dt.date | None) -> str:
    """Return the code of a kind of goods; one that became a number may have lost its first zero."""
    if is_figure(cell):
        code = as_text(cell)
        # Codes have an even number of digits: an odd one has lost its leading zero.
        if not code.isdigit() or len(code) % 2:
            raise CellFault("not_a", "hint_code", value=code, expected=expected_of(context.plan.kind), code=f"0{code}")
        return code
    return as_text(cell)


def read_flag(cell: Any, context: CellContext, _on: dt.date | None) -> bool:
    """Return what a cell of yes or no says; a date says when it was done."""
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, (dt.date, dt.datetime)):
        return True  # the day on which it was done
    word = heading_key(as_text(cell))
    if word in {"x", "co", "da", "dung", "yes", "true", "1", "trong", "trong ke hoach", "v", "roi", "y", "ok"} or (
        as_text(cell) in {"✓", "✔", "√", "☑", "■"}
    ):
        return True
    if word in {"khong", "chua", "sai", "no", "false", "0", "ngoai", "ngoai ke hoach", "n", "khong co", "chua co"}:
        return False
    if word.startswith(("da ", "co ")):
        return True
    if word.startswith(("chua ", "khong ")):
        return False
    raise refused(cell, context.plan.kind)


def read_word(cell: Any, context: CellContext, _on: dt.date | None) -> LabelledEnum:
    """Return the member of a closed set of words."""
    words = context.plan.words
    assert words is not None  # noqa: S101  # the plan of a closed set names it
    found = member_in(as_text(cell), words)
    if found is None:
        raise CellFault(
            "not_a", "hint_words",
            value=as_text(cell)[:SHOWN], expected=expected_of(Kind.WORD),
            words=(", ".join(m.label("en") for m in words), ", ".join(m.label("vi") for m in words)),
        )  # fmt: skip
    return found


@functools.lru_cache(maxsize=4096)
def member_in(text: str, words: type[LabelledEnum]) -> LabelledEnum | None:
    """Return the member of *words* that *text* is, or the only one it speaks of; ``None`` otherwise."""
    key = heading_key(text)
    phrases = _phrases(words)
    if key in phrases:
        return phrases[key]
    inside = f" {key} "
    if any(f" {negation} " in inside for negation in ("khong", "chua")):
        return None
    found = [phrase for phrase in phrases if f" {phrase} " in inside]
    # "viện trợ phi dự án" holds "dự án" too: a phrase inside a longer one says nothing.
    found = [
        phrase for phrase in found if not any(phrase != other and f" {phrase} " in f" {other} " for other in found)
    ]
    members = {phrases[phrase] for phrase in found}
    return members.pop() if len(members) == 1 else None


@functools.cache
def _phrases(words: type[LabelledEnum]) -> dict[str, LabelledEnum]:
    phrases: dict[str, LabelledEnum] = {}
    for member in words:
        for word in member.words:
            phrases.setdefault(heading_key(word), member)
    return phrases


_TITLE: Final = re.compile(r"^(?:ông|bà|đ/c|đồng chí|mr\.?|mrs\.?|ms\.?|ngài)\s+", re.IGNORECASE)
_ROLE: Final = re.compile(r"\s*(?:,|\n|\s[-–]\s|\()\s*")


# A person of two texts, the first of which says something, needs none of the class's questions.
_make_person: Final[Callable[..., PersonRole]] = make_drafter(PersonRole, ["name", "role"]) or PersonRole


def person_from(text: str) -> PersonRole:
    """Return the person that *text* names, with the office after a comma or a dash.

    Examples
    --------
    >>> person_from("Ông Nguyễn Văn An, Phó Chủ tịch UBND tỉnh")
    PersonRole(name='Nguyễn Văn An', role='Phó Chủ tịch UBND tỉnh')
    """
    name, *rest = _ROLE.split(text.strip(), maxsplit=1)
    name = _TITLE.sub("", spaced(name)) or spaced(text)
    return (_make_person if name else PersonRole)(name=name, role=spaced(rest[0]).rstrip(")") if rest else "")


def read_person(cell: Any, _context: CellContext, _on: dt.date | None) -> PersonRole:
    """Return the person that the cell names."""
    return person_from(as_text(cell))


def read_people(cell: Any, _context: CellContext, _on: dt.date | None) -> tuple[PersonRole, ...]:
    """Return each person that the cell names."""
    return tuple(person_from(part) for part in _LIST.split(as_text(cell).strip("; \n")) if part)


def read_document(cell: Any, _context: CellContext, _on: dt.date | None) -> LegalDocument | str:
    """Return the document, or its number as it stands."""
    text = spaced(as_text(cell))
    try:
        return parse_document(text)
    except ParseError:
        return text  # kept as written: numbers of local papers come in many shapes
