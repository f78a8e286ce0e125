"""The pages that the bench visits, whatever entries a guide has."""

from guide.content.library import Library


def pages_of(library: Library) -> tuple[str, ...]:
    """Home, an assumption, a tip, a kind's index, a check, the story form and a story, where there are such."""
    first = [*library.of("assumptions")[:1], *library.of("tips")[:1]]
    checks = list(library.current_assessments())[:1]
    stories = library.of("stories")[:1]
    return (
        "",
        *(node.url for node in first),
        "tips/",
        *(node.url for node in checks),
        "share-your-story/",
        *(node.url for node in stories),
    )


def longest_check(library: Library) -> str | None:
    """The facilitator's page of the check with most statements on a scale; None where there is none."""
    checks = [check for check in library.current_assessments() if check.scale]
    longest = max(checks, key=lambda check: len(check.items), default=None)
    return f"{longest.url}together/" if longest else None
