"""Quantities: `parse_quantity` and `format_quantity`, for units of measure, classifiers and any counted noun."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import Final

from doingoai.grammar.amounts import (
    AMOUNT_STARTS,
    CLOSING,
    HALF,
    HEDGED,
    further,
    hedged,
    ranged,
    read_hedge,
    read_range,
    read_simple,
    read_single,
    refuse_bullet,
    single,
)
from doingoai.grammar.bases import PER, read_base, written_base
from doingoai.grammar.figures import DIGITS
from doingoai.grammar.numeral_machine import both_spellings
from doingoai.grammar.numerals import NUMERAL, ROMAN
from doingoai.grammar.ratios import FRACTION, read_fraction
from doingoai.grammar.rules import DIGIT, Context, MentionKind, Reader, Reading, Refusal, Rule, Style
from doingoai.grammar.wording import check_kind, hedged_text, ratio_text, written
from doingoai.lexicon.classifiers import CLASSIFIERS, REGIONAL_UNITS, TERM, UNKNOWN_COUNTS, UNKNOWN_LOT
from doingoai.lexicon.connectives import BETWEEN_AND, TO_WORDS
from doingoai.lexicon.currencies import CURRENCIES
from doingoai.lexicon.hedges import CLOSING_HEDGES, HEDGES
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    DECIMAL_MARKS,
    HALF_MORE,
    HALVES,
    MAGNITUDES,
    PART,
    TENS,
    ZERO,
)
from doingoai.lexicon.numerals import (
    DIGITS as NUMERALS,
)
from doingoai.lexicon.units import PHYSICAL_UNITS, UNIT_COMPOUNDS
from doingoai.text.patterns import END, GAP, alternation, forgiving, no_compound
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.numbers import Hedge, HedgedNumber
from doingoai.values.quantities import Quantity
from doingoai.values.ratios import Ratio
from doingoai.values.units import UNITS

__all__ = ["QUANTITY_RULES", "UNIT", "format_quantity", "parse_quantity"]


def __dir__() -> list[str]:
    return __all__


# ---------------------------------------------------------------------------------------------------------------
# Patterns

# A term that is numbered itself counts nothing: "Hội nghị Trung ương 5 khóa XIII".
_NO_TERM: Final = rf"(?!(?<={TERM})\s{{1,3}}{ROMAN}{END})"
_NO_COMPOUND: Final = no_compound(UNIT_COMPOUNDS)
UNIT: Final = rf"{alternation((*PHYSICAL_UNITS, *CLASSIFIERS, *REGIONAL_UNITS))}{END}(?![²³]){_NO_TERM}{_NO_COMPOUND}"
"""A pattern for the units of measure, classifiers and counted nouns of the lexicon."""


_UNIT: Final = rf"{GAP}(?P<unit>{UNIT})"
_FIRST_UNIT: Final = rf"(?:{GAP}(?P<first_unit>{UNIT}))?"
# What is counted stands behind the unit, up to a stroke: "đoàn/15 lượt người" are two measures. So are "5 bộ 3 cái".
# What closes the amount comes before what is counted: "10 người trở lên" counts no "trở lên".
_ITEM: Final = r"(?:\s{0,3}(?P<item>(?:(?<=\s)[^\W0-9_]|[(,“\"])[^/]{0,300}?))??"
_NOUN: Final = r"\s{1,3}(?P<unit>[^\W0-9_][^/0-9%]{0,120}?)"
_UNKNOWN: Final = rf"{alternation(UNKNOWN_COUNTS)}{END}"
# "3 tấn 5 tạ": a measure and a smaller one of its kind, a power of ten smaller.
_DECIMAL_UNITS: Final = frozenset(
    code for code, unit in UNITS.items() if unit.factor.normalize(EXACT_CONTEXT).as_tuple().digits == (1,)
)
_MEASURE: Final = (
    rf"{alternation(word for word, code in PHYSICAL_UNITS.items() if code in _DECIMAL_UNITS)}{END}(?![²³])"
)
_MEASURED: Final = rf"{alternation(word for word, code in PHYSICAL_UNITS.items() if code is not None)}{END}(?![²³])"
_COMPOUND: Final = (
    rf"{single()}{GAP}(?P<unit>{_MEASURE}){GAP}(?P<rest>{DIGITS}|{NUMERAL}){GAP}(?P<small_unit>{_MEASURE})"
)
_HALF_UNIT: Final = rf"(?P<hedge>{HEDGED}){alternation(HALVES)}{END}"
_LOT: Final = rf"(?P<unit_of_lot>{alternation(UNKNOWN_LOT)}){END}"


# ---------------------------------------------------------------------------------------------------------------
# Reading

_HALF: Final = Decimal("0.5")
# "M" is written for a million and "G" for a billion or a generation more often than for a metre and a gram.
_MEGA: Final = frozenset("MG")
_AND_SO_ON: Final = "v"
# "không chỉ", "không người": before a noun it is no nought.
_ZEROS: Final = both_spellings([ZERO])
# A lone word of these before an unknown noun is more often something else: không rõ, năm ngoái.
_UNSURE: Final = both_spellings([ZERO, "năm", "tư"])
_SPELLED: Final = both_spellings(NUMERALS)
# Words that go on with the number, or join it to another, are no noun.
_NO_FIRST: Final = both_spellings(
    [
        *("nửa", "phần", "số", "vài", "mấy", "ít", "chút", "loạt", "lượng"),
        *(*MAGNITUDES, *BRIDGES, *AFTER_TENS, *HALF_MORE, *DECIMAL_MARKS, *TO_WORDS, TENS, ZERO, BETWEEN_AND),
        *(word.split()[0] for word in HEDGES),
    ]
)
_NO_NOUN: Final = _NO_FIRST | both_spellings(["nhất", "hơn", "ra", "lắm", "quá"])  # ít nhất, ít hơn, ít ra
# "41 đoàn với 302 lượt người" are two measures, and so are "02 đoàn/15 lượt người"; so is the product "2 bộ x 3".
_SECOND: Final = re.compile(rf"(?<![\w.,])[0-9][0-9.,]{{0,30}}\s{{0,3}}{UNIT}|^x\s{{0,3}}[0-9]", re.VERBOSE)
_BRACKETS: Final = re.compile(r"\([^()0-9][^()]*\)")
_CLOSED_TOO_EARLY: Final = re.compile(rf"{forgiving(CLOSING_HEDGES)}{END}")
_CURRENCY: Final = re.compile(rf"{forgiving(CURRENCIES)}{END}")


def _read_single(reading: Reading) -> Quantity | None:
    refuse_bullet(reading)
    number = None if reading["figure"] in _ZEROS or _goes_on_with_a_stop(reading) else read_single(reading)
    if number is not None and number.hedge is Hedge.ORDER and MAGNITUDES.get(reading["unit"] or ""):
        return None  # "vài chục" is a number
    return None if number is None else _quantity(number, reading)


def _goes_on_with_a_stop(reading: Reading) -> bool:
    """Whether its unit is the "v" of "v.v.", and no volt: 220V, 220 V, 220v."""
    return reading.written("unit") == _AND_SO_ON and (reading.text.lower[reading.match.start("unit") - 1]).isspace()


def _read_compound(reading: Reading) -> Quantity | None:
    """3 tấn 5 tạ, 1 km 200 m: in the larger unit."""
    number = read_single(reading)
    rest = read_simple(reading["rest"] or "", reading.context.style)
    units = [UNITS[PHYSICAL_UNITS[reading[group] or ""] or ""] for group in ("unit", "small_unit")]
    large, small = units
    if number is None or rest is None or large.dimension != small.dimension or number.value != int(number.value):
        return None
    share = rest * small.factor / large.factor
    if not (rest.is_exact and 0 < share.value < 1) or number.hedge is Hedge.ORDER:
        return None
    return _quantity(further(number, share), reading)


def _read_range(reading: Reading) -> Quantity | None:
    first = reading["first_unit"]
    if first is not None and first != reading["unit"]:
        return None
    number = read_range(reading, apart=first is not None)
    return None if number is None else _quantity(number, reading)


def _read_ratio(reading: Reading) -> Quantity:
    return _quantity(read_fraction(reading), reading)


def _read_ratio_of_noun(reading: Reading) -> Quantity | None:
    return _read_ratio(reading) if (reading["unit"] or "")[-1].isalnum() else None


def _read_half_unit(reading: Reading) -> Quantity:
    return _quantity(hedged(HedgedNumber(_HALF), read_hedge(reading)), reading)


def _read_unknown(reading: Reading) -> Quantity | None:
    first = (reading["unit"] or "").split()[0]
    return None if first in _NO_NOUN else _quantity(None, reading)


def _read_lot(reading: Reading) -> Quantity:
    lot = (reading.written("unit_of_lot") or "").split()[-1]
    return Quantity(None, lot, item=_spaced(reading.written("item")))


def _refuse_two(_: Reading) -> Quantity | None:
    raise Refusal("it holds two measures; read each by itself")


def _read_any_noun(reading: Reading) -> Quantity | None:
    figure = reading["figure"] or ""
    if figure in _UNSURE or not _is_noun(reading):
        return None
    if figure[-1].isalpha() and (reading["unit"] or "").split()[0] in _SPELLED:
        return None  # a numeral that goes on behind a break
    return _read_single(reading)


def _read_range_of_noun(reading: Reading) -> Quantity | None:
    number = read_range(reading) if _is_noun(reading) else None
    return None if number is None else _quantity(number, reading)


def _is_noun(reading: Reading) -> bool:
    """Whether what stands for an unknown unit may be one; a currency is refused."""
    unit = reading["unit"] or ""
    if _CURRENCY.fullmatch(unit):
        raise Refusal("it is an amount of money; read it with parse_money", "unit")
    # "5 T" may be tons, billions or months.
    words = unit.split()
    # "5.000 phần" are portions, "5 phần trăm" and "2 phần ba" are none.
    portions = words == [PART]
    return unit[0].isalpha() and unit[-1].isalnum() and len(unit) > 1 and (portions or words[0] not in _NO_FIRST)


def _quantity(number: HedgedNumber | Ratio | None, reading: Reading) -> Quantity:
    """The quantity of *number* units; ``None`` where the words name no number, never where they could not be read."""
    groups = reading.match.re.groupindex
    unit, code = _named(reading.written("unit") or "")
    if unit in _MEGA:
        raise Refusal(f"{unit} may be more than one thing; write the unit out", "unit")
    item = _spaced(reading.written("item")) if "item" in groups else ""
    if item and _SECOND.search(_BRACKETS.sub("", item.lower())):
        raise Refusal("it holds two measures; read each by itself", "item")
    if item and _CLOSED_TOO_EARLY.match(item.lower()):
        raise Refusal("its bound stands before what is counted; write it after, or before the figure", "item")
    return Quantity(number, unit, code, item=item, per=read_base(reading) if "per" in groups else None)


@functools.lru_cache(maxsize=1 << 10)
def _named(unit: str) -> tuple[str, str | None]:
    """The unit with single spaces, and its code."""
    name = _spaced(unit)
    return name, PHYSICAL_UNITS.get(name.lower())


def _spaced(text: str | None) -> str:
    return " ".join((text or "").split())


QUANTITY_RULES: Final = (
    Rule(
        "lot of goods",
        MentionKind.QUANTITY,
        {UNKNOWN_LOT[1].split()[0]},
        # A lot of land is one; a consignment is of goods.
        rf"(?P<unit_of_lot>{alternation(UNKNOWN_LOT[1:])}){END}(?!\sđất)",
        lambda reading: Quantity(None, (reading.written("unit_of_lot") or "").split()[-1]),
    ),
    Rule("quantity", MentionKind.QUANTITY, AMOUNT_STARTS, rf"{single()}{_UNIT}{HALF}{PER}{CLOSING}", _read_single),
    Rule("quantity in two units", MentionKind.QUANTITY, AMOUNT_STARTS, _COMPOUND, _read_compound),
    Rule(
        "quantity range",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        rf"{ranged(between=_FIRST_UNIT)}{_UNIT}{PER}",
        _read_range,
    ),
    Rule(
        "part of a quantity",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        rf"(?P<hedge>{HEDGED}){FRACTION}{_UNIT}",
        _read_ratio,
    ),
    Rule("half a unit", MentionKind.QUANTITY, {*AMOUNT_STARTS, *HALVES}, rf"{_HALF_UNIT}{_UNIT}", _read_half_unit),
)
"""The forms of quantities that prose may hold: with a unit of the lexicon, and no more than it."""

_STRICT_RULES: Final = (
    Rule("lot", MentionKind.QUANTITY, {DIGIT}, rf"{_LOT}{_ITEM}", _read_lot),
    Rule(
        "quantity of an item in two units", MentionKind.QUANTITY, AMOUNT_STARTS, rf"{_COMPOUND}{_ITEM}", _read_compound
    ),
    Rule(
        "quantity of an item",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        rf"{single()}{_UNIT}{HALF}{PER}{_ITEM}{CLOSING}",
        _read_single,
    ),
    Rule(
        "measure of an item for each of something",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        # 2 kg gạo/người: the base stands behind what is counted.
        rf"{single()}{GAP}(?P<unit>{_MEASURED}){HALF}\s{{1,3}}(?P<item>[^\W0-9_][^/0-9]{{0,120}}?)(?=\s?/){PER}",
        _read_single,
    ),
    Rule(
        "quantity range of an item",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        rf"{ranged(between=_FIRST_UNIT)}{_UNIT}{PER}{_ITEM}",
        _read_range,
    ),
    Rule(
        "part of a quantity of an item",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        rf"(?P<hedge>{HEDGED})(?P<minus>[-−])?{FRACTION}{_UNIT}{PER}{_ITEM}",
        _read_ratio,
    ),
    Rule("half a unit of an item", MentionKind.QUANTITY, {DIGIT}, rf"{_HALF_UNIT}{_UNIT}{_ITEM}", _read_half_unit),
    Rule(
        "unknown quantity", MentionKind.QUANTITY, {DIGIT}, rf"{_UNKNOWN}\s{{1,3}}(?P<unit>{UNIT}){_ITEM}", _read_unknown
    ),
    Rule("unknown number", MentionKind.QUANTITY, {DIGIT}, rf"{_UNKNOWN}{_NOUN}", _read_unknown),
    Rule("two measures", MentionKind.QUANTITY, {DIGIT}, rf"{single()}{_UNIT}\s?[/+]\s?[0-9].{{0,200}}", _refuse_two),
    Rule(
        "part of any noun",
        MentionKind.QUANTITY,
        AMOUNT_STARTS,
        rf"(?P<hedge>{HEDGED}){FRACTION}{_NOUN}",
        _read_ratio_of_noun,
    ),
    Rule("any noun", MentionKind.QUANTITY, AMOUNT_STARTS, rf"{single()}{_NOUN}{PER}{CLOSING}", _read_any_noun),
    Rule("range of any noun", MentionKind.QUANTITY, AMOUNT_STARTS, rf"{ranged()}{_NOUN}{PER}", _read_range_of_noun),
)
_READER: Final = Reader("a quantity", _STRICT_RULES, hint="a number and a unit are expected, such as 302 lượt người")


def parse_quantity(text: str, *, style: Style = "vi") -> Quantity:
    """Return the quantity that *text* states.

    Parameters
    ----------
    text
        A number with a unit of measure ("218ha"), a classifier ("14.000 bộ trang phục") or any noun ("8 thỏa thuận").
        "nhiều …" and "một lô …" state an unknown number, which is no 0.
    style
        Which way of writing figures is tried first; see `parse_decimal`.

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it states no quantity.

    Examples
    --------
    >>> parse_quantity("hơn 2.000 lượt người")
    Quantity(HedgedNumber('2000', hedge=Hedge.MORE_THAN), 'lượt người')
    >>> parse_quantity("140 ngàn tấn").to("kg").number
    HedgedNumber('140000000')
    >>> parse_quantity("một lô thiết bị y tế")
    Quantity(None, 'lô', item='thiết bị y tế')
    """
    return _READER.read(text, Context(style=style))


def format_quantity(value: Quantity, *, compact: bool = False) -> str:
    """Return *value* as it is written: `parse_quantity` reads it back.

    Parameters
    ----------
    value
        A quantity.
    compact
        Whether round numbers take a magnitude; see `format_number`.

    Examples
    --------
    >>> format_quantity(Quantity(14000, "bộ", item="trang phục phòng hộ y tế"))
    '14.000 bộ trang phục phòng hộ y tế'
    >>> format_quantity(Quantity(None, "lô", item="thiết bị y tế"))
    'một lô thiết bị y tế'
    """
    check_kind(value, Quantity, "a Quantity")
    if value.number is None:
        number = UNKNOWN_LOT[1].split()[0] if value.unit == UNKNOWN_LOT[0] else UNKNOWN_COUNTS[0]
    elif isinstance(value.number, Ratio):
        number = ratio_text(value.number)
    else:
        number = hedged_text(value.number, lambda figure: written(figure, compact=compact))
    gap = "" if value.item.startswith(",") else " "
    return f"{number} {value.unit}{written_base(value.per)}{gap}{value.item}".rstrip()
