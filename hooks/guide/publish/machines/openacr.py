"""The report of accessibility for programs, in OpenACR's format: schema 0.1.0, catalogue of WCAG 2.2 and EN 301 549."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import yaml

from guide.pages.access.criteria import Criterion, criteria
from guide.pages.settings import Settings

CATALOGUE = "2.5-edition-wcag-2.2-508-eu-en"
LEVELS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa", "AAA": "success_criteria_level_aaa"}
EUROPEAN = {
    "4": "en_301_549_functional_performance",
    "5": "en_301_549_generic_requirements",
    "10": "en_301_549_non-web-documents",
    "11": "en_301_549_software",
    "12": "en_301_549_documentation_and_support_services",
}
"""The chapters of EN 301 549 that bear on a website, by the number that their criteria begin with."""
LEFT_OUT = {
    "en_301_549_ict_with_two-way_voice": "Nobody talks through this site.",
    "en_301_549_ict_with_video": "There is no video.",
    "en_301_549_hardware": "It is no device.",
    "en_301_549_ict_providing_relay_or_emergency_service_access": "It is no such service.",
}
OF_THE_UNITED_STATES = (
    "functional_performance_criteria", "hardware", "software", "support_documentation_and_services",
)  # fmt: skip
PARTS = ("web", "electronic-docs", "software", "authoring-tool")


def openacr(settings: Settings) -> str:
    """The report, as YAML.

    Args:
        settings: the copy's: its name, its address, and whom it names to write to.
    """
    return _written(settings.name, tuple(_author(settings).items()))


@lru_cache(maxsize=8)
def _written(product: str, author: tuple[tuple[str, str], ...]) -> str:
    """The text is kept, since every check and every rebuild while serving asks for the same, and it takes longest."""
    told = criteria()
    chapters: dict[str, Any] = {
        name: {"criteria": [_criterion(one, PARTS) for one in told.at(level)]} for level, name in LEVELS.items()
    }
    chapters |= {name: {"disabled": True, "notes": "Not asked for here."} for name in OF_THE_UNITED_STATES}
    chapters["en_301_549_web"] = {"notes": "As WCAG at levels A and AA."}
    for number, name in EUROPEAN.items():
        found = [one for one in told.european if one.num.partition(".")[0] == number]
        chapters[name] = {"criteria": [_criterion(one, ("none",)) for one in found]}
    chapters |= {name: {"disabled": True, "notes": why} for name, why in LEFT_OUT.items()}
    report = {
        "title": f"{product} Accessibility Conformance Report",
        "product": {"name": product, "description": "A guide for people who must make a partnership work."},
        "author": dict(author),
        "report_date": str(told.looked_through),
        "last_modified_date": str(told.looked_through),
        "version": 1,
        "notes": "Known by automated tests in Chromium and by how pages are made. Not tried with assistive technology.",
        "evaluation_methods_used": "axe-core on every page, walks with the keyboard, 320 pixels, text at twice its "
        "size, wider spacing, forced colours, less motion, no scripts, contrast of every colour. Our own assessment.",
        "catalog": CATALOGUE,
        "chapters": chapters,
    }
    return yaml.safe_dump(report, sort_keys=False, allow_unicode=True, width=120)


def _author(settings: Settings) -> dict[str, str]:
    """Who answers for the copy. The format asks for an address to mail to: an empty one says that none is named."""
    mail = next((one for one in settings.contacts if "@" in one), settings.submissions.email or "")
    author = {"company_name": settings.accessibility.run_by or settings.name, "email": mail}
    return author | ({"website": settings.site_url} if settings.site_url else {})


def _criterion(one: Criterion, parts: Sequence[str]) -> dict[str, Any]:
    """Of the parts that a product may have, a website's is the first; of files and authoring nobody has judged yet."""
    first = {"name": parts[0], "adherence": {"level": one.does, "notes": one.notes}}
    others = [{"name": name, "adherence": {"level": "not-evaluated", "notes": ""}} for name in parts[1:]]
    return {"num": one.num, "components": [first, *others]}
