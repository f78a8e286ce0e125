"""Files of office programs as the scripts make them, from plans and reports that never change."""

from typing import Any

from tests.scripts.assess.made import made
from tests.scripts.plan.plans import ENTRY, REASON, plan, step
from tests.scripts.running import Scripts

ARABIC = "كل شريك can say it"
DANGERS = ["=1+1", "+44 20 7946 0000", "-Dash", "@home", "12/11", "1.5", "1,5", "007", "2026-11-28", "TRUE"]
PLAN = plan(
    step(1, entry=ENTRY, sign="12/11", **{"for": REASON}),
    step(2, done=True, owner="=1+1", text="Two\nlines & <tags>"),
    step(3, dropped="The office moved.", due="", text=ARABIC),
    step(4, due="0001-01-01", text="It ends in Arabic: كل شريك."),
    title="Autumn",
    partnership="Riverside",
    review={"day": "2027-05-22", "time": "14:00", "zone": "Europe/London"},
)
SCALE = made(1, 1, 5)
CHOICE = made(6, 1, 4, at_most=3)

_FILE = """
  const page = given.paper ? {querySelector: () => ({}), documentElement: {lang: "en"}} : undefined;
  globalThis.document = page;
  const bytes = await (async () => { %s })();
  delete globalThis.document;
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
"""
_ROUND = """
  const at = (name) => import(`/assets/js/${name}.mjs`);
  const {withAnswer, withSector, emptySheet} = await at("assess/answers");
  const {reportOf} = await at("report/report");
  const {definition, answers, told} = given;
  const sheets = answers.map(([sector, ...said], tag) => said.reduce((sheet, answer, item) =>
    answer ? withAnswer(definition, sheet, `i${item + 1}`, answer) : sheet,
    withSector(definition, emptySheet(definition, tag), sector)));
  const report = reportOf(definition, sheets, 5);
"""


def planned(modules: Scripts, module: str, function: str, given: Any = PLAN, paper: str = "") -> bytes:
    """What a function makes of a plan on 28 November 2026."""
    body = """return (await import(`/assets/js/plan/${given.module}.mjs`))[given.function](
      given.plan, new URL("https://example.org/guide/"), {today: "2026-11-28", guide: "A <guide>"});"""
    told = {"module": module, "function": function, "plan": given, "paper": paper}
    return _bytes(modules, body, told)


def reported(modules: Scripts, module: str, function: str, answers: Any, definition: Any = None, **told: Any) -> bytes:
    """What a function makes of the report on people, of each of whom is told a kind of organisation, then answers."""
    body = (
        _ROUND
        + """return (await at(`report/files/${given.module}`))[given.function](definition, report, {
      held: "2026-11-22", whose: "Riverside", address: "https://example.org/guide/", guide: "A guide", ...told});"""
    )
    given = {"module": module, "function": function, "definition": definition or SCALE, "answers": answers}
    return _bytes(modules, body, given | {"told": told, "paper": ""})


def _bytes(modules: Scripts, body: str, given: Any) -> bytes:
    text: str = modules.evaluate(f"async (given) => {{ {_FILE % body} }}", given)
    return text.encode("latin-1")
