"""The small words round a date in Spanish."""

from __future__ import annotations

from timeline.dates.tongues.tongue import Tongue, numbers, tens

SPANISH = Tongue(
    language="es",
    name="Spanish",
    of=r"(?: del? | )",
    the=r"(?:el )?",
    to=r"(?: ?[-–—] ?| al? | hasta (?:el )?)",
    between=r"entre (?:el |los años )?$",
    pair=r" y (?:el )?",
    at=r"(?:a las|a la|hacia las|sobre las) ",
    oclock=r" ?(?:horas?|h)",
    within=r"(?:en|desde|hasta|de|del|año|mes de|antes de|después de|a|al|para|por|hacia|y|verano|invierno|otoño"
    r"|primavera|el|este)",
    year_words=r"(?:el )?año ",
    narrowings={
        "a principios de": "START",
        "a comienzos de": "START",
        "principios de": "START",
        "a inicios de": "START",
        "a mediados de": "MID",
        "mediados de": "MID",
        "a finales de": "END",
        "finales de": "END",
        "a fines de": "END",
    },
    about=r"(?:hacia|alrededor de|cerca de) ",
    ago=(r"hace (?:unos |unas |casi |más de )?", ""),
    ahead=(r"(?:dentro de|en) ", ""),
    last=r"(?: pasad[oa])",
    following=r"(?: que viene| próxim[oa])",
    seasons={"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24},
    numbers=numbers(
        "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete "
        "dieciocho diecinueve"
    )
    | tens("veinte treinta cuarenta cincuenta sesenta"),
    decade=r"(?:(?:los )?años|(?:la )?década de(?: los)?) (?:(?P<decade>[12][0-9]{2}0)|(?P<named>veinte|treinta"
    r"|cuarenta"
    r"|cincuenta|sesenta|setenta|ochenta|noventa|[2-9]0))",
    decades=tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    century=r"siglo (?P<number>[IVX]{1,5}|[0-9]{1,2})",
    mentioned={
        "al día siguiente": ("day", 1),
        "el día siguiente": ("day", 1),
        "el mismo día": ("day", 0),
        "ese mismo día": ("day", 0),
        "el día anterior": ("day", -1),
        "ese mismo año": ("year", 0),
        "ese año": ("year", 0),
        "el mismo año": ("year", 0),
        "al año siguiente": ("year", 1),
        "un año después": ("year", 1),
        "un año más tarde": ("year", 1),
        "el mes siguiente": ("month", 1),
        "al mes siguiente": ("month", 1),
        "ese mes": ("month", 0),
    },
    pointing={
        "el año próximo": ("year", 1),
        "el año que viene": ("year", 1),
        "la semana próxima": ("week", 1),
        "la semana que viene": ("week", 1),
        "el mes que viene": ("month", 1),
        "el mes próximo": ("month", 1),
        "este mes": ("month", 0),
        "antes de ayer": ("day", -2),
        "pasado mañana": ("day", 2),
    },
    signals={
        "desde": "since",
        "desde el": "since",
        "hasta": "until",
        "hasta el": "until",
        "antes de": "before",
        "antes del": "before",
        "después de": "after",
        "después del": "after",
        "a partir de": "from",
        "a partir del": "from",
        "para": "by",
        "para el": "by",
    },
    future=r"\b(?:será|serán|prevé|previst[oa]s?|va|van|próxim[oa]s?|comienza|empieza|deberán?|tendrán?"
    r"|[a-z]{3,}(?:rá|rán))\b",
    past=r"\b(?:fue|fueron|era|eran|había|habían|ha|han|estuvo|tuvo|hizo|dijo|murió|[a-zñ]{2,}(?:ó|aron|ieron|aba"
    r"|aban|ía|ían))\b",
)
