"""When "today" is no day: "today's young people", "still in place today"."""

from __future__ import annotations

import re

from timeline.dates.tense import PAST

_LEFT, _RIGHT = 90, 60

_AGE_OF = re.compile(
    r"['’]?s\s(?:\w+\s){0,2}?(?:people|generations?|youth|youngsters|teenagers?|teens|children|kids|students|women"
    r"|men|parents"
    r"|millennials|world|society|societies|age|culture|climate|technology|technologies|standards?|terms|money|prices"
    r"|economy|era"
    r"|politics|politicians|leaders|journalists|audiences?|consumers|workers|readers|viewers|voters|cities|europe"
    r"|britain|america"
    r"|china|russia|germany|france|africa|internet|media|computers|phones|cars)\b",
    re.IGNORECASE,
)
"""What belongs to an age and not to a day."""

_ALL_OF = re.compile(r"\b(?:all|most|many|much|some|few) (?:of )?$", re.IGNORECASE)
_OF_TODAY = re.compile(r"\b(?:than|like|that|those|world|people|life|youth|generation|children|[A-Z]\w+) of $")
_LASTS = re.compile(
    r"\b(?:still|even|so|as|ever|more|most|less|only|widely|commonly|largely|remains?|exists?|survives?|lives?|alive"
    r"|known|used|lives on"
    r"|than (?:it|they|we|he|she) (?:is|are|do|does)|as (?:it|they|we) (?:is|are|know))\b[^.;:!?\n]{0,40}\s$",
    re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:so|as|more|less|ever) \w+ly $", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:is|are|am|do|does|don[’']t|doesn[’']t|has|have|can|cannot|remains?|exists?|survives?|lives?|know|knows"
    r"|think|move|moves|use|uses"
    r"|work|works|stands?|matters?|[a-z]{2,}['’](?:s|re|ve))\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"\b(?:was|were|had|did|said|told|will|[a-z]{2,}ing|announc\w+|publish\w+|releas\w+|launch\w+"
    r"|(?<!\bis )(?<!\bare )(?<!\bstill )"
    r"(?!(?:used|need|indeed|based|located|called|named|considered|regarded|preserved|celebrated"
    r"|remembered)\b)[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.!?;:\n][\"”’')]?\s|\n|[“\"]")


def is_nowadays(text: str, start: int, end: int) -> bool:
    """Whether "today" at `text[start:end]` speaks of these times rather than of one day.

    It does before what belongs to an age ("today's children"), and where a clause in the present tense says that
    something lasts ("still in place today") without telling anything that happens.
    """
    before = _CLAUSE.split(text[max(0, start - _LEFT) : start])[-1]
    right = text[end : end + _RIGHT]
    possessive = re.search(r"['’]?s$", text[start:end])
    if possessive:
        return bool(_AGE_OF.match(possessive[0] + right) or _ALL_OF.search(before))
    if _OF_TODAY.search(before):
        return True
    after = _CLAUSE.split(right, 1)[0]
    lasts = _PRESENT.search(before) or (_CHANGES.search(before) and not PAST.search(before))
    return bool(_LASTS.search(before) and lasts) and not _HAPPENS.search(before + "|" + after[:20])
