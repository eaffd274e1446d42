"""Changes: shares, growth, and one figure beside that of a year before."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from doingoai.aggregation.adding import Amount
from doingoai.aggregation.printed import number_text
from doingoai.aggregation.summary import Figures
from doingoai.aggregation.totals import value_of
from doingoai.errors import CurrencyMismatchError, UnitMismatchError
from doingoai.model.labels import Language, check_language
from doingoai.values.decimals import EXACT_CONTEXT, rounded
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Percentage

__all__ = ["Change", "compared", "growth", "share", "unknown_change"]


def __dir__() -> list[str]:
    return __all__


Comparable: TypeAlias = Amount | Decimal | int | Figures
"""What a share or a growth is taken of: an amount, or figures with one sum (or none: then their count)."""

_HUNDRED: Final = Decimal(100)


def _amount(value: Comparable) -> Amount | None:
    """*value* as an amount; ``None`` where it is not known."""
    if isinstance(value, Figures):
        if value.sums or value.unknown:
            # A sum that leaves terms out is no basis for a ratio.
            return None if value.unknown else value.amount
        return HedgedNumber(value.count)
    return value if isinstance(value, (HedgedNumber, Money, Quantity)) else HedgedNumber(value)


def _numbers(one: Amount, other: Amount) -> tuple[HedgedNumber, HedgedNumber]:
    """The numbers of two amounts in the unit of the first.

    Raises
    ------
    CurrencyMismatchError
        If they are of different currencies.
    UnitMismatchError
        If they are of different units, or one has no number.
    """
    if isinstance(one, Money) and isinstance(other, Money):
        if one.currency != other.currency:
            raise CurrencyMismatchError(f"{one.currency} and {other.currency} cannot be compared; convert them first.")
        if one.per != other.per:
            raise UnitMismatchError(f"{one!r} and {other!r} have different bases and cannot be compared.")
        return one.number, other.number
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        ours, theirs = one.number, (one * 0 + other).number  # in the unit of the first; it refuses what shares none
    else:
        ours, theirs = (amount if isinstance(amount, HedgedNumber) else None for amount in (one, other))
    if isinstance(ours, HedgedNumber) and isinstance(theirs, HedgedNumber):
        return ours, theirs
    raise UnitMismatchError(f"{one!r} and {other!r} cannot be compared: they are not of one unit.")


def share(part: Comparable, whole: Comparable) -> Percentage:
    """Return what part of *whole* *part* is, in per cent.

    Parameters
    ----------
    part, whole
        Numbers, amounts of one currency, quantities of one dimension, or Figures with one sum.

    Raises
    ------
    ZeroDivisionError
        If the whole is zero.
    ValueError
        If one of them is not known.
    UnitMismatchError, CurrencyMismatchError
        If they are of different units or currencies.

    Examples
    --------
    >>> share(Quantity(37, "nghìn tấn"), Quantity(50, "nghìn tấn"))
    Percentage(HedgedNumber('74'))
    """
    one, other = _amount(part), _amount(whole)
    if one is None or other is None:
        raise ValueError("a share needs a part and a whole that are known in full")
    dividend, divisor = _numbers(one, other)
    if not divisor.value:
        raise ZeroDivisionError("nothing is a share of a whole of zero")
    return Percentage(_plain(dividend * _HUNDRED / divisor))


def _plain(number: HedgedNumber) -> HedgedNumber:
    """*number* without the zeros that a division leaves after the point."""
    if number.hedge in {Hedge.RANGE, Hedge.ABOUT}:
        return number
    value = number.value.normalize(EXACT_CONTEXT)
    whole = value == value.to_integral_value()
    return HedgedNumber(value.quantize(Decimal(1), context=EXACT_CONTEXT) if whole else value, number.hedge)


def growth(now: Comparable, before: Comparable) -> Percentage | None:
    """Return by how many per cent *now* is above *before*; below it the percentage is negative.

    ``None`` where there is no such number: the earlier figure is zero or less, or one of the two is not known.

    Parameters
    ----------
    now, before
        Numbers, amounts of one currency, quantities of one dimension, or Figures with one sum.

    Raises
    ------
    UnitMismatchError, CurrencyMismatchError
        If they are of different units or currencies.

    Examples
    --------
    >>> growth(45, 40), growth(45, 0)
    (Percentage(HedgedNumber('12.5')), None)
    """
    one, other = _amount(now), _amount(before)
    if one is None or other is None:
        return None
    dividend, divisor = _numbers(one, other)
    if divisor.value <= 0:
        return None
    return Percentage(_plain(dividend * _HUNDRED / divisor - _HUNDRED))


@attrs.frozen
class Change:
    """One row of a comparison: two figures, their difference and the growth."""

    now: Figures
    """The figures of the period."""
    before: Figures
    """The figures of the same period of the year before."""
    differences: tuple[Amount, ...]
    """Now less before, for each unit and currency; of counts where nothing was added."""
    growth: Percentage | None
    """The growth, where there is one amount on each side and it is known."""
    reason: str = ""
    """Why there is no growth: "zero", "unknown", "units", or "no_records" where of one nothing is known."""

    def wording(self, lang: Language = "vi") -> str:
        """Return the growth in the wording of reports.

        Raises
        ------
        ValueError
            If *lang* is neither "vi" nor "en".

        Examples
        --------
        >>> compared(Figures(45), Figures(40)).wording()
        'tăng 12,5% so với cùng kỳ'
        >>> compared(Figures(45), Figures(0)).wording()
        'cùng kỳ không phát sinh nên không tính tỷ lệ'
        """
        check_language(lang)
        if self.growth is None:
            return _NO_GROWTH[self.reason][lang == "en"]
        return growth_text(self.growth, lang=lang)


_NO_GROWTH: Final[dict[str, tuple[str, str]]] = {
    "zero": ("cùng kỳ không phát sinh nên không tính tỷ lệ", "nothing in the same period last year, so no growth"),
    "no_records": ("chưa đủ bản ghi để so sánh", "nothing is known of one of the periods"),
    "unknown": ("chưa đủ số liệu để so sánh", "some terms are not known, so there is no growth"),
    "units": ("khác đơn vị nên không so sánh", "the units differ, so there is no growth"),
}
_UP_DOWN: Final = {
    "up": ("tăng {figure}% so với cùng kỳ", "up {figure}% on the same period last year"),
    "down": ("giảm {figure}% so với cùng kỳ", "down {figure}% on the same period last year"),
    # "hơn 98" beside 100 fell by less than 2 %, unless it rose.
    "at most down": ("giảm {figure}% hoặc tăng so với cùng kỳ", "down {figure}% on the same period last year, or up"),
    "at most up": ("tăng {figure}% hoặc giảm so với cùng kỳ", "up {figure}% on the same period last year, or down"),
    "either": (
        "từ giảm {fall}% đến tăng {rise}% so với cùng kỳ",
        "from {fall}% down to {rise}% up on the same period last year",
    ),
}
_BESIDE_ZERO: Final[dict[Hedge, tuple[str, str]]] = {
    Hedge.EXACT: ("bằng cùng kỳ", "the same as in the same period last year"),
    Hedge.MORE_THAN: ("tăng so với cùng kỳ", "up on the same period last year"),
    Hedge.AT_LEAST: ("bằng hoặc tăng so với cùng kỳ", "the same as in the same period last year, or up"),
    Hedge.LESS_THAN: ("giảm so với cùng kỳ", "down on the same period last year"),
    Hedge.NEARLY: ("giảm so với cùng kỳ", "down on the same period last year"),
    Hedge.AT_MOST: ("bằng hoặc giảm so với cùng kỳ", "the same as in the same period last year, or down"),
}
"""A growth of 0 by its hedge: "hơn 100" beside 100 is no "bằng cùng kỳ"."""
_NEAR_ZERO: Final = ("xấp xỉ cùng kỳ", "about the same as in the same period last year")
# "Gần 2%" lies near 2 %; of these nothing says so.
_MAYBE_PAST_ZERO: Final = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})
_SMALLEST: Final = Decimal("0.01")


def growth_text(percentage: Percentage, *, lang: Language = "vi") -> str:
    """Return a growth in the wording of reports, to two decimals at most."""
    number, english = percentage.number, lang == "en"
    low, high = number.low, number.high
    if low is not None and high is not None and low < 0 < high:
        fall, rise = (number_text(HedgedNumber(abs(bound)), lang, places=2) for bound in (low, high))
        return _UP_DOWN["either"][english].format(fall=fall, rise=rise)
    if not number.value:
        return _BESIDE_ZERO.get(number.hedge, _NEAR_ZERO)[english]
    size = -number if number.value < 0 else number
    if size.is_exact and rounded(size.value, 2) == 0:
        size = HedgedNumber(_SMALLEST, hedge=Hedge.LESS_THAN)
    way = "down" if number.value < 0 else "up"
    if size.hedge in _MAYBE_PAST_ZERO and not number.is_exact:
        way = f"at most {way}"
    return _UP_DOWN[way][english].format(figure=number_text(size, lang, places=2))


def compared(now: Figures, before: Figures, *, adding: bool | None = None) -> Change:
    """Return the change from *before* to *now*.

    Parameters
    ----------
    now, before
        The figures.
    adding
        Whether something was added up; records were counted where it was not. Without it the figures tell, if they can:
        those of records without any term look as if they had been counted.
    """
    if adding is None:
        adding = any((now.sums, before.sums, now.unknown, before.unknown))
    differences = _differences(now, before) if adding else (HedgedNumber(now.count - before.count),)
    if now.unknown or before.unknown:
        return Change(now, before, differences, None, "unknown")
    if len(now.sums) > 1 or len(before.sums) > 1:
        return Change(now, before, differences, None, "units")
    if adding and not (now.sums and before.sums):
        # Nothing to add on one side: 0 of whatever the other side has.
        gone = growth(0, 1) if before.sums and value_of(before.sums[0]) > 0 else None
        return Change(now, before, differences, gone, "" if gone else "zero")
    try:
        figure = growth(now, before)
    except (UnitMismatchError, CurrencyMismatchError):
        return Change(now, before, differences, None, "units")
    return Change(now, before, differences, figure, "" if figure else "zero")


def unknown_change(now: Figures, before: Figures) -> Change:
    """Return the change between two times of one of which nothing is known: no difference, and no growth."""
    return Change(now, before, (), None, "no_records")


def _differences(now: Figures, before: Figures) -> tuple[Amount, ...]:
    left = list(before.sums)
    differences: list[Amount] = []
    for amount in now.sums:
        for earlier in left:
            try:
                differences.append(amount - earlier)  # type: ignore[operator]  # a mismatch raises
            except TypeError:
                continue
            left.remove(earlier)
            break
        else:
            differences.append(amount)
    return (*differences, *(amount * -1 for amount in left))
