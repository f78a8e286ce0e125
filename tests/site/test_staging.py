"""Whatever stops a build, the last good site stays; and what stands in the site's place is always a whole one."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml

from guide.content.problems import ContentError
from guide.publish import staging
from guide.publish.staging import Staging
from tests.site.conftest import Built

Build = Callable[..., Built]
TIP = "guide_src/tips/first-tip.md"


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def names(files: Iterable[str]) -> set[str]:
    """Without the search's, which are called after what they hold."""
    return {name for name in files if not name.startswith("pagefind/")}


def beside(site: Path) -> set[str]:
    """What builds have left beside a site."""
    return {path.name for path in site.parent.iterdir() if path.name.startswith(f".{site.name}.")}


def say(project: Path, words: str) -> None:
    tip = project / TIP
    tip.write_text(tip.read_text("utf-8").replace("Do not answer for others.", words), "utf-8")


@contextmanager
def building(project: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def wait_for_pages(project: Path, process: subprocess.Popen[str], others: Collection[str] = ()) -> None:
    """Until a build has written some of its pages, in a folder that is not another's."""
    while not any(any(project.glob(f"{name}/**/*.html")) for name in beside(project / "site") - set(others)):
        assert process.poll() is None, process.stdout and process.stdout.read()
        time.sleep(0.005)


@pytest.mark.nightly
def test_killed_or_aborted_a_build_leaves_the_last_good_site_and_the_next_sweeps_up(
    build: Build, project: Path
) -> None:
    site = build().site
    good = contents(site)
    assert beside(site) == set()
    say(project, "Something else.")
    with building(project) as process:
        wait_for_pages(project, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert contents(site) == good
    killed = beside(site)
    assert len(killed) == 1
    with building(project) as process:
        wait_for_pages(project, process, killed)
        process.send_signal(signal.SIGINT)
        process.wait()
    assert contents(site) == good
    assert beside(site) == set(), "a build that is stopped by hand takes its folder away, and those of killed ones"
    tip = project / TIP
    sound = tip.read_text("utf-8")
    tip.write_text(sound.replace("effort: minutes", "effort: a fortnight"), "utf-8")
    built = build("--strict")
    assert (built.status, contents(site)) == (1, good)
    assert "is not known" in built.said
    tip.write_text(sound, "utf-8")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("theirs")
    assert build("--strict").status == 0
    new = contents(site)
    assert b"Something else." in new["tips/first-tip/index.html"]
    assert new.pop(".git/HEAD") == b"theirs"
    assert names(new) == names(good)
    assert beside(site) == set()


@pytest.mark.full
def test_of_two_builds_at_once_one_site_is_there_whole(build: Build, project: Path) -> None:
    site = build().site
    good = contents(site)
    say(project, "First.")
    with building(project) as first:
        wait_for_pages(project, first)
        tip = project / TIP
        tip.write_text(tip.read_text("utf-8").replace("First.", "Second."), "utf-8")
        with building(project) as second:
            assert (first.wait(), second.wait()) == (0, 0)
    now = contents(site)
    assert names(now) == names(good)
    said = re.findall("First|Second", now["tips/first-tip/index.html"].decode())
    assert len(said) == 1, "whichever ended last"
    assert build().status == 0
    assert b"Second." in contents(site)["tips/first-tip/index.html"]
    assert beside(site) == set()


def test_a_fault_of_the_disk_is_told_in_a_line(build: Build, project: Path) -> None:
    site = build().site
    good = contents(site)
    hook = project / "hooks" / "full.py"
    hook.write_text(
        "import errno\n\n\ndef on_post_page(output, page, config):\n"
        "    if 'first-tip' in page.url:\n"
        "        raise OSError(errno.ENOSPC, 'No space left on device', config.site_dir)\n    return output\n"
    )
    config = project / "mkdocs.yml"
    settings = yaml.safe_load(config.read_text("utf-8"))
    settings["hooks"].insert(0, "hooks/full.py")
    config.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), "utf-8")
    built = build("--strict")
    assert built.status == 1
    assert "No space left on device. The site that was there before stays as it is." in built.said
    assert "Traceback" not in built.said
    assert contents(site) == good
    assert beside(site) == set()


def test_another_folder_and_a_build_of_what_has_changed(build: Build, project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "out" / "guide"
    assert build("--strict", "--site-dir", str(elsewhere)).status == 0
    first = contents(elsewhere)
    assert not (project / "site").exists()
    assert build("--dirty", "--site-dir", str(elsewhere)).status == 0
    # What has changed is built for a writer’s eyes: pages as they were, scripts and styles as they are written.
    assert {name for name in contents(elsewhere) if name.endswith(".html")} == {
        name for name in first if name.endswith(".html")
    }
    assert [path.name for path in elsewhere.parent.iterdir()] == ["guide"]


def test_a_deployment_publishes_the_site_that_was_built(project: Path, tmp_path: Path) -> None:
    def run(*command: str) -> str:
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "GIT_CONFIG_GLOBAL": os.devnull}
        done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    config = project / "mkdocs.yml"
    told = (
        config.read_text("utf-8")
        .replace("submissions: {}", "submissions: none")
        .replace("contacts: []", "contacts: [us@example.org]")
    )
    config.write_text(told, "utf-8")
    run("git", "init", "--quiet", "--bare", str(tmp_path / "remote.git"))
    run("git", "init", "--quiet")
    run("git", "remote", "add", "origin", str(tmp_path / "remote.git"))
    for key, value in {"user.name": "A tester", "user.email": "tester@example.org"}.items():
        run("git", "config", key, value)
    run(sys.executable, "-m", "mkdocs", "gh-deploy", "--strict", "--quiet")
    published = run("git", "--git-dir", str(tmp_path / "remote.git"), "ls-tree", "-r", "--name-only", "gh-pages")
    assert set(published.split()) == {*contents(project / "site"), ".nojekyll"}
    assert beside(project / "site") == set()


def test_a_port_that_is_taken_is_told_before_the_build(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    told = (done.stdout + done.stderr).split("\n")
    assert done.returncode == 1
    assert [line for line in told if line] == [
        f"127.0.0.1:{port}: address: is taken by another program; choose another port: "
        f"make serve PORT={port + 1}, or mkdocs serve --dev-addr 127.0.0.1:{port + 1}"
    ]


@pytest.fixture(params=["at once", "in two steps"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in two steps":
        monkeypatch.setattr(staging, "exchange", lambda *_: False)


def staged(site: Path, words: str) -> Staging:
    build = Staging()
    Path(build.begin(str(site)), "index.html").write_text(words)
    return build


@pytest.mark.usefixtures("either_way")
def test_a_swap_leaves_a_whole_site_and_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert staged(site, "first").end(whole=True) == str(site)
    older, newer = staged(site, "older"), staged(site, "newer")
    site.chmod(0o750)
    newer.end(whole=True)
    older.end(whole=True)
    assert (site / "index.html").read_text() == "older"
    assert site.stat().st_mode & 0o777 == 0o750
    staged(site, "not whole").end(whole=False)
    assert (site / "index.html").read_text() == "older"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("either_way")
def test_where_two_first_sites_meet_one_is_there(tmp_path: Path) -> None:
    site = tmp_path / "site"
    one, other = staged(site, "one"), staged(site, "other")
    one.end(whole=True)
    other.end(whole=True)
    assert (site / "index.html").read_text() == "other"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_was_stopped_between_its_steps_is_undone(tmp_path: Path) -> None:
    site, earlier = tmp_path / "site", tmp_path / ".site.earlier.0f1e2d3c"
    earlier.mkdir()
    (earlier / "index.html").write_text("good")
    build = staged(site, "next")
    assert (site / "index.html").read_text() == "good"
    build.drop()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_only_what_a_build_left_and_nobody_holds_is_swept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    others = {".site.backup", ".site.building.notes", ".other.building.0f1e2d3c", "site.building.0f1e2d3c"}
    for name in (*others, ".site.building.0f1e2d3c"):
        (tmp_path / name).mkdir()
    running = staged(site, "still at work")
    building = {path.name for path in tmp_path.iterdir()} - others
    assert len(building) == 1, "the one that was left is gone"
    second = staged(site, "second")
    assert building | others < {path.name for path in tmp_path.iterdir()}
    second.drop()
    running.end(whole=True)
    assert {path.name for path in tmp_path.iterdir()} == {"site", *others}


def test_where_no_site_can_be_put_is_told_before_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ContentError, match="is a file; name another place"):
        Staging().begin(str(tmp_path / "file"))
    with pytest.raises(ContentError, match="a site is built beside its place"):
        Staging().begin(str(tmp_path / "file" / "site"))
    monkeypatch.setattr(Path, "is_mount", lambda _: True)
    with pytest.raises(ContentError, match=r"is a disk of its own.*--site-dir"):
        Staging().begin(str(tmp_path / "site"))


@pytest.mark.usefixtures("either_way")
def test_a_place_that_may_not_be_changed_keeps_its_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    staged(site, "good").end(whole=True)
    build = staged(site, "new")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(staging, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(ContentError, match="Permission denied; the site that was there stays"):
        build.end(whole=True)
    assert (site / "index.html").read_text() == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    shutil.rmtree(site)
