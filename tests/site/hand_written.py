"""The pages written by hand that the small guide needs, so that every link of its own leads somewhere."""

HAND_WRITTEN = {
    "index.md": "# Home\n\nSee the [tips](tips/index.md).\n",
    "contribute/index.md": "# Help\n\nRead [what guide.json holds](../assets/schemas/guide-1.json) and "
    "[what its parts hold](../assets/schemas/guide-stories-1.json), [a round](../assets/schemas/round-1.json), "
    "[what the check says](../assets/schemas/check-1.json) and "
    "[a plan](../assets/schemas/plan-1.json), [a sheet](../assets/schemas/sheet-1.json).\n",
    "contribute/sharing-your-story.md": "# Before you share\n",
    "about/index.md": "# About\n",
    "about/licence.md": "# Licence\n",
    "about/privacy.md": "# Privacy\n",
    "about/accessibility.md": "# Accessibility\n",
    "about/evidence.md": "# How we read research\n\n<!-- studies -->\n",
    "about/review.md": "# How we review\n",
    "about/running-a-check.md": "# Running a check\n",
    "about/takedown.md": "# Takedown\n",
}
