"""How the documentation is built: Sphinx, furo, myst; offline; in English or Vietnamese (DOCS_LANG)."""

from __future__ import annotations

import os
import unicodedata
from importlib.metadata import version as _version
from typing import Any

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage

project = "doingoai"
author = "doingoai developers"
copyright = "2026, doingoai developers"
release = version = _version("doingoai")
language = os.environ.get("DOCS_LANG", "en")

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "myst_parser",
    "sphinx_copybutton",
]
if os.environ.get("DOCS_ONLINE"):
    extensions.append("sphinx.ext.intersphinx")
    intersphinx_mapping = {
        "python": ("https://docs.python.org/3", None),
        "attrs": ("https://www.attrs.org/en/stable", None),
    }

# The reference comes from the docstrings; fields of attrs classes have a string under each.
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
autodoc_class_signature = "mixed"
autodoc_default_options = {"members": True}
autodoc_preserve_defaults = False  # True would print attrs' own machinery as the default
python_use_unqualified_type_names = True
add_module_names = False
toc_object_entries_show_parents = "hide"
python_maximum_signature_line_length = 88
napoleon_google_docstring = False
napoleon_numpy_docstring = True
napoleon_use_rtype = True
napoleon_preprocess_types = True
autosummary_generate = False

nitpicky = True
nitpick_ignore_regex = [
    # Objects of other projects: no inventory is read offline.
    (
        r"py:.*",
        r"(datetime|dt|decimal|collections|typing|enum|pathlib|re|os|abc|attrs?|cattrs|hypothesis|nw|narwhals)(\..*)?",
    ),
    (r"py:.*", r"(int|str|bool|float|bytes|tuple|list|dict|set|frozenset|object|type|property|None|Self|Any|optional)"),
    (r"py:.*", r"(Decimal|Sequence|Iterable|Iterator|Mapping|Callable|Collection|Literal|Path|StrEnum|TextIO|Final)"),
    (r"py:.*", r"(ValueError|TypeError|LookupError|ZeroDivisionError|Exception|ExceptionGroup)"),
    # Private helpers of ours that a signature may show.
    (r"py:.*", r"(.*\.)?_[A-Za-z]\w*"),
]

source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "locales"]
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
copybutton_exclude = ".linenos, .gp, .go"
locale_dirs = ["locales/"]
gettext_compact = False
gettext_uuid = False

html_theme = "furo"
html_title = f"doingoai {release}"
html_static_path = ["_static"]
html_show_sphinx = False
html_search_language = "vi"
html_theme_options = {
    # Fonts of the reader's own system: no request leaves the page.
    "light_css_variables": {
        "font-stack": "'Noto Sans', 'Be Vietnam Pro', system-ui, sans-serif",
        "color-brand-primary": "#a3161a",
        "color-brand-content": "#a3161a",
    },
    "dark_css_variables": {"color-brand-primary": "#ff8a80", "color-brand-content": "#ff8a80"},
}


def _without_marks(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("đ", "d")


class VietnameseSearch(SearchLanguage):
    """Search that finds "đoàn" when "doan" is typed: the index and the query lose their marks alike."""

    lang = "vi"
    language_name = "Vietnamese"
    js_stemmer_code = """
var Stemmer = function () {
  this.stemWord = function (word) {
    return word.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/\\u0111/g, "d");
  };
};
"""

    def stem(self, word: str) -> str:
        """Return *word* without marks."""
        return _without_marks(word)


def _find_in_facade(app: Sphinx, env: Any, node: Any, content: Any) -> Any:
    """A name that an annotation gives by the module it lives in stands in the reference under `doingoai`."""
    target = node.get("reftarget", "")
    if node.get("refdomain") != "py" or not target:
        return None
    public = f"doingoai.{target.rpartition('.')[2]}"
    return env.get_domain("py").resolve_xref(env, node["refdoc"], app.builder, "obj", public, node, content)


def _keep_colons(_app: Sphinx, what: str, _name: str, _object: Any, _options: Any, lines: list[str]) -> None:
    """A colon in the first line of a field's docstring is a colon: napoleon would take what is before it for a type."""
    if what == "attribute":
        lines.insert(0, "")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the search language, and where to look for names that annotations give."""
    app.add_search_language(VietnameseSearch)
    app.connect("missing-reference", _find_in_facade)
    app.connect("autodoc-process-docstring", _keep_colons, priority=400)  # before napoleon, at 500
    return {"parallel_read_safe": True}
