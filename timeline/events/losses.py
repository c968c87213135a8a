"""What a line has lost that the rest of it needs: an object, a condition, the "and" between two things."""

from __future__ import annotations

from timeline.events.asides import DISCOURSE, is_back_in
from timeline.events.complements import RELATIONAL, is_inverted, is_of_matter, is_ranking
from timeline.events.cuts import Cut, Fault
from timeline.events.emptiness import counts_nothing, says_too_little
from timeline.events.halves import HALVES
from timeline.events.number import next_of_several
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

_RELATIVE = ("WDT", "WP")
_OBJECTS = ("dobj", "ccomp", "xcomp", "acomp", "attr", "oprd")
_COMPLEMENTS = (*_OBJECTS, "prt")
_TRANSITIVE = frozenset(
    "interview arrest convict jail sentence accuse blame urge name replace describe cause make give host announce"
    " publish release injure wound praise condemn criticise criticize deny confirm reject sign appoint receive"
    " visit have".split()
)
_COMMAS = (",", ";", ":", "-", "–", "—")
_LISTED = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "PRP")
TELLING = ATTRIBUTION | frozenset(
    "hear learn insist suggest argue explain tweet blog joke reply comment quip quote declare conclude observe remark"
    " note disclose admit concede predict boast complain testify".split()
)
"""Verbs that say nothing without what was said."""
_ABOUT = frozenset("about against for of".split())
_TURNING = frozenset("respond reply call write comment".split())
_SAYING = frozenset("say quip joke remark comment declare add".split())
_TOWARDS = frozenset(("to", "on"))
_CANNOT_END = ("DT", "CC", "PRP$", "POS", "MD", "WDT", "WRB", "WP")
_SHOWING = frozenset("demonstrate show allege claim call accuse feature include warn threaten allow".split())
_CONDITIONS = frozenset("if unless without barring provided".split())
_NEGATIONS = frozenset("no not never unlikely n't n’t nothing nobody none".split())
_SUMS = frozenset("m bn million billion".split())
_ABOUT_WHAT = frozenset("of on against with over about for to into in by between from".split())
_STRETCHES = frozenset("year month week quarter period".split())
_UNSAID = frozenset("rather least both either neither apparently particularly especially".split())
_HALVES = frozenset("mid early late the a an".split())
_PARTICLES = frozenset("aside back away apart forward together off down up out over home abroad".split())
_ARRANGING = frozenset("give set schedule slate fix postpone delay due adjourn book plan".split())
_THINGS = ("dobj", "attr", "pobj", "nsubj", "nsubjpass")
_ANYTHING = frozenset(
    "anyone anybody anything those people area place country thing committee body group law legislation rule act"
    " rumour rumor news measure scheme system document statement site".split()
)
_ADDRESSING = frozenset("warn persuade convince assure remind inform".split())
_SPOKEN = ("ccomp", "xcomp", "advcl", "prep", "oprd")
_WHILE = frozenset("as when while before after until since because if although though once where whereas".split())


def _lacks_complement(cut: Cut) -> bool:
    """ "Described the blog" without its "as good", "sworn" without "in"."""
    tree = cut.tree
    return any(
        child > verb
        and child not in cut.words | cut.given
        and tree.words[child].tag not in _RELATIVE
        and tree.words[min(tree.subtree(child)) - 1].text not in _COMMAS
        for verb in cut.words
        if tree.words[verb].is_verb
        for child in tree.children(verb, *_COMPLEMENTS)
    )


def _lacks_object(cut: Cut) -> bool:
    """ "Low interviewed": verbs that nobody uses without an object."""
    tree, word = cut.tree, cut.tree.words[cut.verb]
    if cut.passive or cut.object is not None or word.lemma not in _TRANSITIVE:
        return False
    return not any(item in cut.words for item in tree.children(cut.verb, *_COMPLEMENTS, "dative"))


def _lacks_what_it_is_of(cut: Cut) -> bool:
    """ "In connection" of "in connection with a theft"."""
    tree = cut.tree
    return any(
        item + 1 not in cut.words
        and tree.words[item].is_noun
        and tree.words[item].lemma in RELATIONAL
        and item + 1 in tree.children(item, "prep", "acl")
        and not tree.subtree(item + 1) & cut.given
        for item in cut.words
    )


def _compares_with_nothing(cut: Cut) -> bool:
    """ "Exported more diamonds" of "more than any other", "would rather go" of "go than pay": a half is gone."""
    tree = cut.tree
    below = tree.subtree(cut.verb)
    return any(
        (tree.words[item].tag in ("JJR", "RBR") or tree.lower(item) == "rather")
        and any(at > item and tree.lower(at) == "than" and at not in cut.words for at in below)
        for item in cut.words
    )


def _is_half_of_several(cut: Cut) -> bool:
    """ "Low were seen" of "Low and Smith were seen", "Tea conservatives" of "right and Tea conservatives"."""
    tree = cut.tree
    nouns = (item for item in cut.words if tree.words[item].tag in _LISTED)
    return any(
        child not in cut.words | cut.given and not (tree.words[cut.verb].head == noun and cut.verb < child)
        for noun in nouns
        for child in (*tree.children(noun, "conj"), *next_of_several(tree, noun))
    )


def _shares_lost_object(cut: Cut) -> bool:
    """ "Charges that he threatened" of "threatened and assaulted her": the object went with the other verb."""
    tree = cut.tree
    return any(
        tree.words[item].is_verb
        and not any(child > item for child in tree.children(item, *_OBJECTS, "prep"))
        and any(
            other not in cut.words and tree.words[other].is_verb and tree.children(other, "dobj")
            for other in tree.children(item, "conj")
        )
        for item in cut.words
    )


def _says_no_more(cut: Cut) -> bool:
    """ "A statement saying", "a video demonstrating": a participle at the end that needs its object."""
    last = max(item for item in cut.words if item == cut.verb or cut.tree.words[item].dep != "punct")
    word = cut.tree.words[last]
    if word.tag == "NN" and word.text.endswith("ing"):  # a participle read as a noun, whose "that" is gone
        stem = word.text.lower().removesuffix("ing")
        lost = any(item not in cut.words for item in cut.tree.children(last, "relcl", "acl", "ccomp"))
        return lost and bool({stem, f"{stem}e"} & (TELLING | _SHOWING))
    return word.tag == "VBG" and last != cut.verb and word.lemma in TELLING | _TRANSITIVE | _SHOWING


def _drops_condition(cut: Cut) -> bool:
    """ "Every taxpayer was to face a rise" of "without an agreement, every taxpayer will face a rise"."""
    tree = cut.tree
    return any(
        item not in cut.words
        and (
            _CONDITIONS & {tree.lower(item), *(tree.lower(mark) for mark in tree.children(item, "mark"))}
            or is_inverted(tree, item)
        )
        for item in tree.children(cut.verb, "prep", "advcl")
    )


def _drops_until(cut: Cut) -> bool:
    """ "There would be no talks" of "no talks until the prisoners were freed"."""
    tree = cut.tree
    if not any(tree.lower(item) in _NEGATIONS for item in cut.words):
        return False
    return any(
        tree.lower(item) == "until" and item > cut.verb and item not in cut.words and not tree.subtree(item) & cut.given
        for item in tree.subtree(cut.verb)
    )


def _lacks_object_of_preposition(cut: Cut) -> bool:
    """ "Available by and Baxter": the date went, and what was read as joined to it stayed."""
    tree = cut.tree
    for prep in cut.words:
        objects = tree.children(prep, "pobj", "pcomp") if tree.words[prep].dep in ("prep", "agent") else ()
        if objects and not cut.words.intersection(objects):
            return True
    return False


def _leaves_preposition(cut: Cut) -> bool:
    """ "Russia's constitution Putin" of "Under Russia's constitution Putin was": the subject swallowed an object."""
    tree = cut.tree
    if cut.subject is None or tree.words[cut.subject].dep not in SUBJECTS:
        return False
    before = min(tree.subtree(cut.subject)) - 1
    return before >= 0 and tree.words[before].dep == "prep" and not tree.children(before)


def _says_nothing(cut: Cut) -> bool:
    """ "The minister said": only that something was said is left."""
    tree, word = cut.tree, cut.tree.words[cut.verb]
    if word.lemma not in TELLING or cut.passive:
        return False
    to_whom = word.lemma == "tell" or (word.lemma == "write" and _writes_to(cut))
    spoken = ("ccomp", "xcomp", "attr", "oprd", *(() if to_whom else ("dobj",)))
    said = any(
        item in cut.words and not (tree.words[item].dep == "xcomp" and tree.words[item].tag == "VBG")
        for item in tree.children(cut.verb, *spoken)
    )
    about = _ABOUT | _TOWARDS if word.lemma in _TURNING else _ABOUT
    if word.lemma in _SAYING:  # "said of the mayor"
        about = about - {"of"}
    if word.lemma == "write":  # "wrote on the wall" and "wrote to the Times: ..." do not tell what
        about = _ABOUT if any(other.text in (":", '"', "“") for other in tree.words) else _ABOUT | {"to"}
    preps = tree.children(cut.verb, "prep")
    return not (said or any(tree.lower(item) in about and item in cut.words for item in preps) or _tells_clause(cut))


def _writes_to(cut: Cut) -> bool:
    """Whether what was written stands before it: "We have limits," he wrote the Times."""
    tree = cut.tree
    said = [item for item in tree.children(cut.verb, "ccomp") if item < cut.verb and item not in cut.words]
    return bool(said) and any(tree.words[item].tag == "NNP" for item in tree.children(cut.verb, "dobj"))


def _tells_clause(cut: Cut) -> bool:
    """Whether a clause with a subject of its own follows, wherever the parser hung it; "as he left" is none."""
    tree = cut.tree
    after = (item for item in cut.words if item > cut.verb and item != cut.subject)
    subjects = (item for item in after if tree.words[item].dep in SUBJECTS)
    heads = {tree.words[item].head for item in subjects if tree.words[item].tag not in _RELATIVE}
    return any(not _is_circumstance(tree, head) for head in heads - {cut.verb})


def _is_circumstance(tree: Tree, verb: int) -> bool:
    """Whether a clause only says when or how: "as he left", "before the vote was held"."""
    openers = (tree.lower(item) for item in tree.children(verb, "mark", "advmod"))
    return tree.words[verb].dep == "advcl" and any(opener in _WHILE for opener in openers)


def _ends_open(cut: Cut) -> bool:
    """ "Went bankrupt four times, most recently", "did harm to his"; a sentence that ends with a colon."""
    if cut.tree.words[-1].text == ":":
        return True
    last = max(cut.words)
    word = cut.tree.words[last]
    open_ended = word.tag in _CANNOT_END and word.dep != "prt" and last not in cut.written
    stretch = word.lemma in _STRETCHES and any(cut.tree.lower(item) == "the" for item in cut.tree.children(last, "det"))
    summed = word.text in _SUMS and bool(cut.tree.children(last, "det", "poss"))  # "his proposed $10m" of a fee
    loose = word.text.lower() in DISCOURSE | _UNSAID and word.tag in ("RB", "RBR", "RBS")
    return open_ended or loose or stretch or summed or word.text.lower() in _HALVES


def _lacks_its_matter(cut: Cut) -> bool:
    """ "A stake" of "a stake in the firm", "a complaint" of "a complaint against him": what it is about is gone."""
    tree = cut.tree
    return any(
        tree.words[prep].dep == "prep"
        and prep > noun
        and prep not in cut.words
        and tree.lower(prep) in _ABOUT_WHAT
        and not tree.subtree(prep) & cut.given
        for noun in cut.words
        if tree.words[noun].is_noun and is_of_matter(tree.words[noun].lemma)
        for prep in tree.children(noun)
    )


def _lacks_who_is_meant(cut: Cut) -> bool:
    """ "A bounty for anyone", "signed on to legislation": the clause that said which one is gone."""
    tree = cut.tree
    return any(
        clause not in cut.words
        and clause != cut.verb
        and min(tree.subtree(clause)) == noun + 1
        and not tree.subtree(clause) & cut.given
        for noun in cut.words
        if noun > cut.verb and tree.words[noun].dep in _THINGS and _is_bare(tree, noun)
        for clause in tree.children(noun, "relcl", "acl")
    )


def _is_bare(tree: Tree, noun: int) -> bool:
    """Whether nothing but "a" stands before a noun that tells nothing alone: "an agreement", "areas", "anyone"."""
    said = tree.children(noun, "det", "poss", "nummod", "amod", "compound", "nmod")
    return tree.words[noun].lemma in RELATIONAL | _ANYTHING and all(tree.lower(item) in ("a", "an") for item in said)


def _asks_for_nothing(cut: Cut) -> bool:
    """ "Warned the mayor" of "warned the mayor in a letter that the mill would close", wherever the parser hung it."""
    tree = cut.tree
    return any(
        tree.words[verb].lemma in _ADDRESSING
        and tree.words[verb].is_verb
        and any(item in cut.words for item in tree.children(verb, "dobj"))
        and max(cut.words) in tree.subtree(verb)
        and not any(item > verb and item in cut.words for item in tree.children(verb, *_SPOKEN))
        for verb in cut.words
    )


def _lacks_aim(cut: Cut) -> bool:
    """ "He would work" of "he would work to ensure that": a verb alone whose infinitive is gone."""
    tree = cut.tree
    return any(
        tree.words[verb].is_verb
        and any(
            aim not in cut.words and tree.has_to(aim) for aim in tree.children(verb, "xcomp", "advcl") if aim > verb
        )
        and not any(item in cut.words for item in tree.children(verb, *_COMPLEMENTS, "prep", "auxpass"))
        for verb in cut.words
    )


def _lacks_particle(cut: Cut) -> bool:
    """ "Put politics" of "put politics aside", "was pushed" of "was pushed back from May"."""
    tree = cut.tree
    return any(
        tree.lower(item) in _PARTICLES and item not in cut.words
        for verb in cut.words
        if tree.words[verb].is_verb
        for item in tree.children(verb, "advmod", "prt")
        if item > verb and not is_back_in(tree, item, cut.given) and not tree.subtree(item) & cut.given
    )


def _lacks_its_measure(cut: Cut) -> bool:
    """ "The third biggest quake" of "the third biggest quake since 1900", "the first to go on trial" without where."""
    tree = cut.tree
    for noun in cut.words:
        ranked = [item for item in tree.children(noun, "amod") if is_ranking(tree, item)]
        attributed = tree.words[noun].dep in ("attr", "oprd") and _loses_some(cut, noun)
        if ranked and (attributed or _loses_since(cut, noun)):
            return True
    return False


def _loses_since(cut: Cut, noun: int) -> bool:
    """ "For the first time" of "for the first time since the war", wherever the parser hung it."""
    tree = cut.tree
    verb = next((item for item in tree.above(noun) if tree.words[item].is_verb), noun)
    below = tree.subtree(noun)
    for since in range(noun + 1, len(tree.words)):
        top = tree.words[since].head if tree.words[since].dep == "mark" else since
        if tree.lower(since) != "since" or since in cut.words or tree.words[top].dep not in ("prep", "advcl"):
            continue
        if tree.words[top].head in below | {verb}:
            return True
    return False


def _loses_some(cut: Cut, noun: int) -> bool:
    """Whether words below a noun, or a "since" beside it, are gone."""
    tree = cut.tree
    below = {item for item in tree.subtree(noun) if item > noun and tree.words[item].dep != "punct"}
    verbs = [item for item in tree.above(noun) if tree.words[item].is_verb][:1]
    since = any(
        tree.lower(item) in ("since", "in") for verb in verbs for item in tree.children(verb, "prep") if item > noun
    )
    return bool(below - cut.words) or (since and tree.words[tree.words[noun].head].lemma == "be")


def _is_arranged_for_date(cut: Cut) -> bool:
    """ "The trial was set" of "was set for April": what the date dates is the trial."""
    tree, word = cut.tree, cut.tree.words[cut.verb]
    if word.lemma not in _ARRANGING:
        return False
    whens = (prep for prep in tree.children(cut.verb, "prep") if tree.lower(prep) in ("for", "until", "till", "to"))
    return any(tree.subtree(prep) & cut.given and prep not in cut.words for prep in whens)


def _lacks_joint(cut: Cut) -> bool:
    """ "Needed 300 stitches more than 400 stitches": the "and" between two things is gone."""
    tree = cut.tree
    return any(
        tree.words[item].dep == "conj"
        and tree.words[item].head in cut.words
        and not any(_is_shown(cut, joint) for joint in range(tree.words[item].head + 1, item) if _joins(tree, joint))
        for item in cut.words
    )


def _is_shown(cut: Cut, joint: int) -> bool:
    """Whether a joint is kept; a mark is written only between the two words that it stood between."""
    if cut.tree.words[joint].dep == "punct":
        return {joint - 1, joint, joint + 1} <= cut.words
    return joint in cut.words


def _joins(tree: Tree, index: int) -> bool:
    return tree.words[index].dep in ("cc", "punct", "preconj") or tree.lower(index) in ("and", "or", "but", "than", "&")


LOSSES: tuple[Fault, ...] = (
    *HALVES,
    _lacks_complement,
    _lacks_object,
    _lacks_what_it_is_of,
    _compares_with_nothing,
    _is_half_of_several,
    counts_nothing,
    _lacks_object_of_preposition,
    _leaves_preposition,
    _says_nothing,
    _ends_open,
    _drops_condition,
    _drops_until,
    _shares_lost_object,
    _says_no_more,
    _lacks_its_matter,
    _lacks_who_is_meant,
    says_too_little,
    _asks_for_nothing,
    _lacks_aim,
    _lacks_particle,
    _lacks_its_measure,
    _is_arranged_for_date,
    _lacks_joint,
)
