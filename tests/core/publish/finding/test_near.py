"""What is near to what is typed: words for the same thing, slips of the fingers, what goes with few finds."""

import pytest

from guide.publish.finding import alike
from guide.publish.finding.find import Find
from guide.publish.finding.stems import STOP, stems_of
from tests.core.publish.finding.conftest import Run
from tests.core.publish.finding.test_matching import asked, find, urls

SLIPS = {
    "goverance": "governance",
    "partnershp": "partnership",
    "tempalte": "template",
    "oportunity": "opportunity",
    "comittee": "committee",
    "anonimity": "anonymity",
    "definate": "definite",
    "trst": "trust",
    "exti": "exit",
    "wich": "which",
    "buget": "budget",
    "recieve": "receive",
}


@pytest.mark.parametrize("word", ["anonymous", "gas bill", "appreciative"])
def test_a_word_that_no_entry_has_leads_by_others_of_its_meaning(run: Run, word: str) -> None:
    found = [find("secret", "Is it confidential?"), find("bill", "An invoice."), find("respect", "They value us.")]
    right = {"anonymous": "tips/secret/", "gas bill": "tips/bill/", "appreciative": "tips/respect/"}[word]
    assert urls(run, found, f"{word} ")[0] == right


def test_words_of_one_meaning_tell_finds_apart(run: Run) -> None:
    found = [find("a", "The grant and a zebra."), find("b", "The grant and an invoice.")]
    assert urls(run, found, "grant payment ")[0] == "tips/b/"


def test_a_word_itself_weighs_more_than_others_of_its_meaning(run: Run) -> None:
    assert urls(run, [find("a", "An invoice."), find("b", "A bill.")], "bill ")[0] == "tips/b/"


def test_slips_are_mended_by_what_is_near_or_sounds_alike(run: Run) -> None:
    known = [[word, word] for word in ("goverment", "test", "patter", "expert", *SLIPS.values())]
    code = "x = given[1].map((word) => spelling.meant(word, new Map(given[0]), () => 1, new Set(['which', 'would'])))"
    assert dict(zip(SLIPS, run(code, [known, list(SLIPS)], "spelling"), strict=True)) == SLIPS
    assert run(code, [known, ["zebra", "kettle", "wound", "rock"]], "spelling") == [None] * 4


def test_a_slip_in_a_word_that_only_holds_a_sentence_together_is_mended_too(run: Run) -> None:
    code = "x = given.map((word) => spelling.meant(word, new Map([['witch', 'witch']]), () => 1, new Set(['which'])))"
    assert run(code, ["whch", "wich"], "spelling") == ["which", "witch"]
    [answer] = asked(run, [find("share", "Which of us pays?")], "wich")
    assert (answer["urls"], answer["instead"]) == (["tips/share/"], "which")


def test_a_mended_word_weighs_less_than_one_typed_right(run: Run) -> None:
    found = [find("a", "A minibus."), find("b", "A treasurer.")]
    [answer] = asked(run, found, "minibus treasurr ")
    assert answer["urls"][0] == "tips/a/"
    assert answer["instead"] == "minibus treasurer "


@pytest.mark.long
def test_where_few_are_found_what_goes_with_them_follows(run: Run) -> None:
    found = [
        find("pact", said=("ToR",), leads=("tools/sheet/", "tips/other/")),
        find("sheet", kind="tool"),
        find("other"),
        find("apart"),
    ]
    [answer] = asked(run, found, "ToR")
    assert answer["urls"] == ["tips/pact/", "tools/sheet/", "tips/other/"]
    assert [one.get("beside", {}).get("title") for one in answer["results"]] == [None, "Pact", "Pact"]
    assert answer["said"][1:] == [[], []]
    assert urls(run, found, "ToR", kind="Tools") == []


def test_what_goes_with_a_term_has_its_words(run: Run) -> None:
    term = Find("term", "Glossary", "glossary/#x", "Terms of reference", "What a group may do", {"said_as": ("ToR",)})
    assert urls(run, [term, find("a", "Our terms.", summary="Terms of reference for a group")], "ToR") == ["tips/a/"]


@pytest.mark.long
def test_a_term_that_was_said_is_explained_and_takes_no_place_among_the_results(run: Run) -> None:
    words = {"said_as": ("critical mass",)}
    term = Find("term", "Glossary", "glossary/#quorum", "Quorum", "How many must be there", words, meaning="How many.")
    other = Find("term", "Glossary", "glossary/#bulk", "Bulk", "A quorum in a critical mass", {})
    given = [other, term, find("decide", "How do we reach a quorum, a critical mass?", kind="tool")]
    typed = ("quorum ", "what is a quorum", "critical mass", "we sat there and they had no quorum again, says he")
    for words_, answer in zip(typed, asked(run, given, *typed), strict=True):
        assert (answer["meaning"] or {}).get("url") == "glossary/#quorum", words_
        assert answer["urls"][0] == "tools/decide/", words_
        assert "glossary/#quorum" not in answer["urls"], words_
    [unsaid] = asked(run, given, "the treasurer says that we lack the mass of people")
    assert unsaid["meaning"] is None
    [chosen] = asked(run, given, "quorum", kind="Glossary")
    assert chosen["meaning"] is None
    assert chosen["urls"][0] == "glossary/#quorum"


def test_a_term_whose_first_letters_stand_beside_another_word_is_explained(run: Run) -> None:
    words = {"said_as": ("MoU",)}
    term = Find(
        "term", "Glossary", "glossary/#mou", "Memorandum of understanding", "A signed page", words, meaning="A."
    )
    sheet = find("pact", "An MoU template.", said=("MoU", "template"), kind="tool")
    typed = ("MoU template", "mou template ", "template", "may we leave what our MoU template says")
    shown = [(answer["meaning"] or {}).get("url") for answer in asked(run, [term, sheet], *typed)]
    assert shown == ["glossary/#mou", "glossary/#mou", None, None]


def test_what_a_term_is_called_or_asked_by_in_these_very_words_explains_it(run: Run) -> None:
    term = Find(
        "term", "Glossary", "glossary/#x", "Buy-in", "That they mean it.", {"said_as": ("on board",)}, meaning="A."
    )
    given = [find("a", said=("board", "boarding")), find("b", "Who is on our board?"), term]
    [whole, part] = asked(run, given, "on board", "who is it that sits on the board")
    assert (whole["meaning"] or {}).get("url") == "glossary/#x"
    assert "glossary/#x" not in whole["urls"]
    assert part["meaning"] is None


@pytest.mark.long
def test_words_that_only_ask_for_a_meaning_are_not_looked_for(run: Run) -> None:
    term = Find(
        "term", "Glossary", "glossary/#lsp", "LSP", "Local Strategic Partnership", {"said_as": ("LSPs",)}, meaning="A."
    )
    given = [
        find("stand", "Where do we stand?"),
        find("plan", "Our LSP has a plan."),
        find("mean", "They mean it."),
        term,
    ]
    typed = ("what does LSP stand for", "what LSP means", "the meaning of LSP", "lsp meaning", "LSP abbreviation")
    for words, answer in zip(typed, asked(run, given, *typed), strict=True):
        assert (answer["meaning"] or {}).get("url") == "glossary/#lsp", words
        assert answer["urls"] == ["tips/plan/"], words
    assert urls(run, given, "what do we stand for")[0] == "tips/stand/"


def test_groups_of_words_for_the_same_thing_are_sound() -> None:
    for group in alike.groups():
        assert len(group) > 1, group
        assert all(word.isalnum() for word in group), group
        assert len({*group}) == len(group), group
    assert not {word for group in alike.groups() for word in group if not stems_of(word)} - set(STOP)
    assert len(alike.words()) > 1500
