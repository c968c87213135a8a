"""The small words round a date in Dutch."""

from __future__ import annotations

from timeline.dates.tongues.tongue import Tongue, numbers, tens

DUTCH = Tongue(
    language="nl",
    name="Dutch",
    of=r"(?: van | )",
    the=r"(?:de )?",
    to=r"(?: ?[-–—] ?| tot(?: en met)?(?: de)? | t/m )",
    between=r"tussen (?:de )?$",
    pair=r" en (?:de )?",
    at=r"(?:om|rond|vanaf) ",
    oclock=r" ?uur",
    within=r"(?:in|sinds|tot|vanaf|voor|na|van|jaar|maand|begin|eind|half|medio|de|en|zomer|winter|herfst|lente"
    r"|voorjaar|najaar|deze|afgelopen|om)",
    year_words=r"(?:het )?jaar ",
    narrowings={
        "begin": "START",
        "het begin van": "START",
        "midden": "MID",
        "medio": "MID",
        "half": "MID",
        "eind": "END",
        "einde": "END",
        "het einde van": "END",
    },
    about=r"(?:omstreeks|rond|circa|ongeveer in) ",
    ago=("", r" geleden"),
    ahead=(r"over ", ""),
    last=r"(?:(?:afgelopen|vorige) )",
    following=r"(?:(?:komende|volgende|aanstaande) )",
    seasons={"lente": 21, "voorjaar": 21, "zomer": 22, "herfst": 23, "najaar": 23, "winter": 24},
    numbers=numbers(
        "een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
        "zestien zeventien achttien "
        "negentien"
    )
    | tens("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    decade=r"(?:de )?jaren (?:['’]?(?P<decade>[12][0-9]{2}0)|['’]?(?P<named>twintig|dertig|veertig|vijftig|zestig"
    r"|zeventig"
    r"|tachtig|negentig|[2-9]0))",
    decades=tens("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    century=r"(?P<number>[0-9]{1,2})(?:e|de|ste) eeuw",
    mentioned={
        "de volgende dag": ("day", 1),
        "de dag erna": ("day", 1),
        "een dag later": ("day", 1),
        "dezelfde dag": ("day", 0),
        "de dag ervoor": ("day", -1),
        "hetzelfde jaar": ("year", 0),
        "dat jaar": ("year", 0),
        "het volgende jaar": ("year", 1),
        "het jaar daarop": ("year", 1),
        "een jaar later": ("year", 1),
        "de maand daarop": ("month", 1),
        "die maand": ("month", 0),
    },
    pointing={
        "afgelopen jaar": ("year", -1),
        "afgelopen week": ("week", -1),
        "afgelopen maand": ("month", -1),
        "komend jaar": ("year", 1),
        "komende week": ("week", 1),
        "komende maand": ("month", 1),
        "verleden jaar": ("year", -1),
    },
    signals={
        "sinds": "since",
        "tot": "until",
        "tot en met": "until",
        "voor": "before",
        "na": "after",
        "vanaf": "from",
        "uiterlijk": "by",
        "uiterlijk op": "by",
    },
    future=r"\b(?:zal|zullen|gaat|gaan|wordt|worden|moet|gepland|begint|komende|volgende|wil)\b",
    past=r"\b(?:werd|werden|was|waren|had|hadden|heeft|hebben|is|zijn|kwam|ging|stierf|overleed|vond|begon"
    r"|[a-z]{3,}(?:de|den|te|ten))\b",
)
