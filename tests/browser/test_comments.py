"""Comments: off unless asked for; on, they are a frame of another host that opens at a reader's click."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from guide.cli import main
from tests.browser.serving import serving
from tests.browser.sharing import shared
from tests.site import conftest as small
from tests.site.conftest import Built

ON = "comments: {repo: someone/guide, repo_id: R_1, category: Comments, category_id: DIC_1}"
WIDGET = """<!doctype html><title>w</title><script>
parent.postMessage({giscus: {resizeHeight: 640}}, "*");
document.title = new URL(location.href).searchParams.get("term") + location.search;
</script>"""

project, build = small.project, small.build


@pytest.fixture
def commented(project: Path, build: Callable[..., Built]) -> Built:
    settings = project / "mkdocs.yml"
    text = settings.read_text()
    assert "comments: false" in text
    settings.write_text(text.replace("comments: false", ON))
    return build()


def test_off_there_is_nothing_of_them(request: pytest.FixtureRequest, site: str) -> None:
    built = shared(request.config).folder / urlsplit(site).path.strip("/")
    # Pages written by hand tell of comments; those beneath which they would stand must not.
    pages = [page.read_text() for kind in ("stories", "articles", "tips") for page in built.glob(f"{kind}/*/*.html")]
    assert len(pages) > 10
    assert not [page for page in pages if "giscus" in page or "frame-src" in page]


def test_on_they_stand_beneath_stories_and_articles_and_open_at_a_click(
    commented: Built, project: Path, page: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commented.status == 0, commented.said
    assert "giscus" not in (commented.site / "tips/first-tip/index.html").read_text().split("</head>")[1]
    main(["audit", str(commented.site), "--config", str(project / "mkdocs.yml")])
    assert ": policy: " not in "".join(capsys.readouterr())
    asked: list[str] = []

    def widget(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body=WIDGET)

    page.route("https://giscus.app/**", widget)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    with serving(commented.site) as address:
        page.goto(f"{address}stories/we-asked/")
        page.wait_for_selector("html[data-ready]", state="attached")
        assert asked == []
        page.goto(f"{address}stories/we-asked/?giscus=somebody-elses")
        page.wait_for_selector("html[data-ready]", state="attached")
        expect(page.locator("iframe")).to_have_count(0)
        expect(page).to_have_url(f"{address}stories/we-asked/")
        page.get_by_role("button", name="Show the comments").click()
        frame = page.locator("iframe[title=Comments]")
        expect(frame).to_have_css("block-size", "640px")
        assert "repo=someone%2Fguide" in asked[0]
        assert "term=stories%2Fwe-asked" in asked[0]
        assert "session=&" in asked[0]
        page.goto(f"{address}stories/we-asked/?giscus=token")
        expect(frame).to_have_css("block-size", "640px")
        assert "session=token" in asked[1]
        expect(page).to_have_url(f"{address}stories/we-asked/")
    assert said == []
