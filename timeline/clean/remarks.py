"""What is known about a stretch of the clean text that stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.model import Document, Remark


def with_remarks(document: Document, more: Iterable[Remark]) -> Document:
    """The document with these remarks among its own, in the order of their spans."""
    remarks = sorted({*document.remarks, *more}, key=lambda remark: (remark.span, remark.kind))
    return replace(document, remarks=tuple(remarks))
