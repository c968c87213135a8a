"""Whether a line leans on its article: "the trial began" does, "the trial of Ann Low began" does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Literal

from timeline.events.clause import Clause
from timeline.events.complements import is_bound, is_relating
from timeline.events.given_names import is_given
from timeline.events.roles import PERSONS, is_demonym
from timeline.events.tree import Tree, Words
from timeline.events.triggers import is_eventive, trigger_of

Leaning = Literal["not", "on its affair", "on its words", "on what was cut"]
"""A line that leans on its affair can be told after its name; one that leans on other words cannot."""

_POINTING = frozenset("the this that these those such".split())
_COMPARING = frozenset("both same such similar latest another aforementioned resulting".split())
"""Words that say there is more of it, elsewhere."""

_SAYS_WHICH = frozenset("prep relcl acl appos poss".split())
_SAYS_MORE = _SAYS_WHICH | frozenset("compound amod nummod nmod".split())
_PLACES = frozenset("dobj pobj attr nsubj nsubjpass conj poss".split())
_NAMES = ("NNP", "NNPS")
_PARTISANS = frozenset("Republican Democrat Conservative Tory Labour Liberal Democratic".split())
_MANY = 3  # words of its own that a thing without a name has where it is as good as named
_SUPERLATIVES = ("JJS", "RBS")
_KNOWN_TO_ALL = frozenset(
    "police public world sun moon earth sea internet web media press government army military navy authority economy"
    " parliament opposition nation republic pope queen weather climate sky universe stock-market".split()
)
"""What is one of a kind wherever one reads, or as good as that."""

_KNOWN_BY_THE_REST = _KNOWN_TO_ALL | frozenset(
    "country nation capital west east north south presidency premiership leadership throne court party run street"
    " streets stage bench ground scene spot road border front coast vote poll polls election talk talks future past end"
    " start beginning top bottom head face mouth neck chest back arm leg stomach heart way offensive defensive gauntlet"
    " towel limelight spotlight lead title crown rest time day night morning evening afternoon week month year weekend"
    " moment hour eve summer winter spring autumn century decade law constitution region area market exchange".split()
)
"""What a name in the same line makes plain, or a turn of phrase: "took to the streets", "fled the country"."""

_AFFAIRS = frozenset(
    "case trial charge charges hearing verdict appeal conviction sentence jury lawsuit suit inquest indictment".split()
)

_OF_SOMETHING = frozenset(
    "talk negotiation discussion consultation decision complaint version copy part parent relative sibling colleague"
    " staff staffer matter comparison ticket proposal request demand question answer response reaction result".split()
)
"""What is always somebody’s, or about something: "talks began" tells nothing where they are not told of."""

_TELLINGS = frozenset(
    "plan lawsuit claim remark comment praise criticism threat warning promise pledge offer argument view opinion"
    " support opposition approval consent refusal objection commitment statement speech"
    " appeal bid rollout implementation proposal request demand complaint question answer response reaction".split()
)
_ENDING = frozenset("lose quit leave resign drop withdraw win end".split())
_ABOUT = frozenset("of for against on about over into to with as".split())
"""Prepositions that tell what a speech or a claim is about."""

_STAYING = frozenset("be live stay remain sit stand lie reside work serve arrive land succeed fail take play".split())
"""Verbs that say little without where."""

_WHERE = frozenset("at in on near outside inside during after before behind beside beneath above".split())


def leaning(clause: Clause, line: str) -> Leaning:
    """Whether only the article tells whom or what a line is about.

    Args:
        clause: with its descriptions made plain, as it was shortened.
        line: what came of it.
    """
    if any(rule(clause, line) for rule in _RULES):
        return "on its affair" if _is_of_affair(clause) else "on its words"
    return "on its affair" if _names_nothing(clause) else "not"


def _is_of_affair(clause: Clause) -> bool:
    """Whether the subject is part of some affair, which a name can tell: "the trial", "the shooting"."""
    if clause.subject is None:
        return False
    return clause.tree.words[clause.subject].lemma in _AFFAIRS or (_is_pointed_at(clause, "") and _is_grave(clause))


def _is_first_name(clause: Clause, line: str) -> bool:
    """ "Tim" with nothing beside it, "Tim and Ann"."""
    tree, subject = clause.tree, clause.subject
    if subject is None or not line.lower().startswith(f"{_shown(clause, subject)} ".lower()):
        return False
    told = (item for item in tree.subtree(subject) & clause.kept if tree.words[item].dep not in ("punct", "cc"))
    return all(tree.words[item].dep != "compound" and is_given(_shown(clause, item)) for item in told)


def _is_of_somebody(clause: Clause, _: str) -> bool:
    """ "Sales in its largest markets", "her album": whose they are stands outside the line."""
    tree, subject = clause.tree, clause.subject
    for index in sorted(tree.subtree(subject)) if subject is not None else ():
        word = tree.words[index]
        if word.tag in _NAMES or word.lemma in PERSONS:
            return False
        if word.tag == "PRP$" and word.text and index in clause.kept and index not in clause.written:
            return True
    return False


def _names_nothing(clause: Clause) -> bool:
    """ "A meeting lasted an hour": no name in all of the line, and nothing grave enough to be told without."""
    kept = (index for index in clause.kept if _shown(clause, index))
    return not any(_holds_capital(clause, index) for index in kept) and not _is_grave(clause)


def _is_pointed_at(clause: Clause, _: str) -> bool:
    """ "The trial", of which the words round it do not tell which one it is."""
    tree, subject = clause.tree, clause.subject
    if subject is None or _is_named(clause, subject):
        return False
    article = _article(clause, subject)
    if article is None:
        return False
    word = tree.words[subject]
    own = tree.words[article + 1 : subject]
    if word.lemma in _KNOWN_TO_ALL or len(own) >= _MANY or any(one.tag in _SUPERLATIVES for one in own):
        return False
    if any(tree.words[item].dep in _SAYS_WHICH for item in _own_branches(clause, subject) if item > subject):
        return False
    acts = [*tree.children(clause.verb, "dobj")] if is_eventive(word.lemma) else []  # "the coup overthrew Low"
    if word.lemma in PERSONS:  # "the girls were taken by Low"
        acts = [item for agent in tree.children(clause.verb, "agent") for item in tree.children(agent)]
    return not any(_is_named(clause, index) for index in (*_beside(clause, subject), *acts))


def _own_branches(clause: Clause, noun: int) -> Iterator[int]:
    """What hangs on a noun in the line, without the clause that is told."""
    return (item for item in clause.tree.children(noun) if item in clause.kept and item != clause.verb)


def unknown_places(clause: Clause, predicate: Words) -> Words:
    """The words of the predicate that say where or when by what only the article tells: "at the mill"."""
    tree = clause.tree
    if tree.words[clause.verb].lemma in _STAYING:
        return frozenset()
    unshortened = replace(clause, kept=predicate)
    loose = (
        tree.subtree(prep)
        for prep in tree.children(clause.verb, "prep")
        if prep > clause.verb and tree.lower(prep) in _WHERE and not is_bound(tree, prep)
    )
    unknown = (branch for branch in loose if any(_is_unknown(unshortened, item) for item in branch))
    return frozenset().union(*unknown) & predicate


def _mentions_unknown(clause: Clause, _: str) -> bool:
    """ "Aired the idea", "during the incident": a thing that the article has told of, and the line has not."""
    return mentions_unknown(clause, clause.kept)


def mentions_unknown(clause: Clause, words: Words) -> bool:
    """Whether some of the words are a thing that the article has told of, and the line has not."""
    return any(index != clause.subject and _is_unknown(clause, index) for index in words)


def _is_unknown(clause: Clause, index: int) -> bool:
    word = clause.tree.words[index]
    thing = (word.tag in ("NN", "NNS") or is_demonym(word.text)) and word.dep in _PLACES
    return thing and word.lemma not in _KNOWN_BY_THE_REST and not _is_named(clause, index) and _is_bare(clause, index)


def _is_bare(clause: Clause, noun: int) -> bool:
    """Whether a noun of the line has its article, and nothing else to say which one it is."""
    article = _article(clause, noun)
    if article is None or article not in clause.kept:
        return False
    return not any(_tells_which(clause, item) for item in _own_branches(clause, noun))


def _article(clause: Clause, noun: int) -> int | None:
    """The "the" or "this" of a noun, also where it is written for a date: "yesterday’s summit"."""
    tree = clause.tree
    dated = (item for item in range(noun) if clause.written.get(item) == "the" and tree.words[item].head == noun)
    pointing = (item for item in tree.children(noun, "det") if _shown(clause, item).lower() in _POINTING)
    return next(pointing, next(dated, None))


def _tells_which(clause: Clause, index: int) -> bool:
    """Whether a word beside a noun says which one it is; "controversial" does not, "presidential" does."""
    word = clause.tree.words[index]
    if word.dep != "amod" or word.tag in _SUPERLATIVES:
        return word.dep in _SAYS_MORE
    lower = word.text.lower()
    relates = is_relating(lower)
    return relates or word.text[:1].isupper() or bool(clause.tree.children(index))


def _describes_unknown(clause: Clause, _: str) -> bool:
    """ "A bill enjoyed support" of "a bill that enjoyed support was dropped": one of which only the rest tells more."""
    tree, subject = clause.tree, clause.subject
    if subject is None or clause.verb not in tree.subtree(subject) or _is_named(clause, subject) or _is_grave(clause):
        return False
    articles = {_shown(clause, item).lower() for item in tree.children(subject, "det")}
    counted = tree.words[clause.verb].dep == "acl" and not articles
    if any(tree.lower(item) == "other" for item in tree.children(subject, "amod")):
        return True
    unnamed = not any(_is_named(clause, index) for index in _beside(clause, subject))
    return unnamed and (bool(articles & {"a", "an"}) or counted)


def _is_of_nothing(clause: Clause, _: str) -> bool:
    """ "Talks began in Leeds", "a decision was taken": about what, or whose, stands outside the line."""
    tree, subject = clause.tree, clause.subject
    if subject is None or tree.words[subject].lemma not in _OF_SOMETHING:
        return False
    articles = tree.children(subject, "det")
    known = any(tree.words[item].dep in (*_SAYS_MORE, "acl") for item in _own_branches(clause, subject))
    return (
        not known
        and tree.words[subject].tag in ("NN", "NNS")
        and all(tree.lower(one) in ("a", "an") for one in articles)
    )


def _says_of_nothing(clause: Clause, _: str) -> bool:
    """ "Explained his plans", "filed her lawsuit": for or against what, stands outside the line."""
    tree = clause.tree
    if tree.words[clause.verb].lemma in _ENDING:
        return False
    return any(
        (tree.words[noun].lemma in _TELLINGS or tree.lower(noun) == "case") and _is_bare_of_his(clause, noun)
        for noun in tree.children(clause.verb, "dobj")
        if noun in clause.kept
    )


def _is_bare_of_his(clause: Clause, noun: int) -> bool:
    """Whether a noun has its "his" or "her" and nothing else, nor does what follows say what it is about."""
    tree = clause.tree
    own = any(tree.words[item].tag == "PRP$" and item in clause.kept for item in tree.children(noun, "poss"))
    told = any(_tells_which(clause, item) and tree.words[item].dep != "poss" for item in _own_branches(clause, noun))
    about = (
        item
        for item in tree.children(clause.verb, "prep", "advcl", "xcomp")
        if item in clause.kept and item > noun and (tree.lower(item) in _ABOUT or _says_so(tree, item))
    )
    return own and not told and next(about, None) is None


def _says_so(tree: Tree, verb: int) -> bool:
    """ "Seeking damages" of "filed her lawsuit, seeking damages"; "to win time" is only what for."""
    return tree.words[verb].is_verb and not (tree.words[verb].dep == "advcl" and tree.has_to(verb))


def _is_elsewhere(clause: Clause, _: str) -> bool:
    """ "Two million live there": where, stands outside the line; "was there" tells it no better."""
    tree = clause.tree
    return any(tree.lower(item) == "there" and tree.words[item].dep == "advmod" for item in clause.kept)


def _is_unknown_object(clause: Clause, _: str) -> bool:
    """ "The man" of "the man whom Low defeated"."""
    thing = clause.told.object
    return thing is not None and not _is_named(clause, thing) and _is_bare(clause, thing)


def _compares(clause: Clause, _: str) -> bool:
    """ "Both singers", "the same trademark", "the latest incident": of others that the line does not tell."""
    tree = clause.tree
    return any(
        (tree.lower(index) in _COMPARING or _is_different(clause, index))
        and tree.words[index].dep in ("det", "predet", "amod")
        and not any(tree.words[item].dep == "relcl" for item in tree.children(tree.words[index].head))
        and not any(tree.lower(item) == "and" for item in tree.children(tree.words[index].head))
        for index in clause.kept
    )


def _is_different(clause: Clause, index: int) -> bool:
    """Whether a word is the "different" of "a different driver"; "different drivers" are several."""
    tree = clause.tree
    single = any(tree.lower(item) == "a" for item in tree.children(tree.words[index].head, "det"))
    return tree.lower(index) == "different" and single


def _beside(clause: Clause, noun: int) -> Iterator[int]:
    """The words of a noun's phrase that the line has, without the clause that is told."""
    tree = clause.tree
    told = tree.subtree(clause.verb) if clause.verb in tree.subtree(noun) else frozenset()
    return (index for index in tree.subtree(noun) - told if index in clause.kept)


def _shown(clause: Clause, index: int) -> str:
    return clause.written.get(index, clause.tree.words[index].text)


def _is_named(clause: Clause, index: int) -> bool:
    """Whether a word, or the phrase that stands for it, is a name and no "American"."""
    shown, word = _shown(clause, index), clause.tree.words[index]
    capital = any(part[:1].isupper() and not _is_of_many(part) for part in shown.split())
    fuller = " " in shown or index in clause.written or index != clause.first
    return capital and (word.tag in _NAMES or (fuller and (word.is_noun or word.tag.startswith("PRP"))))


def _is_of_many(word: str) -> bool:
    """ "The American", "the Republican": a capital that many bear."""
    return is_demonym(word) or word in _PARTISANS


def _holds_capital(clause: Clause, index: int) -> bool:
    word = clause.tree.words[index]
    return _is_named(clause, index) or (word.text[:1].isupper() and _is_of_many(word.text))


def _is_grave(clause: Clause) -> bool:
    """ "The rape was reported", "the fire was put out": what happened weighs, whoever it was."""
    if clause.subject is None:
        return False
    word = clause.tree.words[clause.subject]
    known = trigger_of(word.lemma, word.span, noun=True)
    weighs = known is not None and known.type in ("crime", "disaster")
    return weighs and word.lemma != "case" and is_eventive(word.lemma)


_Rule = Callable[[Clause, str], bool]
_RULES: tuple[_Rule, ...] = (
    _is_first_name,
    _is_of_somebody,
    _is_pointed_at,
    _mentions_unknown,
    _compares,
    _describes_unknown,
    _is_unknown_object,
    _is_of_nothing,
    _says_of_nothing,
    _is_elsewhere,
)
