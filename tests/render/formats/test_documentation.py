"""The table of formats in the documentation is the one in the code; `--rewrite` brings it up to date."""

import re
from pathlib import Path

from timeline.render.formats import FORMATS

PAGE = Path(__file__).parents[3] / "docs" / "exports.md"


def table():
    head = "| format | file | what it is | what it cannot carry |\n| --- | --- | --- | --- |\n"
    rows = (f"| `{one.name}` | `timeline.{one.suffix}` | {one.what} | {one.cannot} |\n" for one in FORMATS.values())
    return f"<!-- formats -->\n{head}{''.join(rows)}<!-- /formats -->"


def test_the_table_of_formats_is_that_of_the_code(request):
    page = PAGE.read_text(encoding="utf-8")
    true = re.sub(r"<!-- formats -->.*?<!-- /formats -->", lambda _: table(), page, flags=re.DOTALL)
    if request.config.getoption("rewrite"):
        PAGE.write_text(true, encoding="utf-8")
    assert true == page, "pytest tests/render/formats --rewrite brings it up to date"
