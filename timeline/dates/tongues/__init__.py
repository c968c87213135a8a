"""German, French, Spanish, Italian, Dutch, Portuguese: a file each."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.dates.tongues.dutch import DUTCH
from timeline.dates.tongues.french import FRENCH
from timeline.dates.tongues.german import GERMAN
from timeline.dates.tongues.italian import ITALIAN
from timeline.dates.tongues.portuguese import PORTUGUESE
from timeline.dates.tongues.spanish import SPANISH
from timeline.dates.tongues.tongue import Tongue

__all__ = ["TONGUES", "Tongue"]

TONGUES: Mapping[str, Tongue] = {
    tongue.language: tongue for tongue in (GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE)
}
"""By ISO 639-1 code."""
