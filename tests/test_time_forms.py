"""The page on dates shows every rule: its table is what the rules make."""

import importlib.util
import pathlib

SCRIPT = pathlib.Path(__file__).parents[1] / "scripts" / "time_forms.py"


def test_the_table_of_forms_is_made_from_the_rules():
    spec = importlib.util.spec_from_file_location("time_forms", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.page() == script.PAGE.read_text("utf-8"), "run: python scripts/time_forms.py --write"
