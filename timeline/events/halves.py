"""What a line has cut in two: a hyphenated word, a number, a name with its numeral, two sides of one thing."""

from __future__ import annotations

import re

from timeline.events.cuts import Cut, Fault
from timeline.events.tree import SUBJECTS, Tree

_RELATIVE = ("WDT", "WP")
_MARKS = (":", ".", "-", "–")
_NUMERAL = re.compile(r"I{1,3}|IV|VI{0,3}|IX|X|\d{1,3}")
_RANKS_OF_NAMES = frozenset("Sgt Lt Capt Col Gen Maj Cpl Dr Mr Mrs Ms Prof Rep Sen Gov Rev Hon Adm Det Insp".split())
_UNITS = frozenset("m bn k tn million billion trillion per percent %".split())
_HYPHENS = ("-", "–", "—", "‐", "‑")


def _cuts_word(cut: Cut) -> bool:
    """ "Shared an e" of "e-mail", "45,000" of "45,000-50,000", "led force" of "Nigerian - led force"."""
    words = cut.tree.words
    return any(
        words[at].text in _HYPHENS and (at - 1 in cut.words) != (at + 1 in cut.words) and _is_inside_word(cut.tree, at)
        for at in range(max(min(cut.words) - 1, 1), min(max(cut.words) + 2, len(words) - 1))
    )


def _cuts_number(cut: Cut) -> bool:
    """ "At 3" of "3: 30", "£95" of "a £95 m hit", "the Great War" of "the Great War II", "at Sgt" of "at Sgt. Low"."""
    words, end = cut.tree.words, len(cut.tree.words)
    for at in cut.words:
        after = words[at + 1].text if at + 1 < end and at + 1 not in cut.given else ""
        if words[at].tag == "CD" and after.lower() in _UNITS and at + 1 not in cut.words:
            return True
        halved = after in _MARKS and words[at].text.isdigit() and _is_number_cut_off(cut, at + 2)
        numbered = (
            words[at].tag in ("NNP", "NNPS") and _NUMERAL.fullmatch(after) is not None and at + 1 not in cut.words
        )
        if halved or numbered or (at == max(cut.words) and words[at].text.rstrip(".") in _RANKS_OF_NAMES):
            return True
    return False


def _is_number_cut_off(cut: Cut, at: int) -> bool:
    return at < len(cut.tree.words) and at not in cut.words and cut.tree.words[at].text[:1].isdigit()


def _is_inside_word(tree: Tree, hyphen: int) -> bool:
    """Whether a hyphen joins: without blanks, or before a small letter and what it depends on."""
    before, mark, after = tree.words[hyphen - 1 : hyphen + 2]
    if before.span.end == mark.span.start and mark.span.end == after.span.start:
        return True
    led = after.tag in ("VBN", "JJ") and after.dep == "amod" and before.text[:1].isalpha()
    led |= before.tag == "VBN" and before.text.islower() and after.text in ("in", "up", "out", "off", "on", "down")
    counted = before.tag == "CD" and after.tag == "CD"
    nouns = before.is_noun and after.is_noun and after.text.islower()
    alone = sum(word.text == "-" for word in tree.words) == 1
    opens = hyphen == 1 or (hyphen == 2 and tree.words[0].tag in ("DT", "PRP$"))
    opens &= before.text[:1].isupper() and after.tag in ("NN", "NNS", "NNP", "VBN", "JJ", "CD")
    return mark.text == "-" and (led or counted or opens or (nouns and alone))


def _lacks_other_side(cut: Cut) -> bool:
    """ "A match between Leeds" of "between Leeds and York", wherever the parser hung York."""
    lower = cut.tree.lower
    sides = (item for item in cut.words if lower(item) == "between")
    return any(
        any(lower(at) == "and" for at in range(item, len(cut.tree.words)))
        and not any(at > item and lower(at) == "and" for at in cut.words)
        for item in sides
    )


def _ends_in_clause_cut_off(cut: Cut) -> bool:
    """ "A battle that erupted" of "that erupted after the raid"."""
    tree, last = cut.tree, max(cut.words)
    who = any(tree.words[item].tag in _RELATIVE for item in tree.children(last, *SUBJECTS))
    after = (item for item in tree.children(last, "prep", "advcl", "xcomp", "agent") if item > last)
    return who and last != cut.verb and any(item not in cut.words | cut.given for item in after)


HALVES: tuple[Fault, ...] = (_cuts_word, _cuts_number, _lacks_other_side, _ends_in_clause_cut_off)
