// A kept copy: the list of it, what is still to come, what a page asks for, which copies are outlived, what is said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFor, isFile, isNamed, isOfLine, isTimeToLook, notKept, outlived, readable, remembered, wantedIn, withLine } from "../../../../docs/assets/js/offline/asking.mjs";
import { faultInWords, faultOf } from "../../../../docs/assets/js/offline/faults.mjs";
import { readList, sizeOf, toCome } from "../../../../docs/assets/js/offline/list.mjs";
import { cleared, dayInWords, going, leftOut, megabytes, newer, offered, offline } from "../../../../docs/assets/js/offline/words.mjs";

const ROOT = "https://example.org/some/guide/";
const hash = (letter) => letter.repeat(24);
const SENT = { format: 1, version: "0123456789abcdef", left: { stories: 2 }, files: [["", hash("a"), 100, 40], ["tips/x/", hash("b"), 50, 20], ["tips/y/", hash("c"), 10, 5]] };
const LIST = readList(SENT);
const ask = (path, more = {}) => askedFor({ method: "GET", mode: "navigate", url: new URL(path, ROOT).href, ...more }, ROOT);

test("a list is read with what it leaves out", () => {
  assert.deepEqual(LIST.files[1], { address: "tips/x/", hash: hash("b"), bytes: 50, sent: 20 });
  assert.deepEqual(LIST.left, { stories: 2, search: 0, downloads: 0, lists: 0 });
  assert.deepEqual(sizeOf(LIST.files), { bytes: 160, sent: 65, files: 3 });
});

test("what is no list, or of a later form, is none", () => {
  const odd = [null, 1, "", {}, { ...SENT, format: 2 }, { ...SENT, version: "x" }, { ...SENT, files: [] }, { ...SENT, files: "a" }];
  for (const data of odd) assert.equal(readList(data), null);
});

test("no list leads out of the site, or to what cannot be compared", () => {
  const rows = [["/x", hash("a"), 1, 1], ["https://a.example/", hash("a"), 1, 1], ["../x", hash("a"), 1, 1], ["a/../../x", hash("a"), 1, 1], ["a?b", hash("a"), 1, 1], ["a?", hash("a"), 1, 1], ["a#", hash("a"), 1, 1], ["%2e%2e/x", hash("a"), 1, 1], ["a/%2E./%2e%2e/x", hash("a"), 1, 1], ["a\\..\\..\\x", hash("a"), 1, 1], ["a b", hash("a"), 1, 1], ["a", hash("a"), "1", 1], ["a", hash("a"), Infinity, 1], ["a", "", 1, 1], ["a", hash("z"), 1, 1], ["a", hash("a"), -1, 1], ["a", hash("a"), 1], "a", null];
  for (const row of rows) assert.equal(readList({ ...SENT, files: [row] }), null, JSON.stringify(row));
});

test("what has come is not fetched again, and what an older copy has is taken from there", () => {
  const { fetched, copied } = toCome(LIST, ["tips/x/"], [hash("c"), hash("d")]);
  assert.deepEqual([fetched.map(({ address }) => address), copied.map(({ address }) => address)], [[""], ["tips/y/"]]);
  assert.deepEqual(toCome(LIST, LIST.files.map(({ address }) => address), []), { fetched: [], copied: [] });
});

test("a page is found whatever stands behind its address", () => {
  for (const path of ["tips/x/", "tips/x/index.html", "tips/x/?a=1", "tips/x/#code=1", "tips/x/index.html?a#b"]) assert.equal(ask(path).address, "tips/x/");
  for (const path of ["", "index.html", "?x", "#x"]) assert.equal(ask(path).address, "");
  assert.equal(ask("tips/x/?a=1").query, "?a=1");
  assert.equal(ask("tips/myindex.html").address, "tips/myindex.html");
  assert.equal(ask("a.json", { mode: "cors" }).isPage, false);
});

test("what is not the copy's business goes past it", () => {
  for (const path of ["offline.json", "service-worker.js", "tips/?kept=1", "/some/", "/some/guidebook/", "/other/", "https://other.example/some/guide/"]) assert.equal(ask(path), null, path);
  assert.equal(ask("tips/", { method: "POST" }), null);
});

test("a file named by what it holds is the same in every copy", () => {
  assert.ok(isNamed("assets/js/guide.01234567.mjs") && isNamed("assets/css/home.01234567.css"));
  for (const address of ["assessments/a/1.json", "assets/img/share.png", "assets/js/guide.mjs", "x/assets/js/guide.01234567.mjs"]) assert.ok(!isNamed(address));
  assert.ok(isOfLine("assets/css/offline-line.01234567.css") && !isOfLine("assets/js/guide.01234567.mjs"));
});

test("no page comes in the place of a file", () => {
  for (const address of ["tools/a/a.pdf", "x.json"]) assert.ok(isFile(address));
  for (const address of ["", "tips/", "tips/x", "a.html"]) assert.ok(!isFile(address));
});

test("whoever is led away finds the address they asked for", () => {
  const led = notKept(ask("stories/x/?a=%20b&c=ü"));
  assert.match(led, /^offline\/not-kept\/#[^#?&]*$/);
  assert.equal(wantedIn(new URL(led, ROOT).hash, ROOT), `${ROOT}stories/x/?a=%20b&c=%C3%BC`);
});

test("nobody is led out of the site by an address", () => {
  for (const hash of ["", "#", "#%", "#..%2F..%2F..%2Fx", "#%2F%2F..%2F..%2F..%2F..%2Fother"]) assert.equal(wantedIn(hash, ROOT), "", hash);
  for (const hash of ["#https%3A%2F%2Fother.example%2F", "#javascript%3Aalert(1)", "#%2F%2Fother.example"]) assert.ok(wantedIn(hash, ROOT).startsWith(ROOT), hash);
});

test("an address of which no text can be made is shown as it is", () => {
  assert.equal(readable("tips/caf%C3%A9/"), "tips/café/");
  assert.equal(readable("tips/%E0%A4%A/"), "tips/%E0%A4%A/");
});

test("of the pages that were given, those are forgotten that are closed", () => {
  const seen = new Map(Array.from({ length: 201 }, (_, at) => [`page ${at}`, "v"]));
  const known = [...remembered(seen, new Set(["page 3"])).keys()];
  assert.deepEqual([known[0], known[1], known.at(-1), known.length], ["page 3", "page 151", "page 200", 51]);
  seen.delete("page 0");
  assert.equal(remembered(seen, new Set()).size, 200);
});

test("a newer copy is looked for again after a pause, and after a clock was set back", () => {
  for (const [before, told] of [[undefined, true], [1000, false], [901, false], [900, true], [1099, false], [5000, true], ["x", true]]) assert.equal(isTimeToLook(before, 1000, 100), told, String(before));
});

test("a page is given with its line, at any depth", () => {
  const html = "<head><title>A $& B</title><link></head>";
  const added = ["assets/css/l.css", "assets/js/l.mjs"];
  assert.match(withLine(html, "", added), /A \$& B<\/title>.*manifest" href="\.\/manifest.*href="\.\/assets\/css\/l\.css".*src="\.\/assets\/js\/l\.mjs"><\/script><link>/);
  assert.match(withLine(html, "tips/x/", added), /href="\.\.\/\.\.\/assets\/css\/l\.css"/);
  assert.equal(withLine('<title>A</title><link rel="manifest">', "a/", []), '<title>A</title><link rel="manifest">');
});

test("a copy goes once no page that came from it is open", () => {
  const seen = new Map([["one", "old"], ["two", "older"], ["three", "new"]]);
  assert.deepEqual(outlived(["old", "older", "new"], "new", seen, new Set(["one", "three"])), ["older"]);
  assert.deepEqual(outlived(["old", "new"], "new", seen, new Set()), ["old"]);
  assert.deepEqual(outlived(["new"], "new", new Map(), new Set()), []);
});

test("sizes and days are told as people say them", () => {
  assert.deepEqual([0, 99_999, 100_000, 4_230_000, 13_399_913].map(megabytes), ["less than 0.1 MB", "less than 0.1 MB", "0.1 MB", "4.2 MB", "13 MB"]);
  assert.equal(dayInWords("2026-02-03"), "3 February 2026");
  assert.match(offline("2026-02-03"), /offline.*3 February 2026/);
  assert.match(newer(1_200_000), /1\.2 MB/);
});

test("what is offered says how much comes and how much it takes", () => {
  const all = { bytes: 13e6, sent: 4e6, files: 700 };
  assert.equal(offered(all, all), "700 files. About 4.0 MB to fetch, and 13 MB of room on this device.");
  assert.equal(offered({ ...all, sent: 1e6 }, all), "700 files. Still to come: 1.0 MB. All of it takes 13 MB of room on this device.");
  // A sentence begins with a capital, however little is gone.
  assert.match(offered({ ...all, sent: 1000 }, all), /^700 files\. Still to come: less than 0\.1 MB\. /);
  assert.equal(going({ bytes: 0, sent: 1e6, files: 7 }, all), "7 of 700 files, 1.0 MB of 4.0 MB");
});

test("what a copy is without is said, and nothing where it has all", () => {
  const none = { stories: 0, search: 0, downloads: 0, lists: 0 };
  assert.equal(leftOut(none), "");
  assert.match(leftOut({ ...none, stories: 1 }), /1 older story, since the newest hundred are kept\./);
  assert.match(leftOut({ stories: 9, search: 4, downloads: 2, lists: 1 }), /9 older stories.*; the search of the full text.*; 2 files.*; some of the lists/);
});

test("each fault is known by its error, and says what stays and what to do", () => {
  const known = { changed: false, nothing: false };
  const named = (name) => faultOf({ name }, known);
  assert.deepEqual(["QuotaExceededError", "AbortError", "SecurityError", "InvalidStateError", "TypeError", "OtherError"].map(named), ["room", "stopped", "blocked", "blocked", "network", "unknown"]);
  assert.deepEqual([faultOf(null, { ...known, changed: true }), faultOf(null, { ...known, nothing: true }), faultOf(null, known)], ["changed", "nothing", "unknown"]);
  const told = { needed: 13e6, free: 2e6, hasOlder: true };
  assert.match(faultInWords("room", told), /not enough room.*takes 13 MB, and this browser says that 2\.0 MB are free.*copy that you had is whole/);
  assert.match(faultInWords("room", { ...told, free: null, hasOlder: false }), /takes 13 MB\. Make room, and try again\.$/);
  assert.match(faultInWords("network", told), /What has come stays here/);
  assert.doesNotMatch(faultInWords("nothing", told), /copy that you had/);
});

test("what a browser has cleared is counted where it can be", () => {
  assert.match(cleared(1), /cleared 1 file of it/);
  assert.match(cleared(12), /cleared 12 files of it/);
  assert.match(cleared(null), /cleared a part of it/);
});
