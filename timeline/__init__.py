"""A folder of articles about one affair becomes a timeline, every date proven by the characters it stands on.

    import timeline
    result = timeline.build("news/")
    for event in result.events:
        print(event.when, event.title, event.mentions[0].quote.text)

The names below load when they are first used, so that `import timeline` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.version import VERSION as __version__  # noqa: N811  # the name that tools look for

if TYPE_CHECKING:
    from timeline.config import Config as Config
    from timeline.dates import Dated as Dated
    from timeline.dates import find_dates as find_dates
    from timeline.model import Document as Document
    from timeline.model import Event as Event
    from timeline.model import Problem as Problem
    from timeline.model import Quote as Quote
    from timeline.model import Timeline as Timeline
    from timeline.pipeline import build as build
    from timeline.render.loading import load as load

__all__ = [
    "Config",
    "Dated",
    "Document",
    "Event",
    "Problem",
    "Quote",
    "Timeline",
    "__version__",
    "build",
    "find_dates",
    "load",
]

_HOMES = {
    "Config": "timeline.config",
    "Dated": "timeline.dates",
    "Document": "timeline.model",
    "Event": "timeline.model",
    "Problem": "timeline.model",
    "Quote": "timeline.model",
    "Timeline": "timeline.model",
    "build": "timeline.pipeline",
    "find_dates": "timeline.dates",
    "load": "timeline.render.loading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
