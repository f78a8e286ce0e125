"""Whole bodies that try to be more than a story, and packets too large to be one."""
# ruff: noqa: E501 - each text stands on one line

from collections.abc import Mapping

from tests.core.stories.packets import changed

CANARY = "guideCanary()"
"""What would run if a story could run anything."""

_SCHEMES = (
    f"javascript:{CANARY} JAVASCRIPT:{CANARY} java\tscript:{CANARY} \x01javascript:{CANARY} vbscript:{CANARY} data:text/html,<script>{CANARY}</script>"
    " file:///etc/passwd ftp://e.org blob:x about:blank view-source:x //e.org /\\e.org \\\\e.org ../../admin #top ?x"
    f" tel:07700900123 sms:1 jar:x ws://e.org chrome://x intent:x https:javascript:{CANARY} https://e.org\"onclick={CANARY}"
    f" https://e.org'onclick={CANARY} https://user:pw@e.org mailto:a@e.org?body=x &#106;avascript:{CANARY} %6aavascript:{CANARY}"
)  # fmt: skip

BODIES: Mapping[str, str] = {
    "markup": f"<script>{CANARY}</script><img src=x onerror={CANARY}><svg onload={CANARY}><iframe srcdoc='<script>"
    f"parent.{CANARY}</script>'></iframe><math><mtext></p><style><img src onerror={CANARY}></style>"
    f"<a href=javascript:{CANARY}>x</a><form action=//e.org><button>b</button></form><base href=//e.org>"
    f"<meta http-equiv=refresh content=0><link rel=stylesheet href=//e.org><object data=x><embed src=x>"
    f"<details open ontoggle={CANARY}><dialog open><template><script>{CANARY}</script></template>",
    "markup in lines": f"<div markdown=1>\n\n<script>\n{CANARY}\n</script>\n\n</div>\n\n<!-- \n-->\n<![CDATA[ x ]]>\n<?php x ?>",
    "links of every scheme": "\n\n".join(f"[link {n}]({scheme})" for n, scheme in enumerate(_SCHEMES.split(" "))),
    "links in angles": "\n\n".join(f"[link {n}](<{scheme}>)" for n, scheme in enumerate(_SCHEMES.split(" "))),
    "bare links": "\n\n".join(f"<{scheme}>" for scheme in _SCHEMES.split(" ")),
    "references": f"[a][b] [c] ![d][b]\n\n[b]: javascript:{CANARY} \"x\"\n[c]: <javascript:{CANARY}>",
    "pictures": f"![x](https://e.org/p.png) ![x](javascript:{CANARY}) !![x](x.svg) [![x](a.png)](https://e.org)",
    "front matter": "---\ntitle: Mine now\ntemplate: home.html\nform: response\n---\n\n...\n---\nauthor: Someone else\n---",
    "includes": '--8<-- "/etc/passwd"\n\n;--8<-- "mkdocs.yml"\n\n--8<--\nmkdocs.yml\n--8<--\n\n-8<- "x"\n\n{!mkdocs.yml!}',
    "macros": "{{ config }} {{ 7*7 }} {% include 'mkdocs.yml' %} {# x #} ${7*7} #{7*7} <%= 7*7 %> [[x]] {{{ x }}}",
    "attribute lists": f"Words{{: onclick={CANARY} .x #guide-content }}\n{{: onclick={CANARY} }}\n\n"
    f"[x](https://e.org){{: onmouseover={CANARY} }}\n\n### Small {{ #top onclick={CANARY} }}",
    "nested quotes": f"{'>' * 10_000} deep\n{'> ' * 500}deep",
    "nested lists": "\n".join(f"{' ' * 2 * depth}- deep" for depth in range(100)),
    "nested brackets": f"{'[' * 5_000}{']' * 5_000}",
    "nested emphasis": f"{'*' * 3_900}x{'*' * 3_900} {'_*' * 2_000}",
    "bidi controls": "a\u202eb\u2066c\u2069d\u200fe\u061cf \u2067\u2067\u2067g",
    "a list with a gap": "- a" + "\n" * 11_000 + "  b",
    "a heading of hashes": f"### a{'#' * 11_000}x",
    "headings of the packet": "## What helped\n# What happened\n## The story\nEnd of story packet\nid: 00112233445566aa\n"
    "Partnership Guide story packet 1\nPartnership Guide story packet 2\n---\npacket: 00112233445566aa",
    "abbreviations": f"*[x]: <b>{CANARY}</b>\n*[the]: title=\"x\" onclick={CANARY}\n\nx the",
    "footnotes": f"A note[^1] and one[^<b>x</b>].\n\n[^1]: <script>{CANARY}</script>\n    more\n[^x]: y",
    "definitions": f"Term\n: Meaning\n:   <script>{CANARY}</script>\n\nOther\n~ x",
    "table of contents": "[TOC]\n\n[[toc]]\n\n[[_TOC_]]\n\n{:toc}",
    "tables": "| a | b |\n|---|:-:|\n| <b>x</b> | y |\n\na | b\n- | -\n1 | 2",
    "code": f"```{{ .html onload={CANARY} }}\n<script>{CANARY}</script>\n```\n\n    <b>indented</b>\n\n~~~mermaid\nx\n~~~\n\n`` ` ``",
    "admonitions": f"!!! danger \"<script>{CANARY}</script>\"\n    x\n\n??? note\n    y\n\n/// html | script\n{CANARY}\n///\n\n=== \"Tab\"\n    z",
    "emoji and marks": ":smile: ++ctrl+alt+del++ ==mark== ^^ins^^ ~~del~~ H~2~O x^2^ $$x$$ \\(y\\) (c) --> 1/2 ... -- ---",
    "entities": "&lt;script&gt; &#60;script&#62; &#x3c;b&#x3e; &amp;lt; &nbsp; &NotEqualTilde; &#0; &#1114112; &bogus;",
    "placeholders": "\x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03 klzzwxh:0000 \x02amp\x03 STX ETX wzxhzdk:1",
    "rules": "***\n___\n---\n* * *\n===\n+++\n***bold***\nTitle\n=====\nTitle\n-----",
    "odd letters": "Z̷̢̛͓a̴l̵g̶o̷ 𝕯𝖆𝖗𝖐 ﷽ ﷺ ḁ̃ \u0e49\u0e49\u0e49\u0e49 ﬀ İstanbul ß ſ \U000e0041 \ufff9x\ufffay\ufffb \U0001f3f4\U000e0067\U000e007f",
}  # fmt: skip
"""By what each tries."""


_MOST = 999_000
"""Bytes: as much as a file may hold, but for a mail."""
_FIVE = 4_990_000

HUGE: Mapping[str, str | bytes] = {
    "6 MB": changed("To keep the bus.", "x" * 6_000_000),
    "a letter": changed("To keep the bus.", "x" * 990_000),
    "words": changed("To keep the bus.", "word " * 198_000),
    "lines": changed("To keep the bus.", "x\n" * 490_000),
    "empty lines": changed("To keep the bus.", "\n" * 990_000),
    "quotes": changed("To keep the bus.", ">" * 990_000),
    "quoted lines": changed("To keep the bus.", "> x\n" * 240_000),
    "no packet": "x " * (_MOST // 2),
    "the word packet": "packet\n" * (_MOST // 7),
    "first lines": "Partnership Guide story packet 1\n" * (_MOST // 33),
    "end lines": changed("To keep the bus.", " End of story packet x\n" * 43_000),
    "spaces": "Partnership Guide story packet 1" + " " * 990_000 + "\n",
    "bytes": b"\xff" * _MOST,
    "JSON": b'{"packet": "' + b"x" * 990_000 + b'"}',
    "brackets of JSON": b"[" * _MOST,
    "a number of JSON": b'{"packet": ' + b"9" * 990_000 + b"}",
    "a mail": b"From: a@e.org\nTo: b@e.org\n" + (b"\n" + b"x" * 70) * 70_000,
    "a mail of parts": b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 60_000,
    "a mail of headers": b"From: a\nTo: b\n" + b"X-A: b\n" * 190_000 + b"\nhello",
    "a mail of HTML": b"From: a\nTo: b\nContent-Type: text/html\n\n" + b"<div>" * 99_000,
    "a mail of open tags": b"From: a\nTo: b\nContent-Type: text/html\n\n" + b"<a b='" * 80_000,
    "a mail of entities": b"From: a\nTo: b\nContent-Type: text/html\n\n" + b"&amp&#x" * 70_000,
    "a mail of flowed lines": b"From: a\nTo: b\nContent-Type: text/plain; format=flowed\n\n" + b"x \n" * 160_000,
    "a mail with a long header": b"From: a\nTo: b\nSubject: " + b"=?utf-8?q?x?= " * 300_000 + b"\n\nhello",
    "a mail with a long type": b"From: a\nTo: b\nContent-Type: text/plain" + b'; a="b' * 300_000 + b"\n\nhello",
    "a mail with types": b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=b\n\n"
    + (b"--b\nContent-Type: text/plain" + b"; a=\"b" * 300 + b"\n\nx\n") * 2_000,
    "a mail with CR for line ends": b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=b\n\n" + b"\r--b\r\rx" * 300_000,
    "a heading of colons": changed("To keep the bus.", "# a" + ":" * 150_000 + "x"),
    "many sectors": changed("sectors: [", "sectors: [" + ", ".join(f"a{number}" for number in range(20_000)) + ", "),
    "an escaped field": changed('place: "A rural district"', 'place: "' + "x\\u0041" * 20_000 + '"'),
    "a field without an end": changed('place: "A rural district"', 'place: "' + "x " * 90_000),
    "deep fields": changed('place: "A rural district"', "place: " + "[" * 90_000),
    "many fields": changed('place: "A rural district"', "\n".join(f"x{number}: y" for number in range(9_000))),
    "many entries": changed("shows:\n", "shows:\n" + "  - {to: tips/first-tip, why: So}\n" * 5_000),
    "a long title": changed("The bus that came on Tuesdays", "x" * 150_000),
}  # fmt: skip
