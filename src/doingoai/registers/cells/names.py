"""Cells that name provinces, countries and partners, one or several."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable
from typing import Any, Final

from doingoai.errors import AmbiguousNameError, UnknownNameError
from doingoai.model import ForeignPartner, Province
from doingoai.model.figure import NATIONAL
from doingoai.reference import find_country, find_partner, find_province
from doingoai.reference.provinces import all_provinces
from doingoai.registers.cells.context import (
    CellContext,
    is_figure,
    spaced,
    wrong_type,
)
from doingoai.registers.matching import heading_key
from doingoai.registers.tables import as_text

__all__ = [
    "country_code",
    "read_countries",
    "read_country",
    "read_foreign_parties",
    "read_market",
    "read_origin",
    "read_parties",
    "read_party",
    "read_province",
    "read_provinces",
    "read_scope",
]


def __dir__() -> list[str]:
    return __all__


# Names are joined by these; a comma, a dash or "và" may also stand inside a name, so the whole is tried first.
_NAMES: Final = re.compile(r"\s*[;\n]\s*")
_LOOSE_NAMES: Final = re.compile(r"\s*[;,\n/&+]\s*|\s+(?:và|-|–|—)\s+")


@functools.cache
def _by_id() -> dict[str, Province]:
    return {unit.id: unit for unit in all_provinces()}


def province_named(name: str, *, on: dt.date | None = None) -> Province:
    """Return the province that a name or code meant on a day; an `id` means one unit, whatever the day."""
    return _by_id().get(name) or find_province(name, on=on)


_LIST_MARK: Final = re.compile(r"^(?:[-+•*]\s*|[0-9]{1,2}[.)]\s+)")


def _split_names(text: str, find: Callable[[str], Any]) -> tuple[Any, ...]:
    """Each name in *text*, found with *find*: the whole first, then at semicolons and lines, then at the rest."""
    found: list[Any] = []
    for line in _NAMES.split(text.strip("; \n\t,")):
        name = _LIST_MARK.sub("", spaced(line)).strip(" ,.;")
        if not name:
            continue
        try:
            found.append(find(name))
        except (UnknownNameError, AmbiguousNameError):
            pieces = [piece for piece in _LOOSE_NAMES.split(name) if piece]
            if len(pieces) == 1:
                raise
            found.extend(find(piece) for piece in pieces)
    return tuple(dict.fromkeys(found))


def read_province(cell: Any, context: CellContext, on: dt.date | None) -> Province:
    """Return the province of a name or code, as it was on the day of the row."""
    return province_named(_name(cell, context), on=on)


def read_provinces(cell: Any, context: CellContext, on: dt.date | None) -> tuple[Province, ...]:
    """Return each province that the cell names."""
    return _split_names(_name(cell, context), lambda name: province_named(name, on=on))


def _name(cell: Any, context: CellContext) -> str:
    """A cell that should name something; a code may have become a number (01 is 1)."""
    if isinstance(cell, str):
        return cell.strip()
    if is_figure(cell):
        code = as_text(cell)
        return code.zfill(2) if code.isdigit() else code
    raise wrong_type(cell, context.plan.kind)


def country_code(name: str) -> str:
    """Return the alpha-2 code of a country's name or code."""
    code: str = find_country(name).alpha_2
    return code


def read_country(cell: Any, context: CellContext, _on: dt.date | None) -> str:
    """Return the code of the country."""
    return country_code(spaced(_name(cell, context)))


def read_countries(cell: Any, context: CellContext, _on: dt.date | None) -> tuple[str, ...]:
    """Return the codes of the countries, in their order."""
    return _split_names(_name(cell, context), country_code)


def read_market(cell: Any, context: CellContext, _on: dt.date | None) -> str:
    """Return the code of a country, or the name of a region as it stands."""
    name = spaced(_name(cell, context))
    try:
        return country_code(name)
    except UnknownNameError as error:
        # A region (EU, Trung Đông, toàn cầu) is a market too; a misspelt country is not.
        if error.suggestions and not _is_region(name):
            raise
        return name


_REGIONS: Final = frozenset(
    {"eu", "asean", "chau au", "chau a", "chau phi", "chau my", "chau dai duong", "trung dong", "toan cau", "the gioi",
     "bac my", "nam my", "my la tinh", "dong nam a", "dong bac a", "dong a", "nam a", "trung a", "tay a", "dong au",
     "tay au", "bac au", "nam au", "lien minh chau au", "khac", "thi truong khac", "cac nuoc", "nhieu nuoc", "quoc te",
     "gcc", "afta", "efta", "cis", "eaeu", "lien minh kinh te a au", "vung vinh", "uae"}
)  # fmt: skip


def _is_region(name: str) -> bool:
    key = heading_key(name)
    return (
        key in _REGIONS
        or key.removeprefix("khu vuc ").removeprefix("cac nuoc ").removeprefix("thi truong ") in _REGIONS
    )


def read_origin(cell: Any, context: CellContext, on: dt.date | None) -> Province | str:
    """Return the province, or the code of the country, that goods come from."""
    name = spaced(_name(cell, context))
    if heading_key(name) in {"viet nam", "vn", "ca nuoc", "toan quoc"}:
        return "VN"
    try:
        return province_named(name, on=on)
    except UnknownNameError as error:
        try:
            return country_code(name)
        except UnknownNameError:
            raise error from None


def read_scope(cell: Any, context: CellContext, on: dt.date | None) -> Province | str:
    """Return the province, the whole country, or the name of a group."""
    name = spaced(_name(cell, context))
    if heading_key(name) in {"ca nuoc", "toan quoc", "quoc gia", "national", "viet nam", "chung", "ca nuoc viet nam"}:
        return NATIONAL
    try:
        return province_named(name, on=on)
    except UnknownNameError:
        return name  # the name of a group: "các tỉnh biên giới"


_BODY: Final = re.compile(
    r"^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|chính quyền)\s+(?=\S)", re.IGNORECASE
)


def _party_named(name: str, context: CellContext, on: dt.date | None) -> Any:
    if own := _own_partner(name, context):
        return own
    try:
        return province_named(_BODY.sub("", name), on=on)
    except (UnknownNameError, AmbiguousNameError):
        return _foreign_named(name, context)


def _own_partner(name: str, context: CellContext) -> ForeignPartner | None:
    """The caller's own partner of that name, the one given first where several bear it."""
    return next(iter(context.partners.find(name)), None) if context.partners is not None else None


def _foreign_named(name: str, context: CellContext) -> Any:
    if own := _own_partner(name, context):
        return own
    try:
        return find_partner(name)
    except (UnknownNameError, AmbiguousNameError):
        return name


def _parties_in(text: str, find: Callable[[str], Any]) -> tuple[Any, ...]:
    """Each party; a comma or "và" separates two only where both sides are known names."""
    found: list[Any] = []
    for line in _NAMES.split(text.strip("; \n\t,")):
        name = _LIST_MARK.sub("", spaced(line)).strip(" ,;")
        if not name:
            continue
        whole = find(name)
        pieces = [piece for piece in _LOOSE_NAMES.split(name) if piece]
        if isinstance(whole, str) and len(pieces) > 1:
            parts = [find(piece) for piece in pieces]
            if not any(isinstance(part, str) for part in parts):
                found.extend(parts)
                continue
        found.append(whole)
    return tuple(dict.fromkeys(found))


_OUR_SIDE: Final = "vietnamese_party"


def read_party(cell: Any, context: CellContext, on: dt.date | None) -> Any:
    """Return a party: a province, a known partner or a name."""
    name = spaced(_name(cell, context))
    if not _BODY.match(name):
        return _party_named(name, context, on)
    # Who signs or hosts is a body: the province's People's Committee is not the province, nor one of a Chinese Hà Nam.
    return (_own_partner(name, context) or name) if context.plan.name == _OUR_SIDE else _foreign_named(name, context)


def read_parties(cell: Any, context: CellContext, on: dt.date | None) -> tuple[Any, ...]:
    """Return each party that the cell names."""
    return _parties_in(_name(cell, context), lambda name: _party_named(name, context, on))


def read_foreign_parties(cell: Any, context: CellContext, _on: dt.date | None) -> tuple[Any, ...]:
    """Return each foreign party that the cell names."""
    return _parties_in(_name(cell, context), lambda name: _foreign_named(name, context))
