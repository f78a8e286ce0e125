"""All that stands in the way of a strict build, told without building: the content, the settings, every link."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.content.kinds import KINDS
from guide.content.library import Library, load
from guide.content.problems import ContentError, Problem
from guide.content.reading.merge_marks import merge_fault
from guide.content.reading.positions import placed
from guide.pages.by_hand.links import links
from guide.pages.settings import Settings, hold_addresses, said_in, settings_of
from guide.publish.assets import gather
from guide.publish.dead_ends import Text, Tree, dead_ends, missing
from guide.publish.publication import Publication, publication

NOT_PUBLISHED = ("assets/css/", "assets/js/")
"""Below the pages written by hand: what is joined and renamed, so that no page can lead to it."""


def check(
    content: Path, config: Path | None, environment: Mapping[str, str], today: date, written: Path | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """The content, and every problem of the whole guide.

    Args:
        content: the content's folder.
        config: mkdocs.yml; None: the content is looked at alone.
        environment: where the place that publishes tells address and repository.
        today: the day it is.
        written: the folder of pages written by hand, where it is not the one that mkdocs.yml names.
    """
    library, problems = load(content, today=today)
    found = list(problems)
    if config is None:
        return library, problems
    try:
        settings, by_hand = _configured(config, environment)
    except ContentError as error:
        return library, tuple(sorted({*found, *error.problems}))
    if library.taxonomy.themes:
        name = content.as_posix()
        found += placed(_of_links(library, settings, written or by_hand, name), content, name)
    return library, tuple(sorted(set(found)))


def _configured(config: Path, environment: Mapping[str, str]) -> tuple[Settings, Path]:
    """The settings, and the folder of pages written by hand.

    Raises:
        ContentError: with every fault.
    """
    said = said_in(config)
    hold_addresses(bool(said.get("use_directory_urls", True)), str(config))
    return settings_of(config, environment), pages_by_hand(config)


def pages_by_hand(config: Path) -> Path:
    """The folder of pages written by hand that a mkdocs.yml names.

    Raises:
        ContentError: when the file cannot be read.
    """
    return config.parent / str(said_in(config).get("docs_dir") or "docs")


def _of_links(library: Library, settings: Settings, written: Path, name: str) -> Iterator[Problem]:
    """What is wrong with the links of the pages that are written by hand, of entries, and between the two."""
    made = publication(library, settings, gather([], {}))
    by_hand = {path.relative_to(written).as_posix(): path for path in sorted(written.rglob("*")) if path.is_file()}
    texts: list[Text] = []
    shown_as: dict[str, str] = {}
    for uri, path in by_hand.items():
        if path.suffix == ".md":
            shown = path.as_posix()
            try:
                markdown = path.read_text("utf-8-sig")
            except UnicodeDecodeError:
                yield Problem(shown, "file", "is not UTF-8; save it again with the encoding UTF-8")
                continue
            if unfinished := merge_fault(markdown, shown):
                yield unfinished
            if uri in made.pages:
                owner = made.pages[uri].meta.source or "a page that the guide makes"
                yield Problem(shown, "address", f"is that of {owner}; rename one")
            try:
                said = made.page(uri, markdown)
            except ContentError as error:
                yield from error.problems
                continue
            shown_as[uri] = said.markdown
            yield from (replace(problem, path=shown) for problem in said.problems)
            kept = frozenset(url for _, url in links(shown_as[uri]))
            texts.append(Text(uri, shown, "link", markdown, kept=kept))
    tree = Tree(
        pages={uri: page.markdown for uri, page in made.pages.items()} | shown_as,
        files=[*made.files, *(uri for uri in by_hand if not uri.startswith(NOT_PUBLISHED))],
        drafts=[f"{entry.ref}.md" for entry in library.entries.values() if entry.draft],
        faulty=_faulty(library),
    )
    for entry in library.published().entries.values():
        texts.append(Text(f"{entry.ref}.md", f"{name}/{entry.path}", "body", entry.body, _is_entry))
    for text in texts:
        yield from dead_ends(text, tree)
    yield from _needed(made, {text.uri: text.markdown for text in texts} | shown_as, tree, written)


def _is_entry(target: str) -> bool:
    """Whether a page would be an entry's: the content's own rules tell of each link between entries."""
    folder, _, name = target.partition("/")
    return (
        folder in {"assessments", *(kind.folder for kind in KINDS)}
        and name.endswith(".md")
        and "/" not in name
        and name != "index.md"
    )


def _faulty(library: Library) -> list[str]:
    """The refs of what is there and did not read."""
    there = {f"{kind.folder}/{path.stem}" for kind in KINDS for path in (library.root / kind.folder).glob("*.md")}
    there |= {f"assessments/{path.parent.name}" for path in (library.root / "assessments").glob("*/*.yml")}
    return sorted(there - {node.ref for node in library.nodes()})


def _needed(made: Publication, said: Mapping[str, str], tree: Tree, written: Path) -> Iterator[Problem]:
    """Pages written by hand that the guide's own pages lead to, and that are not there."""
    own = Counter(
        target
        for uri, page in made.pages.items()
        for target in set(missing(uri, page.markdown, tree)) - set(missing(uri, said.get(uri, ""), tree))
    )
    for target, count in own.items():
        pages = "a page that the guide makes leads" if count == 1 else f"{count} pages that the guide makes lead"
        yield Problem((written / target).as_posix(), "file", f"is missing, and {pages} there; bring it back")
