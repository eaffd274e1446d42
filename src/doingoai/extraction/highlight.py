"""A text with its mentions marked, for the eye: as HTML or in the colours of a terminal."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Final, Literal

from doingoai.extraction.mentions import Mention, MentionKind

__all__ = ["highlight"]

_GROUPS: Final = {
    MentionKind.DATE: "time",
    MentionKind.PERIOD: "time",
    MentionKind.DATETIME: "time",
    MentionKind.TIME: "time",
    MentionKind.DURATION: "time",
    MentionKind.NUMBER: "figure",
    MentionKind.QUANTITY: "figure",
    MentionKind.PERCENT: "figure",
    MentionKind.ORDINAL: "figure",
    MentionKind.MONEY: "money",
    MentionKind.PROVINCE: "name",
    MentionKind.COUNTRY: "name",
    MentionKind.PARTNER: "name",
    MentionKind.DOCUMENT: "document",
}
# SGR colours that stand on light and on dark ground; the kind is told by the colour alone only roughly.
_TERMINAL: Final = {"time": "34", "figure": "32", "money": "33", "name": "35", "document": "36"}


def __dir__() -> list[str]:
    return __all__


def highlight(text: str, mentions: Iterable[Mention], *, form: Literal["html", "terminal"] = "html") -> str:
    r"""Return *text* with each of *mentions* marked.

    Parameters
    ----------
    text
        The text that the mentions were found in.
    mentions
        Mentions of it, sorted and disjoint as the finder gives them.
    form
        ``"html"``: each mention is a ``<mark>`` with its kind as class and title, everything else is escaped and line
        breaks are kept, so that it stands in a ``<pre>``; ``"terminal"``: ANSI colours.

    Examples
    --------
    >>> text = "Xuất 200 tấn vải & nhãn"
    >>> highlight(text, find_mentions(text))
    'Xuất <mark class="quantity" title="quantity">200 tấn</mark> vải &amp; nhãn'
    >>> highlight(text, find_mentions(text), form="terminal")
    'Xuất \x1b[32m200 tấn\x1b[0m vải & nhãn'
    """
    parts = []
    place = 0
    quoted = form == "html"
    for mention in mentions:
        between, inside = text[place : mention.start], text[mention.start : mention.end]
        if quoted:
            title = mention.kind.value + (" (from context)" if mention.from_context else "")
            parts.append(html.escape(between))
            parts.append(f'<mark class="{mention.kind.value}" title="{title}">{html.escape(inside)}</mark>')
        else:
            parts.append(f"{between}\x1b[{_TERMINAL[_GROUPS[mention.kind]]}m{inside}\x1b[0m")
        place = mention.end
    rest = text[place:]
    parts.append(html.escape(rest) if quoted else rest)
    return "".join(parts)
