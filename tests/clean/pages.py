"""Made-up pages: each line with its fate, `keep` or the reason for which it is cut."""

from __future__ import annotations

from textwrap import dedent

from timeline.model import Document
from timeline.spans import Alignment

PAGES = {
    "news site": """
        navigation | Home | News | Sport | Weather | Business
        breadcrumb | Home » News » Harbour
        keep | Ferry owners knew of faulty doors, inquiry told
        keep | By Rosa Hallam, transport correspondent
        keep | Published: 14 June 1987
        share buttons | 312 SHARES Facebook Twitter WhatsApp
        keep | Two directors of the ferry line were warned in 1986 that the bow doors did not close, it was told.
        advertisement | Advertisement
        keep | The inquiry into the disaster opened in London on 27 April and is expected to last until the autumn.
        image caption stub | Photograph: Ann Smith/PA
        keep | A memo of 18 October was read out. “Who knows whether the storekeeper is awake?” it asked.
        related links | READ MORE: Families demand answers
        keep | The hearing continues.
        sign-up line | Sign up to our newsletter for the day's top stories in your inbox
        related links | Most popular
        related links | Ten ways to cook an egg
        copyright footer | © 1987-2021 Harbour News Ltd. All rights reserved.
        navigation | Terms of use | Privacy policy | Contact us
    """,
    "blog": """
        keep | What the flood of 1953 taught us
        keep | Posted on 31 January 2013 by Tom
        keep | Sixty years ago tonight the sea came over the wall at Canvey, and fifty-eight people died in their beds.
        keep | My grandmother kept a diary. She wrote that nobody had warned them of the water.
        comment form | Leave a comment
        counter | 14 comments
        keep | Tagged harbour walls, she thought, were no use to anyone.
        print label | Share this on Facebook
        navigation | Older posts
        copyright footer | Powered by WordPress
    """,
    "government page": """
        cookie notice | We use cookies on this website to make it work better for you.
        navigation | Skip to main content
        site banner | This page is no longer being updated.
        keep | Review of safety at sea: terms of reference
        keep | 3 March 1988
        keep | The Secretary of State announced a review on 1 March, after the report of the court was published.
        keep | The review will report by the end of the year and consider the design of ferries and their crews.
        page last changed | Last updated: 12 May 2019
        copyright footer | © Crown copyright 2019
    """,
    "live blog": """
        live-blog label | LIVE
        keep | Verdict in harbour trial: as the day unfolded
        counter | 27 updates
        live-blog label | Key events
        age of the page | 5 hours ago
        keep | The foreman of the jury has told the judge that they have reached a verdict on all counts.
        keep | 12:52
        keep | The judge has thanked the jury and sent them home; sentence will be passed on Friday 4 May.
        image caption stub | The ferry line logo
        live-blog label | Load more updates
        consent notice | Accept all
    """,
}


def page(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The page as a file has it, and the fate of each of its lines."""
    expected = [
        (fate.strip(), line.strip())
        for fate, _, line in (row.partition("|") for row in dedent(marked).strip().split("\n"))
    ]
    return "".join(f"{line}\n\n" for _, line in expected), expected


def document(raw: str) -> Document:
    """A document as it comes from reading, fit for cleaning."""
    return Document("doc-test", ("test.txt",), "0" * 64, raw, raw, Alignment.identity(len(raw)))
