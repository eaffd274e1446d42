"""The finder: every value and every name of a text, in its place."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterable, Iterator

from doingoai.extraction.blocks import blocks_of, blocks_of_stream
from doingoai.extraction.drafts import Block, Draft, Memory
from doingoai.extraction.engine import Engine
from doingoai.extraction.gates import BEHIND, gate_of
from doingoai.extraction.mentions import Mention, MentionKind
from doingoai.extraction.names import Names, names_in
from doingoai.extraction.refiners import refined
from doingoai.extraction.rules import default_names, rules_for
from doingoai.grammar.rules import Context
from doingoai.lexicon.surroundings import BASES, STUCK_WORDS
from doingoai.text.spans import CanonicalText

__all__ = ["Finder", "find_mentions"]


def __dir__() -> list[str]:
    return __all__


class Finder:
    """Finds mentions, with names and kinds of one's own choice.

    A finder holds compiled rules: make one and keep it.

    Parameters
    ----------
    gazetteers
        Where names are looked up; without it, the provinces, countries and partners that the library knows.
    kinds
        The kinds that are wanted; without it, all. Rules and names of other kinds are tried only where they may take
        the same words.

    Examples
    --------
    >>> finder = Finder(kinds=["money", "percent"])
    >>> [mention.text for mention in finder.find("Năm 2021, vốn FDI đạt trên 1 tỷ USD, tăng 12,5%.")]
    ['trên 1 tỷ USD', '12,5%']
    """

    def __init__(
        self, *, gazetteers: Iterable[Names] | None = None, kinds: Collection[MentionKind | str] | None = None
    ) -> None:
        self.kinds: frozenset[MentionKind] = frozenset(MentionKind) if kinds is None else _kinds(kinds)
        """The kinds that it finds."""
        self._given = None if gazetteers is None else tuple(gazetteers)
        self._gazetteers = default_names(self.kinds) if self._given is None else self._given
        self._engine = _engine(self.kinds)

    def find(self, text: str, *, reference: dt.date | None = None) -> list[Mention]:
        """Return the mentions of *text*, sorted and disjoint.

        Parameters
        ----------
        text
            Any text at all.
        reference
            The date it was written, which year-less and relative dates count from. Without it, a year-less date
            takes the year of the nearest full date before it, and a relative one has no value.

        Raises
        ------
        TypeError
            If *text* is no ``str`` or *reference* no date.

        Examples
        --------
        >>> [mention] = Finder().find("Ngày 30/4, đoàn lên đường.", reference=date(2022, 5, 6))
        >>> mention.value.start, mention.from_context
        (datetime.date(2022, 4, 30), True)
        """
        if not isinstance(text, str):
            raise TypeError(f"mentions are found in a str, not in {type(text).__name__} {text!r:.80}")
        return list(self._mentions(blocks_of(text), _to_date(reference)))

    def find_iter(self, chunks: Iterable[str], *, reference: dt.date | None = None) -> Iterator[Mention]:
        r"""Yield the mentions of the text that *chunks* make together, holding no more of it than a paragraph.

        Parameters
        ----------
        chunks
            Pieces of a text, cut anywhere: an open text file will do.
        reference
            As for `find`.

        Examples
        --------
        >>> [(mention.start, mention.text) for mention in Finder().find_iter(["Quý I/20", "22\n", "\nNăm 2023"])]
        [(0, 'Quý I/2022'), (12, 'Năm 2023')]
        """
        return self._mentions(blocks_of_stream(chunks), _to_date(reference))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Finder):
            return NotImplemented
        return (self.kinds, self._given) == (other.kinds, other._given)

    def __hash__(self) -> int:
        return hash((self.kinds, self._given))

    def __repr__(self) -> str:
        kinds = [str(kind) for kind in MentionKind if kind in self.kinds]
        told = [] if self._given is None else [f"gazetteers={self._given!r}"]
        told += [] if len(kinds) == len(MentionKind) else [f"kinds={kinds!r}"]
        return f"Finder({', '.join(told)})"

    def __reduce__(self) -> tuple[object, ...]:
        # Compiled rules cannot be pickled; they are compiled again where they are wanted, once for each set of kinds.
        return _made, (self._given, self.kinds)

    def _mentions(self, blocks: Iterable[tuple[int, str]], reference: dt.date | None) -> Iterator[Mention]:
        memory = Memory()
        context = Context(reference=reference)
        every_kind = len(self.kinds) == len(MentionKind)
        for place, source in blocks:
            block = Block(CanonicalText.of(source), context, memory)
            drafts = refined(self._engine.drafts(block), block)
            for draft in names_in(block, self._gazetteers, drafts):
                if every_kind or draft.kind in self.kinds:
                    start, end = block.text.span(draft.start, draft.end)
                    yield Mention(
                        start + place,
                        end + place,
                        source[start:end],
                        draft.kind,
                        draft.value,
                        draft.from_context,
                        None if draft.restates is None else _place(draft.restates, block, place),
                    )


def _made(gazetteers: tuple[Names, ...] | None, kinds: frozenset[MentionKind]) -> Finder:
    return Finder(gazetteers=gazetteers, kinds=kinds)


def _kinds(kinds: Collection[MentionKind | str]) -> frozenset[MentionKind]:
    """The kinds that a caller names; one alone may stand without brackets."""
    names = [kinds] if isinstance(kinds, str) else kinds
    if unknown := [name for name in names if name not in set(MentionKind)]:
        raise ValueError(f"{unknown[0]!r} is no kind of mention; the kinds are {', '.join(MentionKind)}")
    return frozenset(map(MentionKind, names))


def _place(draft: Draft, block: Block, place: int) -> tuple[int, int]:
    start, end = block.text.span(draft.start, draft.end)
    return start + place, end + place


def _to_date(reference: dt.date | None) -> dt.date | None:
    if isinstance(reference, dt.datetime):
        return reference.date()
    if reference is None or isinstance(reference, dt.date):
        return reference
    raise TypeError(f"a reference is a date, not {type(reference).__name__} {reference!r}")


@functools.cache
def _engine(kinds: frozenset[MentionKind]) -> Engine:
    return Engine(rules_for(kinds), gate_of, BEHIND, STUCK_WORDS, BASES)


@functools.cache
def _finder(kinds: frozenset[MentionKind] | None) -> Finder:
    return Finder(kinds=kinds)


def find_mentions(
    text: str, *, reference: dt.date | None = None, kinds: Collection[MentionKind | str] | None = None
) -> list[Mention]:
    """Return every date, period, duration, figure, amount, name and document of *text*, sorted and disjoint.

    Parameters
    ----------
    text
        Any text at all: composed or decomposed, in any case, with line breaks inside expressions.
    reference
        The date it was written, which year-less and relative dates count from.
    kinds
        The kinds that are wanted; without it, all.

    Returns
    -------
    list[Mention]
        Their places are indices into *text* as it was given.

    Raises
    ------
    TypeError
        If *text* is no ``str`` or *reference* no date.
    ValueError
        If one of *kinds* is none of `MentionKind`.

    Examples
    --------
    >>> text = "Năm 2022, tỉnh đón 41 đoàn với 302 lượt người, tăng 12,5% so với năm 2021."
    >>> [mention.text for mention in find_mentions(text)]
    ['Năm 2022', '41 đoàn', '302 lượt người', '12,5%', 'năm 2021']
    """
    wanted = None if kinds is None else _kinds(kinds)
    return _finder(wanted).find(text, reference=reference)
