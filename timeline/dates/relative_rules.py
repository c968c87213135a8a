"""The table of dates that are counted from another date, of vague words, durations and sets."""

from __future__ import annotations

from timeline.dates import counting as read
from timeline.dates.grammar import Rule

_UNITS = (
    r"(?P<unit>day|night|morning|afternoon|evening|weekend|week|fortnight|month|quarter|year|decade|century)"
    r"(?:['’]s|(?<=year)s|(?<=day)s)?(?!\w)"
)
_MENTIONED = (
    r"(?P<which>that same|that very|that|the very next|the very same|the same|the next|"
    r"the following|the previous|the preceding|the prior|the ensuing)"
)
_AGO = r"(?P<side>ago|later|earlier|before|after|afterwards?|previously|hence|prior|from now|beforehand)(?!\w)"

_NOT_THE_LAST_OF = r"(?:(?<!the\s)(?<!its\s)(?<!his\s)(?<!her\s)(?<!their\s)|(?=\w+ (?!years\b)\w+\b(?! of )))"
_NOT_OF = (
    r"(?! of (?:[0-9]|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\w)))"
)
"""Not "the last week of the war", "last week of August"; "was cleared last week of fraud" is one."""

RELATIVE_RULES = (
    Rule("today or yesterday", ("word",),
         r"(?P<word>today|yesterday|tomorrow|tonight|overnight)(?:['’]?s)?(?!\w)(?: (?P<part>morning|afternoon"
         r"|evening|night)(?!\w))?", read.read_today, "Ms Glass said [yesterday] that it was wrong.", "2013-02-25",
         "The todayish man."),
    Rule("before yesterday", ("the",), r"the day (?P<side>before|after) (?P<word>yesterday|tomorrow)(?!\w)",
         read.read_day_but_one, "[The day before yesterday] the site went down.", "2013-02-24",
         "The day before the vote."),
    Rule("year before last", ("the",), r"the (?P<unit>week|month|year) (?P<side>before last|after next)(?!\w)",
         read.read_but_one, "The charity closed [the year before last].", "2011", "The year before the war."),
    Rule("part of a named unit", ("the", "narrowing", "word"),
         r"(?:(?:the )?(?:very )?(?P<part>end|close|start|beginning|middle|turn) of|(?P<adverb>earlier|later|early"
         r"|late)(?: on)?(?: in)?) (?P<which>that same|that|this|last|next|the same|the following|the previous"
         r"|the) (?P<unit>day|week|month|year|decade|century|season)(?!\w)", read.read_part_of_unit,
         "The force said [earlier this year] that it had changed.", "2013", "The end of the road."),
    Rule("day of that month", ("the", "number", "ordinal"),
         r"(?:the )?<nth> (?:day )?of (?P<which>that|this|the same|the|last|next) (?:same )?month(?!\w)",
         read.read_day_of_month, "It began in March 2009. On [the 28th of that month] it ended.", "2009-03-28",
         "The 28th of them."),
    Rule("day of the month", ("the",),
         r"the <nth>(?!,? (?:and )?[0-9])(?=[,.;:)]| (?:and|but|when|the|they|he|she|it|a|in|at|by|with|from)(?!\w))",
         read.read_day_of_month, "It began on 12 March 2009 and on [the 13th] it ended.", "2009-03-13",
         "The 13th floor is closed."),
    Rule("time of day", ("the", "word"),
         r"(?P<which>that same|that|the same|the next|the following|the previous|this|last|the) (?P<part>morning"
         r"|afternoon|evening|night)(?!\w| of | on )", read.read_part_of_day,
         "He was questioned [this morning] by officers.", "2013-02-26", "That knight was brave."),
    Rule("mentioned unit", ("the", "word"), rf"{_MENTIONED} {_UNITS}", read.read_mentioned_unit,
         "He resigned in March 2010. [The previous month] he had been cautioned.", "2010-02",
         "The same weakness was seen."),
    Rule("the next April", ("the",),
         r"the (?P<which>next|following|previous|preceding|same) (?:<weekday>|<month>|<season>)(?! of| [0-9])",
         read.read_mentioned_named, "They met in May 1917. [The previous April] they had not.", "1917-04",
         "The next marching band."),
    Rule("day after", ("the",), r"the (?P<unit>day|week|month|year) (?P<side>before|after|afterwards?)(?=[,.;])",
         read.read_unit_after, "It failed on 3 May 2010. [The day after], he left.", "2010-05-04",
         "The day after the vote he left."),
    Rule("period", ("the", "word"), r"(?:this|that|the same) period(?!\w)", read.read_period,
         "It ran from July 2008 to June 2009. During [that period] it failed.", "2008-07/2009-06",
         "This periodical was read."),
    Rule("that day", ("word",), r"(?<!to\s)this day(?!\w)|this day(?= as)", read.read_this_day,
         "He left on 3 May 2010. On [this day] all changed.", "2010-05-03", "These days."),
    Rule("this, last or next Tuesday", ("word",),
         rf"{_NOT_THE_LAST_OF}(?P<which>last|next|this|this past|this coming|this last|coming|past)"
         rf" (?:<weekday>|<month>|<season>)(?! [0-9]){_NOT_OF}", read.read_which_named,
         "Complaints had doubled by [last November], it said.", "2012-11", "The last marching band."),
    Rule("last years", ("word",),
         r"(?:the )?(?:last|past|next|coming|first|previous|preceding|following) <count> <unit>", read.read_duration,
         "It changed over the [last three years].", "", "The last three men left.", "DURATION"),
    Rule("coming years", ("word", "the"),
         r"(?:the (?:last|past|next|coming|following|ensuing)|coming|past) (?P<unit>day|week|month|year|decade)s(?!\w)"
         r"(?! of )",
         read.read_duration, "It will change in [the coming years].", "", "The coming yearly review.", "DURATION"),
    Rule("past year", ("word", "the"), r"the past (?P<unit>day|week|month|year|decade|century)(?!\w)",
         read.read_past_unit, "It rose over [the past year].", "", "The past yearly figures.", "DURATION"),
    Rule("this, last or next year", ("word",),
         rf"{_NOT_THE_LAST_OF}(?!this day)(?P<which>last|next|this|this past|this coming|coming) {_UNITS}{_NOT_OF}",
         read.read_which_unit, "Detectives seized the ledger [last week].", "[2013-02-18..2013-02-24]",
         "The last weekender issue."),
    Rule("age", ("count", "number", "article"), r"<count>[-\s](?:year|month|week|day)s?[-\s]olds?(?!\w)",
         read.read_age, "his 10-year-old son", "", "ten years ago"),
    Rule("years ago today", ("count", "number", "article", "word"),
         r"<count> years?(?: ago (?:(?P<day>today|yesterday|tomorrow)|this (?P<unit>week|month))(?!\w)"
         r"| today(?= since\b))",
         read.read_years_ago_today, "The bridge fell [five years ago this month].", "2008-02",
         "Five years ago this was a mill."),
    Rule("years ago or later", ("count", "number", "article", "word"),
         r"(?:(?P<about>about|around|some|nearly|almost|over|more than|less than|just|only) )?(?:<count>"
         rf"|(?P<vague>(?:a )?few|several|many|a couple of|some|the)) (?:short )?<unit> {_AGO}", read.read_ago,
         "[Five years ago] she reported the attack.", "2008", "Five years passed."),
    Rule("duration", ("count", "number", "article", "word"),
         r"(?:(?:some|about|over|more than|less than|nearly|almost) )?(?:<count>|(?P<vague>(?:a )?few|several|many"
         r"|a couple of))(?:[-\s](?:more|full|long|whole|and a half|and half))?[-\s]<unit>", read.read_duration,
         "He was jailed for [16 months].", "", "He ran 16 laps.", "DURATION"),
    Rule("half a duration", ("word",), r"half (?:a|an) (?:<unit>)", read.read_half_duration,
         "It took [half a century].", "", "Half a mile away.", "DURATION"),
    Rule("set", ("word",),
         r"(?:(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual)|(?:every"
         r"|each|per)(?: (?:other|single))? (?:(?:<count>) )?(?P<each>second|minute|hour|day|night|morning|evening"
         r"|week|weekend|month|quarter|year|decade|century|<weekday>|<month>|<season>))s?(?!\w)", read.read_set,
         "She is paid [monthly].", "", "The bimonthly was read.", "SET"),
    Rule("year end", ("word", "unit"), r"(?P<unit>year|month|week)(?:['’]s end|[-\s]end)(?!\w)", read.read_unit_end,
         "It took Seoul in June 1950. By [month's end] it was lost.", "[1950-06-20..1950-06-30]",
         "The year ends well."),
    Rule("present", ("word",),
         r"(?:right )?now(?!\w)|this time(?=[,.;]|$)|nowadays|currently|at present(?!\w)|at this time(?!\w)"
         r"|(?<=to\s)this day(?! as)|present[-\s]day|the present(?= [.,])|to date(?!\w)", read.read_present,
         "It has [now] been disbanded.", "", "The nowhere man."),
    Rule("past", ("word", "the"),
         r"recently|lately|formerly|(?:at )?(?:that|the same|this|the) time(?=[,.;]|$| (?:the|he|she|they|it|of|were"
         r"|was|among)(?!\w))|(?:in )?the past(?=[.,;])|recent (?:days|weeks|months|years)(?!\w)|once(?= again)(?!.)",
         read.read_past, "The IPCC [recently] published a report.", "", "A recent report."),
    Rule("future", ("word", "the"), r"(?:in )?the (?:near |distant )?future(?!\w)|in future(?!\w)", read.read_future,
         "It is a matter for [the future].", "", "The futures market."),
    Rule("later", ("word",),
         r"(?:later|afterwards|soon|shortly after(?:wards)?|(?:a )?few moments later)(?=\s|[,.;])(?! than)(?! (?:in"
         r"|on|that|this|at)(?!\w))", read.read_vague, "He was [later] jailed for life.", "", "No later than noon."),
)  # fmt: skip
