"""What a site says about itself: cookie and consent notices, banners, breadcrumbs, sign-up and copyright lines."""

from __future__ import annotations

from timeline.clean.rules import REPORTED, Rule

_WEBSITE = (
    r"\b(?:(?:web)?sites?|web ?pages?|browser|computer|device|privacy|consent|analytics|advertis\w+|"
    r"preferences|settings|experience)\b"
)

NOTICES = (
    Rule(
        "cookie notice",
        patterns=(
            (
                rf"(?=.*\bcookies?\b)(?=.*(?:{_WEBSITE}|\b(?:accept|policy)))(?=.*\b(?:we|our|us|you|your|this|"
                r"these)\b)"
            ),
        ),
        unless=rf"{REPORTED}|\b(?:19|20)\d\d\b",
        max_words=80,
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
    ),
    Rule(
        "consent notice",
        patterns=(
            (
                r"(?:we (?:and our (?:\d+ )?(?:trusted )?partners|value your privacy|care about your privacy|"
                "have updated our (?:privacy|terms))|(?:i )?(?:accept|reject|agree|decline)(?: all| and (?:close|"
                "continue))?$|manage (?:your )?(?:preferences|consent|choices)$|your (?:privacy choices|"
                "california privacy rights)|do not sell (?:or share )?my personal information|by (?:using|"
                r"continuing to use|visiting|clicking|signing up|submitting)\b.*\b(?:you (?:agree|accept|consent)|"
                "our (?:terms|privacy))|use of this (?:web)?site (?:constitutes|confirms|implies|signifies))"
            ),
        ),
        unless=REPORTED,
        max_words=80,
        cut=(
            "We value your privacy",
            "Accept all",
            "By using this site, you agree to our terms of service.",
            "Use of this site constitutes acceptance of our User Agreement.",
        ),
        keep=(
            "Accept all he says and you go to war.",
            "By using force the police lost the trust of the street.",
        ),
    ),
    Rule(
        "site banner",
        patterns=(
            (
                "(?:(?:this|the|our) (?:web ?)?(?:site|page|blog|forum|archive|section|service|"
                "content)(?:'s content)?|you are (?:viewing|reading|using|browsing))(?: (?:is|was|has|have|"
                "are))?(?: (?:now|been))? ?(?:no longer|not) (?:being |been )?(?:maintained|updated|supported|"
                "active|monitored|in use)"
            ),
            (
                "(?:this|our|the) (?:web ?)?(?:site|page|blog|forum|service)(?: (?:is|was|has))?(?: (?:now|"
                "been))* (?:archived|moved|closed|read-only|under (?:construction|maintenance)|best viewed|"
                "an archived? (?:copy|version|page))"
            ),
            (
                "(?:this is|you are (?:viewing|reading|browsing)) an? (?:archived?|cached|old|out-of-date|"
                "printer.friendly) (?:copy|version|page|snapshot)"
            ),
            "(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)",
            (
                r"(?:javascript|your browser)\b.*\b(?:disabled|enabled?|(?:un|not )support(?:ed)?|out of date|"
                "outdated)"
            ),
            r"sorry, (?:your browser|this (?:video|content|page|media)|we)\b",
            "this (?:video|content|media) (?:is not|cannot be|can not be|isn't) (?:available|played|supported)",
            "to (?:see|view|play|watch) this (?:content|video|page|media)",
        ),
        unless=rf"{REPORTED}|\b(?:in|since|on) (?:19|20)\d\d\b|\bafter\b",
        max_words=30,
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
    ),
    Rule(
        "site banner",
        patterns=(
            (
                r"(?=.*\bparliament (?:has been|was|is) dissolved\b)(?=.*\b(?:I am|I'm|we are|there are|"
                r"are) (?:currently |now )?no(?:t| longer)?\b)"
            ),
            (
                r"(?=.*\b(?:I am|I'm) (?:currently |now )?(?:no longer|not) an? (?:MP|MEP|MSP|councillor|"
                r"member of parliament)\b)(?=.*\b(?:election|dissol\w+|this (?:web)?site)\b)"
            ),
        ),
        place="head",
        unless=REPORTED,
        cut=(
            "Parliament is dissolved and there are currently no Members of Parliament.",
            "As the election has been called I am no longer an MP and this website is for reference only.",
        ),
        keep=(
            "Parliament was dissolved on 6 April 2010.",
            "She told the court: “I am no longer an MP.”",
        ),
    ),
    Rule(
        "breadcrumb",
        patterns=(
            r"(?:you are here ?:|(?:home|front page|start)(?: page)? ?[»›>→/|]{1,2} ?\S)",
            "(?:[^»›→.!?]{1,50} ?[»›→] ?){2,}[^»›→.!?]{0,120}$",
        ),
        max_words=25,
        cut=(
            "Home » IPCC",
            "You are here: Home > News > 2013",
            "News › World › Europe",
            "Home / Politics / Elections 2010",
        ),
        keep=(
            "Home is where the heart is.",
            "Home: a history of the council estate",
        ),
    ),
    Rule(
        "copyright footer",
        patterns=(
            (
                r"(?:copyright|\(c\)|©|&copy;|all (?:content|material|text|images)\b.{0,30})\s*(?:©|\(c\)|&copy;|"
                r"copyright)?\s*(?:by |of )?.{0,80}?\b(?:19|20)\d\d\b"
            ),
            r"(?:copyright|©|\(c\))\s*(?:©|\(c\))\s*\S|(?-i:©\s*(?:[A-Z][A-Za-z]+|[12]\d{3})\b).{0,150}$",
            r".{0,120}\ball rights reserved\b|(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)? ?©",
            "(?:this material|the content of this (?:site|page)) may not be (?:published|reproduced)",
            r"registered (?:office|charity|in england)\b.{0,120}\b(?:no|number|nos)\b",
            r"(?:powered|designed|built|hosted|website|site) (?:by|design(?:ed)? by|made with)\b.{0,60}$",
            r"proudly powered by\b",
        ),
        unless=rf"{REPORTED}|\b(?:law|act|infringement|holders?)\b",
        max_words=45,
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
            "Powered by two engines, the boat left in May 2010 and was never seen again by its owners.",
        ),
    ),
    Rule(
        "sign-up line",
        patterns=(
            (
                "(?:get|sign up|subscribe|join|receive|follow|like|download|register|want|don't miss|never miss|"
                "stay (?:up to date|informed|in touch)|keep up|for (?:more|the latest|all the latest)|"
                "enter your e-?mail|thanks? (?:you )?for (?:signing|subscribing)|check out our|support (?:our|"
                r"independent)|become a (?:member|subscriber|supporter))\b(?=.*\b(?:newsletters?|inbox|"
                r"sign(?:ing)? up|subscrib\w+|e-?mail (?:alerts?|address|updates?)|on (?:twitter|facebook|instagram|"
                "whatsapp|youtube|x|linkedin|telegram)|our (?:app|channel|podcast|page|feed|rss feed)|(?:mobile|"
                r"news) app|daily (?:briefing|digest|email)|app store|google play|rss)\b)"
            ),
            r"(?:sign up|subscribe) (?:here|now|today|for free|to (?:read|continue))\W*$",
            r"follow @?\w+(?: on \w+)?\W*$|follow us\b.{0,60}$",
        ),
        unless=rf"{REPORTED}|\b(?:was|were|had)\b",
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
    ),
    Rule(
        "log-in wall",
        patterns=(
            r"(?:already|not yet) (?:a |an )?(?:subscribe[rd]|member|registered|signed up)\b.{0,120}$",
            (
                r"(?:log|sign) in to (?:continue|read|keep reading|view)\b.{0,80}$|(?:to )?(?:continue|keep) reading,? "
                r"(?:please |you )?(?:subscribe|register|log in|sign in|need)\b.{0,100}$"
            ),
            (
                r"(?:subscribe|register|join) (?:today|now|from|for (?:just|only|full|unlimited)|to (?:read|continue|"
                r"unlock))\b.{0,100}$"
            ),
            (
                r"(?:you have|you've) (?:\d+|one|two|three|no|reached|read) .{0,40}\b(?:free |complimentary )?"
                r"(?:articles?|stories|limit)\b.{0,80}$"
            ),
            (
                r"this (?:article|story|content) is (?:only )?(?:for|available to) (?:our )?(?:subscribers|members)\b"
                r".{0,60}$"
            ),
        ),
        unless=REPORTED,
        max_words=30,
        cut=(
            "Already a subscriber? Log in to continue reading.",
            "You have 2 free articles left this month.",
            "Subscribe now for unlimited access",
            "This article is for subscribers only",
        ),
        keep=(
            "Already a subscriber to the scheme, he was told in 2009 to pay again.",
            "Register now, the council told 12 residents in 2011.",
            "This story is for the families, he said.",
        ),
    ),
    Rule(
        "press contact",
        patterns=(
            (
                r"(?:for )?(?:further|more|media|press|all)?\s?(?:information|enquiries|inquiries|details)\b.{0,40}"
                r"\b(?:contact|call|e-?mail|visit|please)\b.{0,150}$"
            ),
            r"(?:media|press) (?:contacts?|office|enquiries|inquiries)\b\W.{0,120}$|notes? (?:to|for) editors?\W*$",
        ),
        unless=REPORTED,
        place="foot",
        cut=(
            "For media enquiries please contact the press office on 020 7946 0000.",
            "For further information contact Ann Lee, 020 7946 0000.",
            "Notes to editors",
        ),
        keep=("The press office refused to comment, and all inquiries were closed.",),
    ),
    Rule(
        "editor's note",
        patterns=(
            r"[\[(*]{0,3}(?:editor|sub-?editor|author|publisher)['’]?s?['’]? (?:note|comment|update)\b.*",
            (
                r"[\[(*]{0,3}this (?:article|story|post|page|piece|report|column|version|headline) (?:was|has been) "
                r"(?:amended|corrected|updated|edited|revised|changed|modified|clarified)\b.*"
            ),
            r"[\[(*]{0,3}(?:corrections?|clarifications?|erratum)(?: and clarifications?)?(?: \(.{0,40}\))? ?[:–—-] .*",
        ),
        max_words=200,
        cut=(
            "[Editor's Note Sept. 28, 2016: This story was updated with the name of the driver.]",
            "This article was amended on 3 June 2014 to correct the name of the judge.",
            "Correction: an earlier version gave the wrong date.",
        ),
        keep=(
            "This article was first published on 3 May 2010.",
            "Corrections officers said he had been moved in 2011.",
            "The editor's note, found in 2009, named three men.",
        ),
    ),
    Rule(
        "page last changed",
        patterns=(
            r"(?:(?:this )?page )?(?:was )?last (?:updated|modified|changed|reviewed|edited)\b.{0,60}$",
            r"(?:page|site|content) (?:updated|reviewed|last reviewed)\b.{0,60}$",
            r"(?:next|date of next) review(?: date)?\b.{0,40}$",
        ),
        place="foot",
        max_words=16,
        cut=(
            "Last updated: 3 March 2024",
            "This page was last modified on 4 May 2020, at 12:01.",
            "Page last reviewed: 2 June 2021",
        ),
        keep=("Last updated by hand, the register was three years old and listed men long dead, the report found.",),
    ),
)
"""Rules, the first that matches names the reason."""
