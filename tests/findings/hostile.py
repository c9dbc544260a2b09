"""Findings whose texts try to be something else: commands, properties, markup, cells of a table, control characters."""

from exchangelog.findings import Finding, Severity, Span

TEXTS = (
    "ordinary words",
    "a\n::error::forged",
    "a\r\n::set-output name=x::y",
    "50%0A::warning::half, or so: all",
    "a | b || c \\| d",
    "`code` and ``more``",
    "<script>alert(1)</script> &lt;b&gt; <!-- x -->",
    "[a](https://bad.invalid) ![b](c) @everyone #1 *x* _y_ ~~z~~ $m$",
    "##[error]old style",
    "№ 65 — «цитата» 📌 e\u0301",
    "\x1b[31mred\x07 \u2028line \u202edrawkcab",
    '"quoted" \'single\' {"json": [1]}',
    "",
)


def finding(
    text: str = "message", severity: Severity = Severity.ERROR, rule: str = "some-rule", line: int = 3
) -> Finding:
    """Make a finding with a text in all the places that content can reach: path, message and help."""
    return Finding(f"content/{text}.md", Span(line, 2, line, 9), rule, severity, text, f"Mend {text}")


HOSTILE = tuple(finding(text) for text in TEXTS)
