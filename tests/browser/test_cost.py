"""What ten thousand events may cost a browser, beside an empty Plotly page in the same run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.bench.page import MOST, measured, too_much


def test_ten_thousand_events_take_no_more_than_they_may(browser: Any, tmp_path: Path) -> None:
    (_, ours), _ = measured(browser, tmp_path, [10_000], 3)
    assert ours.events == 10_000 and set(MOST) <= set(ours.told)
    assert too_much(ours) == []
