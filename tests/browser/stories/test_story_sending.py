"""The ways to send: each offered where the site has it, none of them losing or cutting anything."""

import html
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from guide.pages.services import SERVICES, Submissions
from guide.stories.packet.reading import Packet, read_packet
from tests.browser.pace.waiting import becomes
from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import agree, fill, show_packet, to_sending
from tests.scripts.running import Scripts

Downloaded = Callable[[], tuple[str, Packet]]
Answering = Callable[[Mapping[str, str], Mapping[str, str]], tuple[int, str]]
"""A service: the fields and the headers it gets, and the status and body of what it answers."""
SHARING = """
window.shared = [];
navigator.canShare = ({ files }) => files.length === 1;
navigator.share = async ({ files }) => {
  if (window.refusing) throw new DOMException("no", window.refusing);
  window.shared.push([files[0].name, await files[0].text()]);
};
"""
IMPATIENCE = """
AbortSignal.timeout = () => {
  const given = new AbortController();
  setTimeout(() => given.abort(), 300);
  return given.signal;
};
"""


def test_by_mail_form_and_issue(open_form: OpenForm) -> None:
    page = open_form(email="stories@example.org", github="owner/repo", form_url="https://example.org/form")
    fill(page)
    to_sending(page)
    packet = show_packet(page)
    mail = page.get_by_role("link", name="Open an e-mail").get_attribute("href") or ""
    assert urlsplit(mail).path == "stories@example.org"
    assert "We met" not in mail
    assert len(mail) < 500
    assert "stays private" in parse_qs(urlsplit(mail).query)["body"][0]
    issue = page.get_by_role("link", name="Open a GitHub issue").get_attribute("href") or ""
    assert parse_qs(urlsplit(issue).query)["packet"][0] == packet
    # To open a mail program is not to send: the page asks, and says whose word it has.
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    expect(page.get_by_text("Have you sent the e-mail?")).to_be_hidden()
    page.get_by_role("link", name="Open an e-mail").click()
    page.get_by_role("button", name="Yes, I have sent it").click()
    expect(page.get_by_role("heading", name="Your receipt")).to_be_focused()
    by_mail = re.compile("Sent by e-mail to stories@example.org on .*, by what you told this page")
    expect(page.get_by_text(by_mail)).to_be_visible()
    page.get_by_role("button", name="Back to your answers").click()
    to_sending(page)
    expect(page.get_by_text(by_mail)).to_be_visible()
    expect(page.get_by_text("An issue is public at once")).to_be_visible()
    expect(page.get_by_role("link", name="Open our own form")).to_have_attribute("href", "https://example.org/form")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the packet", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    becomes(page, lambda: page.evaluate("navigator.clipboard.readText()"), packet)

    page.get_by_role("button", name="Back to your answers").click()
    page.get_by_role("link", name="Change The story").click()
    page.get_by_role("textbox", name="The story").fill("long words. " * 700 + "Ring 07700 900123.")
    to_sending(page)
    expect(page.get_by_text("is taken out of the text that goes there")).to_be_visible()
    issue = page.get_by_role("link", name="Open an empty GitHub issue").get_attribute("href") or ""
    assert "long" not in issue
    page.get_by_role("button", name="Copy the packet for the issue").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    becomes(page, lambda: page.evaluate("navigator.clipboard.readText()").count("long words."), 700)
    assert "Ring [contact removed]." in page.evaluate("navigator.clipboard.readText()")


def test_by_the_share_sheet_where_it_takes_files(open_form: OpenForm, page: Page) -> None:
    page.add_init_script(SHARING)
    open_form(email="stories@example.org")
    fill(page)
    to_sending(page)
    page.evaluate("window.refusing = 'AbortError'")
    page.get_by_role("button", name="Share the packet").click()
    expect(page.get_by_text("Nothing was shared.")).to_be_visible()
    page.evaluate("window.refusing = ''")
    page.get_by_role("button", name="Share the packet").click()
    expect(page.get_by_text("Handed over.")).to_be_visible()
    wanted = [["story-the-bus-that-came-on-tuesdays.txt", show_packet(page)]]
    becomes(page, lambda: page.evaluate("window.shared"), wanted)


def test_where_copying_is_refused_the_packet_is_selected(open_form: OpenForm, page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    open_form()
    fill(page)
    to_sending(page)
    page.get_by_role("button", name="Copy the packet", exact=True).click()
    expect(page.get_by_text("This browser would not copy")).to_be_visible()
    expect(page.get_by_role("textbox", name="Your packet")).to_be_focused()
    page.wait_for_function("() => getSelection().toString().startsWith('Partnership Guide story packet 1')")


@pytest.fixture
def inbox(page: Page) -> list[tuple[str, dict[str, str]]]:
    """An endpoint: what it answers next (a status, a body with status 200, or "abort" or "hold"), and what came."""
    came: list[tuple[str, dict[str, str]]] = []

    def take(route: Route) -> None:
        body = (route.request.post_data_buffer or b"").decode()
        boundary = re.escape(body.split("\r\n")[0])
        fields = dict(re.findall(rf'name="(\w+)"\r\n\r\n(.*?)\r\n{boundary}', body, re.DOTALL))
        answer = page.evaluate("window.answer ?? 200")
        came.append((route.request.headers.get("referer", ""), fields))
        if answer == "abort":
            route.abort()
        elif isinstance(answer, str) and answer != "hold":
            route.fulfill(status=200, body=answer)
        elif answer != "hold":
            route.fulfill(status=answer, body="")

    page.route("**/inbox", take)
    return came


def test_from_the_page_itself(open_form: OpenForm, page: Page, inbox: list[tuple[str, dict[str, str]]]) -> None:
    open_form(endpoint="inbox", processor="Example Mail Ltd")
    fill(page)
    to_sending(page)
    expect(page.get_by_text("It goes to Example Mail Ltd")).to_be_visible()
    contact = page.get_by_role("textbox", name="How can an editor reach you?")
    contact.fill("chair@example.org")
    page.evaluate("window.answer = 500")
    page.get_by_role("button", name="Send my story").click()
    expect(page.get_by_role("status").filter(has_text="It was refused")).to_be_visible()
    page.evaluate("window.answer = 'abort'")
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("status").filter(has_text="No answer came")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("status").filter(has_text="You seem to be offline")).to_be_visible()
    page.context.set_offline(False)
    becomes(page, lambda: len(inbox), 2)

    page.get_by_role("button", name="Back to your answers").click()
    page.get_by_role("button", name="Continue: hand it on").click()
    expect(contact).to_have_value("chair@example.org")
    page.evaluate("window.answer = 200")
    page.get_by_role("button", name="Send my story").dblclick()
    expect(page.get_by_role("heading", name="It has arrived")).to_be_focused()
    page.get_by_role("button", name="Back to your answers").click()
    to_sending(page)
    expect(page.get_by_role("status").filter(has_text="It has arrived")).to_be_visible()
    page.get_by_role("button", name="Sent").click(force=True)
    expect(page.get_by_text("Nothing leaves this browser")).to_have_count(0)
    becomes(page, lambda: len(inbox), 3)
    referer, fields = inbox[-1]
    assert referer == ""
    assert fields["packet"].replace("\r\n", "\n") == show_packet(page)
    assert "chair@example.org" not in fields["packet"]
    assert fields["contact"] == "chair@example.org"
    assert fields["website"] == ""
    assert 0 <= int(fields["seconds"]) < 600
    assert "chair@example.org" not in page.evaluate("JSON.stringify(localStorage)")


def test_no_answer_is_told_and_a_honeypot_stops_nobody(
    open_form: OpenForm, page: Page, inbox: list[tuple[str, dict[str, str]]]
) -> None:
    page.add_init_script(IMPATIENCE)
    open_form(endpoint="inbox", processor="Us")
    fill(page)
    to_sending(page)
    page.evaluate("window.answer = 'hold'; document.querySelector('[name=website]').value = 'https://spam.example'")
    page.get_by_role("button", name="Send my story").click()
    expect(page.get_by_role("button", name="Sending…")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="No answer came")).to_be_visible()
    page.evaluate("window.answer = 200")
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("heading", name="It has arrived")).to_be_focused()
    assert [fields["website"] for _, fields in inbox] == ["https://spam.example"] * 2
    assert "contact" not in inbox[0][1]


def _as_formspree(fields: Mapping[str, str], headers: Mapping[str, str]) -> tuple[int, str]:
    """Drops what a robot filled in without a word; without `Accept` it would lead on to a page of thanks."""
    if headers.get("accept") != "application/json":
        return 302, ""
    if "email" in fields and "@" not in fields["email"]:
        return 422, '{"errors": [{"code": "TYPE_EMAIL", "field": "email", "message": "should be an email"}]}'
    return 200, '{"next": "/thanks", "ok": true}'


def _as_web3forms(fields: Mapping[str, str], headers: Mapping[str, str]) -> tuple[int, str]:
    if fields.get("access_key") != "0a1b":
        return 400, '{"success": false, "message": "Invalid Access Key"}'
    return 200, '{"success": true, "message": "Email sent successfully!"}'


def _as_formspring(fields: Mapping[str, str], headers: Mapping[str, str]) -> tuple[int, str]:
    if "urlencoded" not in headers["content-type"]:
        return 415, ""
    return 200, '{"ok": true, "id": "01", "status": "received", "redirect": null}'


@pytest.mark.parametrize(
    ("service", "answers"),
    [("formspree", _as_formspree), ("web3forms", _as_web3forms), ("formspring", _as_formspring)],
)
def test_by_a_form_service(open_form: OpenForm, page: Page, service: str, answers: Answering) -> None:
    came: list[dict[str, str]] = []

    def take(route: Route) -> None:
        body = (route.request.post_data_buffer or b"").decode()
        if "urlencoded" in route.request.headers["content-type"]:
            fields = dict(parse_qsl(body, keep_blank_values=True))
        else:
            boundary = re.escape(body.split("\r\n")[0])
            fields = dict(re.findall(rf'name="(\w+)"\r\n\r\n(.*?)\r\n{boundary}', body, re.DOTALL))
        came.append(fields)
        status, answer = answers(fields, route.request.headers)
        route.fulfill(status=status, body=answer, headers={"location": "/thanks"} if status == 302 else {})

    page.route("**/inbox", take)
    known = SERVICES[service]
    ways = Submissions(
        endpoint="https://example.org/x", processor="Us", service=service, key="0a1b" if known.key else None
    )
    open_form(endpoint="inbox", processor="Us", sending=html.escape(json.dumps(ways.sending)))
    fill(page)
    to_sending(page)
    page.get_by_role("textbox", name="How can an editor reach you?").fill("chair@example.org")
    page.evaluate("document.querySelector('[name=website]').value = 'https://filled.example'")
    page.get_by_role("button", name="Send my story").click()
    expect(page.get_by_role("status").filter(has_text="A field that nobody sees was filled in")).to_be_visible()
    assert came == []
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("heading", name="It has arrived")).to_be_focused()
    assert came[0]["email"] == "chair@example.org"
    assert came[0][known.website] == ""
    assert read_packet(came[0]["packet"].encode()).problems == ()


ANSWERS = {
    "": "sent",
    "ok": "sent",
    "null": "sent",
    '{"ok": true}': "sent",
    '{"success": "true", "errors": [], "error": null}': "sent",
    '{"success": false}': "refused",
    '{"success": "false"}': "refused",
    '{"ok": false, "message": "captcha"}': "refused",
    '{"errors": [{"code": "SPAM"}]}': "refused",
    '{"error": "reCAPTCHA failed"}': "refused",
    '{"status": "error"}': "refused",
    "false": "refused",
    "<!doctype html><title>Are you a robot?</title>": "unclear",
    '{"ok": tr': "unclear",
}


def test_what_an_answer_with_a_good_status_says(modules: Scripts) -> None:
    found = modules.evaluate(
        """async (texts) => {
            const { outcomeOf } = await import("/assets/js/stories/sending/posting.mjs");
            return Object.fromEntries(texts.map((text) => [text, outcomeOf(text)]));
        }""",
        list(ANSWERS),
    )
    assert found == ANSWERS


def test_a_refusal_or_a_page_is_no_arrival_and_what_arrived_is_told_on_the_way_back(
    open_form: OpenForm, page: Page, inbox: list[tuple[str, dict[str, str]]]
) -> None:
    accepted: list[str] = []
    page.on(
        "request",
        lambda request: accepted.append(request.headers.get("accept", "")) if "inbox" in request.url else None,
    )
    open_form(endpoint="inbox", processor="Us")
    fill(page)
    to_sending(page)
    page.evaluate("""window.answer = '{"success": false}'""")
    page.get_by_role("button", name="Send my story").click()
    expect(page.get_by_role("status").filter(has_text="It was refused")).to_be_visible()
    page.evaluate("window.answer = '<html>Thank you</html>'")
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("status").filter(has_text="does not say whether it arrived")).to_be_visible()
    expect(page.get_by_text("It has arrived")).to_have_count(0)
    page.evaluate("""window.answer = '{"ok": true}'""")
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("heading", name="It has arrived")).to_be_focused()
    assert set(accepted) == {"application/json"}
    number = re.search(r"^id: (\w+)", inbox[0][1]["packet"], re.MULTILINE)
    assert number is not None
    told = re.compile(r"Sent from this page to Us on \d+ \w+ \d{4}.*, and it arrived\.")
    receipt = page.get_by_role("region", name="It has arrived")
    expect(receipt.get_by_role("definition").filter(has_text=number[1])).to_be_visible()
    expect(receipt.get_by_text(told)).to_be_visible()
    page.reload()
    expect(page.get_by_text(told)).to_be_visible()
    page.get_by_role("button", name="Show the receipt").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Keep the receipt as a file").click()
    text = Path(waiting.value.path()).read_text("utf-8")
    assert told.search(text)
    assert inbox[-1][1]["packet"].replace("\r\n", "\n").strip() in text
    page.emulate_media(media="print")
    expect(receipt).to_be_visible()
    expect(page.locator(".guide-summary")).to_be_hidden()
    expect(page.get_by_role("heading", name="The questions")).to_be_hidden()
    page.emulate_media(media="screen")
    page.go_back()
    kept = "JSON.parse(sessionStorage.getItem('guide:story-tab'))?.value.drafts[0].id"
    becomes(page, lambda: page.evaluate(kept), number[1])
    page.get_by_role("button", name="Clear it and start afresh").click()
    expect(page.get_by_text("Everything is cleared.")).to_be_visible()
    becomes(page, lambda: page.evaluate("sessionStorage.getItem('guide:story-tab')"), None)


def test_what_is_said_of_afterwards_is_what_the_site_has_set(open_form: OpenForm) -> None:
    page = open_form(email="stories@example.org")
    fill(page)
    to_sending(page)
    expect(page.get_by_text("An editor reads it.")).to_be_visible()
    expect(page.get_by_text("Within")).to_have_count(0)
    expect(page.get_by_text("taken down")).to_have_count(0)
    page = open_form(email="stories@example.org", answer="nine days", reachable="yes")
    agree(page)
    to_sending(page)
    expect(page.get_by_text("Within nine days someone writes back")).to_be_visible()
    expect(page.get_by_text("taken down at any time")).to_be_visible()
    page = open_form(github="owner/repo")
    agree(page)
    to_sending(page)
    expect(page.get_by_text("An editor can ask you beneath your issue, for all to read")).to_be_visible()
    expect(page.get_by_text("said how to reach you")).to_have_count(0)
