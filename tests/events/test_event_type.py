"""Of what type a happening is: sentences written for this, the date in brackets."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.events.marked import told
from timeline.config import Config, EventsConfig
from timeline.events import parse, type_words
from timeline.model import EventType

needs_model = pytest.mark.skipif(
    not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed"
)
BY_RULES = Config(events=EventsConfig(model="none"))
LEAST_BY_MODEL, LEAST_BY_RULES = 0.95, 0.9  # of the sentences below

TOLD: dict[EventType, str] = {
    "crime": """
        Two men robbed the post office in Leeds on [3 May 2010].
        The mayor's nephew was stabbed outside a bakery on [3 May 2010].
        Thieves broke into the vault on [3 May 2010].
        The accountant embezzled four million pounds in [2010].
        A teacher was kidnapped near the border on [3 May 2010].""",
    "investigation": """
        Detectives searched the barn on [3 May 2010].
        The council opened an inquiry into the fire on [3 May 2010].
        Police arrested a plumber in Hull on [3 May 2010].
        Auditors examined the books of the charity in [2010].
        Customs officers raided the warehouse on [3 May 2010].""",
    "legal": """
        The court reinstated the judge on [3 May 2010].
        Ann Low agreed a plea deal on [3 May 2010].
        Ann Low was released from prison on [3 May 2010].
        The jury found Ann Low guilty on [3 May 2010].
        Ann Low became the first banker to stand trial in [2010].
        A tribunal awarded the nurses damages on [3 May 2010].""",
    "publication": """
        Ann Low released an album in [2010].
        The institute published a report on poverty on [3 May 2010].
        Her memoir came out in [2010].
        The documentary was broadcast on [3 May 2010].
        The newspaper printed the letters on [3 May 2010].""",
    "statement": """
        Ann Low said on [3 May 2010] that the bridge was safe.
        The bishop apologised for the remarks on [3 May 2010].
        The firm denied that it had paid the mayor on [3 May 2010].
        Ann Low criticised the plan on [3 May 2010].
        The minister warned farmers about the drought on [3 May 2010].""",
    "appointment": """
        Ann Low was appointed head of the museum on [3 May 2010].
        Tom Reed resigned on [3 May 2010].
        Ann Low became chairman of the bank in [2010].
        The board sacked its chief executive on [3 May 2010].
        Tom Reed stepped down as director on [3 May 2010].""",
    "organisation": """
        The agency was founded in [2010].
        The two parishes were merged in [2010].
        Ann Low set up a foundation in [2010].
        The unit was disbanded on [3 May 2010].
        The ministry was split into three departments in [2010].""",
    "meeting": """
        Ann Low met the pope on [3 May 2010].
        The talks began in Geneva on [3 May 2010].
        Tom Reed visited Norway on [3 May 2010].
        The fishermen held a meeting in the harbour on [3 May 2010].
        The two kings attended the conference on [3 May 2010].""",
    "conflict": """
        Rebels attacked the town on [3 May 2010].
        The war broke out in [2010].
        Thousands of students protested in the square on [3 May 2010].
        Troops occupied the airport on [3 May 2010].
        The ceasefire ended on [3 May 2010].""",
    "disaster": """
        An earthquake hit the island on [3 May 2010].
        The ferry sank off Corrie on [3 May 2010].
        The first case of cholera was found in the camp on [3 May 2010].
        A fire destroyed the mill on [3 May 2010].
        The river flooded two villages on [3 May 2010].""",
    "business": """
        The share price fell by a third on [3 May 2010].
        The brewery sold its pubs in [2010].
        The airline filed for bankruptcy on [3 May 2010].
        The group bought a stake in the mine on [3 May 2010].
        The company cut 300 jobs in [2010].""",
    "politics": """
        The party won the election in [2010].
        Parliament passed the bill on [3 May 2010].
        Ann Low ran for president in [2010].
        The country was refused a loan by the senate on [3 May 2010].
        Voters rejected the treaty in a referendum on [3 May 2010].""",
    "science": """
        Researchers identified the gene in [2010].
        The probe reached the planet's orbit on [3 May 2010].
        A chemist discovered the molecule in [2010].
        The laboratory developed a vaccine in [2010].""",
    "life": """
        Ann Low was born in Barton in [1960].
        Tom Reed died on [3 May 2010].
        Ann Low married a sailor on [3 May 2010].
        The couple divorced in [2010].
        Tom Reed suffered a stroke on [3 May 2010].""",
    "other": """
        Ann Low won the stage on [3 May 2010].
        The band performed in Turin on [3 May 2010].
        Tom Reed finished third in the marathon on [3 May 2010].
        The mountain was hidden by clouds on [3 May 2010].""",
}
SENTENCES = [(line.strip(), type_) for type_, lines in TOLD.items() for line in lines.strip().splitlines()]


def types_found(config: Config) -> float:
    """The share of the sentences whose type is found."""
    return sum(told(text, config).type == type_ for text, type_ in SENTENCES) / len(SENTENCES)


@needs_model
def test_most_types_are_found_in_the_tree() -> None:
    assert types_found(Config()) >= LEAST_BY_MODEL


def test_most_types_are_found_by_rules() -> None:
    assert types_found(BY_RULES) >= LEAST_BY_RULES


@needs_model
@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # one verb, by what it is done to
        ("Ann Low won the election on [3 May 2010].", "politics"),
        ("Ann Low won the race on [3 May 2010].", "other"),
        ("The label released her second single on [3 May 2010].", "publication"),
        ("The guards released Ann Low on [3 May 2010].", "legal"),
        ("Ann Low went on trial on [3 May 2010].", "legal"),
        # never what another clause tells
        ("Ann Low, who was jailed for murder in 1999, met the pope on [3 May 2010].", "meeting"),
        ("Ann Low, who was jailed for murder in [1999], met the pope on 3 May 2010.", "legal"),
        ("After the earthquake the bank sold its stake on [3 May 2010].", "business"),
        # of what was said or denied it is the saying that happened
        ("Ann Low denied on [3 May 2010] that she had killed him.", "statement"),
        ("Ann Low said that the war had ended on [3 May 2010].", "conflict"),
        # names are no words
        ("Bill War met Ann Low on [3 May 2010].", "meeting"),
    ],
)
def test_a_type_is_of_what_the_date_governs(text: str, type_: EventType) -> None:
    assert told(text).type == type_


@pytest.mark.parametrize("words", [type_words.verbs(), type_words.nouns()], ids=["verbs", "nouns"])
def test_a_word_of_a_type_is_plain_and_says_a_type_once(words: dict[str, type_words.Said]) -> None:
    assert all(word.strip("!?") == word for word in words)
    assert all(len(dict(said)) == len(said) for said in words.values())
    assert {type_ for said in words.values() for type_, _ in said} == set(get_args(EventType))
