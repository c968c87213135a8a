"""Reports of the same made-up people and places, no two alike: what the saved pages tell."""

from __future__ import annotations

import random
from dataclasses import dataclass

SHORT = range(5, 12)  # paragraphs


@dataclass(frozen=True, slots=True)
class Story:
    title: str
    author: str
    paragraphs: tuple[str, ...]
    day: str
    written_day: str


_PEOPLE = ("Mary Stone", "Tom Reed", "Aisha Khan", "Peter Novak", "Grace Lee", "Samuel Ortiz", "Helen Wright")
_PLACES = ("Elm Street", "Northgate", "the harbour", "Mill Lane", "the town hall", "Westfield", "the old quarry")
_BODIES = ("the council", "the police", "the water company", "the school board", "the hospital trust", "the union")
_MONTHS = ("January", "March", "April", "May", "June", "August", "October", "November")
_DONE = (
    "was jailed for {n} years on {day} after admitting fraud at {place}",
    "resigned as head of {body} on {day} over the flooding at {place}",
    "told a court that {body} had ignored warnings about {place} since {year}",
    "won £{n}0,000 from {body} on {day}, ending a case that began in {year}",
    "said that {body} knew of the leak at {place} by {day} and did nothing",
    "was cleared of theft on {day} when the key witness withdrew",
)
_MORE = (
    "{body} closed its inquiry in {year} and opened it again {n} months later.",
    "Residents had complained {n} times before anybody from {body} came to {place}.",
    "“We have waited too long,” said {person}, whose son was hurt at {place}.",
    "A report of {year} named {n} officials, none of whom works for {body} today.",
    "Nobody was hurt.",
    "The case goes on.",
    "{person} denies all charges.",
    "The judge called the evidence “thin but sufficient” and allowed {n} days for an appeal.",
    "It was the second time since {year} that {body} had been found at fault.",
)


def story_of(chance: random.Random, length: range = SHORT) -> Story:
    """A made-up report of some paragraphs, some of them very short."""

    def filled(pattern: str) -> str:
        day = f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(2004, 2015)}"
        text = pattern.format(
            n=chance.randint(2, 9), day=day, place=chance.choice(_PLACES), body=chance.choice(_BODIES),
            year=chance.randint(1998, 2012), person=chance.choice(_PEOPLE),
        )  # fmt: skip
        return text[0].upper() + text[1:]

    def lead() -> str:
        text = filled(chance.choice(_DONE))
        return f"{chance.choice(_PEOPLE)} {text[0].lower()}{text[1:]}."

    paragraphs: list[str] = []
    for _ in range(chance.choice(length)):
        parts = [lead()] + [filled(chance.choice(_MORE)) for _ in range(chance.randint(0, 3))]
        text = " ".join(parts if chance.random() < 0.75 else parts[1:] or parts)
        if text not in paragraphs:
            paragraphs.append(text)
    month = chance.randint(1, 12)
    day = f"20{chance.randint(10, 19)}-{month:02}-{chance.randint(1, 28):02}"
    names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    written = f"{int(day[8:])} {names[month - 1]} {day[:4]}"
    title = f"{chance.choice(_PEOPLE)} case: {chance.choice(_BODIES)} under fire over {chance.choice(_PLACES)}"
    return Story(title, chance.choice(_PEOPLE), tuple(paragraphs), day, written)
