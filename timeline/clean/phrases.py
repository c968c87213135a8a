"""Lines made of nothing but the words on a page's buttons and menus, whatever their order."""

from __future__ import annotations

import re

_LONGEST = 300  # characters of a menu on one line

_SHARE = """
    facebook twitter whatsapp linkedin pinterest reddit tumblr instagram telegram messenger youtube bluesky
    threads mastodon flipboard digg stumbleupon delicious google+ e-mail email print share shares tweet tweets pin
    save bookmark like likes copy link comment comments retweet retweets followers follow
""".split()
_SHARE_GLUE = (
    "on via this to by and or with us an a the article story page post in it more x us: close view total k".split()
)

_MENU_PHRASES = """
    home | home page | homepage | news | sport | sports | business | politics | world | uk | us | money | opinion
    | culture | lifestyle | travel | weather | video | videos | live tv | tv | radio | entertainment | health |
    science | tech | technology | education | arts | jobs | shop | photos | gallery | galleries | events | blog |
    blogs | podcasts | features | local | national | international | more | menu | main menu | search | search
    this site | site search | about | about us | contact | contact us | help | faq | faqs | archive | archives |
    log in | login | log out | logout | sign in | sign up | sign out | register | my account | account | subscribe
    | subscription | subscriptions | newsletter | newsletters | rss | rss feed | feeds | sitemap | site map |
    privacy | privacy policy | privacy notice | cookies | cookie policy | cookie settings | manage cookies | terms
    | terms of use | terms of service | terms and conditions | terms & conditions | accessibility | advertise |
    advertise with us | careers | disclaimer | legal | press | feedback | donate | skip to content | skip to main
    content | skip to navigation | skip navigation | jump to navigation | back to top | top | top of page | toggle
    navigation | open menu | close menu | close | show menu | hide menu | print this page | print | previous |
    next | prev | newer posts | older posts | previous article | next article | previous post | next post | first
    | last | back | go back | continue | editions | edition | today's paper | e-paper | letters | obituaries |
    classifieds | crosswords | games | puzzles | latest | latest news | top stories | trending | most read | most
    popular | editor's picks | breaking news | in pictures | copyright | imprint | media
""".split("|")
_ALONE = {
    "navigation", "menu", "main menu", "search", "log in", "login", "sign in", "register", "contact us", "about us",
    "subscribe", "skip to content", "skip to main content", "skip to navigation", "skip navigation",
    "jump to navigation", "back to top", "top of page", "toggle navigation", "open menu", "close menu",
    "print this page", "sitemap", "site map", "rss", "rss feed", "privacy policy", "privacy notice",
    "cookie policy", "cookie settings", "manage cookies", "terms of use", "terms of service",
    "terms and conditions", "terms & conditions", "newer posts", "older posts", "previous article", "next article",
    "previous post", "next post", "advertise with us", "home", "home page", "homepage", "my account", "share",
    "print", "close",
}  # fmt: skip

_PHRASES = frozenset(" ".join(phrase.split()) for phrase in _MENU_PHRASES)
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in (*_PHRASES, *_ALONE) if phrase)
_LONGEST_PHRASE = max(len(phrase.split()) for phrase in _PHRASES)
_SHARE_WORD = re.compile(r"[\w+:-]+")
_COUNT = re.compile(r"\d[\d.,]*[km]?")
_WORD = re.compile(r"[\w&'’+-]+")


def is_share_bar(text: str) -> bool:
    """Whether a line holds only names of networks, buttons and counts: "196 SHARES Facebook Twitter"."""
    first = _SHARE_WORD.search(text)
    if not first or len(text) > _LONGEST or text.endswith(".") or not _may_share(first[0].lower()):
        return False
    words = _SHARE_WORD.findall(text.lower())
    strong = sum(word in _SHARE for word in words)
    return strong > 0 and all(map(_may_share, words))


def _may_share(word: str) -> bool:
    return word in _SHARE or word in _SHARE_GLUE or bool(_COUNT.fullmatch(word))


def is_menu(text: str) -> bool:
    """Whether a line holds only entries of menus, two at least unless the one is nothing else."""
    first = _WORD.search(text)
    if len(text) > _LONGEST or not first or first[0].lower().replace("’", "'") not in _FIRST_WORDS:
        return False
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    if " ".join(words) in _ALONE:
        return True
    return _entries(words) >= 2 and not text.endswith((".", "?", "!", ":"))


def _entries(words: list[str]) -> int:
    """How many menu entries the words make, the longest taken first; 0 when anything else is among them."""
    count = at = 0
    while at < len(words):
        lengths = range(min(_LONGEST_PHRASE, len(words) - at), 0, -1)
        length = next((size for size in lengths if " ".join(words[at : at + size]) in _PHRASES), 0)
        if not length:
            return 0
        count, at = count + 1, at + length
    return count
