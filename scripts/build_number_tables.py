"""Build the tables of numbers, units and currencies in ``docs/reference`` from the lexicon.

Each reading in them is made by the library itself.

Run it from anywhere: ``python scripts/build_number_tables.py``. A test checks that the pages equal what this makes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from doingoai import (
    Hedge,
    HedgedNumber,
    Percentage,
    format_number,
    parse_decimal,
    parse_money,
    parse_number,
    parse_ordinal,
    parse_percentage,
    parse_ratio,
)
from doingoai.lexicon.classifiers import CLASSIFIERS, REGIONAL_UNITS, UNKNOWN_COUNTS, UNKNOWN_LOT
from doingoai.lexicon.connectives import LEADING_WORDS, MOVEMENTS, PER_WORDS, RANGE_SIGNS
from doingoai.lexicon.currencies import CURRENCIES, CURRENCY_SIGNS
from doingoai.lexicon.hedges import AFTER_FIGURES, CLOSING_HEDGES, HEDGE_SIGNS, HEDGES
from doingoai.lexicon.numerals import (
    AFTER_TENS,
    BRIDGES,
    COMPACT_MAGNITUDES,
    DECIMAL_MARKS,
    DIGITS,
    FIRST,
    HALF_MORE,
    HALVES,
    MAGNITUDES,
    ORDINAL_HEADS,
    OUT_OF,
    SPOKEN_TENS,
    VAGUE_COUNTS,
    VULGAR_FRACTIONS,
)
from doingoai.lexicon.units import PERCENT_SIGNS, PHYSICAL_UNITS
from doingoai.values.units import UNITS

REFERENCE: Final = Path(__file__).parents[1] / "docs" / "reference"
PAGES: Final = (REFERENCE / "number-forms.md", REFERENCE / "units-and-currencies.md")
PLACE: Final = re.compile(
    r"(?P<open><!-- table: (?P<name>[a-z ]+) -->\n).*?(?P<close><!-- end of table -->)", re.DOTALL
)


def table(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""
    headings = list(headings)
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def listed(words: Iterable[str]) -> str:
    """Words in a cell."""
    return ", ".join(dict.fromkeys(words))


def turned(meanings: Mapping[str, Any]) -> dict[Any, list[str]]:
    """Each meaning with its words."""
    words: dict[Any, list[str]] = {}
    for word, meaning in meanings.items():
        words.setdefault(meaning, []).append(word)
    return words


def shown(number: HedgedNumber) -> str:
    """A number with its bounds, as an interval where it has any."""
    low, high = (None if bound is None else format_number(bound) for bound in (number.low, number.high))
    if number.is_exact:
        return format_number(number)
    if low is None and high is None:
        return f"{number.hedge.name}, no bounds known"
    return f"{number.hedge.name}, {'…' if low is None else low} to {'…' if high is None else high}"


def figures() -> str:
    """The shapes of digits in both styles."""
    shapes = (
        "7", "07", "12.500", "1.234,5", "1,234", "1,234.50", "1,234,567", "650.3", "0.500", "12 500", "(1.234)",
        "−5", "2×10³",
        "10^6", "1,5E+06", "1½",
    )  # fmt: skip
    return table(
        ("written", "the Vietnamese way first", 'style="en"'),
        ((f"`{text}`", f"{parse_decimal(text):f}", f"{parse_decimal(text, style='en'):f}") for text in shapes),
    )


def numerals() -> str:
    """The words of numbers, with a number that each makes."""
    rows = [
        ("digits", listed(["không", *DIGITS]), "bảy"),
        ("after mươi", listed(AFTER_TENS), "hai mươi mốt"),
        ("after mười", "lăm, nhăm, tư", "mười lăm"),
        ("spoken tens", listed(SPOKEN_TENS), "hăm ba"),
        ("tens left out", "a digit and mốt, tư, lăm, nhăm", "bốn lăm"),
        ("bridges over missing tens", listed(BRIDGES), "một trăm linh năm"),
        ("bridges over missing hundreds", listed(BRIDGES), "một triệu lẻ bảy"),
        ("hundreds named as missing", "không trăm", "hai nghìn không trăm hai mươi"),
        ("decimal mark, digit by digit", listed(DECIMAL_MARKS), "hai phẩy không năm"),
        ("decimal mark, as a number", listed(DECIMAL_MARKS), "hai phẩy hai mươi lăm"),
        ("half of the last unit", listed(HALF_MORE), "hai nghìn rưỡi"),
        ("a half of a magnitude", listed(HALVES), "nửa triệu"),
        ("last magnitude left out", "a digit, mốt or tư at the end", "một triệu hai"),
        ("một left out", "trăm, nghìn, … at the start", "nghìn tư"),
        ("counted tens and dozens", "chục, tá", "ba chục"),
        ("negative", "âm", "âm bảy"),
    ]
    return table(("form", "words", "example", "number"), ((*row, f"{parse_decimal(row[2]):f}") for row in rows))


def scales() -> str:
    """The magnitudes behind a figure."""
    rows = [
        (
            format_number(scale),
            listed(words),
            example := f"2 {words[0]}",
            format_number(parse_decimal(example)),
        )
        for scale, words in turned(MAGNITUDES).items()
    ]
    mixed = ("1 tỷ 200 triệu", "2tr5", "1tỷ2", "3 triệu rưỡi", "1 tỷ 250", "5 trăm nghìn", "1,2 triệu tỷ")
    rows += [("", "several", text, format_number(parse_decimal(text))) for text in mixed]
    return table(("times", "words", "example", "number"), rows)


def compact() -> str:
    """The marks of compact forms."""
    rows = ((mark, format_number(scale), f"3,4 {mark}") for mark, scale in COMPACT_MAGNITUDES.items())
    return table(("mark", "times", "example", "number"), ((*row, format_number(parse_decimal(row[2]))) for row in rows))


def hedges() -> str:
    """The hedges by what they say: a heading of its own for each, because the lists are long."""
    before, signs, closing, after = (turned(words) for words in (HEDGES, HEDGE_SIGNS, CLOSING_HEDGES, AFTER_FIGURES))
    parts = []
    for hedge in (
        Hedge.EXACT, Hedge.ABOUT, Hedge.NEARLY, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.AT_LEAST,
    ):  # fmt: skip
        example = f"{before[hedge][0]} 30"
        lines = [
            f"### {hedge.name}\n",
            f"*{example}* is {shown(parse_number(example))}.\n",
            f"* Before the figure: {listed(before[hedge])}.",
        ]
        if hedge in signs:
            lines.append(f"* As a sign: {' '.join(f'`{sign}`' for sign in signs[hedge])}")
        if behind := listed([*closing.get(hedge, ()), *after.get(hedge, ())]):
            lines.append(f"* Behind the figure: {behind}.")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def ranges() -> str:
    """Ranges and what their ends share."""
    texts = (
        "10-15", "3 đến 5", "từ 3 tới 5", "giữa 3 và 5", "khoảng 300-400", "10-15 triệu", "từ hai đến năm nghìn",
        "một trăm đến hai trăm triệu", "800 triệu đến 1,2 tỷ", "từ 500.000 đến 1 triệu", "từ 5 trở lên",
        "từ 300 đến hơn 400",
    )  # fmt: skip
    rows = [(f"`{text}`", shown(parse_number(text))) for text in texts]
    rows.append(("signs between the ends", " ".join(RANGE_SIGNS)))
    return table(("written", "reading"), rows)


def vague() -> str:
    """Vague counts and magnitudes."""
    texts = [
        *(word for word in VAGUE_COUNTS if word != "mấy"),
        *("mấy chục", "vài trăm", "hàng chục", "hàng nghìn", "hàng trăm triệu"),
    ]
    return table(("written", "reading"), ((text, shown(parse_number(text))) for text in texts))


def percentages() -> str:
    """Percentages, percentage points and changes."""
    rows = []
    for sign, (_, points) in PERCENT_SIGNS.items():
        percentage: Percentage = parse_percentage(f"5 {sign}")
        rows.append((f"5 {sign}", f"{format_number(percentage.number)} {'points' if points else 'per cent'}"))
    changes = [f"{movement} 5%" for movement in MOVEMENTS]
    rows += [(change, f"{format_number(parse_percentage(change).number)} per cent") for change in changes]
    return table(("written", "reading"), rows)


def ratios() -> str:
    """Ratios."""
    texts = ("48/63", "hơn 2/3", "hai phần ba", "ba phần tư", "một nửa", f"48 {OUT_OF[1]} 63", *VULGAR_FRACTIONS)
    return table(("written", "reading"), ((text, format_number(parse_ratio(text))) for text in texts))


def ordinals() -> str:
    """Ordinals, and the nouns that a bare figure behind them is one of."""
    texts = ("thứ nhất", "thứ nhì", "thứ tư", "thứ hai mươi mốt", "lần thứ XX", *FIRST)
    rows = table(("written", "reading"), ((text, str(parse_ordinal(text))) for text in texts))
    return f"{rows}\n\nA figure, words or a Roman numeral are read behind {listed(ORDINAL_HEADS)}."


def units() -> str:
    """Units of measure by what they measure."""
    words = turned(PHYSICAL_UNITS)
    rows = [(unit.dimension, code, unit.symbol, listed(words[code])) for code, unit in UNITS.items()]
    return table(("dimension", "code", "symbol", "written"), rows)


def fixed_units() -> str:
    """Units without a code."""
    return f"* Regional: {listed(REGIONAL_UNITS)}.\n* Other measures: {listed(turned(PHYSICAL_UNITS)[None])}."


def counted() -> str:
    """Classifiers and counted nouns by their first letter."""
    initials: dict[str, list[str]] = {}
    for noun in sorted(CLASSIFIERS):
        initials.setdefault(unicodedata.normalize("NFD", noun)[0], []).append(noun)
    return "\n".join(f"* {' · '.join(nouns)}" for nouns in initials.values())


def unknown() -> str:
    """Counts that are unknown."""
    return listed([*UNKNOWN_COUNTS, *UNKNOWN_LOT])


def rates() -> str:
    """Words before the base of a rate."""
    return listed(["/", *PER_WORDS])


def currencies() -> str:
    """Currencies by their code, each name read by the library."""
    signs = turned(CURRENCY_SIGNS)
    rows = []
    for code, names in sorted(turned(CURRENCIES).items()):
        wrong = [name for name in names if parse_money(f"5 {name}").currency != code]
        if wrong:
            raise SystemExit(f"{code} is not what these are read as: {listed(wrong)}")
        rows.append((code, listed(sign.upper() for sign in signs.get(code, ())), listed(names)))
    return table(("code", "signs", "names"), rows)


def leading() -> str:
    """Words that a strict parser reads past."""
    return listed(LEADING_WORDS)


TABLES: Final[dict[str, Callable[[], str]]] = {
    "figures": figures,
    "numerals": numerals,
    "magnitudes": scales,
    "compact": compact,
    "hedges": hedges,
    "ranges": ranges,
    "vague": vague,
    "percentages": percentages,
    "ratios": ratios,
    "ordinals": ordinals,
    "leading": leading,
    "units": units,
    "fixed units": fixed_units,
    "currencies": currencies,
    "rates": rates,
    "unknown": unknown,
    "counted": counted,
}


def built(page: str) -> str:
    """Return *page* with its tables made anew."""
    return PLACE.sub(lambda place: f"{place['open']}\n{TABLES[place['name']]()}\n\n{place['close']}", page)


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(built(path.read_text(encoding="utf-8")), encoding="utf-8")
