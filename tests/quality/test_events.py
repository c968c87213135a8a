"""Floors under the events found in whole clusters of documents, with and without the language model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.bench.scorers import scorer
from timeline import build
from timeline.config import Config, EventsConfig
from timeline.events import parse
from timeline.render import to_json

FLOORS = {
    ("postoffice", "auto"): {"f1": 0.96, "recall_must": 0.99, "date_exact_of_matched": 0.96},
    ("rahami", "auto"): {"f1": 0.88, "recall_must": 0.87, "date_exact_of_matched": 0.99},
    ("postoffice", "none"): {"f1": 0.90, "recall_must": 0.99, "date_exact_of_matched": 0.96},
    ("rahami", "none"): {"f1": 0.72, "recall_must": 0.91, "date_exact_of_matched": 0.99},
}
"""By cluster and `events.model`: measured, a little below; raise them with the numbers, never lower them.

Twice they were lowered, for the sake of headlines that somebody can follow who has not read the article: such lines
ceased to be events. Now their sentence is quoted instead, and all is back but the .91 of rahami's recall.
"""


@pytest.mark.bench
@pytest.mark.parametrize(("cluster", "model"), FLOORS)
def test_quality_does_not_fall(bench: Path, tmp_path: Path, cluster: str, model: str) -> None:
    if model == "auto" and not parse.is_available():
        pytest.skip("the extra nlp (spaCy and its model) is not installed")
    config = Config(events=EventsConfig(model=model))
    export = tmp_path / "timeline.json"
    folder = bench / "e2e" / "clusters" / cluster
    export.write_text(to_json(build(folder / "docs", config), config.render), encoding="utf-8")
    result: dict[str, Any] = scorer(bench / "e2e" / "score.py").run(export, folder)
    for measure, floor in FLOORS[cluster, model].items():
        assert result[measure] >= floor, measure
    assert (result["distractor_hits"] == 0) or model == "none"
    assert result["provenance"]["exact_offsets"] == result["provenance"]["mentions"]
