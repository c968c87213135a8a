"""What a site says to its readers about their comments, and an agency about its people: notices within the text."""

from __future__ import annotations

from timeline.clean.rules import REPORTED, Rule

CALLOUTS = (
    Rule(
        "removed comment",
        patterns=(
            (
                r"(?:at \d.{4,40}, ?[^,]{1,40} wrote ?: ?|\d.{4,40}\d )?this (?:comment|post|entry) (?:was|has been) "
                r"(?:removed|deleted|hidden|withheld)\b.{0,90}$"
            ),
        ),
        max_words=30,
        cut=(
            "This comment was removed because the moderators found it broke the house rules.",
            (
                "At 19:41 26th Apr 2009, shendor wrote: This comment was removed because the moderators found it "
                "broke the house rules."
            ),
            "This post has been deleted by its author.",
        ),
        keep=("This comment was made in 2009, and a week later he was gone.",),
    ),
    Rule(
        "call for comments",
        patterns=(
            (
                r"(?:please note that if |a selection of )?your (?:comments?|e-?mails?|pictures|photos|stories)\b"
                r".{0,60}\b(?:may|will|might|are) (?:also )?(?:be )?(?:published|edited|used|broadcast|displayed)"
            ),
            (
                r"(?:the \w+|we) (?:may|will|might|reserve the right to) (?:edit|moderate|remove|publish|delete) "
                r"(?:your )?(?:comments?|e-?mails?|posts)\b"
            ),
            r"(?:views|opinions|comments) expressed (?:in|by|on)\b.{0,80}\b(?:do not|don't|are (?:not|those of))\b",
            r"we welcome (?:your |all )?comments?\b|no comments? (?:to display|yet|so far)\b.{0,40}$",
            r"please (?:get involved|join in|share|send|leave|add|post)\b.{0,40}\bcomments?\W*$",
            (
                r"(?:send|tell|share with|e-?mail) us your (?:comments?|stor(?:y|ies)|experiences?|views|pictures|"
                r"photos|thoughts)\b.{0,80}$|tell us your\b.{0,60}\bform below\W*$"
            ),
            r"(?:you can |subscribe to\b.{0,60}\b)?(?:stay|keep) up to date with\b.{0,80}\bfeeds\W*$",
            r"(?:for the latest updates|you can stay|subscribe to)\b.{0,150}\bfeeds\W*$",
        ),
        unless=rf"{REPORTED}|\b(?:19|20)\d\d\b",
        cut=(
            "A selection of your comments may be published, displaying your name and location.",
            "Your comments may be published on any of our media worldwide.",
            "The BBC may edit your comments and not all emails will be published.",
            "Views expressed in the comments do not represent those of the agency.",
            "We welcome comments that advance the story through relevant opinion.",
            "Please get involved and leave a comment.",
            "No comments to display yet.",
            "You can stay up to date with the blog via these feeds.",
        ),
        keep=(
            "Your comments will be used in court, the officer told her.",
            "The views expressed in the letter were those of three men.",
            "Tell us your names, the soldiers shouted in 2004.",
            "We welcome the ruling, and comments will follow.",
        ),
    ),
    Rule(
        "agency credit",
        patterns=(r"\((?:additional )?(?:reporting|writing|editing|reported|written|edited|compiled) by\b.{0,250}$",),
        cut=(
            "(Reporting by Carey Gillam; Editing by Sandra Maler)",
            "(Additional reporting by Ann Lee in London)",
        ),
        keep=("(Reporting by the agency had stopped in 2009.) He left", "Reporting by night was banned in May."),
        unless=r"\b(?:had|was|were|is|are|has)\b",
    ),
    Rule(
        "related links",
        patterns=(
            (
                r"\(?for (?:more|all|full|further)\b(?: [\w'’-]+){0,5} (?:coverage|news|stories|information|details|"
                r"photos|reports?|updates|analysis|on this|about)\b.{0,60}\b(?:click|visit|see|go to)\b.{0,100}$"
            ),
        ),
        unless=REPORTED,
        max_words=30,
        cut=(
            "(For more swine flu coverage, please click here: here) (For WHO information go to: here)",
            "For more on this, visit our website",
        ),
        keep=("For more than a year he could see the site of the fire.", "For all to see, he wrote it down here."),
    ),
    Rule(
        "marks alone",
        patterns=(r"[^\w\"“”‘’']{1,80}$",),
        cut=("* * *", "¦", "—", "\ufffd."),
        keep=("“", "5."),
    ),
)
"""Rules, the first that matches names the reason."""
