"""The page of all forms is the one that the tables give."""

import re
from pathlib import Path

from timeline import find_dates
from timeline.dates.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"


def test_the_page_is_generated_from_the_tables():
    assert PAGE.read_text(encoding="utf-8") == reference(), "run `python -m timeline.dates.reference > docs/dates.md`"


def test_the_example_of_the_page_runs(capsys):
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    exec(code, {})
    assert capsys.readouterr().out.splitlines() == [
        "11 3 May 2010 2010-05-03 explicit",
        "23 Two years later 2012 relative",
    ]


def test_no_markup_is_lost_in_a_cell():
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert len(rows) > 150
    assert find_dates(rows[0]) == ()
