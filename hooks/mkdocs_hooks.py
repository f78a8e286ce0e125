"""Where MkDocs meets the guide: the only file that imports it. Each event is a call into the core."""

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guide.content.library import load
from guide.content.problems import ContentError
from guide.pages.settings import Settings, settings_from
from guide.pages.site import Site, footer, generate, menu, navigation
from guide.publish.assets import Assets, gather
from guide.publish.policy import policy
from guide.publish.sanitise import sanitise

log = logging.getLogger("mkdocs.hooks.guide")

OF_THE_THEME = "assets/"
"""Where the theme keeps its scripts, styles and images: the styles are joined with ours, the rest is not published."""
OUR_SCRIPTS = "assets/js/"


class State:
    """What one build carries from event to event. While serving it outlives a build: `on_config` makes it anew."""

    serving = False
    settings = Settings(name="The Partnership Guide")
    site = Site({}, {})
    assets = Assets()
    sheets: tuple[str, ...] = ()


def on_startup(command: str, dirty: bool) -> None:
    State.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    try:
        State.settings = settings_from(config.extra.get("guide", {}), os.environ)
    except ContentError as error:
        raise PluginError(str(error)) from None
    State.site, State.assets = Site({}, {}), Assets()
    State.sheets, config.extra_css = tuple(map(str, config.extra_css)), []
    config.site_name = State.settings.name
    if State.settings.site_url and not State.serving:
        config.site_url = State.settings.site_url
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    library, problems = load(_content(config), State.settings.content)
    for problem in problems:
        log.warning("%s", problem)
    State.site = generate(library, State.settings)
    State.assets = _gathered(files, config.docs_dir)
    config.nav = navigation(library, [file.src_uri for file in files.documentation_pages()])
    for uri, page in State.site.pages.items():
        if written := files.get_file_from_path(uri):
            log.warning("%s: address: is taken by %s; rename one", page.meta.get("source") or uri, written.src_uri)
            continue
        level = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content=page.text(), inclusion=level))
    for uri, text in {**State.site.data, **State.assets.files}.items():
        files.append(File.generated(config, uri, content=text))
    config.extra["guide_site"] = {
        "menu": menu(),
        "footer": footer(library),
        "policy": policy(State.settings, State.serving),
        "assets": State.assets,
    }
    return files


def _gathered(files: Files, docs: str) -> Assets:
    """Takes style sheets and scripts out of the files to copy, and joins them below a folder of their own."""
    theirs = [file for file in files if file.src_dir != docs and file.src_uri.startswith(OF_THE_THEME)]
    sheets = [file.content_string for file in theirs if Path(file.src_uri).match("stylesheets/main.*.css")]
    ours = [file for uri in State.sheets if (file := files.get_file_from_path(uri))]
    scripts = [file for file in files if file.src_uri.startswith(OUR_SCRIPTS)]
    for file in [*theirs, *ours, *scripts]:
        files.remove(file)
    return gather(
        [*sheets, *(file.content_string for file in ours)],
        {file.src_uri.removeprefix(OUR_SCRIPTS): file.content_string for file in scripts},
    )


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return sanitise(html) if page.meta.get("kind") == "story" else html


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    if page.file.src_uri not in State.site.pages:
        path = f"docs/{page.file.src_uri}"
        page.meta.update(source=path, edit_url=State.settings.edit_url(path))
    return context


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    server.watch(str(_content(config)))
    return server


def _content(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / State.settings.content
