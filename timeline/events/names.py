"""People, organisations and places by capital letters, titles and the words that go with them.

Rules only: no model is needed. A name is made whole inside its document: "Say" is Jean Say once he has been
named in full, "IPCC" is the Independent Police Complaints Commission once it has been spelt out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events import foreign
from timeline.events.given_names import is_given
from timeline.events.roles import is_demonym
from timeline.events.triggers import is_known_verb
from timeline.model import Name, NameKind
from timeline.spans import Span

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Justice|President|Governor|Senator|Minister|Mayor|"
    r"Det|Con|Sgt|Insp|Supt|PC|DC|DS|DI|DCI|Detective|Constable|Sergeant|Inspector|Superintendent|Officer|Gen|General|"
    r"Col|Captain|Capt|Rev|King|Queen|Prince|Princess|Chancellor|Secretary|Attorney|Chief|Prime Minister|"
    r"Vice[ -]President|President-elect|(?:(?:Assistant|Deputy|State|US|U\.S\.) )?(?:District )?Attorney|Coach|"
    r"(?:Assistant |Deputy )(?:Chief|Mayor|Secretary|Minister|Director|Sheriff)|Congressman|Congresswoman)"
)
_TITLE_INSIDE = re.compile(
    r".* (?:Mr|Mrs|Ms|Dr|President(?:-elect)?|Senator|Sen|Governor|Gov|Congress(?:wo)?man|Rep|Judge|Prime Minister)"
    r"\.? (?=[A-Z])"
)
_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'&-]*\w|[A-Z]{2,}|(?:[A-Z]\.)+)"
_LINK = r"(?:of|for|the|and|de|la|du|von|van|bin|al)"
_NAME = re.compile(rf"\b{_WORD}(?:(?: {_LINK}){{0,2}} {_WORD}){{0,7}}")
_TITLES = re.compile(rf"^(?:{_TITLE}\.? )+")
_TITLE_ALONE = re.compile(rf"(?:{_TITLE}\.?\s*)+")
_SPELT_OUT = re.compile(rf"(?<![\w’'&-])((?:{_WORD} (?:{_LINK} )?){{1,7}}{_WORD}) \(([A-Z]{{2,8}})\)")
_COURTESY = re.compile(rf"\b(Mr|Mrs|Ms)\.? ({_WORD})")
_NEW_PLACE = re.compile(r"New (?:York|Jersey|Zealand|Delhi|Orleans|Mexico|Hampshire|England|Haven|Brunswick)\b")
_PART_OF = re.compile(r"([A-Z][a-z]+) (?:of|for|in) (?:the )?(?=[A-Z])|([A-Z][a-z]+ing) (?=[A-Z])")
_OF_PLACE = re.compile(r"([^ ]+ [^ ]+(?: [^ ]+)?) (?:of|from) ([^ ]+(?: [^ ]+)?)")
_OFFICE = re.compile(r"(?:of|for) ")
_POSSESSIVE = re.compile(r"(?:[’']s|s?[’'])$")
_SPACED_HYPHEN = re.compile(rf"\b{_WORD} - (?=([A-Z]\w+))\1")
_CLOSED = "_-_"  # as long as " - ", and part of a word

_ORGANISATION = re.compile(
    r"\b(?:Commission|Police|Service|Unit|Office|Council|Court|Committee|Department|Ministry|Agency|Bureau|Union|Party|"
    r"Company|Corporation|Corp|Inc|Ltd|Group|Bank|University|College|School|Hospital|Institute|Authority|Association|Centre|"
    r"Center|Parliament|Congress|Senate|Government|Army|Force|News|Times|Post|Team|Society|Federation|Organi[sz]ation|Network|House)\b"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|to|outside|across|around) (?:the )?$")
_PLACE_WORD = re.compile(
    r"\b(?:Street|Road|Square|Park|City|County|Station|Airport|Island|River|Bay|Avenue|Valley|Mountain|Prison|Palace|"
    r"Castle|Tower)\b"
)
_PLACE_AFTER = re.compile(
    r" (?:(?:police|train|railway|power|bus|fire) )?(?:station|airport|prison|street|town|city|beach|island)\b"
)
_ORGANISATION_AFTER = re.compile(
    r" (?:police|unit|team|council|company|group|party|court|university|hospital|officers|branch|squad)\b"
)

_GENERATION = re.compile(r",? (?:Jr|Sr|II|III|IV)\b\.?$")
_OF_HOME = frozenset("mama papa mum mom dad daddy uncle auntie grandma grandpa granny comrade".split())
"""What somebody is called before a surname where it is no first name: "Mama Low"."""
_PARTICLES = frozenset("al abu bin ben da de del der di du el la le lo mac san st van von".split())
_OFTEN = 3  # times that a bare name stands before words that once stand before it can be no part of it
_MOSTLY = 2  # times that somebody is called by a surname for each time that the name stands in full
_MONTHS_AS_NAMES = ("Jan", "April", "June", "August")
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:[Ii]n|last|this|next|since|of|until|from|to|early|late|mid|during|[Bb]efore)[ -]|\d(?:st|nd|rd|th)? |^)$"
)
_ABBREVIATION = re.compile(r"[A-Z]{3,} (?=[A-Z][a-z])")  # "NHS Highland"
_COMMON = frozenset(
    """a about after again ago all alongside already also although always amid among an and another any are as at back
    be because been before being both but by can could despite did do does during each earlier early either even
    ever every few first five for former found four from further get given had has have having he her here him his
    how however i if in indeed into is it its just last late later like make many may meanwhile more most much must
    my myself near never new next nine no nor not now of officers old on once one only or other our out over people
    perhaps plus police previously read said same see seven several she should since six so some soon still such ten
    than that the their them then there these they this those though three through thus to today todays together
    tomorrow tonight too two under unless unlike until up us was we well were what when where whether which while who
    whom whose why will with within without would yes yesterday yet you your monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december mon tue
    tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter
    christmas easter instead maybe afterwards otherwise nevertheless nonetheless moreover furthermore therefore
    likewise elsewhere sometimes besides thereafter hence""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `span` of the text that was searched."""

    span: Span
    name: Name


def names(
    text: str, starts: Iterable[int] = (), language: str = "en", *, spaced_hyphens: bool = False
) -> tuple[Found, ...]:
    """Every name of a text, as written, in order.

    Args:
        starts: offsets at which a sentence begins; a lone capital there proves nothing, unless the same word
            stands with a capital inside a sentence as well.
        language: an IETF tag; in German a noun is no name for its capital alone.
        spaced_hyphens: the text writes "long - term"; "Stoke - Vale" is then one name, where it stands twice.
    """
    openings = set(starts)
    common = _COMMON | foreign.opening_words(language)
    text = _with_hyphens_closed(text) if spaced_hyphens else text
    runs = (Span(*match.span()) for match in _NAME.finditer(text))
    found = [piece for run in runs for part in _apart(text, run, openings) for piece in _pieces(text, part, common)]
    if spaced_hyphens:
        found = [replace(item, name=Name(_hyphened(item.name.text), item.name.kind)) for item in found]
    if foreign.is_foreign(language):
        found = [item for item in found if foreign.is_name(item.name.text, item.name.kind, language)]
    sure = (item.name.text.split() for item in found if item.span.start not in openings or _is_of_person(item))
    inside = {word for words in sure for word in words}
    whole = (_without_opening(item, inside) if item.span.start in openings else item for item in found)
    return tuple(item for item in whole if _is_name(item, item.span.start in openings, inside))


def _with_hyphens_closed(text: str) -> str:
    """The text, as long as it was, with names that are written "Stoke - Vale" more than once as one word."""
    times = Counter(match[0] for match in _SPACED_HYPHEN.finditer(text))
    return _SPACED_HYPHEN.sub(lambda match: match[0].replace(" - ", _CLOSED) if times[match[0]] > 1 else match[0], text)


def _hyphened(name: str) -> str:
    return name.replace(_CLOSED, "-")


def _apart(text: str, run: Span, openings: Container[int]) -> Iterator[Span]:
    """The run of capitals, cut where a sentence begins, and after "Ann Low’s" of "Ann Low’s United Front"."""
    start, end = run.start, text.find(" ", run.start, run.end)
    while end > 0:
        if end + 1 in openings or _is_owner(text[start:end]):
            yield Span(start, end)
            start = end + 1
        end = text.find(" ", end + 1, run.end)
    yield Span(start, run.end)


def _is_owner(words: str) -> bool:
    """ "Ann Low’s", "Scot Ann Low’s"; "King’s" of "King’s College" is none."""
    return words.endswith(("’s", "'s")) and is_given(words.rpartition(" ")[0].rpartition(" ")[2])


def _without_opening(item: Found, inside: set[str]) -> Found:
    """ "Members of the Low", "Assuming Low", at the beginning of a sentence, is "Low"; "Department of Health" stays."""
    part = _PART_OF.match(item.name.text)
    if part is None or (part[1] or part[2]) in inside or _ORGANISATION.search(item.name.text):
        return item
    text = item.name.text[part.end() :]
    at = Span(item.span.start + part.end(), item.span.end)
    return Found(at, Name(text, _kind(text, titled=False, before=part[0], after="")))


def _pieces(text: str, span: Span, common: Container[str] = _COMMON) -> Iterable[Found]:
    """A run of capitals as names: leading common words and titles off, split at "and" unless an organisation's."""
    start = span.start
    words = span.of(text).split(" ")
    while words and words[0].lower() in common and not _begins_name(text, start, words):
        start += len(words[0]) + 1
        words = words[1:]
    if len(words) > 2 and words[1] == "the" and _opens_with_adverb(words[0]):  # "Suddenly the Royal Navy"
        start += len(words[0]) + len(" the ")
        words = words[2:]
    while words and words[-1].lower() in common:
        words = words[:-1]
    phrase = " ".join(words)
    if not phrase:
        return
    if " and " in phrase and not _ORGANISATION.search(phrase):
        head, tail = phrase.split(" and ", 1)
        yield from _pieces(text, Span(start, start + len(head)))
        yield from _pieces(text, Span(start + len(head) + 5, start + len(head) + 5 + len(tail)))
        return
    if (native := _OF_PLACE.fullmatch(phrase)) and is_given(phrase.split(" ", 1)[0]):
        yield from _pieces(text, Span(start, start + native.end(1)))
        yield Found(Span(start + native.start(2), start + len(phrase)), Name(native[2], "place"))
        return
    told = is_demonym(words[0]) or is_known_verb(words[0].lower().removesuffix("s")) or words[0].endswith("ing")
    if told and len(words) > 2 and is_given(words[1]) and not is_given(words[0]):
        yield from _pieces(text, Span(start + len(words[0]) + 1, start + len(phrase)))
        return
    bare = _without_office(_TITLES.sub("", phrase))
    offset = len(phrase) - len(bare)
    bare = _POSSESSIVE.sub("", bare)
    if bare:
        at = Span(start + offset, start + offset + len(bare))
        before, after = text[max(0, at.start - 12) : at.start], text[at.end : at.end + 20]
        yield Found(at, Name(bare, _kind(bare, titled=offset > 0, before=before, after=after)))


def _begins_name(text: str, start: int, words: Sequence[str]) -> bool:
    """Whether a common word is part of a name: "New York", "Jan Low", but "in August Low"."""
    if len(words) > 1 and words[0] in _MONTHS_AS_NAMES:
        return not _MONTH_BEFORE.search(text, max(0, start - 12), start)
    return _NEW_PLACE.match(" ".join(words)) is not None


def _without_office(words: str) -> str:
    """Of "of State Ann Low", which is left of a "Secretary", "Ann Low"; empty where nobody is named."""
    if not _OFFICE.match(words):
        return words
    parts = words.split(" ")
    return " ".join(parts[next((at for at, part in enumerate(parts) if is_given(part)), len(parts)) :])


def _is_of_person(item: Found) -> bool:
    """Whether a name of several words begins as people's do."""
    return " " in item.name.text and is_given(item.name.text.split(" ", 1)[0])


def _is_name(item: Found, opening: bool, inside: set[str]) -> bool:
    text = item.name.text
    if len(text) < 2 or text.lower() in _COMMON or _TITLE_ALONE.fullmatch(text):
        return False
    return not opening or " " in text or text.isupper() or text in inside


def is_told_by_its_words(name: str) -> bool:
    """Whether the words of a name say what it is: "Sapphire Unit", "Walworth Road"."""
    return any(words.search(name) for words in (_ORGANISATION, _PLACE_WORD, _NEW_PLACE))


def _kind(name: str, *, titled: bool, before: str, after: str) -> NameKind:
    """By title, by the words of the name, by the noun that follows ("Walworth police station"), by its preposition."""
    if titled:
        return "person"
    if _NEW_PLACE.fullmatch(name) or _PLACE_WORD.search(name) or _PLACE_AFTER.match(after):
        return "place"
    if _ORGANISATION.search(name) or _ORGANISATION_AFTER.match(after) or (name.isupper() and len(name) > 1):
        return "organisation"
    if _PLACE_BEFORE.search(before):
        return "place"
    if _ABBREVIATION.match(name) and not name.isupper():
        return "organisation"
    full = 2 <= len(name.split()) <= 3 and not re.search(r" (?:of|for|the) ", name)
    return "person" if full and not before.endswith("the ") else "unknown"


def whole_names(text: str, found: Iterable[Found]) -> dict[str, Name]:
    """What each name of a document stands for: short forms and abbreviations to the full name.

    Args:
        found: the names of the text, as `names` returns them.
    """
    whole: dict[str, Name] = {}
    people: dict[str, set[str]] = {}
    places: dict[str, list[int]] = {}
    for at, item in enumerate(found):
        places.setdefault(item.name.text, []).append(at)
        whole.setdefault(item.name.text, item.name)
        title = text.endswith(("the ", "The "), 0, item.span.start)  # "in the film The Lucky Ann Low"
        if item.name.kind == "person" and " " in item.name.text and not (title or _opens_with_adverb(item.name.text)):
            people.setdefault(_surname(item.name.text), set()).add(item.name.text)
    for short in sorted(people.keys() - _shared_surnames(text)):
        known = people[short] - _run_together(text, short, people[short], places) - _namesakes(people[short], places)
        if known and not is_demonym(short):
            whole |= _of_surname(short, known, whole.get(short, Name("")).kind, places)
    _add_first_names(whole, text)
    for match in _SPELT_OUT.finditer(text):
        capitals = [word for word in match[1].split() if word[0].isupper()]
        if _initials(match[1]).endswith(match[2]):
            full_name = match[1][match[1].index(capitals[-len(match[2])]) :]
            whole[match[2]] = Name(full_name, "organisation")
    spelt = {_initials(name): name for name in sorted(whole, reverse=True) if len(_initials(name)) > 2}
    for short in [name for name in whole if name.isupper() and name in spelt]:
        if whole[short].text == short:
            whole[short] = Name(spelt[short], "organisation")
    return whole


def _of_surname(short: str, found: set[str], kind: NameKind, places: Mapping[str, Sequence[int]]) -> Mapping[str, Name]:
    """What a surname stands for, which is of that kind, and the full names that end in it.

    Args:
        places: where each name stands, as numbers that grow with the text.
    """
    shortened = {name: _without_words_before(name, places) for name in found}
    full = {*shortened.values()}
    longest = max(full, key=lambda name: (len(name), name))
    if all(_is_part(name, longest) for name in full):
        named = found if kind == "organisation" else {*found, short}
        return {name: Name(longest, "person") for name in named}
    first = _first_of_several(short, full, places) if short in places and kind != "organisation" else None
    return {short: Name(first, "person")} if first else {}


def _first_of_several(short: str, full: set[str], places: Mapping[str, Sequence[int]]) -> str | None:
    """Whom a surname means that several bear: who was called so before anybody else of that name came, and mostly."""
    first, *others = sorted(full, key=lambda name: places[name][0])
    other = min(places[name][0] for name in others if not _is_part(name, first))
    alone, again = places[short][:2], places[first][1:]
    so_called = places[first][0] < alone[0] < other and len(places[short]) >= _MOSTLY * len(places[first])
    told_apart = any(alone[0] < at < alone[-1] for at in again)  # "Low sang. Ann Low left. Low met her."
    return first if is_given(first.partition(" ")[0]) and so_called and not told_apart else None


def _namesakes(found: set[str], places: Mapping[str, Sequence[int]]) -> set[str]:
    """Of the names that end in a surname, those whom it does not mean: "Tom Low Jr" where Tom Low is named more often.

    Nor "Mama Low", which is no full name.
    """
    more = {name for name in found if len(places[name]) < len(places.get(_GENERATION.sub("", name), ()))}
    return more | {name for name in found if name.partition(" ")[0].lower() in _OF_HOME and name.count(" ") == 1}


def _opens_with_adverb(name: str) -> bool:
    """ "Apparently Low", at the beginning of a sentence."""
    first = name.partition(" ")[0]
    return first.endswith("ly") and not is_given(first)


def _surname(name: str) -> str:
    """ "Low" of "Ann Low" and of "Tom Low III"."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    alone = _GENERATION.sub("", name)
    return alone.rpartition(" ")[2] if is_given(first) and " " in alone else last


def _without_words_before(name: str, places: Mapping[str, Sequence[int]]) -> str:
    """ "Ann Low" for "Fake Ann Low", where the text knows her without the word and mostly calls her so."""
    words = name.split(" ")
    if is_given(words[0]):
        return name
    for first in range(1, len(words) - 1):
        rest = " ".join(words[first:])
        mostly = len(places.get(rest, ())) >= len(places[name]) and words[first].lower() not in _PARTICLES
        if rest in places and (is_given(words[first]) or mostly):
            return rest
    return name


def _run_together(text: str, short: str, found: set[str], places: Mapping[str, Sequence[int]]) -> set[str]:
    """Of the names that end in a surname, those that are it with what stands before it by chance.

    "In his Ford Focus Low fled", "Yes President Low": the text has the bare name before, or somebody is known by it.
    """
    given = any(is_given(name.partition(" ")[0]) for name in found)
    place = bool(re.search(rf"\bin {re.escape(short)}\b", text))

    def is_chance(name: str) -> bool:
        first, second, *more = name.split(" ")
        if _TITLE_INSIDE.match(name):
            return True
        if len(places[name]) > 1 or is_given(first) or is_given(second) or "." in first:
            return False
        before = sum(at < places[name][0] for at in places.get(short, ()))
        return before >= (1 if given and more else _OFTEN) and bool(more or place or first.isupper())

    return set(filter(is_chance, found))


def _shared_surnames(text: str) -> set[str]:
    """The surnames of which a text knows both a Mr and a Ms or Mrs."""
    titles: dict[str, set[str]] = {}
    for title, surname in _COURTESY.findall(text):
        titles.setdefault(surname, set()).add(title)
    return {surname for surname, known in titles.items() if "Mr" in known and len(known) > 1}


def _is_part(name: str, longer: str) -> bool:
    """Whether a name says less of the same person: "Ahmad Rahami" of "Ahmad Khan Rahami"."""
    words = iter(longer.split())
    return all(word in words for word in name.split())


def _add_first_names(whole: dict[str, Name], text: str) -> None:
    """ "Sir Wyn", "Tim" is the one full name that begins with it; the "Tim" of "Tim’s Mill House" need not be.

    So is what is no frequent first name, where the text names another of the family: "Oyin" beside Ann and Oyin Low.
    """
    full: dict[str, set[str]] = {}
    for name in whole.values():
        if name.kind == "person" and " " in name.text:
            full.setdefault(name.text.split(" ", 1)[0], set()).add(name.text)
    families = Counter(name.rpartition(" ")[2] for known in full.values() for name in known)
    for name in list(whole.values()):
        relatives = [one for one in full.get(name.text, ()) if families[one.rpartition(" ")[2]] > 1]
        first = name.kind == "unknown" and bool(is_given(name.text) or relatives)
        somebody = name.kind == "person" or (first and not re.search(rf"\b{re.escape(name.text)}[’'] ?s [A-Z]", text))
        if somebody and whole[name.text].text == name.text and len(full.get(name.text, ())) == 1:
            whole[name.text] = Name(min(full[name.text]), "person")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""
