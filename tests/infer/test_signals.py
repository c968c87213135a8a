"""What the preposition before a date makes of it."""

from __future__ import annotations

import pytest

from tests.corpus import findings
from timeline.config import InferConfig
from timeline.infer import infer


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ann Low ran the library until 3 May 2010.", "../2010-05-03"),
        ("Ann Low ran the library until early 2010.", "../2010-04"),
        ("The council did not close the library until May 2010.", "2010-05"),
        ("The council closed the library by May 2010.", "[..2010-05]"),
        ("The council closed the library before May 2010.", "[..2010-04-30]"),
        ("The council closed the library shortly before 9pm on 3 May 2010.", "2010-05-03"),
        ("The council closed the library by 9pm on 3 May 2010.", "2010-05-03"),
        ("The library has been closed since May 2010.", "2010-05"),
        ("Ann Low has run the library since May 2010.", "2010-05/.."),
        ("Ann Low has been mayor of Leeds since 2010, when Tom Hill left it.", "2010"),
        ("Ann Low, who has been running the library since 2010, spoke.", "2010/.."),
    ],
)
def test_a_preposition_bounds_what_happened(text: str, edtf: str) -> None:
    (result,) = infer([findings("a.txt", f"Library news\n\n{text}\n")], InferConfig())
    assert [mention.when.edtf for mention in result.mentions if mention.when] == [edtf]
