"""The line a chronology would print: the governed clause as a sentence of its own, in the past tense.

No date, no "also", no aside survives in it; pronouns are named or left out; where it is too long, whole
branches of the tree go, so that it never ends in the middle of a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline.events.asides import without_asides
from timeline.events.attribution import is_partial, source, teller
from timeline.events.governing import Governed
from timeline.events.inflection import Written, inflected
from timeline.events.nominals import Retold, retold
from timeline.events.roles import PERSONS
from timeline.events.shortening import Words, completes_verb, shortened
from timeline.events.soundness import Cut, is_sound
from timeline.events.standing import stands, undergoer
from timeline.events.tense import participle, past
from timeline.events.tree import SUBJECTS, Tree, Word
from timeline.events.triggers import ATTRIBUTION

Named = Callable[[int], str | None]
"""The full name for the word at an index (a pronoun, a surname, "we"), `None` where the text names nobody."""

_NOT_PREDICATE = frozenset("mark cc intj preconj meta punct parataxis".split())
_BEFORE_VERB = frozenset("aux auxpass neg advmod dobj".split())
_RELATIVE = ("WDT", "WP", "WRB")
_FIRST_PERSON = frozenset("i we me us myself ourselves you".split())
_FIRST_POSSESSIVE = frozenset("my our your".split())
_ONE_PERSON = frozenset("he him his she her hers".split())
_POINTING = ("PRP", "DT", "WP", "WDT", "PRP$")
_COURTESY = frozenset("mr mrs ms miss mr. mrs. ms.".split())
_BEFORE_NOUN = ("det", "poss", "nummod", "amod", "compound", "nmod")
_SPARED_WITH = frozenset("prep advcl relcl acl conj dative ccomp npadvmod dobj".split())
_TELLING = ATTRIBUTION | frozenset(
    "hear learn insist suggest argue explain tweet blog joke reply comment quip quote declare conclude observe remark"
    " note disclose admit concede predict boast complain testify".split()
)
_EMERGING = frozenset(
    """emerge reveal announce report confirm say become turn appear know agree decide claim allege
    think find be rule disclose discover understand believe suggest happen learn hope""".split()
)
_OPENING_PRONOUNS = frozenset("He She It They We You".split())
_FINITE = ("VBZ", "VBP", "VBD")
_UNENDED = re.compile(r" (?:was|were|is|are|be|been|had|has|have|looked|seemed|became)$| having ")
_PLACES = ("dobj", "pobj", "attr", "nsubj", "nsubjpass")
_UNNAMED = frozenset("it they this that these those there".split())
_ABOUT = frozenset("about against for of".split())
_KEEP_CAPITALS = ("NNP", "NNPS", "PRP")
_CANNOT_END = ("IN", "TO", "DT", "CC", "PRP$", "POS", "MD", "WDT", "WRB", "WP")
_QUOTES = "�\"“”‘’'``''"
_EDGES = "� ,;:–—-\"“”‘’'"
_LONGEST_SOURCE = 45  # characters of "according to" and whom, beside which there is room for a clause
_SPACES = re.compile(r"\s+")
_ARTICLE = re.compile(r"\b([Aa])(n?) $")


@dataclass(frozen=True, slots=True)
class Line:
    """A headline; `whole` when it is a full clause whose actor the text names."""

    text: str
    whole: bool


def retell(
    tree: Tree,
    told: Governed,
    dates: Words,
    named: Named,
    length: int,
    *,
    things: Words = frozenset(),
    ahead: bool = False,
) -> Line | None:
    """The clause as a line of at most `length` characters, `None` where the tree gives none.

    Args:
        dates: the words of every date expression of the sentence.
        named: what pronouns and short names stand for.
        things: the words of names that are no person's.
        ahead: the date lies ahead of the text: "the hearings begin tomorrow" is "were to begin".
    """
    retelling = _Retelling(tree, told, dates, named, length, things, ahead=ahead)
    return retelling.line() if tree.words[told.head].is_verb else retelling.phrase()


class _Retelling:
    """One clause while it is retold: what is written for the words that change."""

    def __init__(
        self, tree: Tree, told: Governed, dates: Words, named: Named, length: int, things: Words, *, ahead: bool
    ) -> None:
        self._tree, self._told, self._named, self._length, self._ahead = tree, told, named, length, ahead
        self._dates, self._things = dates, things
        self._verb = told.head
        self._subject = _name_of_phrase(tree, told.subject) if told.subject is not None else None
        self._first = next((item for item, word in enumerate(tree.words) if word.text[:1].isalpha()), 0)
        self._written: Written = {}
        self._dangles = False
        self._kept: Words = frozenset()

    def line(self) -> Line | None:
        going_on = self._tree.children(self._verb, "conj") if self._tree.words[self._verb].dep != "relcl" else ()
        joined = [item for item in going_on if self._goes_on(item)]
        self._written |= inflected(self._tree, self._told, joined, ahead=self._ahead)
        actor = self._phrase(self._subject) if self._subject is not None and self._is_known() else frozenset()
        actor = self._without_strangers(actor, frozenset())
        predicate = self._without_strangers(self._predicate(joined), actor)
        rest = self._phrase(self._told.object) if self._told.object is not None else self._quoted()
        self._dangles |= self._lost_object()
        if self._says_nothing(predicate | rest) or self._is_empty(predicate | rest, actor):
            return None
        self._written |= {item: self._article(item) for item in actor if self._points(item)}
        parts = (actor, *self._around(predicate, rest))
        heads = [self._verb] if self._subject is None else [self._verb, self._subject]
        text = self._attributed(parts, heads)
        whole = (
            bool(text)
            and self._reads_whole(text, actor | predicate | rest)
            and is_sound(Cut(self._tree, self._kept, self._written, self._dates, self._verb, self._subject))
            and bool(actor)
            and stands(self._tree, self._told, self._written)
        )
        if not whole and (undergone := self._undergone()) is not None:
            return undergone
        return Line(text[:1].upper() + text[1:], whole) if text else None

    def _attributed(self, parts: Sequence[Words], heads: Sequence[int]) -> str:
        """The line with who says so, where that is needed; empty where both do not fit."""
        tail, needed = self._tail()
        if needed and not tail:
            return ""
        bare = self._fitted(parts, heads, self._length - len(tail))
        if not tail or needed:
            return f"{bare}{tail}" if bare else ""
        whole = self._fitted(parts, heads, self._length)
        return f"{bare}{tail}" if bare == whole else whole

    def _tail(self) -> tuple[str, bool]:
        """ ", prosecutors said", and whether it has to be told."""
        tree = self._tree
        if (verb := teller(tree, self._verb)) is not None:
            speaker = tree.child(verb, "nsubj")
            assert speaker is not None
            said = past(tree.words[verb].lemma)
            return self._ending(speaker, "", said), True
        if (according := source(tree, self._verb)) is not None:
            whom = [item for prep in (according, *tree.children(according)) for item in tree.children(prep, "pobj")]
            ending = self._ending(whom[0], "according to ", "") if whom else ""
            return ending, bool(whom) and is_partial(tree, tree.subtree(whom[0]))
        return "", False

    def _ending(self, speaker: int, before: str, after: str) -> str:
        words = without_asides(self._tree, speaker, self._tree.subtree(speaker), self._dates, speaker)
        if any(self._tree.words[item].tag in ("PRP", "PRP$") for item in words) or self._verb in words:
            return ""
        said = " ".join(part for part in (f"{before}{self._text((words,), words)}", after) if part)
        return f", {said}" if len(said) <= _LONGEST_SOURCE else ""

    def _undergone(self) -> Line | None:
        """What was done, where the text does not say by whom: "he sold the mill" is "the mill was sold"."""
        tree, verb = self._tree, self._verb
        thing = undergoer(tree, self._told)
        if thing is None or self._ahead:
            return None
        self._written, self._dangles, self._subject = {}, False, thing
        owner = self._without_strangers(self._phrase(thing), frozenset())
        number = "were" if tree.words[thing].tag in ("NNS", "NNPS") else "was"
        self._written[verb] = f"{number} {participle(tree.words[verb].lemma)}"
        after = {item for prep in tree.children(verb, "prep") if prep > verb for item in tree.subtree(prep)}
        rest = without_asides(tree, verb, frozenset({verb, *after}), self._dates, verb)
        parts = (owner, frozenset((verb,)), self._without_strangers(rest, owner) - {verb})
        text = self._fitted(parts, [verb, thing])
        return Line(text[:1].upper() + text[1:], whole=True) if text and not self._dangles else None

    def _reads_whole(self, text: str, words: Words) -> bool:
        """Whether the line ends, nothing in it points outside, and what is said in it has its subject."""
        tree = self._tree
        said = [item for item in words if tree.words[item].dep == "ccomp" and tree.words[item].tag in _FINITE]
        headless = any(
            item != self._verb and not words.intersection(tree.children(item, *SUBJECTS, "attr")) for item in said
        )
        return not (self._dangles or headless or _UNENDED.search(text))

    def _lost_object(self) -> bool:
        """Whether what the verb does it to was a date, or only "one"."""
        lost = any(item in self._dates for item in self._tree.children(self._verb, "dobj"))
        return lost or (self._told.object is not None and self._tree.words[self._told.object].lemma == "one")

    def _is_empty(self, words: Words, actor: Words) -> bool:
        """Whether "was" is left alone, or nobody was anything."""
        return self._tree.words[self._verb].lemma == "be" and (not actor or not words - self._verb_group())

    def _verb_group(self) -> Words:
        return frozenset((self._verb, *self._tree.children(self._verb, "aux", "neg", "advmod", "punct")))

    def _around(self, predicate: Words, rest: Words) -> tuple[Words, ...]:
        """What stands outside the clause comes right after its verb; what is said comes last."""
        if self._told.object is None:
            return (predicate - self._beside_speech() if rest else predicate), rest
        verb = {item for item in predicate if item <= self._verb or self._tree.words[item].dep == "prt"}
        return frozenset(verb), rest, predicate - verb

    def _beside_speech(self) -> Words:
        """How and where it was said, where the words themselves follow: "she told the court in a letter"."""
        loose = self._tree.children(self._verb, "prep", "advcl", "npadvmod")
        return frozenset(item for head in loose for item in self._tree.subtree(head))

    def phrase(self) -> Line | None:
        """ "The bombings in New York", or, where the noun can be a verb, "Low was convicted of fraud"."""
        words = self._phrase(self._verb)
        noun = retold(self._tree, self._verb)
        if noun is not None and noun.owner not in self._dates and not self._is_another_s(noun):
            return self._as_clause(noun, words)
        kept = self._fitted((self._without_strangers(words, frozenset()),), [self._verb])
        return Line(kept[:1].upper() + kept[1:], whole=False) if " " in kept else None

    def _is_another_s(self, noun: Retold) -> bool:
        """ "Haiti’s election", "Adecco’s takeover of the firm": not what was done to whose it is."""
        tree = self._tree
        of = any(tree.lower(item) == "of" for item in tree.children(self._verb, "prep"))
        done_by = noun.passive and of and tree.child(self._verb, "poss") is not None
        return done_by or (noun.owner in self._things and noun.verb.endswith("elected"))

    def _as_clause(self, noun: Retold, words: Words) -> Line | None:
        """The noun as a verb, after the one it belongs to and before what else is said of it."""
        owner = self._phrase(noun.owner) - set(self._tree.children(noun.owner, "case"))
        self._subject, self._told = noun.owner, replace(self._told, subject=noun.owner, passive=noun.passive)
        if not self._is_known() or not owner:
            return None
        self._written[self._verb] = noun.verb
        rest = frozenset(item for item in words if item > max(self._verb, *owner))
        text = self._fitted((owner, frozenset((self._verb,)), rest), [self._verb, noun.owner])
        return Line(text[:1].upper() + text[1:], whole=not self._dangles) if text else None

    def _fitted(self, parts: Sequence[Words], heads: Sequence[int], length: int | None = None) -> str:
        """The parts as text, shortened; empty where they cannot be."""
        words = frozenset().union(*parts)
        most = self._length if length is None else length
        if len(self._text(parts, words)) > most:
            parts = tuple(part - self._spare_marks(part) for part in parts)
            words = frozenset().union(*parts)
        kept = shortened(self._tree, words, heads, lambda left: len(self._text(parts, left)) <= most)
        self._kept = kept or frozenset()
        return self._text(parts, kept) if kept else ""

    def _spare_marks(self, words: Words) -> Words:
        """The "that" of "said that the mill was sold", which goes where room is needed."""
        tree = self._tree
        return frozenset(
            item
            for item in words
            if tree.words[item].dep == "mark"
            and tree.lower(item) == "that"
            and tree.words[item - 1].is_verb
            and item + 1 in words
        )

    # which words

    def _phrase(self, head: int) -> Words:
        """A noun phrase, without the clause that describes it here."""
        words = self._tree.subtree(head)
        if self._verb in words and head != self._verb:
            path = [self._verb, *self._tree.above(self._verb)]
            words -= self._tree.subtree(path[path.index(head) - 1])
        return self._articled(words, without_asides(self._tree, head, words, self._dates, self._verb))

    def _articled(self, words: Words, kept: Words) -> Words:
        """The words that are kept, and "the" where a noun lost its date: "Saturday’s blast", "the 1901 census"."""
        tree, articles = self._tree, set()
        for noun in kept:
            before = [item for item in tree.children(noun, *_BEFORE_NOUN) if item < noun and item in words]
            lost = [item for item in before if item in self._dates]
            if lost and lost[0] == before[0] and (lost[0] > 0 or tree.words[noun].tag in ("NN", "NNS")):
                articles.add(lost[0])
                self._written[lost[0]] = "the"
        return kept | articles

    def _predicate(self, joined: Sequence[int]) -> Words:
        tree, verb = self._tree, self._verb
        kept = {verb}
        for child in tree.children(verb):
            word = tree.words[child]
            if word.dep in SUBJECTS or word.dep in _NOT_PREDICATE or word.tag in _RELATIVE:
                continue
            if (child < verb and word.dep not in _BEFORE_VERB) or (word.dep == "conj" and child not in joined):
                continue
            if child < verb and word.dep == "advmod" and tree.words[child + 1].text == ",":
                continue
            kept |= tree.subtree(child)
            if word.dep == "conj":
                kept.update(item for item in tree.children(verb, "cc") if item < child)
        kept.update(item for item in tree.children(verb, "punct") if verb < item < max(kept))
        words = frozenset(kept)
        return self._articled(words, without_asides(tree, verb, words, self._dates, verb))

    def _goes_on(self, other: int) -> bool:
        """Whether a joined verb goes on with the same happening: no subject and no date of its own."""
        tree = self._tree
        if not any(self._verb < item < other for item in tree.children(self._verb, "cc")):
            return False
        return tree.words[other].is_verb and not tree.child(other, *SUBJECTS) and not tree.subtree(other) & self._dates

    def _quoted(self) -> Words:
        """What is said, where it stands before "he said"."""
        if self._tree.words[self._verb].lemma not in _TELLING:
            return frozenset()
        before = [item for item in self._tree.children(self._verb, "ccomp") if self._is_quoted_before(item)]
        words = self._tree.subtree(before[0]) if before else frozenset()
        opening = self._tree.child(before[0], *SUBJECTS) if before else None
        self._dangles |= opening is not None and self._tree.lower(opening) in _UNNAMED
        if any(self._tree.lower(item) in _FIRST_PERSON | _FIRST_POSSESSIVE for item in words):
            return frozenset()
        return without_asides(self._tree, before[0], words, self._dates, before[0]) if before else words

    def _is_quoted_before(self, said: int) -> bool:
        """Whether a clause before "he said" is what he said: a colon or semicolon between makes it another sentence."""
        return said < self._verb and not any(
            self._tree.words[item].text in (":", ";") for item in range(said, self._verb)
        )

    def _says_nothing(self, words: Words) -> bool:
        """Whether only "said" is left of what somebody said."""
        if self._tree.words[self._verb].lemma not in _TELLING:
            return False
        spoken = (
            "ccomp",
            "xcomp",
            "attr",
            "oprd",
            *(() if self._tree.words[self._verb].lemma == "tell" else ("dobj",)),
        )
        said = any(self._tree.words[item].dep in spoken for item in words)
        about = any(self._tree.lower(item) in _ABOUT for item in words & {*self._tree.children(self._verb, "prep")})
        return not (said or about or self._is_passive())

    def _is_passive(self) -> bool:
        return self._told.passive or self._tree.child(self._verb, "nsubjpass", "auxpass") is not None

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

    def _points(self, index: int) -> bool:
        return self._tree.words[index].dep == "det" and self._tree.lower(index) in ("this", "that", "these", "those")

    def _article(self, index: int) -> str:
        """ "The" for "this", nothing for the "that" of "he said that talks"."""
        plural = self._tree.words[self._tree.words[index].head].tag == "NNS"
        return "" if plural and self._tree.lower(index) == "that" else "the"

    def _introduces(self) -> bool:
        """Whether "it" only opens what follows: "it was revealed that", "it emerged that"."""
        content = self._tree.child(self._verb, "ccomp", "csubj")
        return content is not None and content > self._verb and self._tree.words[self._verb].lemma in _EMERGING

    def _without_strangers(self, words: Words, actor: Words) -> Words:
        """The words without pronouns that point outside the line."""
        kept = words
        for index in sorted(words):
            word = self._tree.words[index]
            self._dangles |= index in kept and word.dep in _PLACES and self._points_outside(index)
            if index not in kept or word.tag not in ("PRP", "PRP$", "WP$") or index in {*self._written, self._subject}:
                continue
            first = word.text.lower() in _FIRST_PERSON | _FIRST_POSSESSIVE
            if not first and word.tag != "WP$" and self._has_antecedent(index, kept, actor):
                continue
            name = self._named(index)
            if name is not None and name not in self._written.values():
                self._written[index] = name if word.tag == "PRP" else f"{name}’s"
            elif word.tag != "PRP":
                self._dangles |= first or index in actor or self._is_of_subject(index)
                self._written[index] = "the"
                if index + 1 in words and self._tree.lower(index + 1) == "own":
                    self._written[index + 1] = ""
            else:
                spared = self._sparing(index)
                self._dangles |= not spared or any(completes_verb(self._tree, item, self._verb) for item in spared)
                kept -= spared
        return kept

    def _points_outside(self, index: int) -> bool:
        """ "Those", "one": what the sentence before may have named."""
        word = self._tree.words[index]
        return (
            (word.tag == "DT" or word.lemma == "one")
            and index != self._subject
            and not self._tree.children(index, "prep", "relcl", "acl")
        )

    def _is_of_subject(self, index: int) -> bool:
        return self._subject is not None and index in self._tree.subtree(self._subject)

    def _has_antecedent(self, index: int, words: Words, actor: Words) -> bool:
        before = (actor | {item for item in words if item < index}) - self._dates
        return any(self._may_be(index, item) for item in before)

    def _may_be(self, pronoun: int, noun: int) -> bool:
        """Whether a pronoun can stand for a noun of the line; an object is never the subject of its own verb."""
        tree, lower = self._tree, self._tree.lower(pronoun)
        word, written = tree.words[noun], self._written.get(noun, "")
        if not (word.is_noun or written[:1].isupper()):
            return False
        if lower in ("him", "her", "them", "it") and tree.words[pronoun].tag == "PRP":
            verbs = (item for item in tree.above(pronoun) if tree.words[item].is_verb)
            clause = next((item for item in verbs if tree.words[item].dep != "xcomp"), None)
            if clause is not None and noun in (
                tree.child(clause, *SUBJECTS),
                self._subject if clause == self._verb else None,
            ):
                return False
        if lower in _ONE_PERSON:
            person = word.tag == "NNP" or word.text[:1].isupper() or (word.tag == "NN" and word.lemma in PERSONS)
            return written[:1].isupper() or (person and word.dep != "compound" and noun not in self._things)
        return lower not in ("them", "they") or word.tag in ("NNS", "NNPS", "NNP")

    def _sparing(self, index: int) -> Words:
        """The smallest branch that holds the word and can be left out; empty where there is none."""
        for above in (index, *self._tree.above(index)):
            if above == self._verb:
                break
            word = self._tree.words[above]
            needed = word.dep in ("ccomp", "dobj") and word.head != self._verb
            if word.dep in _SPARED_WITH - ({"dobj"} if above == index else set()) and not needed:
                return self._tree.subtree(above)
        return frozenset()

    # the words

    def _text(self, parts: Sequence[Words], words: Words) -> str:
        pieces = [self._piece(self._closed(sorted(part & words))) for part in parts]
        if len(parts) > 1 and self._opens_aside(parts[0] & words, pieces[0]):
            pieces[0] += ","
        text = _SPACES.sub(" ", " ".join(piece for piece in pieces if piece)).strip(_EDGES)
        return text if parts[0] & words else re.sub(r"^(?:was|were) (?=\w)", "", text)

    def _opens_aside(self, actor: Words, text: str) -> bool:
        """Whether the comma that ends an aside about the actor is missing: "the tycoon, once rich, was jailed"."""
        after = max((item for item in actor if self._tree.words[item].dep != "punct"), default=-2) + 1
        listed = any(self._tree.words[item].dep in ("cc", "conj") for item in actor)
        return ", " in text and not listed and 0 < after < len(self._tree.words) and self._tree.words[after].text == ","

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
            if index == self._first and not self._keeps_capital(word):
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

    def _keeps_capital(self, word: Word) -> bool:
        """Names and "Canadian" do wherever they stand, "Rescuers" only at the beginning."""
        of_people = word.tag == "JJ" and word.lemma.endswith(("an", "ish", "ese", "ch", "i"))
        return (
            (word.tag in _KEEP_CAPITALS and word.text not in _OPENING_PRONOUNS)
            or of_people
            or not word.text[1:].islower()
        )

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
