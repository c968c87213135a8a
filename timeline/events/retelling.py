"""The line a chronology would print: the governed clause as a sentence of its own, in the past tense.

The clause is kept as a tree, so that it can be shortened without harm: whole branches are left out, the least
needed first, until it fits. No date, no "also", no aside survives; pronouns are named or left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.events.governing import Governed
from timeline.events.tense import past
from timeline.events.tree import SUBJECTS, Tree

Named = Callable[[int], str | None]
"""The full name for the word at an index (a pronoun, a surname, "we"), `None` where it is not known."""

_DISCOURSE = frozenset(
    "also however meanwhile then later now recently today already indeed just ago earlier previously therefore thus moreover"
    " furthermore afterwards subsequently eventually finally yet too even still perhaps currently yesterday tomorrow tonight"
    " again only first newly instead otherwise here there obviously after though so".split()
)
_OPENING_MARKS = frozenset("mark cc intj preconj meta".split())
_FIRST_PERSON = frozenset("i we me us myself ourselves you".split())
_FIRST_POSSESSIVE = frozenset("my our your".split())
_THIRD = frozenset("he she it they him her them".split())
_SIDE_CLAUSES = frozenset("advcl relcl appos parataxis npadvmod dep".split())
_PLURAL = ("NNS", "NNPS")
_PLURAL_WORDS = frozenset("police they we people officers staff these those".split())
_CANNOT_END = ("IN", "TO", "DT", "CC", "PRP$", "POS", "MD", "WDT", "WRB", "WP", ",", ":", "``", "-LRB-")
_MAY_END = frozenset("up out off down over away back together in on".split())
_AUXILIARIES = {"’s": "be", "'s": "be", "’re": "be", "'re": "be", "’m": "be", "'m": "be", "’ve": "have", "'ve": "have", "’ll": "will",
    "'ll": "will"}  # fmt: skip
_COURTESY = frozenset("mr mrs ms miss mr. mrs. ms.".split())
_SPACES = re.compile(r"\s+")
_GAPS = re.compile(r"\s+([,;:.!?%)])|([(£$€])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A headline; `whole` when it is a full clause whose actor the text names."""

    text: str
    whole: bool


def retell(tree: Tree, told: Governed, dates: frozenset[int], named: Named, length: int) -> Line | None:
    """The clause as a line of at most `length` characters, `None` where the tree gives none.

    Args:
        dates: the words of every date expression of the sentence.
        named: what pronouns and short names stand for.
    """
    if not tree.words[told.head].is_verb:
        return None
    return _Retelling(tree, told, dates, named, length).line()


class _Retelling:
    """The clause while it is cut: which words stay, and what is written for those that change."""

    def __init__(self, tree: Tree, told: Governed, dates: frozenset[int], named: Named, length: int) -> None:
        self._tree, self._told, self._named, self._length = tree, told, named, length
        self._dates = dates
        self._verb = told.head
        self._written: dict[int, str] = {}

    def line(self) -> Line | None:
        subject = self._subject()
        predicate = self._predicate()
        outer = self._phrase(self._told.object) if self._told.object is not None else frozenset()
        self._inflect()
        actor = self._actor(subject)
        subject = self._without_strangers(subject, frozenset()) if actor else frozenset()
        predicate = self._without_strangers(predicate, subject)
        kept = self._fitted(subject, predicate, outer)
        if kept is None:
            return None
        text = self._render(kept)
        if not actor:
            text = self._headless(text)
        text = text[:1].upper() + text[1:]
        return Line(text, actor) if len(text) <= self._length and " " in text else None

    # ---- which words

    def _subject(self) -> frozenset[int]:
        return self._phrase(self._told.subject) if self._told.subject is not None else frozenset()

    def _phrase(self, head: int) -> frozenset[int]:
        """A noun phrase without the clause that it is described by here, its asides and dates."""
        head = self._proper(head)
        words = self._branch(head)
        return self._pruned(head, words - self._branch(self._verb) if self._verb in words else words)

    def _proper(self, head: int) -> int:
        """Of "the watchdog, the Commission" the name."""
        appositions = self._tree.children(head, "appos")
        word = self._tree.words[head]
        if word.tag in ("NN", "NNS"):
            return next((item for item in appositions if self._tree.words[item].tag in ("NNP", "NNPS")), head)
        return head

    def _branch(self, verb: int) -> frozenset[int]:
        return self._tree.subtree(verb)

    def _predicate(self) -> frozenset[int]:
        tree, verb = self._tree, self._verb
        kept = {verb}
        for child in tree.children(verb):
            word = tree.words[child]
            if word.dep in SUBJECTS or word.dep in _OPENING_MARKS or word.dep == "punct":
                continue
            if word.tag in ("WDT", "WP", "WRB") or word.dep in ("parataxis",):
                continue
            if child < verb and word.dep not in ("aux", "auxpass", "neg", "advmod", "dobj"):
                continue
            if word.dep == "conj" and not self._joins(child):
                continue
            kept |= tree.subtree(child)
            if word.dep == "conj":
                kept.update(item for item in tree.children(verb, "cc") if item < child)
        return self._pruned(verb, frozenset(kept))

    def _joins(self, other: int) -> bool:
        """Whether a joined verb goes on with the same happening: no subject and no date of its own."""
        tree = self._tree
        return tree.child(other, *SUBJECTS) is None and not tree.subtree(other) & self._dates

    def _pruned(self, head: int, words: frozenset[int]) -> frozenset[int]:
        """The words without dates, discourse words and asides."""
        gone: set[int] = set()
        for index in sorted(words):
            if index in gone or index == head:
                continue
            if self._is_aside(index, head) and (branch := self._branch(index)) and self._verb not in branch and head not in branch:
                gone |= branch
        kept = words - gone - self._dates
        return kept - self._bare(kept, head)

    def _is_aside(self, index: int, head: int) -> bool:
        tree, word = self._tree, self._tree.words[index]
        if word.dep in ("appos", "parataxis"):
            return True
        if word.dep == "advmod" and word.text.lower() in _DISCOURSE and not tree.children(index):
            return True
        if word.dep == "relcl" and self._after_comma(index):
            return True
        if word.text.lower() == "according":
            return True
        if word.text in ("(", "["):
            return True
        if word.dep in ("prep", "npadvmod", "advmod", "nummod", "pobj", "nmod", "tmod") and index in self._dates:
            return self._all_dates(index)
        return word.dep in ("prep", "agent") and self._all_dates(index)

    def _all_dates(self, index: int) -> bool:
        """Whether a branch is nothing but a date and its prepositions."""
        words = [item for item in self._tree.subtree(index) if self._tree.words[item].dep != "punct"]
        return any(item in self._dates for item in words) and all(
            item in self._dates or self._tree.words[item].tag in ("IN", "TO", "RB", "CC", "DT") for item in words
        )

    def _after_comma(self, index: int) -> bool:
        first = min(self._branch(index))
        return first > 0 and self._tree.words[first - 1].text in (",", "–", "-", "—")

    def _bare(self, kept: frozenset[int], head: int) -> set[int]:
        """Prepositions and the like that lost what they stood before."""
        gone: set[int] = set()
        for index in sorted(kept, reverse=True):
            word = self._tree.words[index]
            if word.dep == "cc" and not any(
                item > index and item in kept and item not in gone for item in self._tree.children(word.head, "conj")
            ):
                gone.add(index)
            if index == head or word.dep not in ("prep", "agent", "case", "pcomp"):
                continue
            lost = [item for item in self._tree.children(index) if item not in kept or item in gone]
            left = [item for item in self._tree.children(index) if item in kept and item not in gone and self._tree.words[item].dep != "punct"]
            if (lost and not left) or (word.dep == "case" and word.head not in kept):
                gone.add(index)
        return gone

    # ---- who

    def _actor(self, subject: frozenset[int]) -> bool:
        """Whether the subject can stand alone; names what it can."""
        if not subject:
            return False
        head = self._proper(self._told.subject) if self._told.subject is not None else -1
        if head not in subject:
            return False
        word = self._tree.words[head]
        lower = word.text.lower()
        name = self._named(head)
        if word.tag in ("PRP", "DT", "WP", "WDT", "EX", "PRP$") or lower in _FIRST_PERSON:
            if name is None:
                return word.tag == "EX"
            self._written[head] = name
            return True
        titles = [item for item in subject if item != head and self._tree.words[item].dep != "punct"]
        if name is not None and all(self._tree.lower(item) in _COURTESY for item in titles):
            self._written |= {item: "" for item in titles}
            self._written[head] = name
        return True

    def _without_strangers(self, predicate: frozenset[int], subject: frozenset[int]) -> frozenset[int]:
        """The predicate without words that point outside the line."""
        kept = predicate
        for index in sorted(predicate):
            word = self._tree.words[index]
            lower = word.text.lower()
            if index not in kept or word.tag not in ("PRP", "PRP$", "WP$") or index in self._written:
                continue
            before = [item for item in (*subject, *kept) if item < index or item in subject]
            inside = any(self._tree.words[item].is_noun or item in self._written for item in before if item != index)
            name = self._named(index)
            if lower in _FIRST_POSSESSIVE or word.tag == "WP$":
                self._written[index] = f"{name}’s" if name is not None and not inside else "the"
            elif lower in _FIRST_PERSON or not inside:
                if name is not None:
                    self._written[index] = f"{name}’s" if word.tag == "PRP$" else name
                else:
                    kept = self._cut_out(kept, index)
        return kept

    def _cut_out(self, kept: frozenset[int], index: int) -> frozenset[int]:
        """Without the smallest branch that can be left out and holds the word."""
        if self._tree.words[index].tag == "PRP$":
            self._written[index] = "the"
            return kept
        for above in (index, *self._tree.above(index)):
            if above == self._verb:
                return kept
            if self._tree.words[above].dep in ("prep", "advcl", "relcl", "acl", "conj", "dative", "ccomp", "npadvmod"):
                return kept - self._branch(above)
        return kept

    # ---- the verb

    def _inflect(self) -> None:
        tree = self._tree
        joined = [item for item in tree.children(self._verb, "conj") if tree.words[item].is_verb and self._joins(item)]
        for verb in (self._verb, *joined):
            own = tree.children(verb, "aux", "auxpass")
            self._inflect_one(verb, own or tree.children(self._verb, "aux", "auxpass"))

    def _inflect_one(self, verb: int, group: Sequence[int]) -> None:
        word = self._tree.words[verb]
        before = [item for item in group if item < verb]
        words = [self._tree.lower(item) for item in before]
        lemmas = [_AUXILIARIES.get(lower, self._tree.words[item].lemma) for lower, item in zip(words, before, strict=True)]
        if lemmas and lemmas[0] == "be" and words[0] in ("’s", "'s") and (word.tag == "VBN" and len(lemmas) == 1) | ("been" in words):
            lemmas[0] = "have"
        own = verb == self._verb or self._tree.children(verb, "aux", "auxpass")
        if self._told.passive and verb == self._verb:
            self._written[verb] = f"{self._was()} {word.text}"
        elif not before:
            if word.tag in ("VBZ", "VBP") or (verb == self._verb and word.tag in ("VBG", "VB")):
                self._written[verb] = past(_AUXILIARIES.get(word.text.lower(), word.lemma), plural=self._is_plural(verb))
        elif lemmas[0] in ("will", "shall", "’ll", "'ll"):
            if own:
                self._written[before[0]] = f"{self._was()} to"
        elif lemmas[0] in ("have", "be") and words[0] not in ("be", "been", "being"):
            self._simple_past(verb, before, words, lemmas, own=bool(own))

    def _simple_past(self, verb: int, before: list[int], words: list[str], lemmas: list[str], *, own: bool) -> None:
        """ "has been jailed", "is being jailed": was jailed; "has published", "is publishing": published."""
        word = self._tree.words[verb]
        passive = word.tag == "VBN" and (lemmas[-1] == "be" or any(self._tree.words[i].dep == "auxpass" for i in before))
        negated = self._tree.child(verb, "neg") is not None
        if passive or (word.tag == "VBG" and (len(before) > 1 or negated)):
            if own:
                number = self._was(words)
                for item in before:
                    self._written[item] = ""
                self._written[before[0]] = number
            return
        if own:
            for item in before:
                self._written[item] = ""
        if negated:
            self._written[before[0]], self._written[verb] = "did", word.lemma
        else:
            self._written[verb] = past(word.lemma, plural=self._is_plural(before[0]))

    def _was(self, words: Iterable[str] = ()) -> str:
        for word in words:
            if word in ("has", "is", "was", "’s", "'s"):
                return "was"
            if word in ("have", "are", "were", "’re", "'re"):
                return "were"
        return "were" if self._is_plural() else "was"

    def _is_plural(self, verb: int | None = None) -> bool:
        """By the verb as it is written ("are", "is"), else by the subject."""
        if verb is not None and self._tree.words[verb].tag in ("VBZ", "VBP"):
            return self._tree.words[verb].tag == "VBP" and self._tree.lower(verb) not in ("am", "’m", "'m")
        if self._told.subject is None:
            return False
        head = self._proper(self._told.subject)
        word = self._tree.words[head]
        return word.tag in _PLURAL or word.text.lower() in _PLURAL_WORDS or bool(self._tree.children(head, "conj"))

    # ---- how long

    def _fitted(self, subject: frozenset[int], predicate: frozenset[int], outer: frozenset[int]) -> list[tuple[int, ...]] | None:
        """The parts in order, shortened until they fit: the least needed branches left out, the last first."""

        def parts(words: frozenset[int]) -> list[tuple[int, ...]]:
            return [self._closed(sorted(part & words)) for part in (subject, predicate, outer)]

        words = subject | predicate | outer
        gone: list[frozenset[int]] = []
        for branch in self._spare(words):
            if len(self._render(parts(words))) <= self._length:
                break
            if branch & words:
                gone.append(branch & words)
                words -= branch
        for branch in reversed(gone):
            head = min(branch, key=self._tree.depth)
            if self._tree.words[head].head in words and len(self._render(parts(words | branch))) <= self._length:
                words |= branch
        return parts(words) if len(self._render(parts(words))) <= self._length else None

    def _closed(self, indices: list[int]) -> tuple[int, ...]:
        """Without words at the end that nothing can end with."""
        while indices and self._is_open(indices):
            indices = indices[:-1]
        return tuple(indices)

    def _is_open(self, indices: list[int]) -> bool:
        word = self._tree.words[indices[-1]]
        if indices[-1] == self._verb or word.dep == "prt":
            return False
        return word.dep == "punct" or word.tag in _CANNOT_END and not (word.tag == "IN" and word.text in _MAY_END and word.dep == "prt")

    def _spare(self, words: frozenset[int]) -> list[frozenset[int]]:
        """The branches that can be left out, the least needed first; of equals the last."""
        tree = self._tree
        ranked = []
        for index in words:
            rank = self._rank(index)
            if rank is not None and index != self._verb:
                ranked.append((rank, -index, self._with_joint(index)))
        return [branch for _, _, branch in sorted(ranked, key=lambda item: item[:2])]

    def _with_joint(self, index: int) -> frozenset[int]:
        """The branch and the "and" before it."""
        branch = self._branch(index)
        if self._tree.words[index].dep != "conj":
            return branch
        joints = [item for item in self._tree.children(self._tree.words[index].head, "cc") if item < index]
        return branch | frozenset(joints[-1:])

    def _rank(self, index: int) -> int | None:
        word = self._tree.words[index]
        on_verb = word.head == self._verb
        if self._tree.words[word.head].lemma == "be" and word.dep not in ("advcl", "npadvmod"):
            return None
        if word.dep == "npadvmod" and not self._tree.words[word.head].is_verb or self._tree.words[word.head].dep == "amod":
            return None
        if word.dep in _SIDE_CLAUSES:
            return 0 if word.dep != "advcl" or not on_verb else 1
        if word.dep == "conj":
            return 1 if self._tree.words[word.head].is_verb else 4
        if word.dep in ("acl",):
            return 2
        if word.dep == "prep":
            return 4 if on_verb else 3
        if word.dep in ("amod", "advmod", "nummod") and not on_verb:
            return 6 if word.dep != "nummod" else None
        if word.dep == "advmod":
            return 5
        return None

    # ---- the words

    def _render(self, parts: Iterable[Sequence[int]]) -> str:
        text = " ".join(piece for part in parts if part and (piece := self._piece(part)))
        text = _SPACES.sub(" ", text)
        return text.strip(" ,;:–—-\"“”‘’'")

    def _piece(self, indices: Sequence[int]) -> str:
        out: list[str] = []
        for at, index in enumerate(indices):
            word = self._tree.words[index]
            following = indices[at + 1] if at + 1 < len(indices) else None
            if word.dep == "punct" and not self._keeps(index, at, indices):
                if out and following is not None and not out[-1].endswith(" "):
                    out.append(" ")
                continue
            written = self._written.get(index, word.text)
            if not written and out and out[-1].endswith(" "):
                continue
            out.append(written)
            glued = following == index + 1 and word.span.end == self._tree.words[following].span.start
            if following is not None and not glued:
                out.append(" ")
        return "".join(out)

    def _keeps(self, index: int, at: int, indices: Sequence[int]) -> bool:
        """A mark stays between two words that stood around it, never at an end; brackets and quotes go."""
        text = self._tree.words[index].text
        if at == 0 or at + 1 == len(indices) or text in "()[]\"“”``''–—:;":
            return False
        return indices[at - 1] == index - 1 and indices[at + 1] == index + 1

    def _headless(self, text: str) -> str:
        """Without an actor a passive loses its "was": "Jailed for life"."""
        return re.sub(r"^(?:was|were) (?=\w+)", "", text)
