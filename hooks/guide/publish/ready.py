"""Whether a copy of the guide may be published: it must be able to keep what its pages say."""

from collections.abc import Iterator

from guide.content.problems import Problem
from guide.pages.settings import Settings


def missing(settings: Settings, shown: str = "mkdocs.yml") -> tuple[Problem, ...]:
    """What has to be set before the site is published, each with the way out; nothing stops it from being built.

    Args:
        settings: the copy's.
        shown: the file to name.
    """
    return tuple(_missing(settings, shown))


def told(settings: Settings) -> tuple[str, ...]:
    """What whoever publishes this copy should know of what its pages say, though it stops nothing."""
    if not (settings.submissions.assumed and settings.submissions.github):
        return ()
    return (
        f"Stories come in as public issues of {settings.repository}, since `submissions` names no other way: anyone "
        "reads them before you do. In that repository turn Issues on (Settings, General, Features; a fork begins "
        "without them) and make the label `story`. If you would rather be written to, name an address; if you want "
        "none, write `submissions: none`.",
    )


def _missing(settings: Settings, shown: str) -> Iterator[Problem]:
    if settings.submissions.assumed and not settings.submissions.open:
        message = (
            "is `{github: here}`, the repository that publishes, which is not known in this place. On GitHub it is; to "
            "see here what it will say there, set GUIDE_REPOSITORY to its owner/name in the environment"
        )
        yield Problem(shown, "extra.guide.submissions", message)
    elif not settings.submissions.open and not settings.submissions.closed:
        message = (
            "names no way to send a story, though pages ask for them; give one of `email`, `form_url`, `endpoint` with "
            "`processor`, or `github`; or write `submissions: none`, and pages ask for none. Published from GitHub, a "
            "copy that names no way offers the public issues of its repository"
        )
        yield Problem(shown, "extra.guide.submissions", message)
    if not settings.contacts:
        message = (
            "names nobody to write to about harm, a takedown or personal data; give at least one address or telephone "
            "number that pages may show, such as a shared mailbox"
        )
        yield Problem(shown, "extra.guide.contacts", message)
