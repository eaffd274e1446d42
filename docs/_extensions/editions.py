"""The two editions: which pages are Vietnamese, and the way from a page to the same page of the other."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

LANGUAGES = {"en": "English", "vi": "Tiếng Việt"}
WHOLE = (
    "index",
    "tutorials/*",
    "how-to/*",
    "explanation/*",
    "gallery/*",
    "reference/glossary",
    "reference/errors",
)
# Of these all but the cells of tables, which hold names, codes and Vietnamese words: both editions show them alike.
BUT_CELLS = ("reference/countries", "reference/headings", "reference/partners", "reference/provinces")
# Of every other page only the title is Vietnamese, because navigation shows it.
CATALOGUES = Path(__file__).parents[1] / "locales"


def is_whole(page: str) -> bool:
    """Whether all of *page* is Vietnamese in the Vietnamese edition."""
    return any(fnmatch(page, pattern) for pattern in WHOLE)


def is_but_cells(page: str) -> bool:
    """Whether all of *page* but the cells of its tables is."""
    return page in BUT_CELLS


def _of_this_page(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """What the templates show about languages."""
    suffix = app.builder.out_suffix  # type: ignore[attr-defined]  # this event is of HTML builders only
    context["editions"] = {
        code: (name, f"{context['content_root']}../{code}/{page}{suffix}") for code, name in LANGUAGES.items()
    }
    context["english_only"] = (
        app.config.language != "en" and doctree is not None and not (is_whole(page) or is_but_cells(page))
    )


def setup(app: Sphinx) -> dict[str, Any]:
    """Hand the templates what they show."""
    app.connect("html-page-context", _of_this_page)
    return {"parallel_read_safe": True}
