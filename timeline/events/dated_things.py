"""Dates of things: which one is meant, what it is called, another time than the verb's."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.hanging import BEFORE_NOUN, PRESENT, Hung
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import is_eventive

_SAYING_WHICH = frozenset(("from/dobj", "from/pobj", "by/nsubj", "by/nsubjpass"))
"""Prepositions that, after a noun in such a place, say which one it is: "convictions from the 1980s"."""
_PARTS = frozenset(
    "start beginning middle end eve night morning afternoon evening day days week weeks weekend month months summer"
    " winter spring autumn fall course rest half hour hours minute minutes time turn close part quarter height"
    " period".split()
)
"""Nouns that are part of a date: "the night of 3 May"."""
_APART = frozenset("despite unlike since before until till ahead prior pending amid".split())
"""Words that put what they stand before at another time than the verb's, or at none."""
_TIES = frozenset(("connection", "relation"))
_SURELY_APART = frozenset("since despite unlike".split())
_LEADING_UP = frozenset("run run-up runup build-up eve countdown lead-up prelude ahead prior advance".split())
_REACHING = frozenset("to until till - – and".split())
_NOT_YET = frozenset("prospective planned possible proposed potential likely upcoming future".split())
_TAKING_PART = frozenset(
    "win lose attend contest boycott hold host join watch miss run survive open close enter fight cover play lead"
    " monitor observe witness launch stage conduct mount"
    " spark trigger start begin end provoke wage".split()
)
"""Verbs that are done at the time of what is done to: "won the 2001 election", but not "broke his 1963 contract"."""
_OF_KIND = frozenset("for by of about over with against from to on as like into".split())
_DECLARING = frozenset("declare make call proclaim".split())
_DOCUMENTS = frozenset("treaty act agreement accord convention constitution protocol bill charter".split())
_RANKS = frozenset("first second third last final next only".split())
_TELLINGS = frozenset("story article report interview video letter email photograph photo clip footage tweet".split())
_PUNISHING = frozenset("sentence jail imprison hang execute bar suspend".split())
_ACCUSING = frozenset("arrest charge indict accuse question".split())
_SETTING = frozenset("set schedule fix book arrange plan call order announce due".split())
_MOVING = frozenset("push postpone delay move defer reschedule extend suit".split())
_ACCOUNTS = frozenset("earnings earning profit result sale account loss revenue turnover budget forecast".split())
_DIGITS_OF_YEAR = 4
_ONE_DAY = [["the", part] for part in ("day", "night", "evening", "morning", "afternoon")]
_OPENING_CLAUSE = ("PRP", "NNP", "WDT", "WRB")
_SPENDING = frozenset("stay spend start begin end finish into".split())
_OF_SEASONS = frozenset("the start beginning middle end of in".split())
_SEASONS = frozenset("spring summer autumn winter".split())


def _says_which_thing(hung: Hung) -> bool:
    """ "The innovator of the 1960s", "an article from 13 June", "the anniversary of 11 September 2001"."""
    tree = hung.tree
    prep = tree.words[hung.row].head
    if tree.words[hung.row].dep not in ("pobj", "pcomp") or tree.lower(prep) not in ("of", "from", "by"):
        return False
    noun = tree.words[prep].head
    if not tree.words[noun].is_noun or noun not in hung.path or tree.words[noun].lemma in _PARTS:
        return False
    if any(tree.lower(item) in _REACHING for item in (*hung.date, *tree.children(noun, "prep"))):
        return False
    if f"{tree.lower(prep)}/{tree.words[noun].dep}" in _SAYING_WHICH:
        return True
    if tree.words[noun].dep == "pobj" and tree.lower(tree.words[noun].head) == "after":
        return tree.lower(prep) == "of"  # "after the flood of 2012"
    during = tree.words[noun].dep == "pobj" and tree.lower(tree.words[noun].head) == "during"
    happens = is_eventive(tree.words[noun].lemma) or tree.lower(prep) == "by"
    return tree.words[noun].lemma == "anniversary" or not (during or happens)


def _says_which_account(hung: Hung) -> bool:
    """ "Shared a story from 2012", "played an interview from Saturday"."""
    before = hung.first if hung.tree.lower(hung.first) == "from" else hung.date[0] - 1
    while before > 0 and hung.tree.words[before - 1].text in (",", "the"):
        before -= 1
    return before > 0 and hung.tree.lower(before) == "from" and hung.tree.words[before - 1].lemma in _TELLINGS


def _is_of_row(hung: Hung) -> bool:
    """ "The last debate of 2015", "her first win of this year": which one of the year's."""
    tree = hung.tree
    prep = tree.words[hung.row].head
    noun = tree.words[prep].head
    ranks = (tree.lower(item) in _RANKS or tree.words[item].tag == "JJS" for item in tree.children(noun, "amod"))
    return tree.lower(prep) == "of" and noun in hung.path and tree.words[noun].lemma not in _PARTS and any(ranks)


def _is_of_other_time(hung: Hung) -> bool:
    """ "Since the blitz in 1940", "ahead of the vote on Monday", "in connection with a theft on Monday"."""
    tree = hung.tree
    if tree.words[hung.top].dep in BEFORE_NOUN and hung.date[-1] < tree.words[hung.top].head:
        return False  # "since the 2001 race" is since 2001
    coming = _is_apart(tree, hung.head, frozenset()) and not tree.words[hung.head].is_verb
    tied = any(tree.words[item].lemma in _TIES and tree.lower(tree.words[item].head) == "in" for item in hung.path)
    return coming or tied or any(_is_apart(tree, item, _APART) for item in hung.path) or _follows_what_is_apart(hung)


def _follows_what_is_apart(hung: Hung) -> bool:
    """ "Since the strike in May," where the date was hung on what the sentence tells."""
    tree, before = hung.tree, hung.first - 1
    if before > 0 and tree.words[before].text == ",":
        before -= 1
    if before < 1 or before == hung.head:
        return False
    chain = [before]
    for item in tree.above(before):
        if item == hung.head:
            break
        chain.append(item)
    return any(_is_apart(tree, item, _SURELY_APART) for item in chain)


def _is_apart(tree: Tree, noun: int, apart: frozenset[str]) -> bool:
    """Whether a noun or a gerund stands after "since", "despite" or "in the run-up to"."""
    word = tree.words[noun]
    if word.dep not in ("pobj", "pcomp") or word.tag == "CD" or (word.lemma in _PARTS and word.text.lower() != "days"):
        return False
    prep, above = tree.lower(word.head), tree.words[word.head].head
    if prep == "on" and tree.lower(word.head + 2) == "eve":
        return True
    leading = any(tree.lower(item) in _LEADING_UP for item in (above, tree.words[above].head, word.head - 1))
    besides = prep == "from" and tree.lower(above) in ("apart", "aside")
    return prep in apart or besides or (prep in ("to", "of") and leading)


def _names_its_kind(hung: Hung) -> bool:
    """ "Broke his 1963 contract", "for the October burial", "in a prospective 2016 contest"."""
    tree, top = hung.tree, hung.tree.words[hung.top]
    noun = top.head
    if top.dep not in BEFORE_NOUN or noun < hung.date[-1] or noun not in hung.path:
        return False
    word = tree.words[noun]
    if any(tree.lower(item) in _NOT_YET for item in tree.children(noun, "amod")):
        return True
    if word.tag == "NNP" and word.lemma in _DOCUMENTS:
        return True
    if word.dep == "dobj":
        return not (is_eventive(word.lemma) and tree.words[word.head].lemma in _TAKING_PART)
    if word.dep != "pobj":
        return False
    after = tree.lower(word.head) in ("following", "after") and word.tag == "NN" and not is_eventive(word.lemma)
    return after or tree.lower(word.head) in _OF_KIND


def _is_in_place_name(hung: Hung) -> bool:
    """ "In 1960s Los Angeles", "from as far back as 1974"."""
    tree, top = hung.tree, hung.tree.words[hung.top]
    after = hung.date[-1] + 1
    if top.dep == "pobj" and after < len(tree.words) and tree.words[after].tag == "NNP":
        return any(item > after - 1 for item in tree.children(top.head, "pobj"))
    return tree.lower(top.head) == "as" and hung.date[0] > 1 and tree.lower(hung.date[0] - 2) == "back"


def _is_in_brackets(hung: Hung) -> bool:
    """ "Leeds (1814) and Hull (1945) were taken": each has its own year."""
    tree = hung.tree
    opening = max((item for item in range(hung.date[0]) if tree.words[item].text in ("(", ")")), default=0)
    if tree.words[opening].text != "(" or opening == 0:
        return False
    noun = opening - 1
    return tree.words[noun].is_noun and (tree.words[noun].dep == "conj" or bool(tree.children(noun, "conj")))


def _is_argument(hung: Hung) -> bool:
    """ "Declared Sunday a holiday", "was pushed back to May"."""
    tree = hung.tree
    top = tree.words[hung.top]
    if top.dep in SUBJECTS:
        return True  # "expected the summer to be slow"
    if top.head == hung.head and tree.words[hung.head].lemma in _DECLARING and hung.top == hung.head + 1:
        return True
    moved = tree.words[hung.head].lemma in _MOVING and tree.lower(top.head) in ("to", "from", "for", "until")
    close = all(tree.words[item].dep in ("prep", "advmod", "prt") for item in hung.path)
    return top.dep == "pobj" and close and moved


def _counts_since(hung: Hung) -> bool:
    """ "Has killed 257 people since 2003", "hit its lowest level since May", "has not been seen since May"."""
    tree = hung.tree
    since = tree.words[hung.row].head
    if tree.words[hung.row].dep in BEFORE_NOUN:
        since = tree.words[since].head  # "since its September peak"
    if tree.lower(since) != "since":
        return False
    if tree.child(hung.head, "neg") is not None:
        return True
    below = [tree.words[item] for item in tree.subtree(hung.head) if hung.head < item < hung.date[0]]
    if any(word.tag in ("JJS", "RBS") or word.text.lower() == "first" for word in below):
        return True
    perfect = any(tree.lower(item) in ("has", "have") for item in tree.children(hung.head, "aux"))
    if perfect and any(word.text == "%" or word.text.lower() == "percent" for word in below):
        return True
    things = tree.children(hung.head, "dobj", "nsubjpass", "nsubj")
    counted = [item for count in things for item in tree.children(count, "nummod")]
    return perfect and any(tree.words[item].text[:1].isdigit() for count in counted for item in tree.subtree(count))


def _is_of_accounts(hung: Hung) -> bool:
    """ "Published earnings for the last months of 1999", "its profit for 2004"."""
    tree, preps = hung.tree, [hung.tree.words[hung.row].head]
    part = tree.words[preps[0]].head
    if tree.lower(preps[0]) == "of" and tree.words[part].lemma in _PARTS:
        preps.append(tree.words[part].head)
    above = tree.words[preps[-1]].head
    nouns = (above, *tree.children(above, "dobj"))
    return tree.lower(preps[-1]) == "for" and any(tree.words[noun].lemma in _ACCOUNTS for noun in nouns)


def _dates_offence(hung: Hung) -> bool:
    """ "His conviction for the murder of Ann Low in 2003", "was jailed for shooting her in 2003"."""
    tree = hung.tree
    if tree.words[hung.head].is_verb:
        lemma = "find guilty" if _finds_guilty(hung) else tree.words[hung.head].lemma
        return _has_no_day(hung) and lemma in {"find guilty"} | _PUNISHING | _ACCUSING and _follows_offence(hung, lemma)
    pleas = [prep for prep in tree.children(hung.head, "prep") if tree.lower(prep) == "for" and prep < hung.date[0]]
    return any(is_eventive(tree.words[item].lemma) for prep in pleas for item in tree.children(prep, "pobj"))


def _finds_guilty(hung: Hung) -> bool:
    tree = hung.tree
    return tree.words[hung.head].lemma == "find" and any(
        tree.lower(item) == "guilty" for item in tree.children(hung.head, "oprd", "acomp", "xcomp")
    )


def _has_no_day(hung: Hung) -> bool:
    """Whether the date is a year, or a month with its year: "on Monday" is when somebody was sentenced."""
    words = [hung.tree.words[item].text for item in hung.date]
    with_year = len(words) == 2 and len(words[1]) == _DIGITS_OF_YEAR and words[1].isdigit()
    return (len(words) == 1 and words[0].isdigit()) or words == ["last", "year"] or with_year


def _follows_offence(hung: Hung, lemma: str) -> bool:
    """Whether what somebody was punished for, with whom it was done to, stands between the verb and the date."""
    tree = hung.tree
    for item in range(hung.head + 1, hung.date[0]):
        word = tree.words[item]
        if word.dep not in ("pobj", "pcomp") or not _ties_to_offence(tree, word.head, lemma):
            continue
        of_whom = is_eventive(word.lemma) and any(tree.lower(prep) == "of" for prep in tree.children(item, "prep"))
        if of_whom or (word.tag == "VBG" and tree.child(item, "dobj") is not None):
            return True
    return False


def _ties_to_offence(tree: Tree, prep: int, lemma: str) -> bool:
    """ "Jailed for the murder of", "arrested in connection with the murder of"."""
    if lemma == "find guilty":
        return tree.lower(prep) == "of"
    if lemma in _PUNISHING:
        return tree.lower(prep) == "for"
    return tree.lower(prep) == "with" and tree.words[tree.words[prep].head].lemma in _TIES


def _is_the_end_of_it(hung: Hung) -> bool:
    """ "Approved the budgets to 2020", "stay beyond 3 May", "a candidate for 2016", "showed a clip, from Saturday"."""
    tree = hung.tree
    before = hung.date[0] - 1
    if before > 0 and tree.lower(before) == "the":
        before -= 1
    if before < 1:
        return False
    word, earlier = tree.lower(before), tree.words[before - 1]
    if word == "beyond":
        return True
    if word == "to":
        spanning = any(tree.lower(item) == "from" for item in range(before))
        return earlier.is_noun and earlier.lemma not in _PARTS and tree.words[before].tag == "IN" and not spanning
    if word == "from":
        spanned = tree.words[before : hung.date[-1] + 2]
        return earlier.text == "," and not any(item.text.lower() in _REACHING for item in spanned)
    told = hung.head < before and tree.words[hung.head].is_verb and tree.words[hung.head].lemma not in _SETTING
    return word == "for" and earlier.is_noun and told


def _is_in_apposition(hung: Hung) -> bool:
    """ "Ann Low, its director since 2010, resigned", "Low, one of the runners in 2010, resigned"."""
    tree = hung.tree
    for item in hung.path:
        first = min(tree.subtree(item))
        if (
            tree.words[item].dep == "appos"
            and (tree.words[item].is_noun or tree.lower(item) == "one")
            and first > 0
            and tree.words[first - 1].text == ","
        ):
            return item not in hung.date and hung.head not in tree.subtree(item)
    return _ends_apposition(hung)


def _ends_apposition(hung: Hung) -> bool:
    """ "Low, a candidate for mayor this year, went home", where the date was hung on Low."""
    tree, noun, after = hung.tree, hung.tree.words[hung.top].head, hung.date[-1] + 1
    if hung.tree.words[hung.top].dep == "pobj":
        noun = tree.words[noun].head
    if after >= hung.head or tree.words[after].text != "," or noun not in hung.path:
        return False
    between = tree.words[noun + 1 : hung.first]
    return bool(between) and between[0].text == "," and any(word.dep == "appos" for word in between)


def _is_decade_of_noun(hung: Hung) -> bool:
    """ "The 1950s film star Ann Low died", wherever the parser hung the decade."""
    tree, after = hung.tree, hung.date[-1] + 1
    word = tree.words[hung.date[-1]]
    if not (word.text[:-1].isdigit() and word.text.endswith("s")) or word.dep == "pobj" or after >= len(tree.words):
        return False
    return tree.words[hung.first].tag != "IN" and (tree.words[after].is_noun or tree.words[after].dep in BEFORE_NOUN)


def _is_told_by_itself(hung: Hung) -> bool:
    """ "The night she died", "stayed the night", "on the day in question": a day that other words must tell."""
    tree, words = hung.tree, [hung.tree.lower(item) for item in range(hung.date[0] - 1, hung.date[-1] + 1)]
    after = hung.date[-1] + 1
    if words not in _ONE_DAY or after >= len(tree.words):
        return False
    clause = tree.words[after].tag in _OPENING_CLAUSE or tree.lower(after) == "that"
    question = [word.text.lower() for word in tree.words[after : after + 2]] == ["in", "question"]
    return clause or question or tree.words[hung.date[0] - 2].lemma in _SPENDING


def _means_any(hung: Hung) -> bool:
    """ "A strike today would be small", "floods have come in spring", "for the last decade"."""
    tree = hung.tree
    words = {tree.lower(item) for item in hung.date} - _OF_SEASONS
    if words & {"decade", "century"} and words & {"last", "next", "past"}:
        return True
    auxiliaries = tree.children(hung.head, "aux")
    if words == {"today"}:
        told = [item for item in tree.above(hung.head) if tree.words[item].is_verb]
        unreal = any(tree.lower(item) == "would" for item in auxiliaries)
        return unreal and all(tree.words[item].tag in PRESENT for item in told)
    perfect = any(tree.words[item].tag in PRESENT for item in (*auxiliaries, hung.head))
    return len(words) == 1 and words <= _SEASONS and perfect


RULES: tuple[Callable[[Hung], bool], ...] = (
    _says_which_thing,
    _says_which_account,
    _is_of_row,
    _is_of_other_time,
    _names_its_kind,
    _is_in_place_name,
    _is_in_brackets,
    _is_argument,
    _counts_since,
    _is_of_accounts,
    _dates_offence,
    _is_the_end_of_it,
    _is_in_apposition,
    _is_decade_of_noun,
    _is_told_by_itself,
    _means_any,
)
