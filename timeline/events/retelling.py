"""The line a chronology would print: the governed clause as a sentence of its own, in the past tense.

No date, no "also", no aside survives in it; pronouns are named or left out; where it is too long, whole
branches of the tree go, so that it never ends in the middle of a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.events.asides import without_asides
from timeline.events.governing import Governed
from timeline.events.inflection import Written, inflected
from timeline.events.shortening import Words, shortened
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

Named = Callable[[int], str | None]
"""The full name for the word at an index (a pronoun, a surname, "we"), `None` where the text names nobody."""

_NOT_PREDICATE = frozenset("mark cc intj preconj meta punct parataxis".split())
_BEFORE_VERB = frozenset("aux auxpass neg advmod dobj".split())
_RELATIVE = ("WDT", "WP", "WRB")
_FIRST_PERSON = frozenset("i we me us myself ourselves you".split())
_FIRST_POSSESSIVE = frozenset("my our your".split())
_POINTING = ("PRP", "DT", "WP", "WDT", "PRP$")
_COURTESY = frozenset("mr mrs ms miss mr. mrs. ms.".split())
_SPARED_WITH = frozenset("prep advcl relcl acl conj dative ccomp npadvmod dobj".split())
_KEEP_CAPITALS = ("NNP", "NNPS", "PRP")
_CANNOT_END = ("IN", "TO", "DT", "CC", "PRP$", "POS", "MD", "WDT", "WRB", "WP")
_QUOTES = "\"“”‘’'``''"
_EDGES = " ,;:–—-\"“”‘’'"
_SPACES = re.compile(r"\s+")
_ARTICLE = re.compile(r"\b([Aa])(n?) $")


@dataclass(frozen=True, slots=True)
class Line:
    """A headline; `whole` when it is a full clause whose actor the text names."""

    text: str
    whole: bool


def retell(tree: Tree, told: Governed, dates: Words, named: Named, length: int, *, ahead: bool = False) -> Line | None:
    """The clause as a line of at most `length` characters, `None` where the tree gives none.

    Args:
        dates: the words of every date expression of the sentence.
        named: what pronouns and short names stand for.
        ahead: the date lies ahead of the text: "the hearings begin tomorrow" is "were to begin".
    """
    retelling = _Retelling(tree, told, dates, named, length, ahead=ahead)
    return retelling.line() if tree.words[told.head].is_verb else retelling.phrase()


class _Retelling:
    """One clause while it is retold: what is written for the words that change."""

    def __init__(self, tree: Tree, told: Governed, dates: Words, named: Named, length: int, *, ahead: bool) -> None:
        self._tree, self._told, self._named, self._length, self._ahead = tree, told, named, length, ahead
        self._dates = dates
        self._verb = told.head
        self._subject = _name_of_phrase(tree, told.subject) if told.subject is not None else None
        self._first = next((item for item, word in enumerate(tree.words) if word.text[:1].isalpha()), 0)
        self._written: Written = {}

    def line(self) -> Line | None:
        joined = [item for item in self._tree.children(self._verb, "conj") if self._goes_on(item)]
        self._written |= inflected(self._tree, self._told, joined, ahead=self._ahead)
        actor = self._phrase(self._subject) if self._subject is not None and self._is_known() else frozenset()
        actor = self._without_strangers(actor, frozenset())
        predicate = self._without_strangers(self._predicate(joined), actor)
        rest = self._phrase(self._told.object) if self._told.object is not None else self._quoted()
        if self._says_nothing(predicate | rest) or (not actor and self._tree.words[self._verb].lemma == "be"):
            return None
        parts = (actor, *self._around(predicate, rest))
        heads = [self._verb] if self._subject is None else [self._verb, self._subject]
        kept = shortened(
            self._tree, actor | predicate | rest, heads, lambda words: len(self._text(parts, words)) <= self._length
        )
        text = self._text(parts, kept) if kept else ""
        return Line(text[:1].upper() + text[1:], bool(actor)) if text else None

    def _around(self, predicate: Words, rest: Words) -> tuple[Words, ...]:
        """What stands outside the clause comes right after its verb; what is said comes last."""
        if self._told.object is None:
            return predicate, rest
        verb = {item for item in predicate if item <= self._verb or self._tree.words[item].dep == "prt"}
        return frozenset(verb), rest, predicate - verb

    def phrase(self) -> Line | None:
        """ "The bombings in New York": what a noun tells, without a verb."""
        words = self._without_strangers(self._phrase(self._verb), frozenset())
        kept = shortened(self._tree, words, [self._verb], lambda left: len(self._text((left,), left)) <= self._length)
        text = self._text((kept,), kept) if kept else ""
        return Line(text[:1].upper() + text[1:], whole=False) if " " in text else None

    # which words

    def _phrase(self, head: int) -> Words:
        """A noun phrase, without the clause that describes it here."""
        words = self._tree.subtree(head)
        if self._verb in words and head != self._verb:
            path = [self._verb, *self._tree.above(self._verb)]
            words -= self._tree.subtree(path[path.index(head) - 1])
        kept = without_asides(self._tree, head, words, self._dates, self._verb)
        return kept | self._articled(head, words)

    def _articled(self, head: int, words: Words) -> Words:
        """ "Saturday’s blast" without its date is "the blast"."""
        dated = [item for item in self._tree.children(head, "poss") if item in self._dates and item in words]
        for item in dated:
            self._written[item] = "the"
        return frozenset(dated)

    def _predicate(self, joined: Sequence[int]) -> Words:
        tree, verb = self._tree, self._verb
        kept = {verb}
        for child in tree.children(verb):
            word = tree.words[child]
            if word.dep in SUBJECTS or word.dep in _NOT_PREDICATE or word.tag in _RELATIVE:
                continue
            if (child < verb and word.dep not in _BEFORE_VERB) or (word.dep == "conj" and child not in joined):
                continue
            kept |= tree.subtree(child)
            if word.dep == "conj":
                kept.update(item for item in tree.children(verb, "cc") if item < child)
        kept.update(item for item in tree.children(verb, "punct") if verb < item < max(kept))
        return without_asides(tree, verb, frozenset(kept), self._dates, verb)

    def _goes_on(self, other: int) -> bool:
        """Whether a joined verb goes on with the same happening: no subject and no date of its own."""
        tree = self._tree
        if not any(self._verb < item < other for item in tree.children(self._verb, "cc")):
            return False
        return tree.words[other].is_verb and not tree.child(other, *SUBJECTS) and not tree.subtree(other) & self._dates

    def _quoted(self) -> Words:
        """What is said, where it stands before "he said"."""
        if self._tree.words[self._verb].lemma not in ATTRIBUTION:
            return frozenset()
        before = [item for item in self._tree.children(self._verb, "ccomp") if item < self._verb]
        words = self._tree.subtree(before[0]) if before else frozenset()
        if any(self._tree.lower(item) in _FIRST_PERSON | _FIRST_POSSESSIVE for item in words):
            return frozenset()
        return without_asides(self._tree, before[0], words, self._dates, before[0]) if before else words

    def _says_nothing(self, words: Words) -> bool:
        """Whether only "said" is left of what somebody said."""
        if self._tree.words[self._verb].lemma not in ATTRIBUTION:
            return False
        return (
            not any(
                self._tree.words[item].dep in ("ccomp", "dobj", "xcomp", "prep", "attr", "nsubjpass") for item in words
            )
            and not self._told.passive
        )

    # who

    def _is_known(self) -> bool:
        """Whether the subject can stand alone; writes its name where the text gives one."""
        assert self._subject is not None
        word = self._tree.words[self._subject]
        name = self._named(self._subject)
        if word.tag in _POINTING or word.text.lower() in _FIRST_PERSON:
            if word.text.lower() == "it" and self._introduces():
                return True
            if name is not None:
                self._written[self._subject] = name
            return name is not None
        titles = self._tree.children(self._subject, "compound")
        if name is not None and all(self._tree.lower(item) in _COURTESY for item in titles):
            self._written |= dict.fromkeys(titles, "") | {self._subject: name}
        return True

    def _introduces(self) -> bool:
        """Whether "it" only opens what follows: "it was revealed that", "it emerged that"."""
        content = self._tree.child(self._verb, "ccomp")
        return content is not None and content > self._verb

    def _without_strangers(self, words: Words, actor: Words) -> Words:
        """The words without pronouns that point outside the line."""
        kept = words
        for index in sorted(words):
            word = self._tree.words[index]
            if index not in kept or word.tag not in ("PRP", "PRP$", "WP$") or index in {*self._written, self._subject}:
                continue
            first = word.text.lower() in _FIRST_PERSON | _FIRST_POSSESSIVE
            if not first and word.tag != "WP$" and self._has_antecedent(index, kept, actor):
                continue
            name = self._named(index)
            if name is not None and name not in self._written.values():
                self._written[index] = name if word.tag == "PRP" else f"{name}’s"
            elif word.tag != "PRP":
                self._written[index] = "the"
                if index + 1 in words and self._tree.lower(index + 1) == "own":
                    self._written[index + 1] = ""
            else:
                kept -= self._sparing(index)
        return kept

    def _has_antecedent(self, index: int, words: Words, actor: Words) -> bool:
        before = actor | {item for item in words if item < index}
        return any(self._tree.words[item].is_noun or self._written.get(item, "")[:1].isupper() for item in before)

    def _sparing(self, index: int) -> Words:
        """The smallest branch that holds the word and can be left out; empty where there is none."""
        for above in (index, *self._tree.above(index)):
            if above == self._verb:
                break
            if self._tree.words[above].dep in _SPARED_WITH - ({"dobj"} if above == index else set()):
                return self._tree.subtree(above)
        return frozenset()

    # the words

    def _text(self, parts: Sequence[Words], words: Words) -> str:
        pieces = [self._piece(self._closed(sorted(part & words))) for part in parts]
        text = _SPACES.sub(" ", " ".join(piece for piece in pieces if piece)).strip(_EDGES)
        return text if parts[0] & words else re.sub(r"^(?:was|were) (?=\w)", "", text)

    def _closed(self, indices: list[int]) -> list[int]:
        """Without words at the end that nothing ends with."""
        while indices and self._is_open(indices[-1]):
            indices = indices[:-1]
        return indices

    def _is_open(self, index: int) -> bool:
        word = self._tree.words[index]
        if index == self._verb or index in self._written:
            return False
        return word.dep == "punct" or (word.tag in _CANNOT_END and word.dep != "prt")

    def _piece(self, indices: Sequence[int]) -> str:
        out = ""
        for at, index in enumerate(indices):
            word = self._tree.words[index]
            following = indices[at + 1] if at + 1 < len(indices) else None
            written = self._written.get(index, word.text)
            if index == self._first and word.tag not in _KEEP_CAPITALS and word.text[1:].islower():
                written = written[:1].lower() + written[1:]
            if word.dep == "punct" and not self._stays(at, indices):
                out += " "
                continue
            if (article := _ARTICLE.search(out)) and indices[at - 1] != index - 1 and written:
                out = f"{out[: article.start()]}{article[1]}{'n' if written[0] in 'aeiouAEIOU' else ''} "
            out += written
            if following is not None and (
                following != index + 1 or word.span.end < self._tree.words[following].span.start
            ):
                out += " "
        return out.replace(" ,", ",")

    def _stays(self, at: int, indices: Sequence[int]) -> bool:
        """A mark stays between the two words that it stood between; brackets and quotation marks go."""
        text = self._tree.words[indices[at]].text
        if at == 0 or at + 1 == len(indices) or text in _QUOTES or text in "()[]–—:;":
            return False
        return indices[at - 1] == indices[at] - 1 and indices[at + 1] == indices[at] + 1


def _name_of_phrase(tree: Tree, head: int) -> int:
    """Of "the watchdog, the Complaints Commission" the name, else the head itself."""
    own = [item for item in tree.children(head, "poss", "compound") if tree.words[item].tag in ("NNP", "NNPS")]
    if tree.words[head].tag not in ("NN", "NNS") or own:
        return head
    named = (item for item in tree.children(head, "appos") if tree.words[item].tag in ("NNP", "NNPS"))
    return next((item for item in named if min(tree.subtree(item)) == head + 2), head)
