"""Where MkDocs meets the guide: the only file that imports it. Each event is a call into the core."""

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guide.content.library import load
from guide.content.problems import ContentError
from guide.pages.settings import Settings, settings_from
from guide.pages.site import navigation
from guide.publish import search
from guide.publish.assets import gather
from guide.publish.publication import Publication, publication
from guide.publish.ready import missing
from guide.publish.sanitise import sanitise_told

log = logging.getLogger("mkdocs.hooks.guide")

OF_THE_THEME = "assets/"
"""Where the theme keeps its scripts, styles and images: the styles are joined with ours, the rest is not published."""
OUR_SCRIPTS = "assets/js/"


class State:
    """What one build carries from event to event. While serving it outlives a build: `on_config` makes it anew."""

    serving = False
    deploying = False
    settings: Settings
    published: Publication
    sheets: tuple[str, ...]


def on_startup(command: str, dirty: bool) -> None:
    State.serving = command == "serve"
    State.deploying = command == "gh-deploy"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    try:
        beside = {"language": config.theme["language"], "site_url": None if State.serving else config.site_url}
        State.settings = settings_from(config.extra.get("guide", {}), os.environ, beside=beside)
        if State.deploying and (problems := missing(State.settings)):
            raise ContentError(problems)
    except ContentError as error:
        raise PluginError(str(error)) from None
    State.sheets, config.extra_css = tuple(map(str, config.extra_css)), []
    config.site_name = State.settings.name
    if State.settings.site_url and not State.serving:
        config.site_url = State.settings.site_url
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    library, problems = load(_content(config), State.settings.content)
    for problem in problems:
        log.warning("%s", problem)
    sheets, scripts = _taken_out(files, config.docs_dir)
    State.published = publication(library, State.settings, gather(sheets, scripts), State.serving)
    config.nav = navigation(State.published.library, [file.src_uri for file in files.documentation_pages()])
    for uri, page in State.published.pages.items():
        if written := files.get_file_from_path(uri):
            log.warning("%s: address: is taken by %s; rename one", page.meta.get("source") or uri, written.src_uri)
            continue
        level = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content=page.text(), inclusion=level))
    for uri, text in State.published.files.items():
        files.append(File.generated(config, uri, content=text))
    config.extra["guide_site"] = State.published.furniture
    return files


def _taken_out(files: Files, docs: str) -> tuple[list[str], dict[str, str]]:
    """Takes style sheets and scripts out of the files to copy, and gives their texts."""
    theirs = [file for file in files if file.src_dir != docs and file.src_uri.startswith(OF_THE_THEME)]
    sheets = [file for file in theirs if Path(file.src_uri).match("stylesheets/main.*.css")]
    sheets += [file for uri in State.sheets if (file := files.get_file_from_path(uri))]
    scripts = [file for file in files if file.src_uri.startswith(OUR_SCRIPTS)]
    texts = [file.content_string for file in sheets]
    named = {file.src_uri.removeprefix(OUR_SCRIPTS): file.content_string for file in scripts}
    for file in {*theirs, *sheets, *scripts}:
        files.remove(file)
    return texts, named


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    try:
        written = State.published.fitted(page.file.src_uri, markdown)
    except ContentError as error:
        raise PluginError(str(error)) from None
    if written.missing:
        log.info("%s", written.told)
    return written.markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    env.autoescape = True  # each template says so itself; this holds one that forgets
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return sanitise_told(html, page.meta.get("kind"))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    page.meta.update(State.published.told_of(page.file.src_uri, str(page.title), page.meta))
    return context


def on_post_build(config: MkDocsConfig) -> None:
    # Its bytes hold the hour of the build; the sitemap beside it says the same.
    Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)
    try:
        search.index(Path(config.site_dir))
    except search.SearchError as error:
        raise PluginError(str(error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    server.watch(str(_content(config)))
    return server


def _content(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / State.settings.content
