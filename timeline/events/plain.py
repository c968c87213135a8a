"""The tree of a sentence with its descriptions made plain: "the singer" is written "Ann Low", where that is sure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.events.descriptions import Fuller
from timeline.events.given_names import is_given
from timeline.events.roles import FAMILY, PERSONS, is_demonym
from timeline.events.subjects import subject_of
from timeline.events.tree import SUBJECTS, Tree
from timeline.model import Name
from timeline.spans import Span

Describes = Callable[[str, tuple[str, ...], int, bool], Fuller | None]
"""What a noun in lower case, with the words before it, stands for; by its offset in the sentence, and whether "this"
points at it."""

_HOLDERS = PERSONS | frozenset(
    "speaker spokesman spokeswoman head deputy aide official chief director rival partner counterpart successor"
    " predecessor secretary-general whip captain skipper".split()
)
"""Nouns of people, also of those that a text speaks of by their post alone."""

_POINTS = frozenset("the this that".split())
_OWN_WORDS = ("amod", "compound", "nmod", "nummod")
_ONE_OF_A_KIND = frozenset(
    "world sun moon earth sea sky internet web universe pope public race weather climate".split()
)
"""Nouns that "the" stands before without anything having been named so: "the world" is not "The Third World"."""
_DESCRIBING = ("NN", "NNS", "NNP", "JJ", "CD")  # of "the 26-year-old" and "the Texan" too
_SAYS_WHICH = frozenset("prep relcl acl appos poss".split())


def with_whole_names(tree: Tree, names: Iterable[Span]) -> Tree:
    """The tree with "the Movement for Change" as one word, so that no part of it is left out.

    Args:
        names: where the names of the sentence stand in it.
    """
    words = list(tree.words)
    for name in names:
        inside = tree.inside(name)
        if not any(tree.words[item].text in ("of", "for") for item in inside):
            continue
        top = tree.top(inside)
        if not tree.subtree(top).issuperset(inside) or any(tree.words[item].tag == "CD" for item in inside):
            continue
        whole = " ".join(tree.words[item].text for item in inside)
        for item in inside:
            words[item] = replace(words[item], text=whole if item == top else "")
    return Tree(tuple(words)) if words != list(tree.words) else tree


def named_by_apposition(tree: Tree) -> Tree:
    """The tree with "Ann Low" for "the former leader of the party, Ann Low,": the name says it in fewer words."""
    words = list(tree.words)
    for noun, word in enumerate(tree.words):
        common = word.tag == "NN" or (word.tag == "NNP" and word.text.islower())  # "film-maker" read as a name
        name = _name_beside(tree, noun) if common else None
        if name is None or not (word.lemma in _HOLDERS or _is_full_name(tree, name)):
            continue
        if is_known_by_family(tree, noun, name):
            continue
        own = tree.subtree(name)
        for item in tree.subtree(noun) - {noun}:
            words[item] = replace(words[item], text="")
        full = " ".join(tree.words[item].text for item in sorted(own) if _is_of_name(tree, item))
        words[noun] = replace(word, text=full, tag="NNP")
    return Tree(tuple(words)) if words != list(tree.words) else tree


def _is_of_name(tree: Tree, index: int) -> bool:
    """Whether a word is a part of a name, and not the age of whose it is: "Ann Low, 35,"."""
    return tree.words[index].dep in ("compound", "appos") and tree.words[index].tag != "CD"


def _name_beside(tree: Tree, noun: int) -> int | None:
    """The name between commas that ends a description with "the" or "his"; "his father, Tom," says more."""
    if not tree.children(noun, "det", "poss") or tree.children(noun, "conj", "relcl", "cc"):
        return None
    articles = {tree.lower(item) for item in tree.children(noun, "det")}
    if articles & {"another", "one"} or (articles & {"a", "an"} and not _is_one_holder(tree, noun)):
        return None
    beside = tree.children(noun, "appos") or _hung_on_place(tree, noun)
    if len(beside) != 1 or tree.words[beside[0]].tag != "NNP":
        return None
    first_name = not tree.children(beside[0], "compound") and is_given(tree.words[beside[0]].text)
    if first_name or tree.children(beside[0], "conj", "cc", "prep", "relcl"):
        return None
    inside = tree.subtree(beside[0])
    last = max(inside)
    apart = tree.words[min(inside) - 1].text == "," and last == max(
        item for item in tree.subtree(noun) if tree.words[item].dep != "punct"
    )
    closed = last + 1 < len(tree.words) and tree.words[last + 1].text in (",", ".", ";", ")")
    return beside[0] if apart and closed else None


def _hung_on_place(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "Ann Low" of "the mayor of Leeds, Ann Low,": the name of somebody, which the parser hangs on the town."""
    inner = noun
    while (prep := next(reversed(tree.children(inner, "prep")), None)) is not None:
        inner = next(reversed(tree.children(prep, "pobj")), inner)
        if tree.words[inner].head != prep or tree.words[inner].entity not in ("GPE", "LOC", "ORG", "FAC", ""):
            return ()
        if tree.words[inner].lemma in _HOLDERS:
            return ()
    return tuple(item for item in tree.children(inner, "appos") if inner != noun and _is_full_name(tree, item))


def _is_one_holder(tree: Tree, noun: int) -> bool:
    """Whether a full name beside "a professor of law" is surely the professor’s: "a friend of the mayor, Ann Low"."""
    beside = tree.children(noun, "appos") or _hung_on_place(tree, noun)
    inside = tree.subtree(noun) - {noun}.union(*(tree.subtree(item) for item in beside))
    others = any(tree.words[item].lemma in _HOLDERS or tree.words[item].entity == "PERSON" for item in inside)
    full = any(tree.words[item].tag == "NNP" for name in beside for item in tree.children(name, "compound"))
    return full and not others and tree.words[noun].lemma in _HOLDERS and tree.words[noun].dep in SUBJECTS


def is_known_by_family(tree: Tree, noun: int, name: int) -> bool:
    """ "His older brother, Jim": whose brother says more than the name."""
    return tree.words[noun].lemma in FAMILY and bool(tree.children(noun, "poss")) and len(tree.subtree(name)) == 1


def _is_full_name(tree: Tree, name: int) -> bool:
    """ "Ann Low", whatever she is said to be."""
    first = next(iter(tree.children(name, "compound")), name)
    return first != name and tree.words[name].entity == "PERSON" and is_given(tree.words[first].text)


def made_plain(tree: Tree, describes: Describes) -> tuple[Tree, Mapping[int, Name]]:
    """The tree with fuller words for its bare descriptions, and who they stand for, by index.

    A person’s name takes the place of the article and the noun; of a thing the article stays.
    """
    words, names = list(tree.words), dict[int, Name]()
    for noun, word in enumerate(tree.words):
        known = _described(tree, noun, describes)
        if known is None:
            continue
        article = tree.child(noun, "det")
        if not known.article and article is not None:
            words[article] = replace(words[article], text="")
        for own in tree.children(noun, *_OWN_WORDS):
            words[own] = replace(words[own], text="")
        words[noun] = replace(word, text=known.text, tag="NNP" if known.name else word.tag)
        if known.name:
            names[noun] = known.name
    return (Tree(tuple(words)), names) if words != list(tree.words) else (tree, names)


def _described(tree: Tree, noun: int, describes: Describes) -> Fuller | None:
    word = tree.words[noun]
    article = tree.child(noun, "det") if word.text and word.tag in _DESCRIBING else None
    if article is None or tree.lower(article) not in _POINTS or not _is_bare(tree, noun):
        return None
    if word.lemma in _ONE_OF_A_KIND and tree.lower(article) == "the":
        return None
    before = tuple(tree.words[item].text for item in tree.children(noun, *_OWN_WORDS) if item < noun)
    own = tuple(word for word in before if word.lower() != "same")
    near = own != before or tree.lower(article) != "the"
    known = describes(tree.lower(noun), own, tree.words[noun].span.start, near)
    return known if known and not _says_it_already(tree, noun, known) else None


def _is_bare(tree: Tree, noun: int) -> bool:
    """Whether nothing beside the noun says which one it is, and it is no name itself."""
    beside = [item for item in tree.children(noun) if not _is_whence(tree, noun, item)]
    following = tree.words[noun + 1 : noun + (3 if tree.lower(min(noun + 1, len(tree.words) - 1)) == "," else 2)]
    named = tree.words[noun].tag == "NNP" and not is_demonym(tree.words[noun].text)
    named |= any(word.tag in ("NNP", "NNPS") for word in (*(tree.words[item] for item in beside), *following))
    return not named and not any(_tells_which(tree, item) for item in beside)


def _is_whence(tree: Tree, noun: int, beside: int) -> bool:
    """Whether a name before a noun only says whence somebody is: "Ohio" of "the Ohio governor"."""
    word = tree.words[noun]
    return beside < noun and word.tag == "NN" and word.lemma in PERSONS and tree.words[beside].dep == "compound"


def _tells_which(tree: Tree, index: int) -> bool:
    """Whether a branch says which thing is meant; a clause after a comma only says more of it."""
    dep, first = tree.words[index].dep, min(tree.subtree(index))
    return dep in _SAYS_WHICH and not (dep == "relcl" and tree.words[first - 1].text == ",")


def _says_it_already(tree: Tree, noun: int, known: Fuller) -> bool:
    """Whether the sentence itself has the name beside the noun: "Low, the singer", "the singer is Low"."""
    if known.owner and any(word.text == known.owner.split()[-1] for word in tree.words):
        return True  # it would have said "his"
    if known.name and known.name.kind == "place" and _is_of_another_land(tree, noun, known.name.text.split()):
        return True
    holder = tree.words[noun].head
    named = known.name.text.split()[-1] if known.name else None
    near = {tree.words[item].text for item in (holder, *tree.children(holder))}
    beside = named is not None and tree.words[noun].dep in ("appos", "attr") and named in near
    person = known.name is not None and known.name.kind == "person"
    return beside or (named is not None and person and _is_another(tree, noun, named))


def _is_of_another_land(tree: Tree, noun: int, name: Sequence[str]) -> bool:
    """Whether another place does what the sentence tells before a description: "Leeds was calm as the town woke up"."""
    doers = (word for word in tree.words[:noun] if word.dep in ("nsubj", "nsubjpass", "poss"))
    return any(word.entity == "GPE" and word.text not in name for word in doers)


def _is_another(tree: Tree, noun: int, surname: str) -> bool:
    """Whether the sentence names somebody beside a description, who is thus another: "the singer met Low".

    Also where he does it to her: "Low, who hit the singer".
    """
    later = any(word.text == surname for word in tree.words[noun + 1 :])
    verb = tree.words[noun].head
    doer = subject_of(tree, verb) if tree.words[noun].dep == "dobj" else None
    return later or (doer is not None and tree.words[doer].text == surname)
