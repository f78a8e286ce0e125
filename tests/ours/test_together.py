"""What groups talk about: each statement of each check has a question of its own."""

from guide.content.library import Library


def test_every_check_has_a_question_of_its_own_for_each_item(library: Library) -> None:
    for check in library.current_assessments():
        together = library.together[check.id]
        assert together.prompts.keys() >= {item.id for item in check.items}
        assert all("?" in prompt for prompt in together.prompts.values()), check.id
        assert check.choose or together.ask.keys() >= {item.id for item in check.items}, check.id
    asked = [prompt for together in library.together.values() for prompt in together.prompts.values()]
    assert len(set(asked)) == len(asked)
    openings = [" ".join(prompt.split()[:4]) for prompt in asked]
    assert len(set(openings)) == len(openings), sorted(o for o in openings if openings.count(o) > 1)
    assert [id_ for id_, together in library.together.items() if together.guess] == ["assumptions"]
