"""`doingoai find`: the mentions in texts, one line each or marked on a page."""

from __future__ import annotations

import argparse
import concurrent.futures
import datetime as dt
import html as markup
import json
import os
import sys
from collections.abc import Iterator
from typing import Final

import attrs

from doingoai.cli.progress import with_progress
from doingoai.extraction import Finder, find_mentions, highlight
from doingoai.extraction.sources import chunks_of
from doingoai.serialization import make_converter

__all__ = ["find"]


def __dir__() -> list[str]:
    return __all__


_MARKED_PAGE: Final = """<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>doingoai</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 16px/1.6 'Noto Sans', system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }}
pre {{ font: inherit; white-space: pre-wrap; }}
mark {{ border-radius: .2em; padding: 0 .1em; }}
</style>
{body}
</html>
"""


def find(options: argparse.Namespace) -> None:
    """Print the mentions of the files, or write them marked on a page."""
    if options.html:
        texts = {name: "".join(_chunks_of(name)) for name in options.files}
        options.html.write_text(_marked_page(texts, options.reference), encoding="utf-8")
        return
    if len(options.files) == 1:
        for line in _lines_found(options.files[0], options.reference, as_json=options.json):
            sys.stdout.write(line)
        return
    # Each file on a processor of its own; the lines come in the order of the files.
    with concurrent.futures.ProcessPoolExecutor(min(len(options.files), os.cpu_count() or 1)) as pool:
        try:
            _print_all(pool, options)
        except BaseException:
            # What has not begun need not be waited for.
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _print_all(pool: concurrent.futures.Executor, options: argparse.Namespace) -> None:
    """Print the mentions of several files, each as soon as those before it are done."""
    # The standard input is ours alone: another process has none.
    work = [
        None if name == "-" else pool.submit(_all_lines_found, name, options.reference, as_json=options.json)
        for name in options.files
    ]
    for done in with_progress(work, sys.stderr):
        lines = _lines_found("-", options.reference, as_json=options.json) if done is None else done.result()
        sys.stdout.writelines(lines)


def _chunks_of(name: str) -> Iterator[str]:
    """The text of a file; where it is no text, the error names the file."""
    try:
        yield from chunks_of(name)
    except UnicodeError as error:
        error.filename = name  # type: ignore[attr-defined]  # as errors of files have it
        raise


def _lines_found(name: str, reference: dt.date | None, *, as_json: bool) -> Iterator[str]:
    """A line for each mention of a file, as they are found: a file of any size is never held whole."""
    converter = make_converter()
    for mention in Finder().find_iter(_chunks_of(name), reference=reference):
        if as_json:
            data = attrs.asdict(mention, recurse=False) | {"value": converter.unstructure(mention.value)}
            yield f"{json.dumps({'file': name, **data}, ensure_ascii=False)}\n"
        else:
            yield f"{name}:{mention.start}-{mention.end}\t{mention.kind}\t{mention.text!r}\t{mention.value!r}\n"


def _all_lines_found(name: str, reference: dt.date | None, *, as_json: bool) -> list[str]:
    return list(_lines_found(name, reference, as_json=as_json))


def _marked_page(texts: dict[str, str], reference: dt.date | None) -> str:
    """One page with every text and its mentions marked."""
    sections = [
        f"<h2>{markup.escape(name)}</h2><pre>{highlight(text, find_mentions(text, reference=reference))}</pre>"
        for name, text in texts.items()
    ]
    return _MARKED_PAGE.format(body="\n".join(sections))
