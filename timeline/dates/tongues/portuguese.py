"""The small words round a date in Portuguese."""

from __future__ import annotations

from timeline.dates.tongues.tongue import Tongue, numbers, tens

PORTUGUESE = Tongue(
    language="pt",
    name="Portuguese",
    of=r"(?: de | do | )",
    the=r"(?:o |dia )?",
    to=r"(?: ?[-–—] ?| an?o? | até (?:o |a )?)",
    between=r"entre (?:o |os dias |os anos (?:de )?)?$",
    pair=r" e (?:o )?",
    at=r"(?:às|à|pelas|por volta das) ",
    oclock=r" ?(?:horas?|h)",
    within=r"(?:em|desde|até|de|do|ano|mês de|antes de|depois de|a|no|na|para|por|e|verão|inverno|outono|primavera"
    r"|neste|este|nesta|esta|o)",
    year_words=r"(?:o )?ano de ",
    narrowings={
        "no início de": "START",
        "no começo de": "START",
        "início de": "START",
        "em meados de": "MID",
        "meados de": "MID",
        "no final de": "END",
        "no fim de": "END",
        "final de": "END",
        "fim de": "END",
        "finais de": "END",
        "no início do ano de": "START",
    },
    about=r"(?:por volta de|cerca de) ",
    ago=(r"há (?:cerca de |quase |mais de )?", r" atrás"),
    ahead=(r"(?:daqui a|dentro de|em) ", ""),
    last=r"(?: passad[oa])",
    following=r"(?: que vem| próxim[oa])",
    seasons={"primavera": 21, "verão": 22, "outono": 23, "inverno": 24},
    numbers=numbers(
        "um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze "
        "quinze dezasseis/dezesseis "
        "dezassete/dezessete dezoito dezanove/dezenove"
    )
    | tens("vinte trinta quarenta cinquenta sessenta"),
    decade=r"(?:(?:os )?anos|(?:a )?década de) (?:(?P<decade>[12][0-9]{2}0)|(?P<named>vinte|trinta|quarenta|cinquenta"
    r"|sessenta|setenta|oitenta|noventa|[2-9]0))",
    decades=tens("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
    century=r"século (?P<number>[IVX]{1,5}|[0-9]{1,2})",
    mentioned={
        "no dia seguinte": ("day", 1),
        "o dia seguinte": ("day", 1),
        "no mesmo dia": ("day", 0),
        "na véspera": ("day", -1),
        "no mesmo ano": ("year", 0),
        "nesse ano": ("year", 0),
        "naquele ano": ("year", 0),
        "no ano seguinte": ("year", 1),
        "um ano depois": ("year", 1),
        "um ano mais tarde": ("year", 1),
        "no mês seguinte": ("month", 1),
        "no mesmo mês": ("month", 0),
    },
    pointing={
        "no ano que vem": ("year", 1),
        "na semana que vem": ("week", 1),
        "no mês que vem": ("month", 1),
        "neste ano": ("year", 0),
        "nesta semana": ("week", 0),
        "neste mês": ("month", 0),
        "depois de amanhã": ("day", 2),
    },
    signals={
        "desde": "since",
        "desde o": "since",
        "até": "until",
        "até ao": "until",
        "antes de": "before",
        "depois de": "after",
        "após": "after",
        "a partir de": "from",
    },
    future=r"\b(?:será|serão|vai|vão|previst[oa]s?|próxim[oa]s?|começa|deverá|deverão|deve|[a-z]{3,}(?:rá|rão))\b",
    past=r"\b(?:foi|foram|era|eram|tinha|tinham|estava|esteve|teve|disse|morreu|[a-zç]{2,}(?:ou|aram|eram|iram|eu|iu"
    r"|ava|avam|ia|iam))\b",
)
