"""What tests in a browser stand on: a real Chromium, built sites, and the modules by themselves.

`site` is a guide that stays as it is, whatever this one's texts and settings become; `whole` is this one, as it is
published. tests/conftest.py hands them to every folder, and sharing.py to every process, so that each is built once.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import FLAGS, on_path
from tests.browser.conftest import AXE, ROOT, RULES, STEADY, Axe, build
from tests.browser.pace.slowly import SLOWLY, slowed
from tests.browser.serving import serving
from tests.browser.sharing import shared
from tests.scripts.running import Scripts


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    chosen = {"executable_path": found} if (found := on_path()) else {}
    return {**browser_type_launch_args, **chosen, "args": FLAGS}


BRIEF = "resultTypes: ['violations'], selectors: false"
"""For axe: not to work out what is told of elements that are as they should be, nor how each can be selected."""

TOO_SMALL_ANYWHERE = """async () => {
  const runOnly = {type: "rule", values: ["target-size"]};
  const small = async (where) => (await axe.run(where, {runOnly})).violations;
  const [left, top] = [scrollX, scrollY];
  const found = [];
  for (const node of (await small(document)).flatMap(({nodes}) => nodes)) {
    document.querySelector(node.target[0]).scrollIntoView({block: "center", behavior: "instant"});
    found.push(...await small(node.target[0]));
  }
  scrollTo({left, top, behavior: "instant"});
  return found;
}"""
"""What axe finds too small to be hit, wherever the window stands: what is said at its foot covers a part of whatever
lies there, until it is scrolled."""


# What a busy machine takes says nothing: what is waited for comes, or it is missing.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def browser(browser: Browser) -> Browser:
    """Playwright's, and on wish a slow one: see slowly.py."""
    return slowed(browser) if SLOWLY else browser


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> str:
    """The address of a guide of a few dozen entries and six checks, served below a path, as on Pages."""
    return shared(request.config).built("steady-guide/", STEADY)


@pytest.fixture(scope="session")
def whole(request: pytest.FixtureRequest) -> str:
    """The address of this guide, built strictly and served below a path, as on Pages."""
    return shared(request.config).built("guide/")


@pytest.fixture(scope="session")
def whole_at_the_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """As `whole`, at the root of a host."""
    folder = tmp_path_factory.mktemp("whole-at-the-root")
    with serving(folder) as address:
        build(folder, GUIDE_SITE_URL=address)
        yield address


@pytest.fixture(scope="session")
def modules() -> Iterator[Scripts]:
    """The scripts as they lie in docs/, so that a module that needs no page can be imported and called."""
    scripts = Scripts()
    yield scripts
    scripts.close()


@pytest.fixture
def in_page(page: Page) -> Iterator[Page]:
    """An empty page beside the scripts as they lie in docs/, for modules that make elements."""
    with serving(ROOT / "docs") as address:
        page.goto(f"{address}assets/js/kit/")
        yield page


@pytest.fixture
def axe() -> Axe:
    """Finds what is wrong with a page as it stands: a line for each element that breaks a rule of axe."""

    def violations(page: Page, only: Sequence[str] = ()) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text("utf-8"))
        run = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": RULES}
        found = page.evaluate(f"async (runOnly) => (await axe.run(document, {{runOnly, {BRIEF}}})).violations", run)
        if any(rule["id"] == "target-size" for rule in found):
            found = [rule for rule in found if rule["id"] != "target-size"] + page.evaluate(TOO_SMALL_ANYWHERE)
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]

    return violations
