"""What an adopter sets in `extra.guide`, joined with what the place that publishes tells in its environment."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from guide.content.model import Line, Model
from guide.content.problems import ContentError, Problem
from guide.content.reading.validate import build
from guide.pages.services import REPOSITORY, Submissions, ways_or_none, with_issues

KEEPER = r"^@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9_.-]+)?$"
USUAL, FEWEST = 5, 3
"""From how many people on a group's answers are shown unless somebody chooses otherwise; and at the very least."""


class Promises(Model):
    """Times that pages may promise, in words that go with “within”, such as “a week”; an absent one is not told."""

    answer: Line | None = None
    """Whoever sends a story hears from an editor."""
    reply: Line | None = None
    """Whoever asks for a page to be taken down is told what was done."""
    decision: Line | None = None
    """It is settled whether the page comes back."""


class Statement(Model):
    """What only a copy can say in its accessibility statement."""

    run_by: Line | None = None
    """The organisation that publishes this copy."""
    public_body: Literal["gb", "ni"] | None = None
    """Set where the United Kingdom's accessibility regulations bind it: who enforces them differs by nation, Great
    Britain or Northern Ireland."""
    prepared: date | None = None
    """When whoever runs this copy first wrote, and meant, its statement."""
    reviewed: date | None = None
    """When they last looked it through."""

    @model_validator(mode="after")
    def _names_who(self) -> Self:
        if self.public_body and not (self.run_by and self.prepared):
            raise ValueError(
                "must have `run_by` and `prepared` with `public_body`: a public body's statement names both"
            )
        if self.reviewed and not (self.prepared and self.prepared <= self.reviewed):
            raise ValueError("must have `prepared`, and `reviewed` not before it")
        return self


class Comments(Model):
    """Where giscus keeps what readers write beneath stories and articles: a category of a repository's Discussions."""

    repo: Annotated[str, StringConstraints(pattern=REPOSITORY)]
    repo_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_=-]+$")]
    category: Line
    category_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_=-]+$")]


def _off_or_where(value: object) -> object:
    if value is True:
        raise ValueError("must be false, or say where: {repo, repo_id, category, category_id}, as told on giscus.app")
    return value or None


def _day_of_the_source(value: object) -> object:
    """A day as builds that must give the same again are told of it: in seconds since 1970."""
    if isinstance(value, str):
        try:
            return datetime.fromtimestamp(int(value), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise ValueError("must be a count of seconds, as SOURCE_DATE_EPOCH is") from None
    return value


class Settings(Model):
    """The block `extra.guide`, and the repository and address of this very site."""

    name: Line
    content: str = "guide_src"
    """The folder of entries, relative to mkdocs.yml."""
    submissions: Annotated[Submissions, BeforeValidator(ways_or_none)] = Submissions()
    contacts: tuple[Line, ...] = ()
    """Addresses and telephone numbers that are meant to be public; the audit lets no other through."""
    promises: Promises = Promises()
    keepers: tuple[Annotated[str, StringConstraints(pattern=KEEPER)], ...] = ()
    """GitHub accounts, as @name or @organisation/team, that are asked to look at every proposal."""
    accessibility: Statement = Statement()
    """What the accessibility statement says of this copy."""
    comments: Annotated[Comments | None, BeforeValidator(_off_or_where)] = None
    """Where they are kept; off where there is none."""
    minimum_group: Annotated[int, Field(ge=FEWEST)] = USUAL
    """From how many people on a group's answers are shown. With three or four, the page says what that risks."""
    paper: Literal["A4", "letter"] = "A4"
    """What files for office programs, and worksheets, are laid out for."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """The one its texts are in; `theme.language` in mkdocs.yml."""
    site_url: str | None = None
    repository: Annotated[str, StringConstraints(pattern=REPOSITORY)] | None = None
    """GitHub's owner/name; where there is none, pages say how to mend them without it."""
    branch: str = "main"
    built_on: Annotated[date | None, BeforeValidator(_day_of_the_source)] = None
    """The day that files of this build name; None: the day on which it runs."""

    @property
    def fewest(self) -> int:
        """From how many people on a group may see its answers all the same, where all agree to it; a copy that asks for
        more than usual means it."""
        return FEWEST if self.minimum_group <= USUAL else self.minimum_group

    @property
    def reachable(self) -> bool:
        """Whether the pages name a way to write to those who publish this copy, out of the public eye."""
        return bool(self.contacts or self.submissions.email or self.submissions.form_url)

    @property
    def locale(self) -> str:
        """The language as one writes dates and spells words in it: English is Britain's unless it says whose."""
        return "en-GB" if self.language == "en" else self.language

    def edit_url(self, path: str) -> str | None:
        """Where a file of the repository can be edited, or None."""
        return f"https://github.com/{self.repository}/edit/{self.branch}/{path}" if self.repository else None


FROM_THE_ENVIRONMENT = {
    "site_url": ("GUIDE_SITE_URL",),
    "repository": ("GUIDE_REPOSITORY", "GITHUB_REPOSITORY"),
    "branch": ("GUIDE_BRANCH",),
    "built_on": ("SOURCE_DATE_EPOCH",),
}


def settings_from(
    block: Mapping[str, Any] | None,
    environment: Mapping[str, str],
    shown: str = "mkdocs.yml",
    beside: Mapping[str, str | None] | None = None,
) -> Settings:
    """The settings of a site.

    Args:
        block: `extra.guide` as it stands in mkdocs.yml.
        environment: where the workflow that publishes tells address and repository, so that a fork needs no edit.
        shown: the file to name in a problem.
        beside: `site_url` and `language` as mkdocs.yml says them outside the block; the environment comes before them.

    Raises:
        ContentError: with every unknown key and bad value.
    """
    told = {
        field: next((environment[name] for name in names if environment.get(name)), None)
        for field, names in FROM_THE_ENVIRONMENT.items()
    }
    given = {**_said(beside or {}), **_said(told)}
    data = dict(block or {})
    if content := environment.get("GUIDE_CONTENT"):
        data["content"] = content
    repository = given.get("repository") or data.get("repository")
    data["submissions"] = with_issues(data.get("submissions", {}), repository)
    return build(Settings, data, shown, given)


def settings_of(mkdocs: Path, environment: Mapping[str, str]) -> Settings:
    """The settings of a site from its mkdocs.yml, for work that MkDocs has no part in.

    Raises:
        ContentError: when the file cannot be read, and as `settings_from`.
    """
    return settings_said(said_in(mkdocs), environment, str(mkdocs))


def settings_said(said: Mapping[str, Any], environment: Mapping[str, str], shown: str) -> Settings:
    """As `settings_of`, by what a mkdocs.yml says."""
    extra, theme = ((said.get(key) or {}) for key in ("extra", "theme"))
    language = theme.get("language") if isinstance(theme, dict) else None
    return settings_from(
        extra.get("guide"), environment, shown, {"language": language, "site_url": said.get("site_url")}
    )


def _said(values: Mapping[str, str | None]) -> dict[str, str]:
    return {field: value for field, value in values.items() if value}


class _AnyTag(yaml.SafeLoader):
    """A loader for files that may call functions by tags; what those give is nothing to the guide."""


_AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


def said_in(mkdocs: Path) -> dict[str, Any]:
    """What a mkdocs.yml says.

    Raises:
        ContentError: when the file cannot be read.
    """
    try:
        return said_by(mkdocs.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ContentError([Problem(str(mkdocs), "file", f"cannot be read: {error}")]) from None


def said_by(text: str) -> dict[str, Any]:
    """What the text of a mkdocs.yml says.

    Raises:
        yaml.YAMLError: when it is no YAML.
    """
    whole = yaml.load(text, Loader=_AnyTag)  # noqa: S506 - a SafeLoader
    return whole if isinstance(whole, dict) else {}


def hold_addresses(use_directory_urls: bool, shown: str = "mkdocs.yml") -> None:
    """Holds a site to addresses that end in a slash: menus, data and scripts lead to no others.

    Args:
        use_directory_urls: the setting of that name.
        shown: the file to name in a problem.

    Raises:
        ContentError: when the setting is off.
    """
    if not use_directory_urls:
        message = "must be true: every link of the menu, the search and the checks ends in a slash; take the line out"
        raise ContentError([Problem(shown, "use_directory_urls", message)])
