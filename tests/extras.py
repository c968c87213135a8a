"""Tests that need an extra: skipped with the reason on a desk, never on the machine that says yes or no."""

from __future__ import annotations

import importlib
import os
from typing import Any

import pytest


def needs(module: str, extra: str = "ingest") -> Any:
    """The module; without it the test is skipped, and where `CI` is set it fails."""
    if os.environ.get("CI"):
        return importlib.import_module(module)
    return pytest.importorskip(module, reason=f"needs the extra {extra!r}")
