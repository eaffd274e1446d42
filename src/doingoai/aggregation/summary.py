"""Summaries: rows of figures, their total, what has no place, and the records behind each of them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from doingoai.aggregation.adding import Amount
from doingoai.aggregation.encoding import Grouper
from doingoai.aggregation.rows import Rows
from doingoai.model.labels import Language

__all__ = ["Figures", "Summary", "Table"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Figures:
    """How many records, what they add up to, and how many terms had no number.

    Examples
    --------
    >>> from doingoai.aggregation import total
    >>> total([Delegation(direction="inbound", period=Period.year(2021), members=18)], "members").total
    Figures(count=1, sums=(HedgedNumber('18'),), unknown=0)
    """

    count: int
    """The number of records."""
    sums: tuple[Amount, ...] = ()
    """One amount for each unit and currency."""
    unknown: int = 0
    """How many terms had no number ("một lô", "nhiều"): they are counted here and never added as 0."""

    @property
    def amount(self) -> Amount | None:
        """The only sum; ``None`` where there is none.

        Raises
        ------
        ValueError
            If there are several: they are of different units or currencies.
        """
        if len(self.sums) > 1:
            raise ValueError(f"there are {len(self.sums)} sums, of different units or currencies: {self.sums!r}")
        return self.sums[0] if self.sums else None


@attrs.frozen
class Table:
    """A table of text: headings, rows, the rows that close it, and notes below."""

    headings: tuple[str, ...]
    """The heading of each column."""
    labels: int
    """How many of the first columns are labels; the others are figures."""
    rows: tuple[tuple[str, ...], ...]
    """The rows, each a text for each column."""
    closing: tuple[tuple[str, ...], ...]
    """The unplaced row, where there is one, and the total."""
    notes: tuple[str, ...]
    """What a reader has to know of the total."""


@attrs.frozen(repr=False)
class Summary:
    """The figures of groups of records.

    Rows are in the order of their keys: periods in time, names in the Vietnamese alphabet.

    Examples
    --------
    >>> from doingoai.aggregation import by_year, count
    >>> delegations = [
    ...     Delegation(direction="inbound", period=Period.month(2020, 6)),
    ...     Delegation(direction="inbound", period=Period.year(2021)),
    ...     Delegation(direction="outbound", period=Period.between(date(2020, 1, 1), date(2021, 12, 31))),
    ... ]
    >>> summary = count(delegations, by=by_year)
    >>> [(year.start.year, figures.count) for year, figures in summary.rows.items()]
    [(2020, 1), (2021, 1)]
    >>> summary.unplaced.count, summary.total.count
    (1, 3)
    """

    rows: Mapping[Any, Figures]
    """The figures of each key; a tuple of keys where there are several groupers."""
    total: Figures
    """The figures of all records; each counts once, though it may stand in several rows."""
    unplaced: Figures
    """The figures of the records that have no place in the rows, such as those dated too coarsely."""
    groupers: tuple[Grouper, ...] = attrs.field(default=(), eq=False)
    """What the rows are."""
    measure: str | None = attrs.field(default=None, eq=False)
    """What was added: the name of a field; ``None`` where records were counted."""
    behind: Rows = attrs.field(factory=lambda: Rows([], ()), eq=False)
    """The records, and which row each of them stands in."""

    @property
    def several(self) -> int:
        """How many records stand in more than one row."""
        return self.behind.several

    @property
    def unplaced_records(self) -> tuple[Any, ...]:
        """The records that have no place in the rows."""
        return self.behind.unplaced

    def records(self, key: Hashable) -> tuple[Any, ...]:
        """Return the records behind the row *key*, in the order they were given.

        Raises
        ------
        KeyError
            If there is no such row.
        """
        return self.behind.groups[key]

    @property
    def all_records(self) -> tuple[Any, ...]:
        """Every record that was counted, in the order they were given."""
        return tuple(self.behind.records)

    def table(self, *, lang: Language = "vi") -> Table:
        """Return the summary as a table of text, which reports and workbooks are written from."""
        from doingoai.aggregation.tables import table_of

        return table_of(self, lang=lang)

    def to_markdown(self, *, lang: Language = "vi", wide: bool = False) -> str:
        """Return the summary as a Markdown table, with Vietnamese or English headings and numbers.

        Parameters
        ----------
        lang
            ``"vi"`` or ``"en"``.
        wide
            Whether the keys of the second of two groupers become columns: a cross table.

        Raises
        ------
        ValueError
            If *wide* is asked of anything but two groupers.

        Examples
        --------
        >>> from doingoai.aggregation import by_year, count
        >>> delegations = [Delegation(direction="inbound", period=Period.year(year)) for year in (2020, 2021, 2021)]
        >>> print(count(delegations, by=by_year).to_markdown())
        | Năm | Số bản ghi |
        |---|---:|
        | 2020 | 1 |
        | 2021 | 2 |
        | **Tổng cộng** | **3** |
        """
        from doingoai.aggregation.tables import cross_table_of, markdown, table_of

        return markdown(cross_table_of(self, lang=lang) if wide else table_of(self, lang=lang))

    def _repr_html_(self) -> str:
        from doingoai.aggregation.tables import html, table_of

        return html(table_of(self, lang="vi"))

    def __repr__(self) -> str:
        return f"Summary(rows={dict(self.rows)!r}, total={self.total!r}, unplaced={self.unplaced!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # A read-only view cannot be pickled, what it shows can.
        shown = (dict(self.rows), self.total, self.unplaced, self.groupers, self.measure, self.behind)
        return _rebuilt, shown


def frozen_rows(rows: dict[Any, Any]) -> Mapping[Any, Any]:
    """*rows* as a mapping that nobody changes."""
    return MappingProxyType(rows)


def _rebuilt(rows: dict[Any, Figures], *others: Any) -> Summary:
    return Summary(frozen_rows(rows), *others)
