"""The jobs with rights: what they hold the handed-over file to, and all that they ask of GitHub."""

import base64
import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

from guide.stories.github import propose, withdraw
from guide.stories.github.approval import LABEL, sha256
from guide.stories.github.asking import RefusedError, run_gh
from guide.stories.github.handover import LARGEST_STORY, hand_over
from tests.core.stories.github_events import NotingGh, event

STORY = b"---\ntitle: A story\n---\n\nWords.\n"
BODY = event("labeled")["issue"]["body"]
PATH = "guide_src/stories/the-bus.md"
OPEN = json.dumps(
    [
        {"number": 21, "headRefName": f"story/issue-12-{'0' * 16}", "isCrossRepository": False},
        {"number": 22, "headRefName": f"story/issue-12-{sha256(BODY)[:16]}", "isCrossRepository": True},
        {"number": 23, "headRefName": "story/issue-121-aaaaaaaaaaaaaaaa", "isCrossRepository": False},
        {"number": 24, "headRefName": "a-mend", "isCrossRepository": False},
    ]
)


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the workflow tells the step: an approved story, handed over, and the issue as it was."""
    monkeypatch.chdir(tmp_path)
    handed = hand_over(STORY, tmp_path / "story")
    (tmp_path / "issue.json").write_text(json.dumps(event("labeled")["issue"]), "utf-8")
    return {
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_REPOSITORY": "a-copy/guide",
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_RUN_ID": "77",
        "GITHUB_SHA": "c" * 40,
        "GITHUB_REF_NAME": "main",
        "GITHUB_ACTOR": "an-editor",
        "ISSUE": "12",
        "STORY_PATH": PATH,
        "STORY_SHA256": handed,
        "APPROVED_SHA256": sha256(BODY),
    }


def said(gh: NotingGh) -> str:
    """The last comment."""
    command, given = gh.asked[-1]
    assert command.startswith("api --method POST repos/a-copy/guide/issues/12/comments")
    body: str = json.loads(given)["body"]
    return body


def fields(environment: dict[str, str]) -> set[str]:
    return {problem.field for problem in propose.look(environment)}


class TestLooking:
    def test_a_story_as_it_was_approved_and_handed_over_has_no_faults(self, environment: dict[str, str]) -> None:
        assert fields(environment) == set()
        assert propose.main(["look"], environment) == 0

    @pytest.mark.parametrize(
        ("name", "value", "field"),
        [
            ("STORY_PATH", "guide_src/stories/../../.github/workflows/x.md", "path"),
            ("STORY_PATH", ".github/workflows/test.yml", "path"),
            ("STORY_PATH", "guide_src/stories/the-bus.md\n", "path"),
            ("STORY_PATH", "guide_src/tips/the-bus.md", "path"),
            ("STORY_PATH", "", "path"),
            ("STORY_SHA256", "0" * 64, "SHA-256"),
            ("APPROVED_SHA256", "$(id)", "approved"),
            ("ISSUE", "12/labels", "issue"),
        ],
    )
    def test_nothing_that_was_told_is_believed(
        self, environment: dict[str, str], name: str, value: str, field: str
    ) -> None:
        assert field in fields(environment | {name: value})
        assert propose.main(["look"], environment | {name: value}) == 1

    def test_the_artifact_holds_one_plain_file(self, environment: dict[str, str], tmp_path: Path) -> None:
        (tmp_path / "story" / "more.md").write_text("x")
        assert fields(environment) == {"artifact"}
        (tmp_path / "story" / "more.md").unlink()
        (tmp_path / "elsewhere.md").write_bytes(STORY)
        (tmp_path / "story" / "story.md").unlink()
        assert fields(environment) == {"artifact"}
        (tmp_path / "story" / "story.md").symlink_to(tmp_path / "elsewhere.md")
        assert fields(environment) == {"artifact"}

    @pytest.mark.parametrize(
        ("story", "field"),
        [
            (b"---\n" + b"x" * LARGEST_STORY, "size"),
            (b"#!/bin/sh\n", "text"),
            (b"---\n\0", "text"),
            (b"---\n\xff", "text"),
        ],
    )
    def test_it_is_text_of_a_story_and_of_its_size(
        self, environment: dict[str, str], tmp_path: Path, story: bytes, field: str
    ) -> None:
        handed = hand_over(story, tmp_path / "story")
        assert fields(environment | {"STORY_SHA256": handed}) == {field}

    def test_a_text_that_was_changed_meanwhile_is_not_proposed(
        self, environment: dict[str, str], tmp_path: Path
    ) -> None:
        (tmp_path / "issue.json").write_text(json.dumps(event("edited")["issue"]), "utf-8")
        assert fields(environment) == {"text"}
        (tmp_path / "issue.json").write_text(json.dumps(event("unlabeled")["issue"]), "utf-8")
        assert fields(environment) == {"label"}
        (tmp_path / "issue.json").write_text("", "utf-8")
        assert fields(environment) == {"JSON"}

    def test_a_pasted_packet_has_no_issue_to_compare_with(self, environment: dict[str, str], tmp_path: Path) -> None:
        (tmp_path / "issue.json").unlink()
        assert fields(environment | {"ISSUE": ""}) == set()


class TestOpening:
    def test_it_makes_a_branch_with_the_one_file_and_opens_it(self, environment: dict[str, str]) -> None:
        gh = NotingGh({"pr list": "[]", "pr create": "https://github.example/a-copy/guide/pull/30\n"})
        assert propose.open_proposal(environment, gh) == "https://github.example/a-copy/guide/pull/30"
        branch = f"story/issue-12-{sha256(BODY)[:16]}"
        ref, file = (json.loads(given) for _, given in gh.asked if given.startswith("{"))
        words = gh.asked[-1][1]
        assert ref == {"ref": f"refs/heads/{branch}", "sha": "c" * 40}
        assert gh.did(f"api --method PUT repos/a-copy/guide/contents/{PATH} ")
        assert base64.b64decode(file.pop("content")) == STORY
        assert file == {"message": "Story: the-bus", "branch": branch}
        (created,) = gh.did("pr create")
        assert f"--repo a-copy/guide --head {branch} --base main --title Story: the-bus" in created
        assert sha256(BODY) in words
        assert environment["STORY_SHA256"] in words
        assert "issue #12" in words
        assert "https://github.example/a-copy/guide/actions/runs/77" in words

    def test_a_revision_names_the_file_that_it_replaces(self, environment: dict[str, str], tmp_path: Path) -> None:
        earlier = tmp_path / PATH
        earlier.parent.mkdir(parents=True)
        earlier.write_bytes(b"---\nold\n")
        gh = NotingGh({"pr list": "[]"})
        propose.open_proposal(environment, gh)
        (file,) = (json.loads(given) for command, given in gh.asked if "/contents/" in command)
        assert file["sha"] == hashlib.sha1(b"blob 8\0---\nold\n").hexdigest()  # noqa: S324
        assert "rewrites a story" in gh.asked[-1][1]

    def test_an_earlier_text_of_the_same_issue_gives_way_and_nothing_else(self, environment: dict[str, str]) -> None:
        gh = NotingGh({"pr list": OPEN, "api repos/a-copy/guide/git/matching-refs": "refs/heads/story/issue-12-old\n"})
        propose.open_proposal(environment, gh)
        assert [command.split()[3] for command in gh.did("api --method PATCH")] == ["repos/a-copy/guide/pulls/21"]
        assert gh.did("api repos/a-copy/guide/git/matching-refs")[0].split()[1].endswith("/heads/story/issue-12-")
        assert [command.split()[3] for command in gh.did("api --method DELETE")] == [
            "repos/a-copy/guide/git/refs/heads/story/issue-12-old"
        ]

    def test_the_same_text_is_proposed_once(self, environment: dict[str, str]) -> None:
        ours = {"number": 22, "headRefName": f"story/issue-12-{sha256(BODY)[:16]}", "isCrossRepository": False}
        gh = NotingGh({"pr list": json.dumps([ours])})
        assert "#22" in propose.open_proposal(environment, gh)
        assert len(gh.asked) == 1

    def test_a_pasted_packet_leaves_other_pasted_packets_alone(self, environment: dict[str, str]) -> None:
        other = {"number": 25, "headRefName": "story/by-hand-ffffffffffffffff", "isCrossRepository": False}
        gh = NotingGh({"pr list": json.dumps([other])})
        propose.open_proposal(environment | {"ISSUE": ""}, gh)
        assert gh.did("api --method PATCH") == []
        assert "pasted by hand" in gh.asked[-1][1]

    def test_a_missing_setting_is_named(self, environment: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
        gh = NotingGh({"pr list": "[]"}, refuses="pr create")
        assert propose.main(["open"], environment, gh) == 1
        assert "Allow GitHub Actions to create and approve pull requests" in capsys.readouterr().out
        assert propose.main([], environment, gh) == 2


class TestWithdrawing:
    def taken_back(self, environment: dict[str, str], why: str, label: str = LABEL) -> NotingGh:
        gh = NotingGh(
            {
                "pr list": OPEN,
                "api repos/a-copy/guide/git/matching-refs": f"refs/heads/story/issue-12-{'0' * 16}\n",
                "api repos/a-copy/guide/issues/12": f"story\n{label}\n",
            }
        )
        assert withdraw.main(environment | {"WHY": why}, gh) == 0
        return gh

    def test_it_closes_deletes_unlabels_and_says_why(self, environment: dict[str, str]) -> None:
        gh = self.taken_back(environment, "edited", "Publish story")
        assert [command.split()[3] for command in gh.did("api --method PATCH")] == ["repos/a-copy/guide/pulls/21"]
        assert [command.split()[3] for command in gh.did("api --method DELETE")] == [
            f"repos/a-copy/guide/git/refs/heads/story/issue-12-{'0' * 16}",
            "repos/a-copy/guide/issues/12/labels/Publish%20story",
        ]
        assert "was changed after an editor approved it" in said(gh)

    @pytest.mark.parametrize("why", withdraw.WORDS)
    def test_each_reason_has_words_of_its_own(self, environment: dict[str, str], why: str) -> None:
        assert said(self.taken_back(environment, why)).startswith(withdraw.WORDS[why])

    def test_a_run_that_broke_is_linked(self, environment: dict[str, str]) -> None:
        words = said(self.taken_back(environment, ""))
        assert words.startswith(withdraw.WORDS["failed"])
        assert "/actions/runs/77" in words

    def test_where_nothing_was_approved_nothing_is_said(self, environment: dict[str, str]) -> None:
        gh = NotingGh({"pr list": "[]", "api repos/a-copy/guide/issues/12": "story\n"})
        assert withdraw.main(environment | {"WHY": "unlabelled"}, gh) == 0
        assert gh.did("api --method") == []

    def test_github_may_refuse(self, environment: dict[str, str]) -> None:
        assert withdraw.main(environment, NotingGh({}, refuses="pr list")) == 1
        assert withdraw.main({"ISSUE": ""}) == 2


def test_gh_is_run_with_what_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "gh"
    program.write_text('#!/bin/sh\nprintf "%s|" "$@"\ncat\n[ "$1" = ok ] || { echo no >&2; exit 1; }\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert run_gh(["ok", "$(id) `id`"], "given") == "ok|$(id) `id`|given"
    with pytest.raises(RefusedError, match="no"):
        run_gh(["other"])
