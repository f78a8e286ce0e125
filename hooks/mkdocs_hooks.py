"""Where MkDocs meets the guide: the only file that imports it. Each event is a call into the core."""

import logging
import os
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guide.content.library import load
from guide.content.problems import ContentError
from guide.pages.by_hand.markup import extensions_of
from guide.pages.generate import navigation
from guide.pages.settings import Settings, hold_addresses, settings_from
from guide.publish.again import Again
from guide.publish.assets import taken_out
from guide.publish.listening import must_be_free
from guide.publish.publication import Publication, publication
from guide.publish.ready import missing
from guide.publish.staging import Staging, what_stopped

log = logging.getLogger("mkdocs.hooks.guide")


class State:
    """What one build carries from event to event. While serving it outlives a build: `on_config` makes it anew."""

    command, dirty = "build", False
    staging, again = Staging(), Again()
    settings: Settings
    content: Path
    published: Publication
    sheets: tuple[str, ...]
    extensions: tuple[str, ...]


def tell(said: tuple[object, ...], level: int = logging.WARNING) -> None:
    for line in said:
        log.log(level, "%s", line)


def on_startup(command: str, dirty: bool) -> None:
    State.command, State.dirty = command, dirty


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    hold_addresses(config.use_directory_urls)
    serving = State.command == "serve"
    State.again.begin(serving)
    beside = {"language": config.theme["language"], "site_url": None if serving else config.site_url}
    State.settings = settings_from(config.extra.get("guide", {}), os.environ, beside=beside)
    State.content = Path(config.config_file_path).parent / State.settings.content
    if State.command == "gh-deploy" and (problems := missing(State.settings)):
        raise ContentError(problems)
    if not serving:
        config.site_dir = State.staging.begin(config.site_dir, State.dirty)
        config.site_url = State.settings.site_url or config.site_url
    elif not hasattr(State, "published"):
        must_be_free(*config.dev_addr)
    State.sheets, config.extra_css = tuple(map(str, config.extra_css)), []
    State.extensions = tuple(config.markdown_extensions)
    config.site_name = State.settings.name
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    library, problems = load(State.content, State.settings.content, date.today())
    tell(problems)
    out, assets = taken_out(files, config.docs_dir, State.sheets, State.command == "serve" or State.dirty)
    for file in out:
        files.remove(file)
    by_hand = {file.src_uri: file.content_string for file in files.documentation_pages()}
    State.published = publication(library, State.settings, assets, State.command == "serve", by_hand)
    tell(State.published.taken)
    config.nav = navigation(State.published.library, list(by_hand))
    for uri, content, listed in State.published.sources:
        level = InclusionLevel.INCLUDED if listed else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content=content, inclusion=level))
    config.extra["guide_site"] = State.published.furniture
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    config.markdown_extensions = extensions_of(State.extensions, by_hand=page.file.generated_by is None)
    written = State.published.page(page.file.src_uri, page.file.content_string)
    tell(written.problems)
    tell(written.told, logging.INFO)
    page.meta = written.meta.for_generator
    return State.again.page(page, written.markdown, config.markdown_extensions, config.mdx_configs)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    env.autoescape = True  # each template says so itself; this holds one that forgets
    return State.published.templates(env, config.theme.custom_dir, config.site_url, config.theme["language"])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return State.again.harmless(html, page.meta["guide"])


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    return context | State.published.context_of(page.file.src_uri, page.meta["guide"], str(page.title), page.content)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    State.published.dress(Path(config.site_dir))
    State.again.index(Path(config.site_dir), State.published.later, log.info)
    State.published.keep(Path(config.site_dir))
    if State.command != "serve":  # a strict build counts its warnings, and fails by them after this
        warned = any(getattr(handler, "get_counts", list)() for handler in logging.getLogger("mkdocs").handlers)
        config.site_dir = State.staging.end(whole=not warned)


def on_build_error(error: Exception) -> None:
    State.staging.drop()
    if told := what_stopped(error):
        raise Abort(told) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    server.watch(str(State.content))
    return server
