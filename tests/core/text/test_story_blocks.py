"""What a contributor's prose becomes on the site, held to the vectors that the browser's preview is held to as well."""

import json

import pytest

from tests.core.text.block_vectors import VECTORS, blocks, flat, texts


@pytest.mark.long
def test_the_site_shows_each_text_as_the_vectors_say() -> None:
    vectors = json.loads(VECTORS.read_text("utf-8"))
    assert [vector["text"] for vector in vectors] == list(dict.fromkeys(texts())), (
        "are old; run `.venv/bin/python -m tests.core.text.block_vectors`"
    )
    wrong = {vector["text"]: found for vector in vectors if (found := flat(blocks(vector["text"]))) != vector["blocks"]}
    assert wrong == {}
