"""The table of furniture rules: each with lines it must cut and lines it must keep.

A rule holds `anywhere`, or only at the `head` of a page (up to its first line of prose) or at its `foot` (from the
last). All patterns are matched from the start of the line, without its list mark, whatever the case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Place = Literal["anywhere", "head", "foot"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture.

    Attributes:
        unless: a pattern that, anywhere in the line, speaks for the story ("said", a quotation).
        max_words: a longer line is kept.
        cut, keep: examples.
    """

    reason: str
    pattern: str
    cut: tuple[str, ...]
    keep: tuple[str, ...]
    place: Place = "anywhere"
    unless: str = ""
    max_words: int = 40
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _unless: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_pattern", re.compile(self.pattern, re.IGNORECASE))
        object.__setattr__(self, "_unless", re.compile(self.unless, re.IGNORECASE) if self.unless else None)

    def cuts(self, text: str, words: int) -> bool:
        """Whether a line of so many words is of this kind."""
        return words <= self.max_words and bool(self._pattern.match(text)) and not (self._unless and self._unless.search(text))


_REPORTED = r"\b(?:said|says|told|added|according to|reported|announced|ruled|fined|sued|court|investigat\w+)\b"
_WEBSITE = r"\b(?:(?:web)?sites?|web ?pages?|browser|computer|device|privacy|consent|analytics|advertis\w+|preferences|settings|experience)\b"

RULES: tuple[Rule, ...] = (
    Rule(
        "cookie notice",
        rf"(?=.*\bcookies?\b)(?=.*(?:{_WEBSITE}|\b(?:accept|policy)))(?=.*\b(?:we|our|us|you|your|this|these)\b)",
        cut=(
            "We use cookies to improve your experience on our website.",
            "By continuing to browse the site you are agreeing to our use of cookies.",
            "This website uses cookies. Accept all cookies",
            "The party will place cookies on your computer to help us make this website better.",
        ),
        keep=(
            "The minister said the site had placed cookies on your computer without consent.",
            "She sold cookies to raise money for our school.",
            "In 2011 the regulator fined two firms over the cookies their websites set on your device.",
        ),
        unless=rf"{_REPORTED}|\b(?:19|20)\d\d\b",
        max_words=80,
    ),
    Rule(
        "consent notice",
        r"(?:we (?:and our (?:\d+ )?(?:trusted )?partners|value your privacy|care about your privacy|have updated our (?:privacy|terms))"
        r"|(?:i )?(?:accept|reject|agree|decline)(?: all| and (?:close|continue))?$|manage (?:your )?(?:preferences|consent|choices)$"
        r"|your (?:privacy choices|california privacy rights)|do not sell (?:or share )?my personal information"
        r"|by (?:using|continuing to use|visiting|clicking|signing up|submitting)\b.*\b(?:you (?:agree|accept|consent)|our (?:terms|privacy))"
        r"|use of this (?:web)?site (?:constitutes|confirms|implies|signifies))",
        cut=(
            "We value your privacy",
            "Accept all",
            "By using this site, you agree to our terms of service.",
            "Use of this site constitutes acceptance of our User Agreement.",
        ),
        keep=("Accept all he says and you go to war.", "By using force the police lost the trust of the street."),
        unless=_REPORTED,
        max_words=80,
    ),
    Rule(
        "site banner",
        r"(?:(?:this|the|our) (?:web ?)?(?:site|page|blog|forum|archive|section|service|content)(?:'s content)?|you are (?:viewing|reading|using|browsing))"
        r"(?: (?:is|was|has|have|are))?(?: (?:now|been))? ?(?:no longer|not) (?:being |been )?(?:maintained|updated|supported|active|monitored|in use)"
        r"|(?:this|our|the) (?:web ?)?(?:site|page|blog|forum|service)(?: (?:is|was|has))?(?: (?:now|been))*"
        r" (?:archived|moved|closed|read-only|under (?:construction|maintenance)|best viewed|an archived? (?:copy|version|page))"
        r"|(?:this is|you are (?:viewing|reading|browsing)) an? (?:archived?|cached|old|out-of-date|printer.friendly) (?:copy|version|page|snapshot)"
        r"|(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)|(?:javascript|your browser)\b.*\b(?:disabled|enabled?|(?:un|not )support(?:ed)?|out of date|outdated)"
        r"|sorry, (?:your browser|this (?:video|content|page)|we)\b|this (?:video|content|media) (?:is not|cannot be|can not be|isn't) (?:available|played|supported)"
        r"|to (?:see|view|play|watch) this (?:content|video|page|media)",
        cut=(
            "This website is no longer maintained",
            "This page is no longer being updated.",
            "This site has moved. Please update your bookmarks.",
            "Please enable JavaScript to view this page.",
            "You are viewing an archived version of this page",
        ),
        keep=(
            "The site was closed in 2009 after two workers died.",
            "This blog has been following the trial since May.",
            "The service is no longer trusted by victims, the inspector said.",
        ),
        unless=rf"{_REPORTED}|\b(?:in|since|on) (?:19|20)\d\d\b|\bafter\b",
        max_words=30,
    ),
    Rule(
        "site banner",
        r"(?=.*\bparliament (?:has been|was|is) dissolved\b)(?=.*\b(?:I am|I'm|we are|there are|are) (?:currently |now )?no(?:t| longer)?\b)"
        r"|(?=.*\b(?:I am|I'm) (?:currently |now )?(?:no longer|not) an? (?:MP|MEP|MSP|councillor|member of parliament)\b)(?=.*\b(?:election|dissol\w+|this (?:web)?site)\b)",
        cut=(
            "Parliament is dissolved and there are currently no Members of Parliament.",
            "As the election has been called I am no longer an MP and this website is for reference only.",
        ),
        keep=("Parliament was dissolved on 6 April 2010.", "She told the court: “I am no longer an MP.”"),
        place="head",
        unless=_REPORTED,
    ),
    Rule(
        "breadcrumb",
        r"(?:you are here ?:|(?:home|front page|start)(?: page)? ?[»›>→/|]{1,2} ?\S)|(?:[^»›→.!?]{1,50} ?[»›→] ?){2,}[^»›→.!?]{0,120}$",
        cut=("Home » IPCC", "You are here: Home > News > 2013", "News › World › Europe", "Home / Politics / Elections 2010"),
        keep=("Home is where the heart is.", "Home: a history of the council estate"),
        max_words=25,
    ),
    Rule(
        "copyright footer",
        r"(?:copyright|\(c\)|©|&copy;|all (?:content|material|text|images)\b.{0,30})\s*(?:©|\(c\)|&copy;|copyright)?\s*(?:by |of )?.{0,80}?\b(?:19|20)\d\d\b"
        r"|(?:copyright|©|\(c\))\s*(?:©|\(c\))\s*\S|(?-i:©\s*(?:[A-Z][A-Za-z]+|[12]\d{3})\b).{0,150}$|.{0,120}\ball rights reserved\b|(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)? ?©"
        r"|(?:this material|the content of this (?:site|page)) may not be (?:published|reproduced)|registered (?:office|charity|in england)\b.{0,120}\b(?:no|number|nos)\b"
        r"|(?:powered|designed|built|hosted|website|site) (?:by|design(?:ed)? by|made with)\b.{0,60}$|proudly powered by\b",
        cut=(
            "Copyright © 2024 Crime And Justice. Sitemap RSS",
            "© 2019 BBC. The BBC is not responsible for the content of external sites.",
            "Copyright 2011 Associated Press. All rights reserved.",
            "(c) 2008-2013 Example Ltd",
            "Powered by WordPress",
            "© Guardian News and Media Limited",
        ),
        keep=(
            "Copyright law was changed in 1988 after a long campaign.",
            "Copyright holders sued the site in 2009.",
            "Powered by two engines, the boat left in May 2010 and was never seen again by its owners, who had sailed it for years.",
        ),
        unless=rf"{_REPORTED}|\b(?:law|act|infringement|holders?)\b",
        max_words=45,
    ),
    Rule(
        "advertisement",
        r"(?:advertise?ments?|advert|ads?|sponsored(?: (?:content|links?|post|by .{1,30}))?|promoted(?: (?:content|stories))?|paid (?:content|post|partnership)|ad feedback|ads by google)\W*$"
        r"|(?:story|article|content) continue[sd]? (?:below|after)\b.{0,40}$|continue reading (?:below|the main story)?\W*$|scroll (?:down )?(?:for|to) (?:more|continue)\b.{0,30}$"
        r"|skip (?:past |to )?(?:the )?(?:ad|advert|advertisement|newsletter|end)\b.{0,40}$|(?:report|remove|close|hide) (?:this )?ad\W*$|why (?:this|am i seeing this) ad\W*$",
        cut=("Advertisement", "Story Continued Below", "Article continues after advertisement", "Sponsored content"),
        keep=("Advertisement sales fell by a tenth in 2009.", "Ads for the drug were banned."),
        max_words=10,
    ),
    Rule(
        "live-blog label",
        r"(?:live|live (?:updates?|blog|coverage|report(?:ing)?|feed|text|now)|latest(?: updates?)?|key (?:events?|moments|points)|at a glance|as it happened|updates?"
        r"|(?:load|show|see|view) (?:more|all|older|newer|latest|previous)(?: (?:updates?|posts?|comments?|stories|articles|news|results|entries|replies))?"
        r"|(?:auto-?)?refresh(?: page)?|pinned(?: post)?|show key events only|please turn on javascript to use this feature|scroll to top|jump to (?:latest|comments))\W*$",
        cut=("Live updates", "Load more updates", "Show more", "LIVE", "Key events"),
        keep=("Live updates were posted by two officers.", "Key events of 2009 were kept from the public."),
        max_words=8,
    ),
    Rule(
        "counter",
        r"(?:\d[\d.,]*[km]?|no|one) (?:new |more )?(?:updates?|comments?|shares?|likes?|repl(?:y|ies)|views?|reads?|posts?|tweets?|reactions?|responses?|photos?|votes?|followers?)(?: so far)?[^\w.]*$"
        r"|(?:comments?|shares?|likes|views|replies|reactions) ?[:(]? ?\d[\d.,]*[km]?\)?\W*$|(?:page )?\d+ (?:of|/) \d+\W*$|page \d+(?: of \d+)?\W*$|\d+ ?[-–]? ?min(?:ute)?s? read\W*$|(?:reading|read) time:? .{0,20}$",
        cut=("5 updates", "1,204 comments", "Comments (12)", "Page 2 of 5", "4 min read", "No comments"),
        keep=("5 updates to the law followed.", "12 people were shot", "Page 3 of the report names him.", "No comment."),
        max_words=8,
    ),
    Rule(
        "age of the page",
        r"(?:(?:posted|updated|published|last updated|modified)\W? ?)?(?:about |over |less than )?(?:an?|\d+|one|two|three) ?(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|yrs?) ago\W*$",
        cut=("5 hours ago", "Posted 3 days ago", "Updated about an hour ago", "2h ago"),
        keep=("Three years ago he was jailed for fraud.", "He died 5 years ago."),
        max_words=7,
    ),
    Rule(
        "comment form",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b.{0,60}$|comments? (?:are|is|have been|on this \w+ are) (?:now )?(?:closed|disabled|moderated|off)\b.{0,60}$"
        r"|(?:be the first to comment|join the (?:conversation|discussion|debate)|have your say|what do you think\?|report (?:this )?(?:comment|abuse)|view (?:all )?comments|cancel reply|your email address will not be published)\b.{0,80}$|(?:comments?|reply|replies)[^\w.]*$"
        r"|(?:you must be|please) (?:log(?:ged)? in|sign(?:ed)? in|register(?:ed)?)\b.{0,80}$|(?:log|sign) in (?:or (?:register|sign up) )?to\b.{0,60}$",
        cut=("Leave a comment", "Comments are closed.", "Be the first to comment on this story", "Please log in to post a comment", "Your email address will not be published."),
        keep=("Comments made by the minister in 2009 were criticised.", "Reply came there none, and the case was closed.", "Comment #4, in particular, is no argument."),
        unless=rf"{_REPORTED}|\b(?:19|20)\d\d\b|\b(?:made|was|were|came)\b",
        max_words=20,
    ),
    Rule(
        "sign-up line",
        r"(?:get|sign up|subscribe|join|receive|follow|like|download|register|want|don't miss|never miss|stay (?:up to date|informed|in touch)|keep up|for (?:more|the latest|all the latest)|enter your e-?mail|thanks? (?:you )?for (?:signing|subscribing)|check out our|support (?:our|independent)|become a (?:member|subscriber|supporter))\b"
        r"(?=.*\b(?:newsletters?|inbox|sign(?:ing)? up|subscrib\w+|e-?mail (?:alerts?|address|updates?)|on (?:twitter|facebook|instagram|whatsapp|youtube|x|linkedin|telegram)|our (?:app|channel|podcast|page|feed|rss feed)|(?:mobile|news) app|daily (?:briefing|digest|email)|app store|google play|rss)\b)"
        r"|(?:sign up|subscribe) (?:here|now|today|for free|to (?:read|continue))\W*$|follow @?\w+(?: on \w+)?\W*$|follow us\b.{0,60}$",
        cut=(
            "Get our flagship newsletter with all the headlines you need to start the day. Sign up here.",
            "Sign up for our daily newsletter",
            "Follow us on Twitter and Facebook",
            "Subscribe to our channel for more videos",
            "Follow @examplenews on Twitter",
        ),
        keep=(
            "Follow the money, she said on Twitter.",
            "Subscribers to the newsletter were told in 2011 that it would close.",
            "Get help if you have been affected: call the police.",
        ),
        unless=rf"{_REPORTED}|\b(?:was|were|had)\b",
    ),
    Rule(
        "related links",
        r"(?:related(?: (?:articles?|stories|story|links?|content|topics?|posts?|news|internet links|coverage))?|more (?:on|from) (?:this|the|our)\b.{0,40}|more (?:stories|articles|news|like this)|also (?:read|on .{1,30}|in .{1,20})|read (?:more|also|next|the full story)|see also|see more"
        r"|(?:recommended|popular|most (?:read|popular|viewed|shared|commented)|trending|top stories|latest (?:news|stories|headlines)|editor'?s' ?picks?|editor['’]s picks|around the (?:web|bbc)|from around the web|elsewhere on .{1,30}|you may (?:also )?(?:like|be interested in)|you might (?:also )?(?:like|be interested in)|don't miss|what to read next|up next|in this (?:story|article)|topics?|tags?|filed under|categories|recent (?:posts|comments|stories))(?: (?:for you|now|today|stories|on .{1,20}))?)[^\w.]*$"
        r"|(?:read more|also read|related|see also|more) ?[:»›>] ?.{1,150}$|(?:tags?|filed under|categories|posted in|topics) ?: ?.{1,200}$|click here\b.{0,80}$|read more (?:about|on|at|from)\b.{0,100}$",
        cut=("Read More", "Related articles", "More on this story", "Most popular", "READ MORE: Minister resigns over report", "Tags: police, rape, Met", "See also"),
        keep=("Related claims were dropped in 2009.", "Read more than one report before you judge.", "Most popular songs of 1985 were sad."),
        max_words=25,
    ),
    Rule(
        "image caption stub",
        r"(?:the |an? )?(?:[\w.&'’-]+ ){1,5}(?:logo|emblem|crest|icon|avatar|thumbnail|profile (?:image|photo|picture))[^\w.]*$"
        r"|(?:image|photo|picture|file (?:photo|image|picture|pic)|video|gallery|slideshow|getty images|listen|watch|play|caption|click to enlarge|enlarge(?: this)?(?: image)?|view (?:image|gallery|slideshow)|full ?screen|hide caption|show caption|toggle caption)\W*$"
        r"|(?:image|photo|picture|video|media) (?:source|copyright|credit)\b[,:]?.{0,60}$|(?:photo(?:graph)?s?|images?|pictures?|pic|illustration|video|credit|photo credit|image credit|picture credit)s? ?(?:by|:|courtesy(?: of)?|/) ?(?-i:(?:[A-Z][\w.'’-]*|[/&|,]|and|via|of|for|the)(?: ?(?:[A-Z][\w.'’-]*|[/&|,]|and|via|of|for|the)){0,9})\W*$",
        cut=("The IPCC logo", "Company logo", "Image source, Getty Images", "Photograph: Jane Doe/PA", "Photo: Reuters", "Hide caption"),
        keep=("The company changed its logo.", "Photo: John Smith leaves the court in May 2009 after he was jailed.", "The logo of the firm was found on 12 bombs"),
        max_words=14,
    ),
    Rule(
        "print label",
        r"(?:print|e-?mail|save|listen to|download|report|rate|bookmark) this (?:article|story|page|post|content)\b.{0,40}$|(?:send|e-?mail) (?:this |to )?(?:a )?friend\W*$|(?:font|text) size\b.{0,20}$|printer.friendly(?: version| page)?\W*$|share (?:this|on|via)\b.{0,60}$|this page has been shared\b.{0,60}$|copy (?:this )?link\b.{0,40}$",
        cut=("Print this article", "Email to a friend", "Printer-friendly version", "Share this with your friends"),
        keep=("Print this and it will sell, the editor told them.", "Share this burden with us, she said."),
        unless=_REPORTED,
        max_words=12,
    ),
    Rule(
        "page last changed",
        r"(?:(?:this )?page )?(?:was )?last (?:updated|modified|changed|reviewed|edited)\b.{0,60}$|(?:page|site|content) (?:updated|reviewed|last reviewed)\b.{0,60}$|(?:next|date of next) review(?: date)?\b.{0,40}$",
        cut=("Last updated: 3 March 2024", "This page was last modified on 4 May 2020, at 12:01.", "Page last reviewed: 2 June 2021"),
        keep=("Last updated by hand, the register was three years old and listed men long dead, the report found.",),
        place="foot",
        max_words=16,
    ),
    Rule(
        "empty label",
        r"(?:authors?|by|tags?|topics?|share|source|sources|filed under|posted in|contact|comments?|views?)\s*:\s*$",
        cut=("Authors:", "Tags:"),
        keep=("Authors: Jane Doe", "Source: police"),
        place="foot",
    ),
)  # fmt: skip
