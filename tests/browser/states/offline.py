"""The guide on a device: offered, full, under way, stopped, kept; the line on a kept page; a page that is not kept."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State

PATH = "offline/"
NO_ROOM = "() => { navigator.storage.estimate = async () => ({ quota: 2e6, usage: 1e6 }); }"


def offered(page: Page) -> None:
    expect(page.get_by_role("button", name="Keep this guide on my device")).to_be_visible()


def full(page: Page) -> None:
    offered(page)
    page.evaluate(NO_ROOM)
    page.get_by_role("button", name="Keep this guide on my device").click()
    expect(page.get_by_role("alert")).to_contain_text("not enough room")


def under_way(page: Page) -> None:
    offered(page)
    page.route("**/*kept=*", lambda route: None if "offline.json" not in route.request.url else route.continue_())
    page.get_by_role("button", name="Keep this guide on my device").click()
    expect(page.get_by_role("progressbar")).to_be_visible()


def stopped(page: Page) -> None:
    under_way(page)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("alert")).to_contain_text("Stopped")


def kept(page: Page) -> None:
    offered(page)
    page.get_by_role("button", name="Keep this guide on my device").click()
    expect(page.get_by_role("heading", name="The guide is kept on this device")).to_be_focused(timeout=90_000)


def line(page: Page) -> None:
    kept(page)
    page.goto(page.url.replace(PATH, ""))
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()


STATES = (
    State("offline-offered", PATH, offered),
    State("offline-full", PATH, full),
    State("offline-under-way", PATH, under_way),
    State("offline-stopped", PATH, stopped),
    State("offline-kept", PATH, kept),
    State("offline-line", PATH, line),
    State("offline-not-kept", "offline/not-kept/#tips%2Fbust-the-jargon%2F"),
)
