# ruff: noqa: E501  # markup reads best on the line that the page has it on
"""Saved web pages with known text: `python -m tests.clean.webpages FOLDER` writes them all.

Twelve layouts, from tables of 1999 to live blogs, each with six stories. The furniture stands where real pages
have it: round the story, and between its paragraphs.
"""

from __future__ import annotations

import html
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.clean.stories import SHORT, Story, story_of

STORIES = 6
# Characters: the fifths of 23 real news pages, the largest left out.
_SIZES = (30_000, 60_000, 75_000, 140_000, 230_000)
_LONG = range(18, 33)  # paragraphs; 3 to 6 kB, as news articles are


@dataclass(frozen=True, slots=True)
class Page:
    """A page, the paragraphs of its story, and what on it is none.

    Attributes:
        published: the day it states for itself, empty for a page that states none.
    """

    name: str
    html: str
    title: str
    story: tuple[str, ...]
    furniture: tuple[str, ...]
    published: str


def _p(text: str, more: str = "") -> str:
    return f"<p{more}>{html.escape(text, quote=False)}</p>\n"


class Furniture:
    """What the page adds; remembers every piece that must not be kept."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.pieces: list[str] = []

    def __call__(self, text: str) -> str:
        self.pieces.append(text)
        return html.escape(text, quote=False)

    def link(self, text: str) -> str:
        return f'<a href="/a/{self.chance.randint(1, 999)}">{self(text)}</a>'

    def other(self) -> str:
        """The headline of another story."""
        what = self.chance.choice(("Dog bites postman", "New stadium opens", "Choir wins prize", "Snow closes schools"))
        return f"{what} in {self.chance.choice(('Eastham', 'Lowton', 'Burley'))} {self.chance.randint(100, 999)}"

    def nav(self) -> str:
        items = "".join(
            f"<li>{self.link(text)}</li>" for text in ("Home", "News", "Sport", "Weather", "Jobs", "Contact us")
        )
        return f"<ul>{items}</ul>"

    def related(self, count: int = 4) -> str:
        return "<ul>" + "".join(f"<li>{self.link(self.other())}</li>" for _ in range(count)) + "</ul>"

    def cookie(self) -> str:
        return self(
            "We use cookies to improve your experience. By continuing to browse the site you agree to our use of cookies."
        )

    def signup(self) -> str:
        return self("Sign up to our daily newsletter and get the best stories straight to your inbox.")

    def wall(self) -> str:
        return self("Already a subscriber? Log in to continue reading. Subscribe today from £1 a week.")

    def share(self) -> str:
        return "".join(
            f"<li>{self.link(text)}</li>" for text in ("Share on Facebook", "Share on Twitter", "Email this article")
        )

    def ad(self) -> str:
        return self("Advertisement")

    def copyright(self) -> str:
        return self(
            f"© {self.chance.randint(2020, 2024)} Elm News Ltd. All rights reserved. Last updated 3 March 2024."
        )

    def caption(self) -> str:
        return self(f"Image source, Getty Images {self.chance.randint(100, 999)}")

    def read_more(self) -> str:
        return self(f"READ MORE: {self.other()}")


Layout = Callable[[Story, Furniture], str]


def _head(story: Story, extra: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{story.title} | Elm News</title>{extra}</head>"
    )


def _between(story: Story, pieces: list[str], put: Callable[[str], str] = _p) -> str:
    """The paragraphs with a piece of furniture after every second one."""
    out = []
    for number, text in enumerate(story.paragraphs):
        out.append(put(text))
        if number % 2 and pieces and number < len(story.paragraphs) - 1:
            out.append(pieces.pop(0))
    return "".join(out)


def modern(story: Story, add: Furniture) -> str:
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{story.title}","datePublished":"{story.day}"}}</script>'
    inner = [
        f'<aside class="related"><h3>{add("More on this story")}</h3>{add.related(2)}</aside>',
        f'<div class="ad">{add.ad()}</div>',
    ]
    return (
        f"{_head(story, ld)}<body><header><nav>{add.nav()}</nav></header><div class=cookie-banner>{add.cookie()}</div>"
        f"<main><article><h1>{story.title}</h1><div class=byline>By {story.author}</div>"
        f"<ul class=share>{add.share()}</ul>{_between(story, inner)}</article></main>"
        f"<aside class=sidebar><h2>{add('Most read')}</h2>{add.related()}</aside><footer>{add.copyright()}</footer></body></html>"
    )


def plain_blocks(story: Story, add: Furniture) -> str:
    """No class says what anything is, and promotions are paragraphs like any other."""
    inner = [_p(add.read_more()), _p(add.ad()), _p(add.signup())]
    return (
        f"{_head(story)}<body><div><div>{add.nav()}</div><div><h1>{story.title}</h1><p>{story.written_day}</p>"
        f"{_between(story, inner)}</div><div><p>{add.copyright()}</p></div></div></body></html>"
    )


def wordpress(story: Story, add: Furniture) -> str:
    meta = f'<meta property="article:published_time" content="{story.day}T10:00:00+00:00">'
    comments = "".join(
        f"<li class=comment><p>{add(f'Great post, thanks for sharing, reader {add.chance.randint(1000, 9999)}')}</p></li>"
        for _ in range(3)
    )
    return (
        f"{_head(story, meta)}<body class=single><div id=masthead>{add.nav()}</div><div id=content class=site-content>"
        f"<article class='post hentry'><h1 class=entry-title>{story.title}</h1><div class=entry-content>"
        f"{_between(story, [])}<div class=sharedaddy><h3>{add('Share this:')}</h3><ul>{add.share()}</ul></div></div>"
        f"<footer class=entry-meta>{add('Posted in Local, Courts. Tagged council, fraud.')}</footer></article>"
        f"<div id=comments><h2>{add('3 thoughts on this')}</h2><ol>{comments}</ol></div></div>"
        f"<div id=secondary class=widget-area><h3>{add('Recent Posts')}</h3>{add.related()}</div>"
        f"<div id=colophon>{add('Proudly powered by WordPress')}</div></body></html>"
    )


def tables(story: Story, add: Furniture) -> str:
    cells = f"<td width=150 valign=top>{add.nav()}</td><td><font size=5><b>{story.title}</b></font><br><i>{story.written_day}</i><br>"
    return (
        f"<html><head><title>{story.title}</title></head><body bgcolor=#ffffff><table width=760><tr>{cells}"
        f"{_between(story, [])}</td><td width=160><b>{add('Top stories')}</b>{add.related(3)}</td></tr></table>"
        f"<center><font size=1>{add.copyright()}</font></center></body></html>"
    )


def breaks(story: Story, add: Furniture) -> str:
    """Paragraphs apart by line breaks only."""
    text = "<br><br>\n".join(html.escape(paragraph, quote=False) for paragraph in story.paragraphs)
    return (
        f"<html><head><title>{story.title}</title></head><body><div id=nav>{add.nav()}</div><h2>{story.title}</h2>"
        f"<div class=text>{text}</div><hr><div id=bottom>{add.copyright()}</div></body></html>"
    )


def captions(story: Story, add: Furniture) -> str:
    def figure() -> str:
        return f"<figure><img src=a.jpg alt=''><figcaption>{add.caption()}</figcaption></figure>"

    return (
        f"{_head(story)}<body><nav>{add.nav()}</nav><article><h1>{story.title}</h1>"
        f"<time datetime={story.day}T09:00:00Z>{story.written_day}</time>{figure()}{_between(story, [figure(), figure()])}"
        f"<section class=tags><h4>{add('Related topics')}</h4><ul><li>{add.link('Courts and crime')}</li></ul></section></article>"
        f"<footer>{add.copyright()}</footer></body></html>"
    )


def subheads(story: Story, add: Furniture) -> str:
    """Subheadings, a quotation set apart and a list are story; the box with the promotion is not."""
    parts = list(story.paragraphs)
    body = "".join(
        f"<h2>What happened {number}</h2>{_p(text)}" if number % 3 == 1 else _p(text)
        for number, text in enumerate(parts[:-3])
    )
    body += f"<blockquote>{_p(parts[-3])}</blockquote><ul><li>{html.escape(parts[-2])}</li><li>{html.escape(parts[-1])}</li></ul>"
    return (
        f"{_head(story)}<body><header>{add.nav()}</header><div class=article-body><h1>{story.title}</h1>{body}"
        f"<div class=promo-box>{_p(add.signup())}</div></div><div class=footer>{add.copyright()}</div></body></html>"
    )


def live(story: Story, add: Furniture) -> str:
    posts = "".join(
        f"<div class=post><span class=time>1{number % 10}:0{number % 6}</span>{_p(text)}<div class=tools>{add.link('Copy link to post')}</div></div>"
        for number, text in enumerate(story.paragraphs)
    )
    return (
        f"{_head(story)}<body>{add.nav()}<h1>{story.title}</h1><div class=live>{_p(add('Live feed'))}"
        f"<button>{add('Refresh updates automatically')}</button>{posts}</div><footer>{add.copyright()}</footer></body></html>"
    )


def walled(story: Story, add: Furniture) -> str:
    meta = f"<meta name=date content={story.day}>"
    return (
        f"{_head(story, meta)}<body>{add.nav()}<div class=content><h1>{story.title}</h1>{_between(story, [])}"
        f"<div class=paywall>{_p(add.wall())}</div>{_p(add.signup())}</div><div class=modal>{_p(add.cookie())}</div>"
        f"<div>{add.copyright()}</div></body></html>"
    )


def spans(story: Story, add: Furniture) -> str:
    """Builders that know no paragraphs: everything is a block within a block."""
    body = "".join(
        f"<div class=x1><div class=x2><span>{html.escape(text, quote=False)}</span></div></div>"
        for text in story.paragraphs
    )
    return (
        f"{_head(story)}<body><div class=c1>{add.nav()}</div><div class=c2><div class=c3><span class=h>{story.title}</span></div>{body}</div>"
        f"<div class=c4><div>{add('You may also like')}</div>{add.related(3)}</div><div class=c5>{add.copyright()}</div></body></html>"
    )


def press(story: Story, add: Furniture) -> str:
    return (
        f"{_head(story)}<body><div id=top>{add.nav()}</div><div id=main><h1>{story.title}</h1><p class=date>{story.written_day}</p>"
        f"{_between(story, [])}<p>{add('For media enquiries please contact the press office on 020 7946 0000.')}</p></div>"
        f"<div id=footer>{add.copyright()}</div></body></html>"
    )


def inline(story: Story, add: Furniture) -> str:
    """Links to other stories and share counts stand as paragraphs within the text."""
    inner = [
        f"<p><strong>{add.link('Read more: ' + add.other())}</strong></p>",
        f"<p>{add('196 shares')}</p>",
        f"<p><em>{add('Article continues below')}</em></p>",
        f"<p>{add.link('Click here to follow us on Facebook')}</p>",
    ]
    return (
        f"{_head(story)}<body><nav>{add.nav()}</nav><div class=story><h1>{story.title}</h1><p>By {story.author}</p>"
        f"{_between(story, inner)}</div><p>{add.copyright()}</p></body></html>"
    )


LAYOUTS: tuple[Layout, ...] = (
    modern, plain_blocks, wordpress, tables, breaks, captions, subheads, live, walled, spans, press, inline,
)  # fmt: skip
_DATED = {"modern", "wordpress", "captions", "walled", "plain_blocks", "press"}


def _bulk(chance: random.Random, size: int) -> str:
    """What a page of today carries along and nobody sees: styles, scripts, the state of its widgets."""
    rules = "".join(f".c{n}{{margin:{n % 7}px;color:#{chance.randrange(16**6):06x}}}" for n in range(size // 160))
    state = ",".join(
        f'"k{n}":{{"id":{chance.randrange(10**9)},"on":true,"t":["a{n}","b{n}"]}}' for n in range(size // 120)
    )
    return f"<style>{rules}</style><script>window.state={{{state}}};</script>"


def _menu(add: Furniture, count: int) -> str:
    """A menu of all sections, which opens when a pointer comes near; only some sites say that it is one."""
    sections = ("Politics", "Business", "Science", "Culture", "Travel", "Money", "Health", "Education")
    items = "".join(
        f"<li class=m><div class=w><a href=/s/{n} class=l><span class=i></span><span>{add(f'{sections[n % 8]} {n}')}</span></a></div></li>"
        for n in range(100, 100 + count)
    )
    tag = add.chance.choice(("nav", "div"))
    return f"<{tag} class=mega-menu aria-label=Sections><ul>{items}</ul></{tag}>"


def _teasers(add: Furniture, count: int) -> str:
    """Other stories below this one, each with its picture."""
    boxes = "".join(
        f"<div class='card teaser'><a href=/a/{n}><img src=/i/{n}.jpg alt='' loading=lazy><h3>{add(add.other())}</h3></a></div>"
        for n in range(count)
    )
    return f"<div class='grid more-stories'>{boxes}</div>"


def _weighted(text: str, add: Furniture, size: int) -> str:
    """A page with the scripts, menus and teasers that make it about so large."""
    text = text.replace("</head>", f"{_bulk(add.chance, size)}</head>")
    return text.replace("</body>", f"{_menu(add, size // 420)}{_teasers(add, size // 1_200)}</body>")


def pages(*, heavy: bool = False) -> list[Page]:
    """All pages, the same every time.

    Args:
        heavy: whether the newer layouts weigh what pages of today weigh, with long articles.
    """
    made = []
    for layout in LAYOUTS:
        for number in range(STORIES):
            chance = random.Random(f"{layout.__name__} {number}")
            story, add = story_of(chance, _LONG if heavy else SHORT), Furniture(chance)
            text = layout(story, add)
            if heavy and layout not in (tables, breaks):
                text = _weighted(text, add, _SIZES[len(made) % len(_SIZES)])
            day = story.day if layout.__name__ in _DATED else ""
            name = f"{layout.__name__}-{number}.html"
            made.append(Page(name, text, story.title, story.paragraphs, tuple(add.pieces), day))
    return made


def write(folder: Path, *, heavy: bool = False) -> list[Page]:
    """Write every page into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pages(heavy=heavy)
    for page in made:
        (folder / page.name).write_text(page.html, encoding="utf-8")
    return made


if __name__ == "__main__":
    print(len(write(Path(sys.argv[1]))), "pages")
