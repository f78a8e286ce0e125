"""A page of each type, so that every test and picture that samples the site samples the same ones."""

PAGE_TYPES = {
    "home": "",
    "index of a kind": "tips/",
    "assumption": "assumptions/it-will-be-easy/",
    "principle": "principles/trust/",
    "tip": "tips/bust-the-jargon/",
    "question": "questions/power/",
    "tool": "tools/who-does-what/",
    "article": "articles/what-partnership-is/",
    "story": "stories/values-before-tasks/",
    "stories": "stories/",
    "symptom finder": "something-isnt-working/",
    "checks": "assessments/",
    "check": "assessments/assumptions/",
    "check by choosing": "assessments/values/",
    "story form": "share-your-story/",
    "theme": "themes/power/",
    "stage": "stages/starting/",
    "glossary": "glossary/",
    "sources": "sources/",
    "index of everything": "index-of-everything/",
    "page by hand": "about/privacy/",
    "page with tables and code": "contribute/writing-entries/",
    "the look": "contribute/look/",
    "not found": "404.html",
}
"""Addresses relative to the site's root, by what the page is."""
