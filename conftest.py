"""Every example in the docstrings, the README and the docs runs; Hypothesis has three profiles."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from decimal import Decimal
from typing import Any

import hypothesis
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

# `ci` is the same on every run; `dev` looks around; `nightly` looks hard.
hypothesis.settings.register_profile("ci", derandomize=True, max_examples=100, deadline=None)
hypothesis.settings.register_profile("dev", max_examples=50, deadline=None)
hypothesis.settings.register_profile("nightly", max_examples=5_000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def _names(namespace: dict[str, Any]) -> None:
    """Examples may use every public name, dates and Decimals without importing them."""
    import doingoai

    for name in doingoai.__all__:
        with contextlib.suppress(ImportError, AttributeError):  # rooms still to be built
            namespace[name] = getattr(doingoai, name)
    namespace.update(doingoai=doingoai, dn=doingoai, dt=dt, datetime=dt, date=dt.date, Decimal=Decimal)


pytest_collect_file = (
    Sybil(
        parsers=[DocTestParser()],
        patterns=["src/doingoai/**/*.py"],
        setup=_names,
        document_types={".py": PythonDocStringDocument},
    )
    + Sybil(
        parsers=[DocTestDirectiveParser(), DocTestParser(), PythonCodeBlockParser()],
        patterns=["docs/**/*.md", "README.md"],
        setup=_names,
    )
).pytest()
