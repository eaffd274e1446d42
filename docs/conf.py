"""How the documentation is built: Sphinx, furo, myst; offline; in English or Vietnamese (DOCS_LANG)."""

from __future__ import annotations

import inspect
import os
import re
import sys
from importlib.metadata import version as _version
from pathlib import Path
from typing import Any

import attrs
from docutils.utils.smartquotes import smartchars
from sphinx.application import Sphinx
from sphinx.ext.napoleon.docstring import NumpyDocstring

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_extensions"))

project = "doingoai"
author = "doingoai developers"
copyright = "2026, doingoai developers"
release = version = _version("doingoai")
language = os.environ.get("DOCS_LANG", "en")
smartchars.quotes["vi"] = "“”‘’"  # docutils knows no Vietnamese quotes, and would leave the dashes, too

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "myst_parser",
    "sphinx_copybutton",
    "editions",
    "labels",
    "vietnamese_search",
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
napoleon_preprocess_types = False  # Sphinx itself reads tuple[Verdict, ...] better
autosummary_generate = False

_ALIASES = (
    "Amount",
    "By",
    "Evidence",
    "Exact",
    "FigureValue",
    "Language",
    "MentionValue",
    "Of",
    "Party",
    "Progress",
    "Style",
    "Entity",
    "Source",
)

_FOR_CHECKERS = (
    "Table",
    "RecordT",
    "Record_co",
    "RecordType",
    "Value",
    "Codes",
    "Rows",
    "Names",
    "Sheet",
    "FigureSheet",
    "FigureTable",
    "Summed",
    "Column",
    "Progress",
    "DatedKind",
    "DatedRegion",
)

nitpicky = True
nitpick_ignore_regex = [
    # Objects of other projects: no inventory is read offline.
    (
        r"py:.*",
        r"(datetime|dt|dateutil|decimal|collections|typing|enum|pathlib|re|os|abc|attrs?|cattrs|hypothesis|nw|narwhals)(\..*)?",
    ),
    (r"py:.*", r"(int|str|bool|float|bytes|tuple|list|dict|set|frozenset|object|type|property|None|Self|Any|optional)"),
    (r"py:.*", r"(Decimal|Sequence|Iterable|Iterator|Mapping|Callable|Collection|Literal|Path|StrEnum|TextIO|Final)"),
    (r"py:.*", r"(ValueError|TypeError|LookupError|ZeroDivisionError|Exception|ExceptionGroup)"),
    # Names of unions of ours, which a signature shows by name.
    (r"py:.*", rf"(.*\.)?({'|'.join(_ALIASES)})"),
    # Type variables, and annotations that only a type checker resolves.
    (r"py:.*", rf"(.*\.)?({'|'.join(_FOR_CHECKERS)})"),
    (r"py:.*", r"tuple\[\w+"),
    # Private helpers of ours that a signature may show.
    (r"py:.*", r"(.*\.)?_[A-Za-z]\w*"),
]

source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "locales"]
templates_path = ["_templates"]
highlight_options = {"pycon": {"stripnl": True}}  # the empty line that ends an example for the tests is not shown
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
copybutton_exclude = ".linenos, .gp, .go"
locale_dirs = [str(HERE / "locales")]  # whole, because Sphinx looks for sphinx.js from the current folder
gettext_compact = False  # a catalogue for each page

html_theme = "furo"
html_title = f"doingoai {release}"
html_show_sphinx = False
html_search_language = "vi"  # in both editions: each holds words of both languages
html_static_path = ["_static"]
html_css_files = ["doingoai.css"]
html_js_files = [("vietnamese.js", {"priority": 900})] if language == "vi" else []
html_copy_source = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_theme_options = {
    # Fonts of the reader's own system: no request leaves the page. Many that are common lack letters such as "ố".
    "light_css_variables": {
        "font-stack": "'Noto Sans', 'Be Vietnam Pro', system-ui, sans-serif",
        "font-stack--monospace": "'Noto Sans Mono', 'Cascadia Mono', Consolas, 'SF Mono', Menlo, monospace",
        "color-brand-primary": "#a3161a",
        "color-brand-content": "#a3161a",
    },
    "dark_css_variables": {"color-brand-primary": "#ff8a80", "color-brand-content": "#ff8a80"},
}


# Rooms with public names of their own, besides the façade.
_ROOMS = (
    "doingoai",
    "doingoai.aggregation",
    "doingoai.extraction",
    "doingoai.model",
    "doingoai.reference",
    "doingoai.registers",
    "doingoai.serialization",
)


def _find_in_rooms(app: Sphinx, env: Any, node: Any, content: Any) -> Any:
    """A name that an annotation gives by the module it lives in stands in the reference under its room."""
    target = node.get("reftarget", "").rpartition(".")[2]
    if node.get("refdomain") != "py" or not target:
        return None
    domain = env.get_domain("py")
    found = (
        domain.resolve_xref(env, node["refdoc"], app.builder, "obj", f"{room}.{target}", node, content)
        for room in _ROOMS
    )
    return next(filter(None, found), None)


# A colon in a field's docstring is a colon: napoleon would take what stands before it for the type.
NumpyDocstring._parse_attribute_docstring = lambda self: self._dedent(self._consume_to_end())  # noqa: SLF001


def _with_types(described: type, arguments: str) -> str:
    """A converter without annotations of its own hides the type of its field from the signature."""
    untyped = {p.name for p in inspect.signature(described).parameters.values() if p.annotation is p.empty}
    for field in attrs.fields(described):
        if field.name in untyped:
            kind = field.type if isinstance(field.type, str) else field.type.__name__
            arguments = re.sub(rf"(?<=[( ]){field.name}=", f"{field.name}: {kind} = ", arguments)
            arguments = re.sub(rf"(?<=[( ]){field.name}(?=[,)])", f"{field.name}: {kind}", arguments)
    return arguments


def _without_machinery(*signature: Any) -> tuple[str | None, str | None]:
    """A default that attrs computes is shown as one, not as attrs' own mark; a member of an enum by its name."""
    described = signature[3]
    arguments, returned = signature[-2:]
    if arguments:
        if attrs.has(described):
            arguments = _with_types(described, arguments)
        arguments = re.sub(r"<(\w+\.\w+): [^<>]*>", r"\1", arguments.replace("= NOTHING", "= ..."))
    return arguments, returned


def setup(app: Sphinx) -> dict[str, Any]:
    """Register what is done to signatures, and where to look for names that annotations give."""
    app.connect("autodoc-process-signature", _without_machinery)
    app.connect("missing-reference", _find_in_rooms)
    return {"parallel_read_safe": True}
