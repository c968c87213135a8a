"""Timelines for tests: the five seed documents, every form of date, hostile text, many events; what makes others."""

from tests.render.five_articles import seeds
from tests.render.many_shapes import FORMS, HOSTILE, forms, hostile, many
from tests.render.told import Told, document, event, timeline

__all__ = ["FORMS", "HOSTILE", "Told", "document", "event", "forms", "hostile", "many", "seeds", "timeline"]
