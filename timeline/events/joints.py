"""Words of a line that do not belong together: a second verb, another subject, two sentences that ran together."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.events.cuts import Cut, Fault
from timeline.events.number import next_of_several
from timeline.events.tense import past
from timeline.events.tree import SUBJECTS, Tree, Words
from timeline.events.triggers import is_known_verb

_RELATIVE = ("WDT", "WP")
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_SINGULAR = ("was", "is", "has")
_OPENING = ("DT", "NN", "NNS", "NNP", "NNPS", "PRP$", "PRP", "WP$", "EX", "JJ", "CD")
_AFTER_NOUN = ("dobj", "attr", "oprd", "nsubj", "nsubjpass", "conj", "amod", "compound")
_COUNTS = frozenset("thousands hundreds dozens millions scores several many most some two three".split())
_WHENCE = frozenset("from by for with".split())
_ARTICLES = ("the", "a", "an")
_WRITING = frozenset("publish write print compose draft author edit".split())
_SEEING = frozenset("see hear watch find leave have get want".split())
_SHORT = 3  # letters of "BBC", which is a name in capitals as well
_LONG = 7  # and of no such name
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_MARK = re.compile(r"P\d+|\d{1,2}[.:]\d\d")
_COLLECTIVES = frozenset(
    "aircraft spacecraft people police team group couple pair crowd staff family government party number majority band"
    " public crew half rest lot range trio duo dozen hundred thousand army press committee board side club"
    " squad".split()
)


def _lacks_tense(cut: Cut) -> bool:
    """ "The man found guilty": a participle whose auxiliary is gone."""
    tree = cut.tree
    word = tree.words[cut.verb]
    seen = word.dep == "ccomp" and tree.words[word.head].lemma in _SEEING
    taken_for_participle = (
        word.tag == "VBN" and word.dep != "acl" and word.text.lower() == past(word.lemma) and not seen
    )
    finite = taken_for_participle and not cut.passive
    if finite or word.tag not in ("VBN", "VBG", "VB"):
        return False
    if word.tag == "VBG" and word.dep == "ROOT" and not tree.children(cut.verb, "aux", "auxpass"):
        return True
    told = (cut.verb, cut.verb - 1, *tree.children(cut.verb, "aux", "auxpass"))
    return not any(
        item in cut.written or (item != cut.verb and item in cut.words and _is_auxiliary(tree, item)) for item in told
    )


def _is_auxiliary(tree: Tree, index: int) -> bool:
    """Whether a verb has its tense from a word: "to" of "Low to go on trial" gives none, nor does "getting"."""
    word = tree.words[index]
    return word.dep in ("aux", "auxpass") and word.tag in _FINITE


def _has_second_verb(cut: Cut) -> bool:
    """ "The new board was sworn in is larger": a finite verb that nothing joins to the rest."""
    tree = cut.tree
    return any(
        tree.words[item].dep in ("dep", "ccomp", "advcl", "acl", "conj", "parataxis", "ROOT", "relcl")
        and item != cut.verb
        and _is_finite(cut, item)
        and not _is_joined(cut, item)
        for item in cut.words
    )


def _is_finite(cut: Cut, verb: int) -> bool:
    forms = (verb, *(item for item in cut.tree.children(verb, "aux", "auxpass") if item in cut.words))
    return any(cut.tree.words[item].tag in _FINITE for item in forms)


def _is_joined(cut: Cut, verb: int) -> bool:
    tree, word = cut.tree, cut.tree.words[verb]
    if word.dep == "conj":
        return any(item in cut.words for item in tree.children(word.head, "cc"))
    subjects = tree.children(verb, *SUBJECTS)
    if word.dep == "ccomp" and tree.words[word.head].lemma != "tell":  # "said elections due in May will be held"
        subjects += tuple(item for item in tree.children(word.head, "dobj") if item < verb)
    return any(item in cut.words for item in subjects)


def _tells_of_what_is_gone(cut: Cut) -> bool:
    """ "Waited which is in Leeds": a clause with "which" without the noun that it is about."""
    tree = cut.tree
    before_subject = 0 if cut.subject is None else min(tree.subtree(cut.subject))
    for item in cut.words:
        if tree.lower(item) == "who" and item < before_subject <= cut.verb and tree.words[item].dep in SUBJECTS:
            return True  # "who most thought would win"
        if tree.lower(item) not in ("which", "who") or tree.words[item].dep not in SUBJECTS or item < cut.verb:
            continue
        before = item - 1
        while before > cut.verb and (before not in cut.words or tree.words[before].tag in ("IN", "TO")):
            before -= 1
        if before == cut.verb:
            return True
    return False


def _lost_main_verb(cut: Cut) -> bool:
    """ "The hearing held ahead of a trial" of "the hearing, held ahead of a trial, attempted"."""
    tree, word = cut.tree, cut.tree.words[cut.verb]
    if word.tag != "VBN" or cut.passive or tree.children(cut.verb, "aux", "auxpass"):
        return False
    return any(
        tree.words[item].tag == "VBD" and not tree.children(item, "mark", "advmod", *SUBJECTS)
        for item in tree.children(cut.verb, "advcl", "dep")
    )


def _opens_with_verb(cut: Cut) -> bool:
    """ "Founds Asylum Records signed": a row of a chronology begins with its verb, read as a name."""
    first = min(cut.words)
    word = cut.tree.words[first]
    lower = word.text.lower()
    verb = lower.removesuffix("es") if lower.endswith(("shes", "ches", "sses")) else lower.removesuffix("s")
    named = first + 1 < len(cut.tree.words) and cut.tree.words[first + 1].tag in ("NNP", "NNPS", "DT")
    opens = all(item in cut.given or tree_word.dep == "punct" for item, tree_word in enumerate(cut.tree.words[:first]))
    return opens and word.is_noun and lower != verb and is_known_verb(verb) and named


def _begins_with_mark(cut: Cut) -> bool:
    """ "P4 WPP took a step", "21.14 BST People crossed": the number of a page, the hour of a post."""
    words = cut.tree.words
    opening = sorted(cut.words)[:4]
    shouted = [item for item in opening if words[item].text.isupper() and len(words[item].text) > _SHORT]
    headed = opening[1:2] == [opening[0] + 1] and all(words[item].text.isupper() for item in opening[:2])
    longest = max(len(words[item].text) for item in opening[:2])
    place = headed and longest > _LONG  # "LA TOUSSUIRRE Ann Low left"
    return any(_MARK.fullmatch(words[item].text) for item in opening) or len(shouted) > 1 or place


def _begins_with_preposition(cut: Cut) -> bool:
    """ "In a bid to book guests", where its subject should stand."""
    first = min(cut.words)
    return cut.tree.words[first].dep == "prep" and cut.subject != first


def _is_no_work(cut: Cut) -> bool:
    """ "Lavrenti Beria was written" of "a letter from Lavrenti Beria, written in May": nobody is written."""
    word = cut.tree.words[cut.subject] if cut.subject is not None else None
    return cut.passive and word is not None and word.tag == "NNP" and cut.tree.words[cut.verb].lemma in _WRITING


def _skips_noun(cut: Cut) -> bool:
    """ "A state was occupied" of "a state on territory in the West Bank occupied by them": a nearer noun is meant."""
    tree, verb = cut.tree, cut.tree.words[cut.verb]
    if not cut.passive or verb.dep != "acl" or cut.subject is None or tree.words[cut.subject].tag == "NNP":
        return False
    between = range(cut.subject + 1, cut.verb)
    return any(tree.words[item].is_noun and tree.words[item].tag in ("NN", "NNS") for item in between)


def _has_other_subject(cut: Cut) -> bool:
    """ "Flavour of the month picked" of "flavour of the month Ann Low picks": the verb has a subject that is gone."""
    tree = cut.tree
    subjects = tree.children(cut.verb, "nsubj", "nsubjpass")
    return cut.subject in subjects and any(
        item not in cut.words and tree.words[item].tag not in _RELATIVE and not is_part_of_phrase(tree, item)
        for item in subjects
    )


def is_part_of_phrase(tree: Tree, index: int) -> bool:
    """ "Kroll" of "a report from the accountants Kroll found", which the parser takes for a second subject."""
    first = min(tree.subtree(index))
    subject = next(iter(tree.children(tree.words[index].head, "nsubj", "nsubjpass")), index)
    inside = any(tree.words[item].dep == "prep" and tree.lower(item) in _WHENCE for item in range(subject, first))
    named = first > 0 and tree.words[first - 1].tag == "NNP" and "-" not in tree.words[first - 1].text
    return inside or named  # "a Leeds-area Wells Bank" is one


def _jumps(cut: Cut) -> bool:
    """ "The dinner the palace" of "the dinner at Bhawan, the palace": two phrases that an aside stood between."""
    tree, kept = cut.tree, sorted(cut.words)
    for before, after in pairwise(kept):
        gap = range(before + 1, after)
        if not gap or not tree.words[before].is_noun or tree.words[after].tag not in _OPENING:
            continue
        if tree.words[gap[0]].text == "(" and tree.words[gap[-1]].text == ")":
            continue
        if all(item in cut.given or tree.words[item].dep == "punct" for item in gap) or cut.verb in range(
            before, after
        ):
            continue
        numbered = tree.words[after].tag == "CD" and tree.words[after - 1].text == ")"  # "Public Directive (PD) 12"
        if after > cut.verb and not numbered and tree.words[_top(tree, after, cut.words)].dep not in _AFTER_NOUN:
            return True
    return False


def _top(tree: Tree, index: int, words: Words) -> int:
    """The head of the phrase that a word opens."""
    while tree.words[index].head > index and tree.words[index].head in words:
        index = tree.words[index].head
    return index


def _straddles_seam(cut: Cut) -> bool:
    """Words of two sentences that ran together: "in open spaces Thousands gathered"."""
    tree = cut.tree
    first, last = min(cut.words), max(cut.words)
    return any(is_seam(tree, at) for at in range(first + 1, last + 1))


def _disagrees(cut: Cut) -> bool:
    """ "Low and Smith was founded": what was taken for a second subject is none."""
    tree = cut.tree
    others = (
        [item for item in tree.children(cut.subject, "conj") if item in cut.words] if cut.subject is not None else []
    )
    if (
        cut.subject is None
        or not others
        or (tree.words[cut.subject].tag == "NN" and tree.words[others[0]].tag == "NNP")
    ):
        return False  # "board member and speaker Ann Low was" is one person
    forms = (cut.verb, *tree.children(cut.verb, "aux", "auxpass"))
    joined = any(tree.lower(item) == "and" for item in tree.children(cut.subject, "cc"))
    return joined and any(tree.lower(item) in _SINGULAR or tree.words[item].tag == "VBZ" for item in forms)


def _is_fewer_than_its_verb(cut: Cut) -> bool:
    """ "Low were held" of "Low, his deputy, and the chairman were held": the verb tells of more than are named."""
    tree, subject = cut.tree, cut.subject
    if subject is None or subject not in cut.words or tree.words[subject].tag not in ("NN", "NNP"):
        return False
    word = tree.words[subject]
    forms = {tree.lower(item) for item in tree.children(cut.verb, "aux", "auxpass")} | {tree.lower(cut.verb)}
    others = (*tree.children(subject, "conj"), *next_of_several(tree, subject))
    several = any(item in cut.words for item in others) or word.entity in ("NORP", "ORG")
    return bool(forms & {"were", "are"}) and not several and word.lemma not in _COLLECTIVES and word.head == cut.verb


def is_seam(tree: Tree, at: int) -> bool:
    """Whether a sentence seems to begin at a word without a full stop before it."""
    if at == 0:
        return False
    word, before = tree.words[at], tree.words[at - 1]
    if not before.text[-1:].isalnum() or not word.text[:1].isupper() or (word.text[1:] and not word.text[1:].islower()):
        return False
    if word.text == "A" and word.tag == "DT":
        return True
    if word.text.lower() in _ARTICLES:
        following = tree.words[at + 1].text if at + 1 < len(tree.words) else ""
        return following[:1].islower()
    if word.text.lower() in _COUNTS:
        return before.tag in ("NN", "NNS")
    opens = word.tag in ("DT", "PRP", "PRP$", "NNS", "EX", "WRB")
    return (
        opens
        and before.text.islower()
        and not _ORDINAL.fullmatch(before.text)
        and before.tag in ("NN", "NNS", "JJ", "RB")
    )


JOINTS: tuple[Fault, ...] = (
    _tells_of_what_is_gone,
    _lacks_tense,
    _has_second_verb,
    _has_other_subject,
    _jumps,
    _disagrees,
    _begins_with_mark,
    _begins_with_preposition,
    _is_no_work,
    _skips_noun,
    _lost_main_verb,
    _opens_with_verb,
    _is_fewer_than_its_verb,
    _straddles_seam,
)
