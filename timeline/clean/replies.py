"""What a mail repeats of the mail it answers, and its signature; only in files that are mails."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.clean.lines import Line

_WROTE = re.compile(r"(?:On|Am|Le|El|Il|Op)\b.{4,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef) ?:$")
_REST = re.compile(r"-{2,} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine) ?-{2,}$", re.IGNORECASE)
_HEADER = re.compile(r"(?:From|Sent|To|Date|Cc|Subject) ?:", re.IGNORECASE)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr) ?:", re.IGNORECASE)
_SIGNATURE_LINES = 12
_HEADER_LINES = 3


def replies(raw: str, lines: Sequence[Line], title: str) -> Mapping[int, str]:
    """Line numbers with the reason to cut them; none in a forwarded mail, nor where nothing else would be left."""
    if _FORWARDED.match(title):
        return {}
    cut = {line.number: "quoted mail" for line in lines if raw[line.span.start] == ">"}
    cut |= {line.number: "quoted mail" for line in lines if _WROTE.match(line.text) and line.number + 1 in cut}
    if start := _rest(lines):
        cut |= {line.number: "quoted mail" for line in lines[start:]}
    signature = _signature(raw, [line for line in lines if line.number not in cut])
    cut |= {line.number: "signature" for line in signature}
    return cut if len(cut) < len(lines) else {}


def _rest(lines: Sequence[Line]) -> int:
    """Where the mail below begins that Outlook puts under an answer; 0 without one."""
    for position, line in enumerate(lines):
        headers = [_HEADER.match(other.text) for other in lines[position : position + _HEADER_LINES]]
        if position and (_REST.match(line.text) or (len(headers) == _HEADER_LINES and all(headers))):
            return position
    return 0


def _signature(raw: str, lines: Sequence[Line]) -> Sequence[Line]:
    for position, line in enumerate(lines):
        if line.span.of(raw) == "--" and len(lines) - position <= _SIGNATURE_LINES:
            return lines[position:]
    return ()
