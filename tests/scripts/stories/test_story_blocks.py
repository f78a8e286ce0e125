"""The preview's reading of prose: the same blocks as the site's, in steps that grow as the text does."""

import json

import pytest

from tests.core.text.block_vectors import VECTORS, flat
from tests.scripts.running import Scripts


def test_the_preview_reads_each_text_as_the_vectors_say(modules: Scripts) -> None:
    vectors = json.loads(VECTORS.read_text("utf-8"))
    read = modules.evaluate(
        """async (texts) => {
            const { blocksOf } = await import("/assets/js/stories/packet/markdown.mjs");
            return texts.map(blocksOf);
        }""",
        [vector["text"] for vector in vectors],
    )
    for vector, found in zip(vectors, read, strict=True):
        assert flat(found) == vector["blocks"], vector["text"]


LOOKED_AT = """async ([before, again, after, times]) => {
    const { blocksIn } = await import("/assets/js/stories/packet/markdown.mjs");
    const lines = [...before, ...Array(times).fill(again).flat(), ...after];
    let looks = 0;
    blocksIn(new Proxy(lines, {
        get(target, name) {
            if (typeof name === "string" && /^\\d+$/.test(name)) looks += 1;
            return Reflect.get(target, name);
        },
    }));
    return looks / lines.length;
}"""


@pytest.mark.long
@pytest.mark.parametrize(
    ("before", "again", "after"),
    [
        (["- a"], [""], ["  more of a"]),
        (["- a"], [""], ["after"]),
        (["- a"], [""], ["- b"]),
        (["> a"], [""], ["> b"]),
        (["> a"], [""], ["after"]),
        (["- a"], ["", "  more"], []),
        ([], ["- a", ""], ["end"]),
        ([], ["> a", ""], ["end"]),
        ([], ["1. a", "", "   b", ""], ["end"]),
        (["a"], [""], ["b"]),
    ],
)
def test_no_line_is_looked_at_again_and_again(
    modules: Scripts, before: list[str], again: list[str], after: list[str]
) -> None:
    few, many = (modules.evaluate(LOOKED_AT, [before, again, after, times]) for times in (200, 4000))
    assert many <= few + 1
    assert many < 20
