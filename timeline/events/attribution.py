"""Who says it, where that has to be said: "prosecutors said", "according to reports"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.tree import Tree, Word

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_CONTENT = ("ccomp", "xcomp", "pcomp")
_PARTIAL = frozenset(
    "prosecutor prosecution lawyer attorney counsel critic opponent opposition activist campaigner rebel militant"
    " source report rumour rumor speculation tabloid witness accuser plaintiff victim complaint lawsuit indictment"
    " affidavit accusation allegation supporter ally author biographer estimate cable memo".split()
)
"""Who has a side, or only passes on: what they say is not proven."""
_ASKING = frozenset("ask urge request order want seek".split())
_CLAIMING = frozenset("claim allege predict forecast".split())
"""Verbs by which whoever it is only passes on what may not be so."""
_SUGGESTING = _CLAIMING | {"suggest", "assert", "contend", "insinuate"}
_ALLEGATIONS = frozenset("allegation accusation charge claim suspicion rumour rumor".split())
"""What somebody says of somebody else, which is not proven."""
_PROVEN = frozenset("convict jail imprison sentence admit confess confirm prove fine condemn punish".split())
_COMPLETE = ("dobj", "attr", "acomp", "ccomp", "oprd", "dative")
_BESIDE = frozenset("after before since upon following by in on while until".split())
"""Prepositions before a gerund that tells a fact of its own: "was said to have fled after robbing it"."""
_MARKS = ("“", "”", '"')
_APART = frozenset((",", "-", "–", "—", "("))


def tellings(tree: Tree, head: int) -> Iterator[int]:
    """The verbs whose content the clause at `head` is, nearest first, also through "evidence that".

    What is joined is told as the first is: "robbed him" of "denied that he hit her and robbed him".
    """
    head = _first_joined(tree, head)
    while (tree.words[head].dep in _CONTENT and not _is_beside(tree, head)) or _is_content_of_noun(tree, head):
        verb = next((item for item in tree.above(head) if tree.words[item].is_verb), None)
        if verb is None:
            return
        yield verb
        head = _first_joined(tree, verb)


def is_direct_speech(tree: Tree, index: int) -> bool:
    """Whether a word stands in quotation marks that open the sentence, or that a colon or comma opens.

    Nobody says "he" of himself there; in "Low said he was “sure of himself”" he does.
    """
    opened: int | None = None
    for at, word in enumerate(tree.words[:index]):
        if word.text in _MARKS:
            opened = at if word.text == "“" or (word.text == '"' and opened is None) else None
    return opened is not None and (opened == 0 or tree.words[opened - 1].text in (":", ","))


def _is_beside(tree: Tree, head: int) -> bool:
    word = tree.words[head]
    return word.dep == "pcomp" and tree.lower(word.head) in _BESIDE


def _first_joined(tree: Tree, verb: int) -> int:
    """The first of several verbs that are joined; "was accused of hitting her and robbed him" joins none of them."""
    while tree.words[verb].dep == "conj" and _is_alike(tree.words[verb], tree.words[tree.words[verb].head]):
        verb = tree.words[verb].head
    return verb


def _is_alike(word: Word, other: Word) -> bool:
    return other.is_verb and (word.tag == other.tag or (word.tag in _FINITE and other.tag in _FINITE))


def _is_content_of_noun(tree: Tree, head: int) -> bool:
    word = tree.words[head]
    that = any(tree.lower(item) == "that" for item in tree.children(head, "mark"))
    despite = tree.lower(word.head) == "fact" and tree.words[word.head].dep == "pobj"  # "despite the fact that"
    return word.dep == "acl" and that and tree.words[word.head].is_noun and not despite


def teller(tree: Tree, head: int) -> int | None:
    """The verb by which somebody who has a side tells the clause at `head`, or the one that it is a part of."""
    whole = _whole(tree, head)
    while tree.words[whole].dep == "advcl" and tree.words[tree.words[whole].head].dep == "ccomp":
        whole = tree.words[whole].head  # "Low came in May, when he paid, sources say"
    for verb in tellings(tree, whole):
        subject = tree.child(verb, "nsubj")
        if subject is None and speaker(tree, verb) is not None:
            return verb
        partial = subject is not None and (tree.words[subject].lemma in _PARTIAL or is_claimed(tree, verb))
        tells = not any(word.text == ":" for word in tree.words[head:verb])  # before it stands another sentence
        if partial and tells and tree.words[verb].lemma not in _ASKING:
            return verb
    return None


def speaker(tree: Tree, verb: int) -> int | None:
    """Who tells something by that verb: its subject, or that of "Low wrote a letter suggesting that he paid"."""
    subject, word = tree.child(verb, "nsubj"), tree.words[verb]
    if subject is not None or word.tag != "VBG" or word.lemma not in _SUGGESTING:
        return subject
    if word.dep == "acl":
        return word.head
    return tree.child(word.head, "nsubj") if word.dep == "advcl" else None


def allegation(tree: Tree, head: int) -> int | None:
    """The noun that only alleges the clause at `head`: "allegations he had paid them".

    Not one of what he was convicted of or admitted, nor one that the clause tells more of: "charges he faced".
    """
    head = _first_joined(tree, head)
    while tree.words[head].dep == "xcomp":
        head = tree.words[head].head
    word = tree.words[head]
    noun = word.head
    subject = tree.child(head, "nsubj", "nsubjpass")
    if word.dep not in ("acl", "relcl", "ccomp") or tree.words[noun].lemma not in _ALLEGATIONS or subject is None:
        return None
    relative = any(tree.words[item].tag in ("WDT", "WP") for item in tree.subtree(head) if item < head)
    if relative or not (_is_content_of_noun(tree, head) or _is_complete(tree, head)):
        return None
    above = [tree.words[item] for item in tree.above(noun) if tree.words[item].is_verb]
    proven = any(verb.lemma in _PROVEN for verb in above) or any(
        word.text.lower() == "guilty" for word in tree.words[:head]
    )
    return None if proven else noun


def _is_complete(tree: Tree, verb: int) -> bool:
    """Whether a clause lacks no object, so that the noun it hangs on cannot be it: "claims he made" lacks one."""
    while (below := tree.child(verb, "xcomp")) is not None:
        verb = below
    return bool(tree.children(verb, *_COMPLETE))


def is_claimed(tree: Tree, verb: int) -> bool:
    """Whether somebody named or described only claims what is told: "Low claimed that he paid"."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.words[subject].is_noun and tree.words[verb].lemma in _CLAIMING


def source(tree: Tree, head: int) -> int | None:
    """The "according" of "according to reports", where it goes with the clause at `head` or the one it is a part of."""
    whole = _whole(tree, head)
    above = (item for item in tree.above(whole) if tree.words[item].is_verb)
    holders = (head, whole, *(() if tree.words[whole].dep == "relcl" else above))
    return next((item for verb in holders for item in tree.children(verb) if tree.lower(item) == "according"), None)


def is_partial(tree: Tree, words: frozenset[int]) -> bool:
    """Whether some of the words name who has a side: "reports" of "according to reports"."""
    return any(tree.words[item].lemma in _PARTIAL for item in words)


def _whole(tree: Tree, head: int) -> int:
    """The clause that one belongs to which only that clause asserts: "a drug that killed him", not "the drug"."""
    while (
        tree.words[head].dep == "relcl"
        and not _is_set_off(tree, head)
        and not _is_definite(tree, tree.words[head].head)
    ):
        above = next((item for item in tree.above(head) if tree.words[item].is_verb), None)
        if above is None:
            break
        head = above
    return head


def _is_definite(tree: Tree, noun: int) -> bool:
    known = tree.words[noun].tag in ("NNP", "NNPS") or tree.child(noun, "poss") is not None
    return known or any(tree.lower(item) in ("the", "this", "these", "those") for item in tree.children(noun, "det"))


def _is_set_off(tree: Tree, head: int) -> bool:
    first = min(tree.subtree(head))
    return first > 0 and tree.words[first - 1].text in _APART
