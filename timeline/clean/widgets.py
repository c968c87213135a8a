"""The moving parts of a page: advertisements, counters, comment forms, related links, captions of nothing."""

from __future__ import annotations

from timeline.clean.rules import REPORTED, Rule

WIDGETS = (
    Rule(
        "advertisement",
        patterns=(
            (
                "(?:advertise?ments?|advert|ads?|sponsored(?: (?:content|links?|post|by .{1,30}))?|"
                r"promoted(?: (?:content|stories))?|paid (?:content|post|partnership)|ad feedback|ads by google)\W*$"
            ),
            r"(?:story|article|content) continue[sd]? (?:below|after)\b.{0,40}$",
            r"continue reading (?:below|the main story)?\W*$",
            r"scroll (?:down )?(?:for|to) (?:more|continue)\b.{0,30}$",
            r"skip (?:past |to )?(?:the )?(?:ad|advert|advertisement|newsletter|end)\b.{0,40}$",
            r"(?:report|remove|close|hide) (?:this )?ad\W*$|why (?:this|am i seeing this) ad\W*$",
        ),
        max_words=10,
        cut=(
            "Advertisement",
            "Story Continued Below",
            "Article continues after advertisement",
            "Sponsored content",
        ),
        keep=(
            "Advertisement sales fell by a tenth in 2009.",
            "Ads for the drug were banned.",
        ),
    ),
    Rule(
        "live-blog label",
        patterns=(
            (
                "(?:live|live (?:updates?|blog|coverage|report(?:ing)?|feed|text|now)|latest(?: updates?)?|"
                "key (?:events?|moments|points)|at a glance|as it happened|updates?|(?:load|show|see|view) (?:more|"
                "all|older|newer|latest|previous)(?: (?:updates?|posts?|comments?|stories|articles|news|results|"
                "entries|replies))?|(?:auto-?)?refresh(?: page)?|pinned(?: post)?|show key events only|"
                r"please turn on javascript to use this feature|scroll to top|jump to (?:latest|comments))\W*$"
            ),
        ),
        max_words=8,
        cut=(
            "Live updates",
            "Load more updates",
            "Show more",
            "LIVE",
            "Key events",
        ),
        keep=(
            "Live updates were posted by two officers.",
            "Key events of 2009 were kept from the public.",
        ),
    ),
    Rule(
        "counter",
        patterns=(
            (
                r"(?:\d[\d.,]*[km]?|no|one) (?:new |more )?(?:updates?|comments?|shares?|likes?|repl(?:y|ies)|"
                r"views?|reads?|posts?|tweets?|reactions?|responses?|photos?|votes?|followers?)(?: so far)?[^\w.]*$"
            ),
            r"(?:comments?|shares?|likes|views|replies|reactions) ?[:(]? ?\d[\d.,]*[km]?\)?\W*$",
            r"(?:page )?\d+ (?:of|/) \d+\W*$|page \d+(?: of \d+)?\W*$|\d+ ?[-–]? ?min(?:ute)?s? read\W*$",
            "(?:reading|read) time:? .{0,20}$",
        ),
        max_words=8,
        cut=(
            "5 updates",
            "1,204 comments",
            "Comments (12)",
            "Page 2 of 5",
            "4 min read",
            "No comments",
        ),
        keep=(
            "5 updates to the law followed.",
            "12 people were shot",
            "Page 3 of the report names him.",
            "No comment.",
        ),
    ),
    Rule(
        "age of the page",
        patterns=(
            (
                r"(?:(?:posted|updated|published|last updated|modified)\W? ?)?(?:about |over |less than )?(?:an?|"
                r"\d+|one|two|three) ?(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|"
                r"years?|yrs?) ago\W*$"
            ),
        ),
        max_words=7,
        cut=(
            "5 hours ago",
            "Posted 3 days ago",
            "Updated about an hour ago",
            "2h ago",
        ),
        keep=(
            "Three years ago he was jailed for fraud.",
            "He died 5 years ago.",
        ),
    ),
    Rule(
        "comment form",
        patterns=(
            r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b.{0,60}$",
            (
                r"comments? (?:are|is|have been|on this \w+ are) (?:now )?(?:closed|disabled|moderated|"
                r"off)\b.{0,60}$"
            ),
            (
                "(?:be the first to comment|join the (?:conversation|discussion|debate)|have your say|"
                r"what do you think\?|report (?:this )?(?:comment|abuse)|view (?:all )?comments|cancel reply|"
                r"your email address will not be published)\b.{0,80}$"
            ),
            r"(?:comments?|reply|replies)[^\w.]*$",
            r"(?:you must be|please) (?:log(?:ged)? in|sign(?:ed)? in|register(?:ed)?)\b.{0,80}$",
            r"(?:log|sign) in (?:or (?:register|sign up) )?to\b.{0,60}$",
        ),
        unless=rf"{REPORTED}|\b(?:19|20)\d\d\b|\b(?:made|was|were|came)\b",
        max_words=20,
        cut=(
            "Leave a comment",
            "Comments are closed.",
            "Be the first to comment on this story",
            "Please log in to post a comment",
            "Your email address will not be published.",
        ),
        keep=(
            "Comments made by the minister in 2009 were criticised.",
            "Reply came there none, and the case was closed.",
            "Comment #4, in particular, is no argument.",
        ),
    ),
    Rule(
        "related links",
        patterns=(
            (
                "(?:related(?: (?:articles?|stories|story|links?|content|topics?|posts?|news|internet links|"
                r"coverage))?|more (?:on|from) (?:this|the|our)\b.{0,40}|more (?:stories|articles|news|like this)|"
                "also (?:read|on .{1,30}|in .{1,20})|read (?:more|also|next|the full story)|see also|see more|"
                "(?:recommended|popular|most (?:read|popular|viewed|shared|commented)|trending|top stories|"
                "latest (?:news|stories|headlines)|editor'?s' ?picks?|editor['’]s picks|around the (?:web|bbc)|"
                "from around the web|elsewhere on .{1,30}|you may (?:also )?(?:like|be interested in)|"
                "you might (?:also )?(?:like|be interested in)|don't miss|what to read next|up next|"
                "in this (?:story|article)|topics?|tags?|filed under|categories|recent (?:posts|comments|"
                r"stories))(?: (?:for you|now|today|stories|on .{1,20}))?)[^\w.]*$"
            ),
            "(?:read more|also read|related|see also|more) ?[:»›>] ?.{1,150}$",
            r"(?:tags?|filed under|categories|posted in|topics) ?: ?.{1,200}$|click here\b.{0,80}$",
            r"read more (?:about|on|at|from)\b.{0,100}$",
        ),
        max_words=25,
        cut=(
            "Read More",
            "Related articles",
            "More on this story",
            "Most popular",
            "READ MORE: Minister resigns over report",
            "Tags: police, rape, Met",
            "See also",
        ),
        keep=(
            "Related claims were dropped in 2009.",
            "Read more than one report before you judge.",
            "Most popular songs of 1985 were sad.",
        ),
    ),
    Rule(
        "image caption stub",
        patterns=(
            (
                r"(?:the |an? )?(?:[\w.&'’-]+ ){1,5}(?:logo|emblem|crest|icon|avatar|thumbnail|profile (?:image|"
                r"photo|picture))[^\w.]*$"
            ),
            (
                "(?:image|photo|picture|file (?:photo|image|picture|pic)|video|gallery|slideshow|getty images|"
                "listen|watch|play|caption|click to enlarge|enlarge(?: this)?(?: image)?|view (?:image|gallery|"
                r"slideshow)|full ?screen|hide caption|show caption|toggle caption)\W*$"
            ),
            r"(?:image|photo|picture|video|media) (?:source|copyright|credit)\b[,:]?.{0,60}$",
            (
                "(?:photo(?:graph)?s?|images?|pictures?|pic|illustration|video|credit|photo credit|image credit|"
                r"picture credit)s? ?(?:by|:|courtesy(?: of)?|/) ?(?-i:(?:[A-Z][\w.'’-]*|[/&|,]|and|via|of|for|"
                r"the)(?: ?(?:[A-Z][\w.'’-]*|[/&|,]|and|via|of|for|the)){0,9})\W*$"
            ),
        ),
        max_words=14,
        cut=(
            "The IPCC logo",
            "Company logo",
            "Image source, Getty Images",
            "Photograph: Jane Doe/PA",
            "Photo: Reuters",
            "Hide caption",
        ),
        keep=(
            "The company changed its logo.",
            "Photo: John Smith leaves the court in May 2009 after he was jailed.",
            "The logo of the firm was found on 12 bombs",
        ),
    ),
    Rule(
        "print label",
        patterns=(
            (
                "(?:print|e-?mail|save|listen to|download|report|rate|bookmark) this (?:article|story|page|post|"
                r"content)\b.{0,40}$"
            ),
            r"(?:send|e-?mail) (?:this |to )?(?:a )?friend\W*$|(?:font|text) size\b.{0,20}$",
            r"printer.friendly(?: version| page)?\W*$|share (?:this|on|via)\b.{0,60}$",
            r"this page has been shared\b.{0,60}$|copy (?:this )?link\b.{0,40}$",
        ),
        unless=REPORTED,
        max_words=12,
        cut=(
            "Print this article",
            "Email to a friend",
            "Printer-friendly version",
            "Share this with your friends",
        ),
        keep=(
            "Print this and it will sell, the editor told them.",
            "Share this burden with us, she said.",
        ),
    ),
    Rule(
        "empty label",
        patterns=(
            (
                "(?:authors?|by|tags?|topics?|share|source|sources|filed under|posted in|contact|comments?|"
                r"views?)\s*:\s*$"
            ),
        ),
        place="foot",
        cut=(
            "Authors:",
            "Tags:",
        ),
        keep=(
            "Authors: Jane Doe",
            "Source: police",
        ),
    ),
)
"""Rules, the first that matches names the reason."""
