// What the form says of a date and a language while they are typed, and of a draft that was sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { howUnderstood } from "../../../docs/assets/js/stories/packet/dates.mjs";
import { emptyDraft, readKept, sentAgain, toKeep } from "../../../docs/assets/js/stories/packet/draft.mjs";
import { nameOf, signOf } from "../../../docs/assets/js/stories/packet/languages.mjs";

test("a date is told as it is understood", () => {
  const told = {
    "": "",
    2019: "Understood as the year 2019.",
    "march 2019": "Understood as March 2019.",
    "2010-11": "Understood as November 2010. If you mean two years, write 2010 to 2011.",
    "Spring 2019": "It will stand as you wrote it, “Spring 2019”, and in its place among the stories of 2019.",
    "2018–19": "It will stand as you wrote it, “2018–19”, and in its place among the stories of 2018.",
    "last spring": "No date is seen in this yet. A year in figures is enough, such as 2019 or Spring 2019.",
    "autumn 2031": "That is yet to come. Write when it happened.",
    [`${"so long ".repeat(5)}2019`]: "Shorten it to 40 characters.",
  };
  for (const [typed, words] of Object.entries(told)) assert.equal(howUnderstood(typed, "2026-11-28"), words);
});

test("a language is known by its name, its own name and its sign", () => {
  const signs = { Welsh: "cy", " cymraeg": "cy", "Scottish Gaelic": "gd", sco: "sco", scots: "sco", "pt-br": "pt-BR", English: "", "en-GB": "", tlh: "tlh", "x-y": null, Klingonish: null, "": null };
  for (const [typed, sign] of Object.entries(signs)) assert.equal(signOf(typed), sign, typed);
  assert.equal(nameOf("ar"), "Arabic");
});

test("a draft says by which ways it was sent, one of yesterday too", () => {
  const draft = { ...emptyDraft("00112233445566aa"), title: "A title" };
  const mail = { way: "mail", to: "a@example.org", at: "2026-11-28T12:00:00.000Z" };
  const again = sentAgain(sentAgain(sentAgain(draft, mail, "old"), { way: "page", to: "Us", at: mail.at }, "new"), { ...mail, at: "2026-11-29T12:00:00.000Z" }, "new");
  assert.deepEqual(again.sendings.map(({ way, at }) => [way, at.slice(8, 10)]), [["page", "28"], ["mail", "29"]]);
  assert.deepEqual(readKept(toKeep(again)), again);
  assert.deepEqual(readKept({ ...draft, sendings: undefined, sent: mail.at }).sendings, [{ way: "page", to: "", at: mail.at }]);
  assert.deepEqual(readKept({ ...draft, sendings: [{ way: "pigeon", to: "", at: mail.at }, { way: "mail", to: "x", at: "soon" }, null] }).sendings, []);
});
