"""Words folded for comparison, and the runs that two texts share."""

from timeline.shingles import containment, shingles, words


def test_marks_case_and_spelling_variants_come_out_equal() -> None:
    assert words("“Today’s report”") == words("Todays Report")
    assert words("rather than focussing") == words("rather than focusing")
    assert words("learned\u00a0and") == words("learned and")


def test_a_short_text_is_one_shingle() -> None:
    assert list(shingles(["a", "b"], 5)) == [("a", "b")]
    assert list(shingles([], 5)) == []


def test_containment_sees_a_fragment_quoted_in_a_headline() -> None:
    whole = set(shingles(words("the pressure to meet targets as a measure of success rather than the outcome"), 3))
    part = set(shingles(words("to meet targets as a measure"), 3))
    assert containment(whole, part) == 1.0
    assert containment(whole, set()) == 0.0
