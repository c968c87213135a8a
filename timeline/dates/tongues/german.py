"""The small words round a date in German."""

from __future__ import annotations

from timeline.dates.tongues.tongue import Tongue, numbers, tens

GERMAN = Tongue(
    language="de",
    name="German",
    of=r" ",
    the=r"(?:zum |dem |den |der )?",
    to=r"(?: ?[-–—] ?| bis (?:zum |einschließlich )?)",
    between=r"zwischen (?:dem |der )?$",
    pair=r" und (?:dem |der )?",
    at=r"(?:um|gegen|ab) ",
    oclock=r" ?Uhr",
    within=r"(?:im|seit|bis|ab|vor|nach|vom|zum|von|Jahr|Jahre|Jahres|Monat|Sommer|Winter|Frühjahr|Herbst|Ende|Anfang"
    r"|Mitte|in|den)",
    year_words=r"(?:das |dem |des )?Jahre?s? ",
    narrowings={"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"},
    about=r"(?:etwa|ungefähr|circa|ca\.|um das Jahr) ",
    ago=(r"vor (?:etwa |rund |gut |knapp )?", ""),
    ahead=(r"in (?:etwa |rund )?", ""),
    last=r"(?:(?:letzt|vergangen|vorig)e[nrms] )",
    following=r"(?:(?:nächst|kommend)e[nrms] )",
    seasons={"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24},
    numbers=numbers(
        "ein/eine/einem/einer/einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
        "fünfzehn sechzehn siebzehn achtzehn neunzehn"
    )
    | tens("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    decade=r"(?:(?P<decade>[12][0-9]{2}0)er(?:[- ]Jahren?|n)?|(?P<named>[a-zäöüß]+)er[- ]?Jahren?)",
    decades=tens("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    century=r"(?P<number>[0-9]{1,2})\. Jahrhunderts?",
    mentioned={
        "am nächsten tag": ("day", 1),
        "am folgenden tag": ("day", 1),
        "am tag darauf": ("day", 1),
        "einen tag später": ("day", 1),
        "am selben tag": ("day", 0),
        "am vortag": ("day", -1),
        "im selben jahr": ("year", 0),
        "im gleichen jahr": ("year", 0),
        "im folgenden jahr": ("year", 1),
        "im jahr darauf": ("year", 1),
        "ein jahr später": ("year", 1),
        "im selben monat": ("month", 0),
    },
    pointing={
        "voriges jahr": ("year", -1),
        "vergangenes jahr": ("year", -1),
        "im vergangenen jahr": ("year", -1),
        "im letzten jahr": ("year", -1),
        "im vorigen jahr": ("year", -1),
        "in diesem jahr": ("year", 0),
        "im kommenden jahr": ("year", 1),
        "im nächsten jahr": ("year", 1),
        "vergangene woche": ("week", -1),
        "in der vergangenen woche": ("week", -1),
        "vorige woche": ("week", -1),
        "kommende woche": ("week", 1),
        "im vergangenen monat": ("month", -1),
        "im letzten monat": ("month", -1),
        "im kommenden monat": ("month", 1),
        "im nächsten monat": ("month", 1),
        "in der nächsten woche": ("week", 1),
        "in diesem monat": ("month", 0),
    },
    signals={
        "seit": "since",
        "bis": "until",
        "bis zum": "until",
        "vor": "before",
        "vor dem": "before",
        "nach": "after",
        "nach dem": "after",
        "ab": "from",
        "ab dem": "from",
        "spätestens": "by",
        "spätestens am": "by",
    },
    future=r"\b(?:wird|werden|soll|sollen|will|wollen|plant|planen|geplant|beginnt|startet|kommenden?|findet"
    r"|bevorstehende\w*)\b",
    past=r"\b(?:wurden?|war|waren|hatte|hatten|hat|haben|ist|sind|starb|kam|ging|begann|fand|gab|nahm|verließ"
    r"|[a-zäöü]{3,}te|[a-zäöü]{3,}ten)\b",
)
