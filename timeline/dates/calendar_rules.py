"""The table of calendar dates: days, months, seasons, quarters, years, decades, centuries, feasts.

The order matters: of the rules that begin with the same kind of word the first that fits wins.
"""

from __future__ import annotations

from timeline.dates import calendar as read
from timeline.dates.grammar import Rule, alternatives
from timeline.feasts import FEASTS

_WHICH = r"(?P<which>last|this|next|that|the same|the previous|the following) year(?!\w)"
_AGO = r"<count> years? ago(?!\w)"
_BC = r"(?P<era>BCE?|B\.C\.?(?:E\.?)?)(?!\w)"
_ERA = r"(?P<era>BCE?|B\.C\.?(?:E\.?)?|AD|A\.D\.?|CE|C\.E\.?)(?!\w)"
_FEAST = rf"(?P<feast>{alternatives({*read.FEAST_FORMS, *FEASTS} - read.NOT_ALONE)})(?!\w)"
_AND = r"(?:, and |, or |, | and | or | & )"

CALENDAR_RULES = (
    Rule("ISO day", ("number",),
         r"(?P<year>[0-9]{4,5})(?P<sep>[-/.])(?P<month>[0-9]{2})(?P=sep)(?P<day>[0-9]{2})(?:[T\s]<clock>)?(?![\w-])",
         read.read_iso_day, "Published [2012-11-09]; the council never replied.", "2012-11-09",
         "Call 2012-555-0199."),
    Rule("numeric day", ("number",),
         r"(?P<first>[0-9]{1,2})(?P<sep>[/.-])(?P<second>[0-9]{1,2})(?P=sep)(?P<last>[0-9]{4}|[0-9]{2})(?![\w/-]"
         r"|\.[0-9])", read.read_numeric, "Southwark News Column - [28/03/13]", "2013-03-28", "The vote went 28/03."),
    Rule("day of an era", ("number",), rf"<day> (?:of )?<month>,? (?P<number>[0-9]{{1,4}}) {_ERA}", read.read_era_day,
         "He died on [15 March 44 BC].", "-0043-03-15", "He died on 15 March 44 years old."),
    Rule("span of years of an era", ("number",), rf"(?P<first>[0-9]{{1,4}})<to>(?P<number>[0-9]{{1,4}}) ?{_ERA}",
         read.read_era_years, "A war of [264-241 BC] was lost.", "-0263/-0240", "Pages 264-241 are torn."),
    Rule("days", ("number",), r"<day>(?:<to>(?:the )?| (?:and|&) )<day2> (?:of )?<month>(?:,? <year>| <yy>)?",
         read.read_days, "The panel sat on [12-14 June 2012].", "2012-06-12/2012-06-14", "Pages 12-14 are missing."),
    Rule("list of days", ("number",), rf"<day>(?:, <day2>)?(?:, <day3>)?{_AND}<day4> (?:of )?<month>(?:,? <year>)?",
         read.read_list_of_days, "He came on 6, 9 and [12 July 2012].", "2012-07-12", "He has 6, 9 and 12 children."),
    Rule("day of a named year", ("number",), rf"<day> (?:of )?<month>,? (?:(?:of )?{_WHICH}|{_AGO})",
         read.read_day_of_year, "It was sold on [8 July last year].", "2012-07-08", "It was sold on 8 July."),
    Rule("day, month, year", ("number",), r"<day> (?:day of |of )?<month>(?:\.|,)? ?(?:(?<=\W)<year>|<yy>)",
         read.read_day, "The letter of [22nd Nov '08] was shredded.", "2008-11-22", "He got 12 March hares."),
    Rule("day, month", ("number",), r"<day> (?:day of |of )?<month>", read.read_day, "It opened on [5 February].",
         "2013-02-05", "It may be 5 or 6."),
    Rule("no day", ("number",), r"(?P<number>[3-9][0-9]|00?)(?:st|nd|rd|th)? (?:of )?<month>,? <year>",
         read.read_no_day, "Signed on [35 March 2010].", "", "In 30 March storms."),
    Rule("week of a year", ("number",), r"(?P<year>[12][0-9]{3})-?W(?P<week>[0-5][0-9])(?![\w-])",
         read.read_numbered_week, "It was shut in [2010-W12].", "[2010-03-22..2010-03-28]", "Model 2010-W120."),
    Rule("numbered week of a year", ("unit",), r"week (?P<week>[1-5]?[0-9])(?:,| of| in)? (?P<year>[12][0-9]{3})(?!\w)",
         read.read_numbered_week, "It was shut in [week 12 of 2010].", "[2010-03-22..2010-03-28]", "In week 12 of 20."),
    Rule("attack", ("number",), r"(?:9/11|7/7)(?![\w/])", read.read_attack, "[The 7/7] bombings changed the rules.",
         "2005-07-07", "The ratio of 5/6 was unchanged."),
    Rule("span of years", ("number",),
         r"(?P<year>[12][0-9]{3}) ?(?P<dash>[-–—‒−/]) ?(?P<end>[0-9]{2})(?![\w%]|[.,:/-][0-9])", read.read_year_span,
         "Allegations in [2008-09] were not believed.", "2008/2009", "Lot 2008-0912 was sold."),
    Rule("decade", ("number",), r"(?:(?P<decade>[12][0-9]{2}0)|(?P<short>[2-9]0))['’]?s(?!\w)", read.read_decade,
         "Files from [the 1980s] were pulped.", "198X", "It cost 1980 pounds."),
    Rule("centuries", ("number", "ordinal"), r"<nth>(?: and | or |<to>)(?:the )?<nth2>[-\s]centuries",
         read.read_centuries, "Built in [the 18th and 19th centuries].", "17XX/18XX", "The 1st and 2nd floors."),
    Rule("century", ("number", "ordinal"), rf"<nth>[-\s]century(?: {_ERA})?", read.read_century,
         "It stood through [the 18th century].", "17XX", "The 18th man was sent off."),
    Rule("year of an era", ("number",), rf"(?P<number>[0-9]{{1,4}}|[0-9],[0-9]{{3}}) ?{_ERA}", read.read_era_year,
         "A tomb of [1250 BC] was opened.", "-1249", "The ABC of 1250 BCD."),
    Rule("year after AD", ("code",), r"(?:AD|A\.D\.) (?P<number>[0-9]{1,4})(?!\w)(?P<era>)", read.read_era_year,
         "Vesuvius erupted in [AD 79].", "0079", "The ad 79 viewers saw."),
    Rule("quarter in figures", ("code",), r"Q(?P<quarter>[1-4])(?: of| FY|,|/|-)? ?(?:<year>|<yy>)",
         read.read_quarter, "Losses widened in [Q3 2011].", "[2011-07..2011-09]", "See Q3 for details."),
    Rule("quarter", ("ordinal", "number", "word"),
         rf"(?:<nth>|last|final) quarter(?:(?: of|,)?(?: fiscal)? <year>| of {_WHICH})", read.read_quarter,
         "Sales fell in [the third quarter of 2009].", "[2009-07..2009-09]", "The third quarter was quiet."),
    Rule("quarter without a year", ("ordinal", "number"),
         r"<nth> quarter(?= (?:as|was|were|after|profit|result|earning|loss)|[,.;)])", read.read_quarter,
         "Trading resumed in [the fourth quarter], it said.", "[2012-10..2012-12]",
         "He lives in the fourth quarter of town."),
    Rule("half-year", ("ordinal", "number", "word"),
         rf"(?P<half>first|second|latter|last|1st|2nd) half of (?:<year>|{_WHICH})", read.read_half,
         "Sales dipped in [the second half of 2010].", "[2010-07..2010-12]", "The second half of the match."),
    Rule("fiscal year", ("code", "word"),
         r"(?:FY|(?:fiscal|financial)(?: year)?)[-\s]?(?:20[0-9]{2}[-/](?=[0-9]{2}))?['’]?(?:<year>"
         r"|(?P<short>[0-9]{2})(?!\w))", read.read_fiscal_year, "Spending in [FY2011] was over budget.",
         "[2010..2011]", "The fiscal 3 rules."),
    Rule("days after month", ("month",), r"<month> <day>(?:<to>| (?:and|&) )<day2>(?!:)(?:,? <year>| <yy>)?",
         read.read_days, "They met on [June 10-14, 2012].", "2012-06-10/2012-06-14", "In June 10 men came."),
    Rule("list of days after month", ("month",),
         rf"<month> <day>(?:, <day2>)?(?:, <day3>)?{_AND}<day4>(?![:,][0-9])(?:,? <year>)?", read.read_list_of_days,
         "Staff were heard on March 4, 5 and [9, 2010].", "2010-03-09", "In March 4 of 5 left."),
    Rule("month, day of an era", ("month",), rf"<month> <day>,? (?P<number>[0-9]{{1,4}}) {_ERA}", read.read_era_day,
         "He died on [March 15, 44 BC].", "-0043-03-15", "He died on March 15, 44 years old."),
    Rule("month, day, year", ("month",), r"<month> (?:the )?<day>(?:\.|,| of)? ?(?:(?<=\W)<year>|<yy>)", read.read_day,
         "It is dated [Sept. 28, 2016].", "2016-09-28", "In March 2800 men left."),
    Rule("month, day", ("month",),
         r"<month> (?:the )?<day>(?!:[0-9]|,[0-9]|%| (?:percent|per|million|people|men)(?!\w))", read.read_day,
         "It opened on [February 5].", "2013-02-05", "In May 30 people left."),
    Rule("month of an era", ("month",), rf"<month> (?P<number>[0-9]{{1,4}}) {_ERA}", read.read_era_day,
         "He died in [March 44 BC].", "-0043-03", "He died in March 44 years old."),
    Rule("month, year", ("month",), r"<month>(?:,| of|,? in)? (?:<year>|<yy>)", read.read_month,
         "A rape was reported in [November 2008].", "2008-11", "In November 20 men left."),
    Rule("month of a named year", ("month",), rf"<month>,? (?:(?:of |in )?{_WHICH}|{_AGO})", read.read_month_of_year,
         "He was jailed in [October last year].", "2012-10", "He left in October."),
    Rule("month", ("month",), r"<month>", read.read_month, "It was adjourned in [September].", "2012-09",
         "It was adjourned in sept."),
    Rule("season of a year", ("season",), r"<season>(?: of|,| in)? (?:<year>(?:[-–/][0-9]{2}(?!\w))?|<yy>)",
         read.read_season, "It was disbanded in [summer 2010].", "2010-22", "The summer of our discontent."),
    Rule("season of a named year", ("season",), rf"<season>,? (?:of |in )?{_WHICH}", read.read_season_of_year,
         "It was disbanded in [summer last year].", "2012-22", "It was a summer to remember."),
    Rule("season", ("season",), r"<season>(?!-(?!<season2>)| of [a-z])", read.read_season,
         "It was disbanded in [the autumn].", "2012-23", "He will spring a surprise of sorts."),
    Rule("feast", ("feast",), rf"{_FEAST}(?:(?:,| of| in)? (?:<year>|{_WHICH}))?", read.read_feast,
         "He vanished on [Christmas Day 2010].", "2010-12-25", "They said good things on friday."),
    Rule("weekday", ("weekday",), r"<weekday>(?: (?:of )?(?P<which>last|this|next) week(?!\w))?", read.read_weekday,
         "The commissioner apologised on [Monday].", "2013-02-25", "A moonday for all."),
    Rule("clock time", ("number",), r"<clock>", read.read_clock, "It was 3 May 2010. At [19:15] the doors closed.",
         "2010-05-03", "The score was 3:1."),
    Rule("clock time of four figures", ("number",),
         r"(?P<hours>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?![\w%])(?![.,:/-][0-9])"
         r"(?: (?:hours|hrs)(?!\w))?", read.read_four_figures,
         "It was 3 May 2010. The doors closed shortly after [1100].", "2010-05-03", "It was sold in 1100."),
    Rule("year", ("number",), r"(?P<year>[12][0-9]{3})(?![\w%])(?![.,:/][0-9])", read.read_year, "He left in [2008].",
         "2008", "He paid 2,008 pounds."),
    Rule("short year", ("code",), r"(?<=['’‘])(?P<yy>[0-9]{2})(?!\w|['’])", read.read_short_year,
         "They were born in '[68].", "1968", "They were '6' and '8'."),
)  # fmt: skip
