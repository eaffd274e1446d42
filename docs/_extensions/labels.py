"""The words that a closed set is read and printed with, beside each of its members in the reference."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from doingoai import model
from doingoai.model import LabelledEnum


def _with_label(_app: Sphinx, what: str, name: str, _value: Any, _options: Any, lines: list[str]) -> None:
    """Begin what is said of a member with its labels in both languages."""
    if what != "attribute":
        return
    cls, _, member = name.rpartition(".")[0].rpartition(".")[2], "", name.rpartition(".")[2]
    words = getattr(model, cls, None)
    if isinstance(words, type) and issubclass(words, LabelledEnum) and member in words.__members__:
        labels = dict.fromkeys(words[member].label(lang) for lang in ("vi", "en"))
        lines.insert(0, " – ".join(labels) + (". " if lines else "."))


def setup(app: Sphinx) -> dict[str, Any]:
    """Look at every docstring that autodoc reads."""
    app.connect("autodoc-process-docstring", _with_label)
    return {"parallel_read_safe": True}
