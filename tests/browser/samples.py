"""What the tests of the page's modules share: an event as the page knows it, and where the modules are served."""

# ruff: noqa: E501 - lines of values
from hypothesis import HealthCheck, settings

HOST = "http://modules.invalid/"

QUIET = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)

EVENT = {
    "n": 0, "id": "ev-0123456789", "title": "It rained", "when": "1 May 2001", "edtf": "2001-05-01", "time": "", "type": "other",
    "start": 730606, "end": 730606, "documents": [0], "statements": 1, "mentions": 1, "people": [], "bodies": [], "places": [],
    "aliases": [], "conflict": False, "told_as": "As a fact", "group": "told", "dated": True, "family": "life", "mark": 0,
    "shape": "day", "sure": ["As written"], "how": "",
}  # fmt: skip
