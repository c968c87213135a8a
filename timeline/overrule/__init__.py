"""What people decided about events wins over the machine, on every build.

* `reading`: the file of decisions; `schema.json` describes it
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.overrule.reading import read

__all__ = ["read", "schema"]


@cache
def schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of a file of decisions."""
    text = files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded
