"""Verdicts: what records say to a reported figure, why, and when a number satisfies another within its hedge."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from doingoai.aggregation.adding import Amount
from doingoai.aggregation.printed import value_text
from doingoai.model import FigureKind, ReportedFigure
from doingoai.model.labels import Language, check_language, member_name
from doingoai.values.decimals import EXACT_CONTEXT, rounded
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.ratios import Percentage, Ratio

__all__ = ["Found", "Outcome", "Reason", "Verdict", "is_above", "judge"]


def __dir__() -> list[str]:
    return __all__


class Outcome(enum.StrEnum):
    """What the records say to a reported figure."""

    SUPPORTED = "supported"
    """Whatever is open in the records, they satisfy the figure within its hedge."""
    CONTRADICTED = "contradicted"
    """Whatever is open in the records, they do not."""
    UNDECIDED = "undecided"
    """They leave both open."""


class Reason(enum.StrEnum):
    """Why a verdict is what it is."""

    SATISFIES = "satisfies"
    """What the records give satisfies the figure."""
    OUTSIDE = "outside"
    """What the records give does not."""
    ABOVE_ITS_WHOLE = "above_its_whole"
    """The figure is above that of a longer period around it."""
    NO_BOUNDS = "no_bounds"
    """The figure is about so much, and states no bounds to judge by."""
    FAR = "far"
    """What the records give is far below a figure that is nearly reached."""
    OPEN = "open"
    """Terms without a number, or records without a place, may change the answer."""
    MORE_PARTS = "more_parts"
    """The parts that were given may not be all."""
    NO_RECORDS = "no_records"
    """No record is about it."""
    NO_MEASURE = "no_measure"
    """Its words do not tell what it counts."""
    OTHER_UNIT = "other_unit"
    """The records give nothing in its unit."""
    OTHER_MAP = "other_map"
    """The records name provinces that did not exist on its day."""


_REASONS: Final[dict[Reason, tuple[str, str]]] = {
    Reason.SATISFIES: ("sổ có {found}, khớp với {stated}", "the records give {found}, which satisfies {stated}"),
    Reason.OUTSIDE: ("sổ có {found}, không khớp với {stated}", "the records give {found}, not {stated}"),
    Reason.ABOVE_ITS_WHOLE: (
        "{stated} lớn hơn số liệu của cả kỳ chứa nó ({found})",
        "{stated} is above the figure of the longer period that holds it ({found})",
    ),
    Reason.NO_BOUNDS: (
        "sổ có {found}; {stated} không nêu giới hạn nên chưa kết luận được",
        "the records give {found}; {stated} states no bounds, so nothing can be concluded",
    ),
    Reason.FAR: (
        "sổ có {found}, thấp hơn nhiều so với {stated}, nên chưa kết luận được",
        "the records give {found}, far below {stated}, so nothing can be concluded",
    ),
    Reason.OPEN: (
        "sổ có {found}, còn khoản chưa rõ hoặc chưa xếp được vào kỳ, nên chưa kết luận được với {stated}",
        "the records give {found}, with terms that are not known or not placed, so {stated} stays open",
    ),
    Reason.MORE_PARTS: (
        "các phần đã nêu cộng lại được {found}, có thể còn phần khác của {stated}",
        "the parts given make {found}; there may be others that belong to {stated}",
    ),
    Reason.NO_RECORDS: ("không có bản ghi nào cho {stated}", "no record is about {stated}"),
    Reason.NO_MEASURE: (
        "chưa biết chỉ tiêu này đếm gì; hãy nêu trong measures",
        "it is not known what this measure counts; say so in measures",
    ),
    Reason.OTHER_MAP: (
        "sổ ghi tỉnh theo địa giới khác ngày với {stated}",
        "the records name provinces that did not exist yet on the date of {stated}",
    ),
    Reason.OTHER_UNIT: (
        "sổ không có số liệu cùng đơn vị với {stated}",
        "no record has a figure in the unit of {stated}",
    ),
}

Found: TypeAlias = Amount | Ratio | Percentage


@attrs.frozen
class Verdict:
    """What the records say to one reported figure."""

    figure: ReportedFigure
    """The figure."""
    outcome: Outcome = attrs.field(repr=member_name)
    """Supported, contradicted or undecided."""
    found: Found | None
    """What the records give, in the figure's unit; ``None`` where they give nothing."""
    reason: Reason = attrs.field(repr=member_name)
    """Why."""
    records: tuple[Any, ...] = ()
    """The records that were counted."""
    unplaced: tuple[Any, ...] = ()
    """The records that may or may not belong to the figure: their dates or places are too coarse."""
    unknown: int = 0
    """How many terms of the records had no number."""

    @property
    def supported(self) -> bool | None:
        """Whether the records support the figure; ``None`` where they leave it open."""
        return {Outcome.SUPPORTED: True, Outcome.CONTRADICTED: False}.get(self.outcome)

    def explain(self, lang: Language = "vi") -> str:
        """Return the reason as a sentence.

        Raises
        ------
        ValueError
            If *lang* is neither "vi" nor "en".

        Examples
        --------
        >>> from doingoai.aggregation import reconcile
        >>> figure = ReportedFigure(measure="đoàn vào", value=Quantity(41, "đoàn"), scope="national",
        ...                         period=Period.year(2021), kind="count")
        >>> reconcile([], [figure])[0].explain()
        'không có bản ghi nào cho 41 đoàn'
        """
        check_language(lang)
        found = "" if self.found is None else self._said(self.found, lang)
        return _REASONS[self.reason][lang == "en"].format(found=found, stated=self._said(self.figure.value, lang))

    def _said(self, value: object, lang: Language) -> str:
        """A value as a sentence says it: a growth of -7 % is "mức giảm 7%"."""
        if self.figure.kind is not FigureKind.GROWTH or not isinstance(value, Percentage):
            return value_text(value, lang)
        falls = value.number.value < 0
        size = attrs.evolve(value, number=-value.number) if falls else value
        return f"{_WAYS[falls][lang == 'en']} {value_text(size, lang)}"


_WAYS: Final = (("mức tăng", "a rise of"), ("mức giảm", "a fall of"))


_OPEN_LOW: Final = frozenset({Hedge.MORE_THAN})
_OPEN_HIGH: Final = frozenset({Hedge.NEARLY, Hedge.LESS_THAN})


def judge(stated: HedgedNumber, found: HedgedNumber) -> tuple[Outcome, Reason]:
    """Return whether every number that *found* may be satisfies *stated*, none does, or some.

    "khoảng 400" states no bounds. A figure that rounds to it at its own last place supports it; of any other nothing
    can be concluded. "gần 100" states no lower bound, but 3 is not near it: what lies far below leaves it open.

    Examples
    --------
    >>> judge(HedgedNumber(100, hedge=Hedge.NEARLY), HedgedNumber(94))[0].value
    'supported'
    >>> judge(HedgedNumber(400, hedge=Hedge.ABOUT), HedgedNumber(397))[0].value
    'supported'
    """
    if stated == found:
        return Outcome.SUPPORTED, Reason.SATISFIES
    if stated.low is None and stated.high is None:
        near = found.is_exact and _rounds_to(found.value, stated.value)
        return (Outcome.SUPPORTED, Reason.SATISFIES) if near else (Outcome.UNDECIDED, Reason.NO_BOUNDS)
    if _is_apart(found, stated):
        return Outcome.CONTRADICTED, Reason.OUTSIDE
    if not _is_within(found, stated):
        return Outcome.UNDECIDED, Reason.OPEN
    if stated.hedge is Hedge.NEARLY and not _is_near(found.value if found.low is None else found.low, stated.value):
        return Outcome.UNDECIDED, Reason.FAR
    return Outcome.SUPPORTED, Reason.SATISFIES


def _last_place(stated: Decimal) -> int:
    """The power of ten of the last place that is not zero: 2 for 400, 0 for 95."""
    exponent = stated.normalize(EXACT_CONTEXT).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _rounds_to(found: Decimal, stated: Decimal) -> bool:
    """Whether a number rounds to *stated* at the last place that is not zero: 397 to 400 at the hundreds."""
    return rounded(found, -_last_place(stated)) == stated if stated else not found


def _is_near(found: Decimal, stated: Decimal) -> bool:
    """Whether a number below *stated* rounds to it, or is no more than one of its last place below: 281 is near 290."""
    if _rounds_to(found, stated):
        return True
    last = _last_place(stated)
    # Of a round number such as 100 the last place is all there is.
    return last < stated.adjusted() and found >= EXACT_CONTEXT.subtract(stated, Decimal((0, (1,), last)))


def _is_within(found: HedgedNumber, stated: HedgedNumber) -> bool:
    low_fits = stated.low is None or (
        found.low is not None
        and (
            found.low > stated.low
            or (found.low == stated.low and (stated.hedge not in _OPEN_LOW or found.hedge in _OPEN_LOW))
        )
    )
    return low_fits and (
        stated.high is None
        or (
            found.high is not None
            and (
                found.high < stated.high
                or (found.high == stated.high and (stated.hedge not in _OPEN_HIGH or found.hedge in _OPEN_HIGH))
            )
        )
    )


def _is_apart(found: HedgedNumber, stated: HedgedNumber) -> bool:
    for below, above in ((found, stated), (stated, found)):
        if below.high is None or above.low is None:
            continue
        touching = below.hedge in _OPEN_HIGH or above.hedge in _OPEN_LOW
        if below.high < above.low or (below.high == above.low and touching):
            return True
    return False


def is_above(part: HedgedNumber, whole: HedgedNumber) -> bool:
    """Return whether every number that *part* may be is above every one that *whole* may be."""
    if part.low is None or whole.high is None:
        return False
    open_ends = part.hedge is Hedge.MORE_THAN or whole.hedge in _OPEN_HIGH
    return part.low > whole.high or (part.low == whole.high and open_ends)
