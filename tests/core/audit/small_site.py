"""A built site of a few pages, written down by hand: sound, and quick to break."""

from pathlib import Path

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types guide-search guide-offline"
)
QUOTE = "'"
ASSETS = "assets/0123456789ab"
LINKS = ("", "tips/", "tips/first-tip/", "tips/second-tip/", "assessments/check/", "glossary/")


def page(title: str, root: str, article: str) -> str:
    """A page that asks nothing of a browser but to show it.

    Args:
        title: of the page.
        root: how the page leads to the site's root; `/` for the page that is shown at any depth.
        article: what stands in it.
    """
    menu = "".join(f'<li><a href="{root}{link}">{link or "Home"}</a></li>' for link in LINKS)
    return (
        f'<!doctype html>\n<html lang="en"><head>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY.replace(QUOTE, "&#39;")}">'
        f'<meta charset="utf-8"><title>{title} – The Small Guide</title>'
        f'<meta name="description" content="What {title} holds."><meta name="guide-root" content="{root}">'
        f'<link rel="icon" href="{root}assets/img/mark.svg"><link rel="stylesheet" href="{root}{ASSETS}/guide.css">'
        f'<script type="module" src="{root}{ASSETS}/js/page/furniture.mjs"></script></head>'
        f"<body><header><nav><ul>{menu}</ul></nav></header>"
        f'<main><article><h1 id="what">{title}</h1>{article}</article></main></body></html>\n'
    )


def files() -> dict[str, str]:
    """What lies in the site, by path."""
    data = '{"@type": "Article", "name": "First tip", "url": "./"}'
    return {
        ".nojekyll": "",
        "index.html": page("Home", "./", '<p><a href="feed.xml">Feed</a></p>'),
        "404.html": page("Not found", "/", "<p>There is nothing here.</p>"),
        "tips/index.html": page("Tips", "../", "<p>Both of them.</p>"),
        "tips/first-tip/index.html": page(
            "First tip",
            "../../",
            f'<h2 id="how">How</h2><p>Ask.</p><script type="application/ld+json">{data}</script>',
        ),
        "tips/second-tip/index.html": page("Second tip", "../../", '<h2 id="how">How</h2><p>Ask again.</p>'),
        "assessments/check/index.html": page(
            "Check", "../../", '<div data-definition="1.json"></div><p><a href="1.json">Its data</a></p>'
        ),
        "assessments/check/1.json": '{"title":"Check","url":"assessments/check/"}',
        "glossary/index.html": page("Glossary", "../", "<dl><dt>Aim</dt><dd>What is wanted.</dd></dl>"),
        "guide.json": '{"entries": [{"url": "tips/first-tip/"}, {"url": "tips/second-tip/"}]}',
        "feed.xml": '<feed><entry><link href="tips/first-tip/"/></entry></feed>',
        "robots.txt": "User-agent: *\nAllow: /\n",
        "llms.txt": "- [First tip](tips/first-tip/): ask\n",
        "assets/img/mark.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>Mark</title><circle r="4"/></svg>',
        f"{ASSETS}/guide.css": "p { background: url(../img/mark.svg) }",
        f"{ASSETS}/js/page/furniture.mjs": 'import { search } from "../search/opener.mjs";\nsearch();\n',
        f"{ASSETS}/js/search/opener.mjs": (
            'export const search = () => new Worker(new URL("worker.mjs", import.meta.url));\n'
        ),
        f"{ASSETS}/js/search/worker.mjs": 'const at = "pagefind/pagefind.js";\n',
        "pagefind/pagefind.js": "export const options = {};\n",
        "pagefind/index/en.pf_index": "any",
    }


def written(folder: Path) -> Path:
    """The folder, with the site in it."""
    for name, text in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
