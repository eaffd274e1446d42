"""The README and the guide for contributors lead somewhere, and both languages of the README give the same commands."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_link_leads_to_a_file(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)]+)\)", text)]
    missing = [target for target in targets if target and "://" not in target and not (ROOT / target).exists()]
    assert targets
    assert not missing


def test_both_languages_give_the_same_two_commands():
    english, vietnamese = README.split("\n# Tiếng Việt\n")
    commands = re.findall(r"^```sh\n(.+?)\n```$", english, re.MULTILINE | re.DOTALL)
    assert commands == re.findall(r"^```sh\n(.+?)\n```$", vietnamese, re.MULTILINE | re.DOTALL)
    assert len(commands) == 2


def test_ci_finds_the_test_command():
    (pattern,) = re.findall(r"grep -m 1 -E '([^']+)' README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert re.search(pattern, README, re.MULTILINE)
