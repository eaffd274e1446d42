"""Numbers of legal documents, with the kind before them and the date after them."""

from __future__ import annotations

import re
from typing import Final

from doingoai.grammar.rules import DIGIT, Context, MentionKind, Reader, Reading, Refusal, Rule
from doingoai.lexicon.documents import (
    BY_WORDS,
    DOCUMENT_ABBREVIATIONS,
    DOCUMENT_ISSUERS,
    DOCUMENT_TYPES,
    ISSUED_WORDS,
    SUBJECT_WORDS,
)
from doingoai.model.document import LegalDocument
from doingoai.text.normalize import lowered
from doingoai.text.patterns import alternation
from doingoai.values.periods import Period

__all__ = ["DOCUMENT_RULES", "parse_document"]


def __dir__() -> list[str]:
    return __all__


# document = [kind [title]] ["số"] number [date]
# number   = serial ["/" year] ("/" | "-") code        80/2020/NĐ-CP, 15-CT/TW, 480/QĐ-UBND, 839/VPCP-QHQT
# code     = part {("/" | "-") part}                abbreviations: the kind's and the body's, or the body's and a unit's
_TYPE: Final = alternation((*DOCUMENT_TYPES, *DOCUMENT_ABBREVIATIONS))
_PART: Final = r"[^\W\d_]{1,12}(?:&[^\W\d_]{1,8})?[0-9]{0,3}"
_NUMBER_SIGN: Final = r"số\s{0,2}[:.]?\s{0,3}"
# A title between the kind and the number: "Luật Thỏa thuận quốc tế số …"; nothing that ends a sentence, no figure.
_TITLE: Final = r"(?P<title>[^0-9;.:()\[\]\n]{1,120}?)"
_TIGHT: Final = r"(?:[ ]?/[ ]?|[-–])"
_LOOSE: Final = r"\s{0,2}[/\-–—.,]\s{0,2}"
_ISSUED: Final = alternation(ISSUED_WORDS)
_DAY: Final = r"""
    (?P<day%(n)s>[0-9]{1,2}) (?:\s{0,2}[/.\-–]\s{0,2}|\s{1,3}tháng\s{1,3})
    (?P<month%(n)s>[0-9]{1,2}) (?:\s{0,2}[/.\-–]\s{0,2}|[\s,]{1,3}năm\s{1,3}) (?P<year%(n)s>[0-9]{4})(?![0-9])"""
_MONTH: Final = (
    r"tháng\s{1,3} (?P<month_3>[0-9]{1,2}) (?:\s{0,2}[/.\-–]\s{0,2}|[\s,]{1,3}năm\s{1,3}) (?P<year_3>[0-9]{4})(?![0-9])"
)
_DATE: Final = rf"(?: [\s,]{{1,4}} ngày\s{{1,3}} {_DAY % {'n': '_1'}} )?"
_CELL_DATE: Final = rf"""
    (?: [\s,]{{1,4}} (?:{_ISSUED}\s{{1,3}})? (?: ngày\s{{1,3}} {_DAY % {"n": "_1"}} | {_MONTH} )
      | \s{{0,3}}\(\s{{0,2}} (?:ngày\s{{1,3}})? {_DAY % {"n": "_2"}} \s{{0,2}}\)
    )?"""
# What a cell says after the number, on either side of the date.
_BODY: Final = (
    rf"(?:[\s,]{{1,3}}{alternation(BY_WORDS)}\s{{1,3}}(?P<body%s>[^0-9;()\n]{{2,120}}?)(?:\s{{1,3}}{_ISSUED})?)?"
)
_SUBJECT: Final = rf"(?:[\s,]{{1,3}}{alternation(SUBJECT_WORDS)}\s{{1,3}}(?P<subject>[^\n]{{2,300}}))?"
_END: Final = r"(?!\w)"
# Spaces in a number are dropped, every dash is a hyphen.
_NUMBER_SPACES: Final = re.compile(r"[\s–—]+")
_PARTS: Final = re.compile(r"[/\-–—.,\s]+")
_TERM: Final = re.compile("[0-9]+$")
_LETTER: Final = "Công văn"
_JOINT_KINDS: Final = frozenset({"ttlt", "nqlt", "khlt"})
_TOLD: Final = ("title", "subject", "body_before", "body_after")
# "Luật sửa đổi, bổ sung một số điều của Luật …": one document, though its title names another.
_OF: Final = "của "
_AMENDS: Final = "sửa đổi"


def _number(joint: str) -> str:
    return rf"""(?P<number>[0-9]{{1,6}}[a-zđ]? (?:\s{{0,2}}/\s{{0,2}}[0-9]{{4}})? (?:{joint})
        (?P<code>{_PART}(?:(?:{joint}){_PART}){{0,5}}))"""


def _tidy(match: re.Match[str]) -> str:
    return "-" if match[0].strip() else ""


def _document(reading: Reading, doc_type: str) -> LegalDocument:
    groups = reading.match.groupdict()
    number = _NUMBER_SPACES.sub(_tidy, reading.written("number") or "")
    told = {name: " ".join((reading.written(name) or "").split()) for name in _TOLD if groups.get(name)}
    title = told.get("subject") or told.get("title")
    body = told.get("body_before") or told.get("body_after")
    if title is not None and lowered(title).startswith(_OF):  # "Quyết định của Thủ tướng Chính phủ số …"
        body = title[len(_OF) :]
        title = None
    return LegalDocument(
        number=number,
        doc_type=doc_type,
        issuer=body or _issuer(groups["code"]),
        issued=_issued(reading),
        title=title,
    )


def _issued(reading: Reading) -> Period | None:
    groups = reading.match.groupdict()
    for place in ("_1", "_2", "_3"):
        year, month, day = (groups.get(f"{part}{place}") for part in ("year", "month", "day"))
        if year is None or month is None:
            continue
        try:
            return Period.month(int(year), int(month)) if day is None else Period.day(int(year), int(month), int(day))
        except ValueError:
            wrong = f"{month}/{year}" if day is None else f"{day}/{month}/{year}"
            raise Refusal(f"there is no {wrong} in the calendar", f"month{place}") from None
    return None


def _issuer(code: str) -> str | None:
    """The bodies that the code names: the last part, all parts after a joint document's kind, the first of a letter."""
    parts = _parts(code)
    if parts[0] in _JOINT_KINDS:
        bodies = [DOCUMENT_ISSUERS[part] for part in parts[1:] if part in DOCUMENT_ISSUERS]
        return ", ".join(bodies) if bodies and len(bodies) == len(parts) - 1 else None
    # After the kind, the last body that we know (QĐ-UBND-HC); without a kind, the first part is the body (VPCP-QHQT).
    for part in reversed(parts[1:]) if parts[0] in DOCUMENT_ABBREVIATIONS else parts[:1]:
        bare = _TERM.sub("", part)
        if bare in DOCUMENT_ISSUERS:
            return DOCUMENT_ISSUERS[bare]
    return None


def _parts(code: str) -> list[str]:
    return [part for part in _PARTS.split(code.replace("&", "")) if part]


def _typed(reading: Reading) -> LegalDocument | None:
    """A number with its kind in words before it."""
    word = reading["type"] or ""
    title = reading.match.groupdict().get("title")
    if title is not None and _another_type(title) and not title.startswith(_AMENDS):
        return None
    doc_type = DOCUMENT_TYPES[word] if word in DOCUMENT_TYPES else DOCUMENT_ABBREVIATIONS[word]
    return _document(reading, doc_type) if _is_code(reading) else None


def _another_type(title: str) -> bool:
    return any(word in title for word in DOCUMENT_TYPES)


def _is_code(reading: Reading) -> bool:
    """Whether the code has a capital, or a kind or a body that we know: 5/người is no number."""
    code = reading.written("code") or ""
    return any(map(str.isupper, code)) or _type_in(code.lower()) is not None


def _type_in(code: str) -> str | None:
    """The kind that the code names; a body that stands first makes it a letter."""
    parts = _parts(code)
    for part in parts:
        if part in DOCUMENT_ABBREVIATIONS and (len(parts) > 1 or len(part) > 1):
            return DOCUMENT_ABBREVIATIONS[part]
        if _TERM.sub("", part) in DOCUMENT_ISSUERS:
            break
    return None


def _untyped(reading: Reading) -> LegalDocument | None:
    """A number alone: its kind is in its code, or a body that we know stands first."""
    code = reading.written("code") or ""
    doc_type = _type_in(code.lower())
    if not code[0].isupper() and (doc_type is None or _issuer(code.lower()) is None):
        return None
    if doc_type is not None and len(_parts(code)) > 1:
        return _document(reading, doc_type)
    first = _parts(code.lower())[0]
    if _TERM.sub("", first) in DOCUMENT_ISSUERS:
        # 70/2020/QH14 may be a law or a resolution; 839/VPCP-QHQT is a letter.
        return _document(reading, _LETTER if len(_parts(code)) > 1 else "")
    return None


def _numbered(reading: Reading) -> LegalDocument | None:
    """A number after "số": any code in capitals will do."""
    document = _untyped(reading)
    if document is not None:
        return document
    code = reading.written("code") or ""
    if len(_parts(code)) > 1 and all(part[0].isupper() for part in _parts(code)):
        return _document(reading, _type_in(code.lower()) or _LETTER)
    return None


def _first_words(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.split()[0] for word in words)


_TYPE_STARTS: Final = _first_words((*DOCUMENT_TYPES, *DOCUMENT_ABBREVIATIONS))
_TYPED: Final = rf"(?P<type>{_TYPE})\s{{1,3}}"


def _rules(number: str, tail: str) -> tuple[Rule[LegalDocument], ...]:
    return (
        Rule(
            "document with its kind",
            MentionKind.DOCUMENT,
            _TYPE_STARTS,
            rf"{_TYPED}(?:{_NUMBER_SIGN})?{number}{_END}{tail}",
            _typed,
        ),
        Rule(
            "document with its title",
            MentionKind.DOCUMENT,
            _TYPE_STARTS,
            rf"{_TYPED}{_TITLE}\s{{1,3}}{_NUMBER_SIGN}{number}{_END}{tail}",
            _typed,
        ),
        Rule(
            "document by its number",
            MentionKind.DOCUMENT,
            {DIGIT},
            rf"{number}{_END}{tail}",
            _untyped,
        ),
        Rule(
            "document after số",
            MentionKind.DOCUMENT,
            {"số"},
            rf"{_NUMBER_SIGN}{number}{_END}{tail}",
            _numbered,
        ),
    )


DOCUMENT_RULES: Final = _rules(_number(_TIGHT), _DATE)
"""Documents wherever they stand."""

_READER: Final = Reader(
    "the number of a document",
    _rules(_number(_LOOSE), rf"{_BODY % '_before'}{_CELL_DATE}{_BODY % '_after'}{_SUBJECT}"),
    hint="a number such as 80/2020/NĐ-CP, 15-CT/TW or 480/QĐ-UBND is expected",
)


def parse_document(text: str) -> LegalDocument:
    """Return the legal document that *text* names by its number.

    The kind is taken from the words before the number, else from its code. The issuer is the body that the text
    names, else the one that the code makes certain.

    Raises
    ------
    TypeError
        If *text* is no ``str``.
    ParseError
        If it holds no number of a document, or a date that cannot be.

    Examples
    --------
    >>> decision = parse_document("Quyết định số 06/2020/QĐ-TTg ngày 21/02/2020 của Thủ tướng Chính phủ")
    >>> decision.number, decision.issuer, decision.issued.start
    ('06/2020/QĐ-TTg', 'Thủ tướng Chính phủ', datetime.date(2020, 2, 21))
    >>> parse_document("480/QĐ-UBND").doc_type
    'Quyết định'
    """
    return _READER.read(text, Context())
