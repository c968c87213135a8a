"""What a clause about a noun is about: a relative clause or a participle after "the list of candidates"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.calendar_words import PERIODS
from timeline.events.tree import Tree
from timeline.events.triggers import is_eventive

OF_THINGS = frozenset(
    "publish release issue announce carry implement broadcast tweet report file draft write post unveil air conduct"
    " pass hold commit deliver forge broker ratify enact".split()
)
"""Verbs of which what is done to is no person: "a decree by the mayor, Ann Low, published in May"."""
_HAPPENING = frozenset("begin start end happen occur last culminate continue follow".split())
TEXTS = frozenset(
    "statement report letter document study article paper review email memo post source list deal agreement poll plan"
    " survey interview".split()
)
_LASTING = frozenset("race match game tour tournament contest season series festival show stage".split())
"""What begins and ends, and is no happening by its word alone."""
_ROLES = frozenset(
    "head leader chief member president minister director secretary governor chairman founder player winner champion"
    " author editor owner boss captain manager mayor judge officer wife husband son daughter brother sister".split()
)
_TOGETHER = frozenset("meet marry agree clash divorce separate split collaborate negotiate".split())
"""Verbs that nobody does alone."""
_OF_MANY = frozenset("were are have".split())
_BLAZES = frozenset("blaze fire wildfire epidemic plague row scandal riot".split())
_NAMES = ("NNP", "NNPS")
_OF = ("of", "by")
_JOINING = ("and", "or", "but")
_NAMING = ("call", "name", "know", "nickname", "dub")


def described(tree: Tree, verb: int, noun: int) -> int | None:
    """What a clause about a noun describes: the noun, or what stands before it in the sentence.

    `None` where it can be one thing or another: "a show in Leeds, which was cancelled".
    """
    about = _About(tree, verb, noun)
    found = (rule(about) for rule in _DESCRIBED)
    return next((item for item in found if item != _SILENT), noun)


@dataclass(frozen=True, slots=True)
class _About:
    """A clause about a noun, by its verb."""

    tree: Tree
    verb: int
    noun: int

    @property
    def first(self) -> int:
        return min(self.tree.subtree(self.verb))

    @property
    def comma(self) -> bool:
        """Whether it is set off."""
        return self.first > 0 and self.tree.words[self.first - 1].text == ","

    @property
    def whole(self) -> int:
        """ "The summit" of "a summit of leaders": what the noun says more of."""
        return self.tree.words[self.tree.words[self.noun].head].head

    @property
    def is_singular(self) -> bool:
        """Whether its verb is a form for one thing."""
        forms = (self.tree.lower(item) for item in self.tree.children(self.verb, "aux", "auxpass"))
        return self.tree.words[self.verb].tag == "VBZ" or any(form in ("is", "was", "has") for form in forms)

    def opens_with(self, word: str) -> bool:
        return self.tree.lower(self.first) == word


def _past_another(about: _About) -> int | None:
    """ "The reform" of "gifts that evade the last reform, passed in 1974": the noun has a clause of its own already.

    Without a comma nobody can tell: "a state on land of the river held by Leeds".
    """
    tree, verb = about.tree, about.verb
    others = [item for item in tree.children(about.noun, "relcl", "acl") if about.noun < item < about.first]
    others = [item for item in others if tree.words[item].lemma not in _NAMING]
    joined = [tree.lower(item) for item in (*tree.children(about.noun, "cc"), about.first - 1)]
    if not others or any(word in _JOINING for word in joined) or about.opens_with("who"):
        return _SILENT
    before = about.first - 2
    nearest = about.comma and tree.words[before].is_noun and before in tree.subtree(others[-1])
    return before if nearest and tree.words[verb].tag != "VBG" else None


def _of_other_number(about: _About) -> int | None:
    """ "Haiti" of "the needs of Haiti that was hit"."""
    tree, noun, before = about.tree, about.noun, about.first - 1
    if tree.words[noun].tag not in ("NNS", "NNPS") or not about.is_singular or before <= noun:
        return _SILENT
    before -= about.comma
    return before if tree.words[before].tag in ("NN", "NNP") else _SILENT


def _in_list(about: _About) -> int | None:
    """Of "Low, Smith and a man jailed in May" the last; of "between Low and Smith, who left" too."""
    tree, noun, last = about.tree, about.noun, _SILENT
    choice = any(tree.lower(item) == "or" for item in tree.children(noun, "cc"))
    person = about.opens_with("who") and (choice or tree.lower(tree.words[noun].head) == "between")
    if about.comma and not person:
        return _SILENT
    while others := [item for item in tree.children(noun, "conj") if item < about.verb]:
        noun = last = others[-1]
    return last


def _both(about: _About) -> int | None:
    """ "Ann Low and Tom Smith, who met in May": the first of them, whom the second follows."""
    tree, noun = about.tree, about.noun
    if not (about.comma and about.opens_with("who")) or tree.words[noun].dep != "conj":
        return _SILENT
    forms = {tree.lower(item) for item in (about.verb, *tree.children(about.verb, "aux", "auxpass"))}
    together = tree.words[about.verb].lemma in _TOGETHER and tree.child(about.verb, "dobj") is None
    if not (together or forms & _OF_MANY):
        return _SILENT
    joints: list[str] = []
    while tree.words[noun].dep == "conj" and tree.words[tree.words[noun].head].is_noun:
        noun = tree.words[noun].head
        joints += [tree.lower(item) for item in tree.children(noun, "cc")]
    return noun if "and" in joints else _SILENT


def _no_person(about: _About) -> int | None:
    """ "A film" of "a film starring Ann Low, which opened": no person is "which"."""
    tree, noun = about.tree, about.noun
    somebody = tree.words[noun].entity == "PERSON" and bool(tree.children(noun, "compound"))
    if not (about.opens_with("which") and somebody):
        return _SILENT
    above = (item for item in tree.above(noun) if tree.words[item].is_noun or tree.words[item].is_verb)
    things = (item for item in above if tree.words[item].dep != "acl" and tree.words[item].entity != "PERSON")
    thing = next(things, None)
    return thing if thing is not None and tree.words[thing].is_noun else None


def _which(about: _About) -> int | None:
    """What "which" is: of "a seizure of farms, which began" what can begin; after "in Leeds," nobody can tell."""
    tree, noun = about.tree, about.noun
    if not about.opens_with("which") or about.first == 0:
        return _SILENT
    whole = tree.words[about.whole]
    if tree.words[noun].entity == "PERSON" and (whole.lemma in TEXTS or is_eventive(whole.lemma)) and whole.is_noun:
        return about.whole  # "an interview with Low, which"
    if not about.comma:
        return _SILENT
    if tree.words[about.verb].lemma in _HAPPENING and tree.words[noun].dep == "pobj":
        lasts = is_eventive(tree.words[about.whole].lemma) or tree.words[about.whole].lemma in _LASTING
        return about.whole if lasts else noun
    before = about.first - 2
    if tree.words[before].tag not in _NAMES:
        return _SILENT
    at = tree.words[tree.words[before].head]
    either = tree.words[before].dep == "pobj" and at.text.lower() not in _OF and tree.words[at.head].is_noun
    return None if either else before


def _broke_out(about: _About) -> int | None:
    """ "The blaze" of "the blaze at a mill in Leeds, which broke out": no town does."""
    tree, before = about.tree, about.first - 2
    breaks = tree.words[about.verb].lemma in ("break", "erupt") and tree.child(about.verb, "dobj") is None
    if not (breaks and about.comma and about.opens_with("which")) or before < 0 or tree.words[before].tag not in _NAMES:
        return _SILENT
    return next((item for item in range(before, -1, -1) if _can_break_out(tree, item)), None)


def _can_break_out(tree: Tree, noun: int) -> bool:
    return tree.words[noun].is_noun and (tree.words[noun].lemma in _BLAZES or is_eventive(tree.words[noun].lemma))


def _doing(about: _About) -> int | None:
    """ "The children arriving", but of "the rise in children arriving" nobody can tell."""
    if about.tree.words[about.verb].tag != "VBG" or about.tree.children(about.verb, "aux"):
        return _SILENT
    return None if any(about.tree.words[item].is_noun for item in range(about.noun + 1, about.first)) else about.noun


def _done_to(about: _About) -> int | None:
    """ "The list" of "the list of candidates published in May", "the murder" of "the murder of ten people committed".

    `None` where the noun cannot be meant: "a decree by the mayor, Ann Low, published in May".
    """
    tree, verb, noun = about.tree, about.verb, about.noun
    if tree.words[verb].tag != "VBN":
        return _SILENT
    word, whole = tree.words[noun], about.whole
    of = word.dep == "pobj" and tree.words[whole].is_noun and tree.lower(word.head) in ("of", "on", "over", "about")
    if of and not about.comma and tree.words[whole].lemma in TEXTS:
        return whole
    if tree.words[verb].lemma not in OF_THINGS or tree.children(verb, "aux", "auxpass", "ccomp"):
        return _SILENT
    nearest = verb - 2 if about.comma and verb > 1 else noun
    names = [item for item in (nearest, noun) if tree.words[item].tag in _NAMES]
    if any(tree.child(item, "det") is None or tree.words[item].entity in ("ORG", "PERSON") for item in names):
        return None
    if word.lemma in ("people", "person", "man", "woman", "child"):
        return whole if of and not about.comma else None
    return _SILENT


def _agreeing(about: _About) -> int | None:
    """What agrees in number where the nearest does not: "the summit" of "a summit of leaders, which opens"."""
    tree, word, whole = about.tree, about.tree.words[about.noun], about.whole
    many = bool({tree.lower(item) for item in tree.children(about.verb, "aux", "auxpass")} & _OF_MANY)
    many |= tree.words[about.verb].tag == "VBP"
    if word.dep == "pobj" and word.tag in ("NN", "NNP") and many and tree.words[whole].tag == "NNS":
        return whole
    if word.dep != "pobj" or word.tag != "NNS" or not about.is_singular or tree.words[whole].tag not in ("NN", "NNP"):
        return _SILENT
    return whole


def _apposed(about: _About) -> int | None:
    """ "Ann Low" of "Ann Low, a baker jailed in May"."""
    tree, noun = about.tree, about.noun
    article = any(tree.lower(item) in ("a", "an") for item in tree.children(noun, "det"))
    if tree.words[noun].dep != "appos" or not article:
        return _SILENT
    named = tree.words[noun].head
    return named if tree.words[named].tag == "NNP" and named == min(tree.subtree(noun)) - 2 else None


def _who(about: _About) -> int | None:
    """ "The head" of "the head of the army, who resigned", "Low" of "Low, a former head of the army, who resigned"."""
    tree, noun = about.tree, about.noun
    if not any(tree.lower(item) == "who" for item in tree.children(about.verb)):
        return _SILENT
    if tree.words[noun].lemma in PERIODS:
        return None  # no year takes over from somebody
    if (bearer := _bearer(tree, noun)) is not None:
        return bearer
    if tree.words[noun].dep == "pobj" and tree.words[about.whole].lemma in _ROLES:
        noun = about.whole
    while _is_whence(tree, noun) and tree.words[whole := tree.words[tree.words[noun].head].head].is_noun:
        noun = whole
    while tree.words[noun].dep in ("appos", "conj") and tree.words[noun].tag != "NNP":
        noun = tree.words[noun].head
    return noun


def _bearer(tree: Tree, noun: int) -> int | None:
    """ "Low" of "Low, known as the Fox, who": who bears a name that is no name of a person by itself."""
    naming = next((item for item in tree.above(noun) if tree.words[item].is_verb), None)
    if naming is None or tree.words[naming].lemma not in _NAMING or tree.words[naming].dep != "acl":
        return None
    beside = tree.words[noun].dep in ("oprd", "attr", "dobj") and tree.words[noun].head == naming
    known_as = tree.lower(tree.words[noun].head) == "as" and tree.words[tree.words[noun].head].head == naming
    bearer = tree.words[naming].head
    named = tree.words[bearer].tag in _NAMES and bearer < naming
    return bearer if named and (beside or known_as) and tree.words[noun].entity != "PERSON" else None


def _is_whence(tree: Tree, noun: int) -> bool:
    """Whether a noun says where somebody comes from: "from the school", "in Leeds"; "from Ann Low" does not."""
    word, preposition = tree.words[noun], tree.lower(tree.words[noun].head)
    if word.dep != "pobj" or preposition not in ("from", "at", "in", "near"):
        return False
    if word.entity in ("GPE", "LOC"):
        return True
    return preposition != "from" or word.tag == "NN" or tree.child(noun, "det") is not None


_SILENT = -1
"""What a rule answers that does not apply."""

_DESCRIBED = (
    _past_another,
    _of_other_number,
    _in_list,
    _both,
    _no_person,
    _broke_out,
    _which,
    _doing,
    _done_to,
    _agreeing,
    _apposed,
    _who,
)
