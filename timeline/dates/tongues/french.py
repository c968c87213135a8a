"""The small words round a date in French."""

from __future__ import annotations

from timeline.dates.tongues.tongue import Tongue, numbers, tens

FRENCH = Tongue(
    language="fr",
    name="French",
    of=r"(?: de | d['’]| )",
    the=r"(?:le |l['’])?",
    to=r"(?: ?[-–—] ?| au | à | jusqu['’]au | jusqu['’]en )",
    between=r"entre (?:le |l['’])?$",
    pair=r" et (?:le |l['’])?",
    at=r"(?:à|vers|dès) ",
    oclock=r" ?h(?:eures?)?",
    within=r"(?:en|depuis|dès|fin|début|mi|avant|après|de|d['’]|à|l['’]année|année|mois de|jusqu['’]en|le|l['’]|cet"
    r"|du|au|et|été|hiver|printemps|automne)",
    year_words=r"l['’]an(?:née)? ",
    narrowings={
        "début": "START",
        "au début de": "START",
        "mi": "MID",
        "à la mi": "MID",
        "fin": "END",
        "à la fin de": "END",
        "au début du mois de": "START",
        "à la fin du mois de": "END",
    },
    about=r"(?:vers|environ|aux alentours de) ",
    ago=(r"(?:il y a|voici|voilà) (?:environ |près de |plus de )?", ""),
    ahead=(r"dans ", ""),
    last=r"(?: (?:dernier|dernière|passé|passée))",
    following=r"(?: (?:prochain|prochaine))",
    seasons={"printemps": 21, "été": 22, "automne": 23, "hiver": 24},
    numbers=numbers(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize dix-sept dix-huit dix-neuf"
    )
    | tens("vingt trente quarante cinquante soixante"),
    decade=r"(?:les )?années (?:(?P<decade>[12][0-9]{2}0)|(?P<named>vingt|trente|quarante|cinquante|soixante-dix"
    r"|soixante"
    r"|quatre-vingt-dix|quatre-vingts?|[2-9]0))",
    decades=tens("vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix")
    | {"quatre-vingts": 80},
    century=r"(?P<number>[IVX]{1,5}|[0-9]{1,2})(?:e|er|ème) siècle",
    mentioned={
        "le lendemain": ("day", 1),
        "le jour suivant": ("day", 1),
        "le surlendemain": ("day", 2),
        "la veille": ("day", -1),
        "le même jour": ("day", 0),
        "la même année": ("year", 0),
        "cette année-là": ("year", 0),
        "l'année suivante": ("year", 1),
        "l'année précédente": ("year", -1),
        "un an plus tard": ("year", 1),
        "le mois suivant": ("month", 1),
        "le même mois": ("month", 0),
    },
    pointing={
        "l'an dernier": ("year", -1),
        "l'an passé": ("year", -1),
        "l'année passée": ("year", -1),
        "la semaine passée": ("week", -1),
        "le mois passé": ("month", -1),
        "l'an prochain": ("year", 1),
        "ce mois": ("month", 0),
    },
    signals={
        "depuis": "since",
        "depuis le": "since",
        "dès": "from",
        "dès le": "from",
        "jusqu'au": "until",
        "jusqu'en": "until",
        "avant": "before",
        "avant le": "before",
        "après": "after",
        "après le": "after",
        "à partir de": "from",
        "à partir du": "from",
        "d'ici": "by",
        "d'ici le": "by",
    },
    future=r"\b(?:sera|seront|aura|auront|devra|devrait|doit|doivent|prévue?s?|va|vont|prochaine?|commence|débute"
    r"|ouvrira|aura lieu|[a-zé]{3,}(?:era|eront|ira|iront))\b",
    past=r"\b(?:a|ont|avait|avaient|était|étaient|fut|furent|est|sont|a été|[a-zé]{3,}(?:ait|aient))\b",
)
