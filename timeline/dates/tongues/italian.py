"""The small words round a date in Italian."""

from __future__ import annotations

from timeline.dates.tongues.tongue import Tongue, numbers, tens

ITALIAN = Tongue(
    language="it",
    name="Italian",
    of=r"(?: del? | dell['’]| )",
    the=r"(?:il |l['’]|lo )?",
    to=r"(?: ?[-–—] ?| al? | all['’]| fino al? )",
    between=r"(?:tra|fra) (?:il |l['’])?$",
    pair=r" e (?:il |l['’])?",
    at=r"(?:alle|dalle|verso le|all['’]) ?(?:ore )?",
    oclock=r" ?ore",
    within=r"(?:nel|nell['’]|in|dal|dall['’]|al|all['’]|fino al|di|del|dell['’]|a|ad|anno|mese di|entro|da|estate"
    r"|inverno|primavera|autunno|e|il|l['’]|la|questa|questo)",
    year_words=r"(?:l['’])?anno ",
    narrowings={
        "all'inizio del": "START",
        "all'inizio di": "START",
        "inizio": "START",
        "agli inizi del": "START",
        "a metà": "MID",
        "a metà del": "MID",
        "metà": "MID",
        "alla fine del": "END",
        "alla fine di": "END",
        "a fine": "END",
        "fine": "END",
    },
    about=r"(?:verso il|circa nel|intorno al) ",
    ago=("", r" fa"),
    ahead=(r"(?:tra|fra) ", ""),
    last=r"(?: (?:scors[oa]|passat[oa]))",
    following=r"(?: prossim[oa])",
    seasons={"primavera": 21, "estate": 22, "autunno": 23, "inverno": 24},
    numbers=numbers(
        "un/una/uno/un' due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
        "quattordici quindici sedici "
        "diciassette diciotto diciannove"
    )
    | tens("venti trenta quaranta cinquanta sessanta"),
    decade=r"(?:gli )?anni ['’]?(?:(?P<decade>[12][0-9]{2}0)|(?P<named>venti|trenta|quaranta|cinquanta|sessanta"
    r"|settanta"
    r"|ottanta|novanta|[2-9]0))",
    decades=tens("venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
    century=r"(?P<number>[IVX]{1,5}) secolo",
    mentioned={
        "il giorno dopo": ("day", 1),
        "il giorno successivo": ("day", 1),
        "il giorno seguente": ("day", 1),
        "lo stesso giorno": ("day", 0),
        "il giorno prima": ("day", -1),
        "lo stesso anno": ("year", 0),
        "nello stesso anno": ("year", 0),
        "quell'anno": ("year", 0),
        "l'anno successivo": ("year", 1),
        "l'anno dopo": ("year", 1),
        "un anno dopo": ("year", 1),
        "l'anno seguente": ("year", 1),
        "il mese successivo": ("month", 1),
        "il mese dopo": ("month", 1),
    },
    pointing={
        "l'anno passato": ("year", -1),
        "la settimana passata": ("week", -1),
        "lo scorso anno": ("year", -1),
        "la scorsa settimana": ("week", -1),
        "lo scorso mese": ("month", -1),
        "il prossimo anno": ("year", 1),
        "la prossima settimana": ("week", 1),
        "il prossimo mese": ("month", 1),
        "l'altro ieri": ("day", -2),
        "dopodomani": ("day", 2),
    },
    signals={
        "dal": "since",
        "da": "since",
        "dall'": "since",
        "fino al": "until",
        "fino a": "until",
        "prima del": "before",
        "dopo il": "after",
        "a partire dal": "from",
        "entro il": "by",
        "entro": "by",
    },
    future=r"\b(?:sarà|saranno|previst[oaei]|prossim[oa]|inizia|comincia|dovrà|dovranno|deve|[a-z]{3,}(?:rà|ranno))\b",
    past=r"\b(?:è|sono|era|erano|fu|furono|ha|hanno|aveva|avevano|venne|morì|[a-z]{3,}(?:ò|arono|irono|ava|avano|eva"
    r"|evano)|stat[oaie])\b",
)
