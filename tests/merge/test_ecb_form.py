"""Clustering files of the ECB+ form from the command line: what is read, what is not, what is said of a bad file."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.bench import merge
from tests.bench.coreference import files
from tests.bench.ecb_rows import rows

Rows = list[dict[str, Any]]

STORIES = {
    "fire": (
        "The ferry Marigold burned in Corrie harbour on Monday. Tom Reed of Leeds was arrested over the fire.",
        "A fire destroyed the ferry Marigold at Corrie. Police arrested Tom Reed, a trader from Leeds.",
        "Tom Reed, arrested after the Marigold burned in Corrie harbour, denied that he had set the fire.",
    ),
    "mine": (
        "An explosion killed nine miners at Barton pit on Friday. The owner, Ann Low, promised an inquiry.",
        "Nine men died when the Barton pit exploded. Ann Low, who owns the pit, promised an inquiry.",
    ),
}
TRIGGERS = "burned arrested fire destroyed denied explosion killed died exploded promised inquiry".split()
GOLD = ("topic", "subtopic", "gold_cluster", "head_lemma", "times_in_sentence", "people_in_sentence", "corpus", "type")


def corpus() -> tuple[Rows, Rows]:
    """Documents and mentions of the ECB+ form, with all columns that its files have."""
    documents: Rows = []
    mentions: Rows = []
    for topic, texts in STORIES.items():
        for number, text in enumerate(texts):
            id = f"{topic}{number}"
            end = text.index(". ") + 1 if ". " in text else len(text)
            cuts = [(0, end), (end + 1, len(text))] if end < len(text) else [(0, end)]
            sentences = [{"i": i, "start": a, "end": b, "annotated": True} for i, (a, b) in enumerate(cuts)]
            documents.append(
                {"doc_id": id, "corpus": "ecb+", "topic": topic, "subtopic": f"{topic}x", "published": None,
                 "text": text, "sentences": sentences}
            )  # fmt: skip
            for word in TRIGGERS:
                if (at := text.lower().find(word)) >= 0:
                    mentions.append(
                        {"mention_id": f"{id}_{at}", "doc_id": id, "topic": topic, "subtopic": f"{topic}x",
                         "sentence": 0, "start": at, "end": at + len(word), "trigger": word, "type": "ACT",
                         "head_lemma": word, "times_in_sentence": ["Monday"], "people_in_sentence": ["Tom Reed"],
                         "gold_cluster": f"{topic}-{word}"}
                    )  # fmt: skip
    return documents, mentions


def clustered(folder: Path, documents: Iterable[object], mentions: Iterable[object], tier: str = "suggested") -> bytes:
    """The bytes of the answer that the command writes for these rows."""
    paths = [folder / name for name in ("documents.jsonl", "mentions.jsonl", "answer.json")]
    for path, listed in zip(paths[:2], (documents, mentions), strict=True):
        path.write_text("".join(json.dumps(row) + "\n" for row in listed), encoding="utf-8")
    options = zip(("--documents", "--mentions", "--answer"), map(str, paths), strict=True)
    merge.main([*(word for option in options for word in option), "--tier", tier])
    return paths[2].read_bytes()


def without_gold(listed: Rows) -> Rows:
    return [{name: value for name, value in row.items() if name not in GOLD} for row in listed]


def renamed(listed: Rows) -> Rows:
    """Other topics, other clusters, shuffled lines, fields that nobody knows."""
    names = sorted({row["topic"] for row in listed})
    other = dict(zip(names, random.Random(3).sample(names, len(names)), strict=True))
    found = [row | {"topic": other[row["topic"]], "subtopic": "?", "gold_cluster": "x", "new": 1} for row in listed]
    return random.Random(5).sample(found, len(found))


def assert_only_texts_are_read(folder: Path, documents: Rows, mentions: Rows, tier: str) -> None:
    answer = clustered(folder, documents, mentions, tier)
    assert clustered(folder, without_gold(documents), without_gold(mentions), tier) == answer
    assert clustered(folder, renamed(documents), renamed(mentions), tier) == answer


@pytest.mark.parametrize("tier", merge.TIERS)
def test_neither_gold_nor_topics_nor_the_order_of_lines_change_a_byte(tmp_path: Path, tier: str) -> None:
    documents, mentions = corpus()
    assert_only_texts_are_read(tmp_path, documents, mentions, tier)


@pytest.mark.bench
@pytest.mark.parametrize("tier", merge.TIERS)
def test_nor_do_they_on_the_development_data(bench: Path, tmp_path: Path, tier: str) -> None:
    documents, mentions = map(rows, files(bench, "ecbplus_dev"))
    assert_only_texts_are_read(tmp_path, documents, mentions, tier)


@pytest.mark.bench
@pytest.mark.parametrize("tier", merge.TIERS)
def test_what_documents_and_mentions_are_called_changes_no_cluster(bench: Path, tmp_path: Path, tier: str) -> None:
    documents, mentions = map(rows, files(bench, "ecbplus_dev"))
    draw = random.Random(1)
    called = {row[key]: f"{draw.random():.12f}" for key, listed in (("doc_id", documents), ("mention_id", mentions))
              for row in listed}  # fmt: skip
    others = [row | {key: called[row[key]] for key in ("doc_id", "mention_id")} for row in mentions]
    answer = json.loads(clustered(tmp_path, documents, mentions, tier))
    other = json.loads(
        clustered(tmp_path, [row | {"doc_id": called[row["doc_id"]]} for row in documents], others, tier)
    )
    assert partition({called[id]: cluster for id, cluster in answer.items()}) == partition(other)


def partition(answer: dict[str, str]) -> set[frozenset[str]]:
    clusters: dict[str, set[str]] = {}
    for id, cluster in answer.items():
        clusters.setdefault(cluster, set()).add(id)
    return set(map(frozenset, clusters.values()))


def test_one_happening_is_one_cluster_and_every_mention_has_one(tmp_path: Path) -> None:
    documents, mentions = corpus()
    found = json.loads(clustered(tmp_path, documents, mentions))
    assert found.keys() == {row["mention_id"] for row in mentions}
    arrests = {found[row["mention_id"]] for row in mentions if row["trigger"] == "arrested"}
    assert len(arrests) == 1
    assert arrests.isdisjoint({found[row["mention_id"]] for row in mentions if row["doc_id"].startswith("mine")})


def test_empty_files_give_an_empty_answer(tmp_path: Path) -> None:
    assert json.loads(clustered(tmp_path, [], [])) == {}
    assert json.loads(clustered(tmp_path, corpus()[0], [])) == {}


def test_numbers_as_ids_and_line_separators_in_texts_are_read(tmp_path: Path) -> None:
    text = "A ferry burned.\u2028It sank."
    document = {"doc_id": 7, "text": text, "sentences": [{"start": 0, "end": len(text)}]}
    mention = {"mention_id": 1, "doc_id": 7, "start": 8, "end": 14}
    paths = [tmp_path / "d.jsonl", tmp_path / "m.jsonl", tmp_path / "a.json"]
    for path, row in zip(paths[:2], (document, mention), strict=True):
        path.write_text(json.dumps(row, ensure_ascii=False) + "\r\n", encoding="utf-8")
    merge.main(["--documents", str(paths[0]), "--mentions", str(paths[1]), "--answer", str(paths[2])])
    assert json.loads(paths[2].read_text(encoding="utf-8")) == {"1": "1"}


DOCUMENT: dict[str, Any] = {"doc_id": "a", "text": "A ferry burned.", "sentences": [{"start": 0, "end": 15}]}
MENTION: dict[str, Any] = {"mention_id": "1", "doc_id": "a", "start": 8, "end": 14}

# documents | mentions | what is said
BAD = [
    ([DOCUMENT], [MENTION, MENTION], "mentions.jsonl, line 2: mention_id '1' a second time"),
    ([DOCUMENT], [MENTION | {"doc_id": "b"}], "mentions.jsonl, line 1: no document 'b'"),
    ([DOCUMENT], [MENTION | {"end": 99}], "mentions.jsonl, line 1: 8-99 does not lie in the text"),
    ([DOCUMENT], [MENTION | {"start": "8"}], "mentions.jsonl, line 1: start must be a whole number, got '8'"),
    ([DOCUMENT], [{"mention_id": "1"}], "mentions.jsonl, line 1: no field 'doc_id'"),
    ([DOCUMENT], [7], "mentions.jsonl, line 1: not an object"),
    ([{"doc_id": "a"}], [MENTION], "documents.jsonl, line 1: no field 'text'"),
    ([DOCUMENT | {"published": "May"}], [MENTION], "published must begin with YYYY-MM-DD or be null, got 'May'"),
    ([DOCUMENT | {"sentences": [{"start": 0, "end": 99}]}], [], "sentences must have a start and an end in the text"),
]  # fmt: skip


@pytest.mark.parametrize(("documents", "mentions", "said"), BAD, ids=[said for *_, said in BAD])
def test_a_bad_line_is_named_and_the_exit_code_is_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], documents: Rows, mentions: Rows, said: str
) -> None:
    with pytest.raises(SystemExit) as error:
        clustered(tmp_path, documents, mentions)
    assert error.value.code == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "answer.json").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b'{"doc_id":', "line 1: not JSON"), (b"\xff\xfe", "not UTF-8, at byte 0"), (None, "No such file")],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, said: str
) -> None:
    paths = [str(tmp_path / name) for name in ("d.jsonl", "m.jsonl", "a.json")]
    if content is not None:
        Path(paths[0]).write_bytes(content)
    with pytest.raises(SystemExit) as error:
        merge.main(["--documents", paths[0], "--mentions", paths[1], "--answer", paths[2]])
    assert error.value.code == 2
    told = capsys.readouterr().err
    assert "d.jsonl" in told and said in told
