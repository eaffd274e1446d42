"""Every example in the docstrings, the README and the docs runs; Hypothesis has three profiles."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import shlex
import tempfile
from decimal import Decimal
from typing import Any

import hypothesis
from sybil import Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import CodeBlockParser, DocTestDirectiveParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

# `ci` is the same on every run; `dev` looks around; `nightly` looks hard.
hypothesis.settings.register_profile("ci", derandomize=True, max_examples=100, deadline=None)
hypothesis.settings.register_profile("dev", max_examples=50, deadline=None)
hypothesis.settings.register_profile("nightly", max_examples=5_000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def _names(namespace: dict[str, Any]) -> None:
    """Examples may use every public name, dates and Decimals without importing them."""
    import doingoai

    namespace.update({name: getattr(doingoai, name) for name in doingoai.__all__})
    namespace.update(doingoai=doingoai, dn=doingoai, dt=dt, datetime=dt, date=dt.date, Decimal=Decimal)


# What a reader copies begins with an empty interpreter, in a folder that is theirs.
_WORK = contextlib.ExitStack()


def _fresh_folder(_namespace: dict[str, Any]) -> None:
    _WORK.enter_context(contextlib.chdir(_WORK.enter_context(tempfile.TemporaryDirectory())))


def _leave_folder(_namespace: dict[str, Any]) -> None:
    _WORK.close()


_COMMAND = "$ python -m doingoai"


def _run_commands(example: Example) -> str | None:
    """Run our commands of a console block that shows what they print; other commands are the reader's."""
    from doingoai.cli import main

    shown = str(example.parsed).rstrip("\n")
    commands = [line for line in shown.splitlines() if line.startswith("$ ")]
    if shown.splitlines() == commands or not all(line.startswith(_COMMAND) for line in commands):
        return None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for command in commands:
            printed.write(f"{command}\n")
            main(shlex.split(command.removeprefix(_COMMAND)))
    found = "\n".join(line.rstrip() for line in printed.getvalue().expandtabs().rstrip("\n").splitlines())
    expected = "\n".join(line.rstrip() for line in shown.expandtabs().splitlines())
    return None if found == expected else f"The page shows:\n{expected}\nThe command prints:\n{found}"


_COPIED = ["docs/index.md", "docs/tutorials/*.md", "docs/how-to/*.md", "README.md"]

pytest_collect_file = SybilCollection(
    (
        Sybil(
            parsers=[DocTestParser()],
            patterns=["src/doingoai/**/*.py"],
            setup=_names,
            document_types={".py": PythonDocStringDocument},
        ),
        Sybil(
            parsers=[DocTestDirectiveParser(), DocTestParser(), PythonCodeBlockParser()],
            patterns=["docs/**/*.md"],
            excludes=_COPIED,
            setup=_names,
        ),
        Sybil(
            parsers=[
                DocTestDirectiveParser(),
                DocTestParser(),
                PythonCodeBlockParser(),
                CodeBlockParser("console", _run_commands),
            ],
            patterns=_COPIED,
            setup=_fresh_folder,
            teardown=_leave_folder,
        ),
    )
).pytest()
