# /// script
# requires-python = ">=3.11"
# dependencies = ["nox[uv]>=2025.10"]
# ///
"""Every check of the project: `nox` runs the default ones, `nox -l` lists all."""

from __future__ import annotations

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.10"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["tests", "lint", "typing", "floors", "docs"]
nox.options.reuse_venv = "yes"
# A missing interpreter is skipped with nox's own warning; uv would try a download that many networks refuse.
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False

PROJECT = nox.project.load_toml("pyproject.toml")
VERSIONS = nox.project.python_versions(PROJECT)


def install(session: nox.Session, *groups: str, options: tuple[str, ...] = ()) -> None:
    """Install the project in place with the named dependency groups."""
    session.install(*options, "-e", ".", *nox.project.dependency_groups(PROJECT, *groups))


@nox.session
def tests(session: nox.Session) -> None:
    """Run every test and example on this Python, and hold the coverage."""
    install(session, "test")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    if not session.posargs:
        session.run("coverage", "report")


@nox.session(python=VERSIONS)
def matrix(session: nox.Session) -> None:
    """Run the tests on every Python that is installed."""
    install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the oldest dependencies that pyproject.toml allows (needs uv)."""
    install(session, "test", options=("--resolution=lowest-direct",))
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format with ruff."""
    session.install(*nox.project.dependency_groups(PROJECT, "lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def typing(session: nox.Session) -> None:
    """Check types with mypy --strict, and the completeness of the public ones with pyright."""
    install(session, "typing")
    session.run("mypy")
    session.run("pyright", "tests/typing")
    # From a folder of its own: here the settings of the project would hide the installed package.
    with session.chdir(session.create_tmp()):
        session.run("pyright", "--verifytypes", "doingoai", "--ignoreexternal")


@nox.session
def floors(session: nox.Session) -> None:
    """Check that every room imports only from the floors below it."""
    install(session, "floors")
    session.run("lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation in both languages; a warning is an error."""
    install(session, "docs")
    shutil.rmtree("docs/_build", ignore_errors=True)
    for language in ("en", "vi"):
        session.run(
            *("sphinx-build", "-W", "--keep-going", "-n", "-q", "-b", "html", "docs", f"docs/_build/html/{language}"),
            env={"DOCS_LANG": language},
        )
    shutil.copy("docs/_templates/editions.html", "docs/_build/html/index.html")
    checks = sorted(map(str, Path("tests/documentation").glob("check_*.py")))
    session.run("pytest", "--noconftest", "-q", *checks)


# What the pages are made by, from the tables, classes and messages of the library.
PAGES = ("entity_pages", "error_page", "gallery", "number_tables", "reference_pages", "word_pages")


@nox.session
def pages(session: nox.Session) -> None:
    """Make anew every page that is made of the library itself; the tests compare."""
    install(session, "test")
    for name in PAGES:
        session.run("python", f"scripts/build_{name}.py")
    session.run("python", "scripts/time_forms.py", "--write")


@nox.session
def translations(session: nox.Session) -> None:
    """Refresh the catalogues of the Vietnamese edition from the English pages, and tell what is left."""
    install(session, "docs")
    session.run("sphinx-build", "-q", "-b", "html", "docs", "docs/_build/html/en", env={"DOCS_LANG": "en"})
    session.run("python", "scripts/translations.py", *session.posargs)


@nox.session
def linkcheck(session: nox.Session) -> None:
    """Follow every link of the documentation (needs a network)."""
    install(session, "docs")
    session.run("sphinx-build", "-q", "-b", "linkcheck", "docs", "docs/_build/linkcheck")


@nox.session
def bench(session: nox.Session) -> None:
    """Print the ratios of benchmarks/ against named peers; name files to run only those."""
    install(session, "bench")
    for script in session.posargs or sorted(map(str, Path("benchmarks").glob("bench_*.py"))):
        session.run("python", script)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the code in small ways and see whether a test notices; slow, name modules to narrow it."""
    install(session, "mutation")
    session.run("mutmut", "run", *session.posargs)


if __name__ == "__main__":
    nox.main()
