"""Whether the text says that it happened, and the words that say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.attribution import allegation, teller, tellings
from timeline.events.tense import past
from timeline.events.tree import Tree
from timeline.events.triggers import ATTRIBUTION
from timeline.model import Factuality

_ALLEGED_WORDS = frozenset("allegedly reportedly apparently purportedly supposedly alleged".split())
_ALLEGING = frozenset(
    "allege accuse claim suspect believe think feel fear suppose assume imagine speculate predict estimate reckon"
    " rumour rumor".split()
)
DOUBTS = frozenset("unlikely likely possible impossible doubtful improbable probable conceivable".split())
_COMING_IN = frozenset("take assume become".split())
"""Of an office: what somebody who will do something after it has still to do."""
_PROSPECTS = frozenset("threat idea possibility prospect chance risk likelihood danger hope fear talk dream".split())
_RUMOURS = frozenset(
    "allegation accusation claim speculation report rumour rumor suspicion suggestion fear belief theory perception"
    " expectation impression view idea possibility prospect hope concern myth fantasy notion assumption prediction"
    " feeling illusion likelihood chance danger risk threat argument".split()
)
_HEARSAY = _PROSPECTS | frozenset("report rumour rumor claim allegation".split())
_PLANNING = frozenset(
    "plan expect schedule intend hope propose promise pledge vow threaten want aim due likely set ready about"
    " prepare".split()
)
_TIMETABLED = frozenset("schedule plan expect slate".split())
_STATING = frozenset("say indicate suggest claim mention state confirm think believe mean imply".split())
_FIXED = frozenset("set fix book".split())
_CONDITIONS = frozenset("if unless whether".split())
_TYING = frozenset("when once until before after if".split())
_UNREAL = frozenset("would could might may should can".split())
_FUTURE = frozenset("will shall ’ll 'll".split())
_DENYING = frozenset("deny refuse fail decline".split())
_BARRING = frozenset(("prevent",))
_PRESENT = ("VBZ", "VBP")

_QUALIFYING = _ALLEGING | _DENYING | _PLANNING | _BARRING

Said = tuple[Factuality, str | None]


def factuality(tree: Tree, head: int) -> Said:
    """How the happening at `head` is told, and the word that says so; the first rule that applies counts."""
    return next(_rules(tree, head), ("happened", None))


def _rules(tree: Tree, head: int) -> Iterator[Said]:
    children = tree.children(head)
    for index in children:
        word = tree.words[index]
        lower = word.text.lower()
        if word.dep == "neg" and is_until(tree, head) is None:
            yield "denied", word.text
        if lower in _FUTURE:
            yield "planned", word.text
        if lower in _CONDITIONS and word.dep in ("mark", "advmod"):
            yield "conditional", word.text
        if lower in _ALLEGED_WORDS or (word.dep == "parataxis" and word.lemma in _ALLEGING):
            yield "alleged", word.text
    yield from _foretold(tree, head)
    for index in children:
        if tree.lower(index) in _UNREAL and tree.words[index].dep == "aux":
            yield "conditional", tree.words[index].text
    yield from _complements(tree, head)
    yield from _above(tree, head)
    yield from _main_clause(tree, head)
    yield from _ahead_of_main(tree, head)
    if (coming := coming_with(tree, head)) is not None:
        yield "planned", tree.words[coming].text
    yield from _ahead_of_it(tree, head)
    if (would := would_above(tree, head)) is not None:
        yield "planned", tree.words[would].text


def _foretold(tree: Tree, head: int) -> Iterator[Said]:
    """ "Said that he would resign" foretells."""
    told = next(tellings(tree, head), None)
    would = [item for item in tree.children(head, "aux") if tree.lower(item) == "would"]
    if would and told is not None and tree.words[told].lemma in ATTRIBUTION and tree.words[told].tag in ("VBD", "VBN"):
        yield "planned", tree.words[would[0]].text


def is_until(tree: Tree, head: int) -> int | None:
    """The "not" of "was not charged until November", which says that it happened in November."""
    if any(tree.lower(item) in _UNREAL for item in tree.children(head, "aux")):
        return None
    until = any(tree.lower(item) in ("until", "till") and item > head for item in tree.children(head, "prep", "mark"))
    return tree.child(head, "neg") if until else None


def _main_clause(tree: Tree, head: int) -> Iterator[Said]:
    """A participle lies ahead with its main clause: "will appear in four plays, starting in July"."""
    word, above = tree.words[head], tree.words[head].head
    bare = word.tag in ("VBG", "VBN") and not tree.children(head, "aux", "auxpass")
    if not bare or word.dep != "advcl" or not tree.words[above].is_verb:
        return
    for item in tree.children(above, "aux"):
        if tree.lower(item) in _FUTURE:
            yield "planned", tree.words[item].text
    for verb in tellings(tree, above):
        if tree.words[verb].lemma in _PLANNING:
            yield "planned", tree.words[verb].text


def is_present(tree: Tree, head: int) -> bool:
    """Whether a verb is in the present tense beyond doubt: "begins", "is meeting"; "quit" may be either."""
    word, auxiliaries = tree.words[head], tree.children(head, "aux", "auxpass")
    if auxiliaries:
        return len(auxiliaries) == 1 and word.tag in ("VBG", "VBN") and tree.words[auxiliaries[0]].tag in _PRESENT
    finite = word.tag in _PRESENT or (word.tag == "VB" and tree.child(head, "nsubj") is not None)
    return finite and word.text.lower() != past(word.lemma)


def _ahead_of_main(tree: Tree, head: int) -> Iterator[Said]:
    """A present tense lies ahead with what it is tied to: "will wait until Congress goes into recess"."""
    word = tree.words[head]
    if word.dep not in ("advcl", "relcl") or not is_present(tree, head):
        return
    for above in tree.above(head):
        for item in tree.children(above, "aux"):
            if tree.lower(item) in _FUTURE | _UNREAL and tree.words[item].text.lower() != "can":
                yield "planned", tree.words[item].text


def coming_with(tree: Tree, head: int) -> int | None:
    """The "will" of "will face issues after taking office", the "should" of "should see her sworn in"."""
    word = tree.words[head]
    verb = head
    if word.dep == "pcomp" and word.tag == "VBG" and word.lemma in _COMING_IN:
        verbs = (item for item in tree.above(head) if tree.words[item].is_verb)
        verb = next((item for item in verbs if tree.children(item, "aux")), head)
    elif word.tag == "VBN" and word.dep in ("acl", "ccomp", "oprd", "xcomp"):
        above = next((item for item in tree.above(head) if tree.words[item].is_verb), head)
        verb = above if tree.words[above].lemma == "see" else head
    auxiliaries = tree.children(verb, "aux") if verb != head else ()
    return next((item for item in auxiliaries if tree.lower(item) in _FUTURE | {"should"}), None)


def would_above(tree: Tree, head: int) -> int | None:
    """The "would" of "would take the helm when he stepped down", by which the stepping down lay ahead then."""
    word = tree.words[head]
    tied = any(tree.lower(item) in _TYING for item in tree.children(head, "mark", "advmod"))
    if word.dep != "advcl" or word.tag != "VBD" or not tied or tree.children(head, "aux", "auxpass"):
        return None
    above = (item for item in (word.head, *tree.above(word.head)) if tree.words[item].is_verb)
    modals = tree.children(next(above, word.head), "aux")
    return next((item for item in modals if tree.lower(item) == "would"), None)


def _ahead_of_it(tree: Tree, head: int) -> Iterator[Said]:
    """ "Before they vote on Saturday"."""
    for mark in tree.children(head, "mark"):
        if tree.lower(mark) in ("before", "until", "till") and is_present(tree, head):
            yield "planned", tree.words[mark].text


def _complements(tree: Tree, head: int) -> Iterator[Said]:
    """ "is due to be published", "planned to resign", "refused to testify"; "is to be built"."""
    word = tree.words[head]
    fixed = word.lemma in _FIXED and any(tree.lower(item) == "for" for item in tree.children(head, "prep"))
    if word.tag == "VBN" and (word.lemma in _TIMETABLED or fixed):
        yield "planned", word.text
    for child in tree.children(head, "xcomp", "acomp", "ccomp"):
        inner = tree.words[child]
        infinitive = tree.has_to(child)
        if inner.dep == "acomp" and inner.text.lower() in _PLANNING:
            yield "planned", inner.text
        if (word.lemma in _PLANNING or (word.lemma == "go" and word.tag == "VBG")) and infinitive:
            yield "planned", word.text
        if word.lemma in _DENYING and infinitive:
            yield "denied", word.text
        apart = tree.children(head, "prep", "attr", "acomp")  # "was among the first to market"
        if word.lemma == "be" and infinitive and inner.dep == "xcomp" and not apart:
            yield "planned", "to"


def qualifier(tree: Tree, head: int) -> int | None:
    """The verb above that takes back what is told: "alleged that he paid", "denied that he paid".

    Of several the outermost: "claimed that Low told her that she had been paid".
    """
    above = reversed(list(tellings(tree, head)))
    denied = (verb for verb in above if tree.words[verb].lemma in _QUALIFYING or _is_denied(tree, verb, head))
    return next(denied, None)


def _is_denied(tree: Tree, verb: int, head: int) -> bool:
    """ "Did not say that he paid"."""
    if verb > head or tree.words[verb].lemma not in _STATING:
        return False
    return tree.child(verb, "neg") is not None and is_until(tree, verb) is None


def rumour(tree: Tree, head: int) -> int | None:
    """The noun that a clause is only the content of: "speculation that he paid", "the claim that he paid"."""
    word, above = tree.words[head], tree.words[tree.words[head].head]
    that = any(tree.lower(i) == "that" for i in tree.children(head, "mark"))
    if word.tag == "VBG" and word.dep in ("pcomp", "acl") and not that:
        noun = next((item for item in tree.above(head) if tree.words[item].is_noun), None)
        whole = tree.words[tree.words[noun].head].head if noun is not None else 0
        if noun is not None and tree.lower(tree.words[noun].head) == "of" and tree.words[whole].lemma in _HEARSAY:
            return whole
        return noun if noun is not None and tree.words[noun].lemma in _PROSPECTS else None
    doubted = any(tree.lower(item) in DOUBTS for item in tree.children(word.head, "acomp"))
    if word.dep == "ccomp" and above.lemma == "be" and doubted:
        return tree.child(word.head, "acomp")
    content = word.dep in ("acl", "ccomp", "relcl") and that
    holders = (word.head, *tree.children(word.head, "dobj", "nsubj", "nsubjpass", "attr")) if content else ()
    rumours = _RUMOURS | {"charge"} if word.lemma != "charge" else _RUMOURS  # "charges that he was charged with"
    return next((item for item in holders if tree.words[item].is_noun and tree.words[item].lemma in rumours), None)


def _above(tree: Tree, head: int) -> Iterator[Said]:
    noun = rumour(tree, head)
    noun = allegation(tree, head) if noun is None else noun
    if noun is not None:
        yield "alleged", tree.words[noun].text
    verb = qualifier(tree, head)
    if verb is None:
        verb = teller(tree, head)
        if verb is not None:
            yield "alleged", tree.words[verb].text
        return
    word = tree.words[verb]
    if word.lemma in _ALLEGING:
        yield "alleged", word.text
    elif word.lemma in _DENYING | _BARRING or word.lemma not in _QUALIFYING:
        yield "denied", word.text if word.lemma in _QUALIFYING else tree.words[tree.children(verb, "neg")[0]].text
    else:
        yield "planned", word.text
