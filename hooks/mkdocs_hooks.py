"""Where MkDocs meets the guide: the only file that imports it. Each event is a call into the core."""

import logging
import os
from pathlib import Path
from typing import Any

from guide.content.library import load
from guide.content.problems import ContentError
from guide.pages.settings import Settings, settings_from
from guide.pages.site import Site, footer, generate, menu, navigation
from guide.publish.sanitise import sanitise
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.guide")

THEME_SCRIPTS = "assets/javascripts/"


class State:
    """What one build carries from event to event. While serving it outlives a build: `on_config` makes it anew."""

    command = "build"
    settings = Settings(name="The Partnership Guide")
    site = Site({}, {})


def on_startup(command: str, dirty: bool) -> None:
    State.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    try:
        State.settings = settings_from(config.extra.get("guide", {}), os.environ)
    except ContentError as error:
        raise PluginError(str(error)) from None
    State.site = Site({}, {})
    config.site_name = State.settings.name
    if State.command != "serve" and State.settings.site_url:
        config.site_url = State.settings.site_url
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    root = Path(config.config_file_path or "mkdocs.yml").parent
    library, problems = load(_content(root), State.settings.content)
    for problem in problems:
        log.warning("%s", problem)
    State.site = generate(library, State.settings)
    for uri, page in State.site.pages.items():
        if written := files.get_file_from_path(uri):
            log.warning("%s: address: is taken by %s; rename one", page.meta.get("source") or uri, written.src_uri)
            continue
        level = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content=page.text, inclusion=level))
    for uri, text in State.site.data.items():
        files.append(File.generated(config, uri, content=text))
    for file in [file for file in files if file.src_uri.startswith(THEME_SCRIPTS)]:
        files.remove(file)
    config.nav = navigation(library, [file.src_uri for file in files.documentation_pages()])
    config.extra["guide_furniture"] = {"menu": menu(), "footer": footer(library)}
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return sanitise(html) if page.meta.get("kind") == "story" else html


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    if page.file.src_uri not in State.site.pages:
        path = f"docs/{page.file.src_uri}"
        page.meta.update(source=path, edit_url=State.settings.edit_url(path))
    return context


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    server.watch(str(_content(Path(config.config_file_path or "mkdocs.yml").parent)))
    return server


def _content(root: Path) -> Path:
    return root / State.settings.content
