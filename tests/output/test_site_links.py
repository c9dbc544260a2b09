"""Every internal link of the finished site leads to a file that is there and to the place that is meant."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.findings import Severity, Span
from exchangelog.site_links import LinkCheck, read_marks
from exchangelog.site_links.page_marks import read_page
from exchangelog.site_links.tag_marks import ID_REFERENCES

HOME = "index.html"
DEEP = "exchanges/2025-05-24/index.html"


def page(body: str = "", head: str = "<title>Log</title>") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'


def faults(files: dict[str, str], base_url: str | None = None) -> list[tuple[str, str]]:
    """Check a site of these texts; gives the path and the message of each finding."""
    check = LinkCheck(files, base_url=base_url)
    for path, text in files.items():
        check.note(path, read_marks(path, text.encode()))
    findings = check.findings()
    assert all(finding.rule == "broken-link" and finding.span == Span(1, 1, 1, 1) for finding in findings)
    assert all(finding.severity is Severity.ERROR and finding.help for finding in findings)
    return [(finding.path, finding.message) for finding in findings]


def test_what_else_stands_at_the_same_host_is_no_file_of_ours() -> None:
    """A repository below the site's own address is another site: links into it are not followed."""
    body = '<a href="https://log.example/code/issues/new">x</a><a href="https://log.example/codes">x</a>'
    check = LinkCheck([HOME], base_url="https://log.example", foreign="https://log.example/code")
    check.note(HOME, read_marks(HOME, page(body).encode()))
    assert [finding.message for finding in check.findings()] == [
        "links to codes, and the site has no such file"
    ]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="exchanges/2025-05-24/index.html">x</a>',
        '<a href="./exchanges/../exchanges/2025-05-24/index.html?x=1#quote">x</a>',
        "<a href=exchanges/2025-05-24/index.html>x</a>",
        "<a href='exchanges/2025-05-24/index.html'>x</a>",
        '<A HREF="exchanges/2025-05-24/index.html">x</A>',
        '<a href="#here">x</a><p id="here">',
        '<a href="#top">x</a><a href="#">x</a><a href="">x</a>',
        '<a href="exchanges/2025-05-24/index.html#:~:text=words">x</a>',
        '<a href="exchanges/2025-05-24/index.html#%D1%86%D0%B8%D1%82%D0%B0%D1%82%D0%B0">x</a>',
        '<a href="a%20b.txt">x</a><a href="a b.txt">x</a><a href="a%20b.txt#words">x</a>',
        '<a href="https://example.com/x">x</a><a href="//example.com">x</a><a href="mailto:a@example.org">x</a>',
        '<img src="data:image/png;base64,AAAA" srcset="icon.svg 1x, icon.svg 2x" alt="">',
        '<svg><use href="icon.svg#dot"/><rect fill="url(#hatch)"/><pattern id="hatch"/></svg>',
        '<h2 id="h">x</h2><section aria-labelledby="h"><label for="i">x</label><input id="i"></section>',
    ],
)
def test_a_sound_page_has_no_findings(body: str) -> None:
    """Links by every way of writing, to files, places, the page's top, other hosts and ids of its own are sound."""
    files = {
        HOME: page(body),
        DEEP: page('<p id="quote"><p id="цитата"><a href="../../index.html">x</a>'),
        "a b.txt": "",
        "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle id="dot"/></svg>',
    }
    assert faults(files) == []


def test_a_link_that_is_sound_on_one_page_is_looked_up_again_where_it_leads_elsewhere() -> None:
    """The same letters lead to another file from another folder, and out of the site from its root."""
    link = page('<a href="../note.txt">x</a>')
    files = {"about/index.html": link, "note.txt": "", "years/2025/index.html": link, "index.html": link}
    assert faults(files) == [
        ("index.html", "links to ../note.txt, which leads out of the site"),
        ("years/2025/index.html", "links to years/note.txt, and the site has no such file"),
    ]


@pytest.mark.parametrize("content", ["0;url=gone.html", "0; &#85;RL = gone.html", "0;u&#114;l=gone.html"])
def test_a_page_that_leads_on_leads_to_a_file(content: str) -> None:
    """A redirect in the head is a link, however it is written; a description that speaks of an address is none."""
    head = f'<title>x</title><meta name="description" content="URL, url=x"><meta http-equiv="refresh" content="{content}">'
    assert faults({HOME: page(head=head)}) == [(HOME, "links to gone.html, and the site has no such file")]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<a href="../nowhere.html">x</a>', "links to exchanges/nowhere.html, and the site has no such file"),
        ('<a href="../../index.html#nowhere">x</a>', "links to index.html#nowhere, and that file has no such id"),
        ('<a href="#nowhere">x</a>', f"links to {DEEP}#nowhere, and that file has no such id"),
        ('<p id="a"><p id="b"><a href="#a%0Ab">x</a>', f"links to {DEEP}#a\nb, and that file has no such id"),
        ('<a href="../../../up.html">x</a>', "links to ../../../up.html, which leads out of the site"),
        ('<a href="../../years/2025/">x</a>', "links to ../../years/2025/, a folder: name its index.html, or it will not open from disk"),
        ('<a href="..">x</a>', "links to .., a folder: name its index.html, or it will not open from disk"),
        ('<a href="/style.css">x</a>', "links to /style.css, which begins at the server's root: it breaks where the site lies in a sub-folder"),
        ('<img src="a.png" alt="">', "links to exchanges/2025-05-24/a.png, and the site has no such file"),
        ('<img srcset="../../index.html 1x, b.png 2x" alt="">', "links to exchanges/2025-05-24/b.png, and the site has no such file"),
        ('<video poster="c.png"></video>', "links to exchanges/2025-05-24/c.png, and the site has no such file"),
        ('<svg><use href="#i-none"/></svg>', f"links to {DEEP}#i-none, and that file has no such id"),
        ('<svg><rect fill="url(#hatch)"/></svg>', f"links to {DEEP}#hatch, and that file has no such id"),
        ('<script src="s.js"></script>', "links to exchanges/2025-05-24/s.js, and the site has no such file"),
        ('<meta http-equiv="refresh" content="0; url=../old/index.html">', "links to exchanges/old/index.html, and the site has no such file"),
        ('<p aria-describedby="a b" id="a">x</p>', "names the id b in an attribute, and has no such id"),
        ('<label for="i">x</label>', "names the id i in an attribute, and has no such id"),
        ('<p id="a"><p id="b"><p id="a">', "has the id a on more than one element"),
        ('<a title="5 > 4" href="x&amp;y.html">x</a>', "links to exchanges/2025-05-24/x&y.html, and the site has no such file"),
    ],
)  # fmt: skip
def test_a_broken_link_is_found_where_it_stands(body: str, message: str) -> None:
    """A missing file, a missing place, a way out, a folder, the server's root, in every attribute that links."""
    assert faults({HOME: page(), DEEP: page(body), "years/2025/index.html": page()}) == [(DEEP, message)]


@pytest.mark.parametrize("head", ["", "<title></title>", "<title> \n</title>", "<!-- title -->"])
def test_a_page_without_a_title_is_found(head: str) -> None:
    """An empty title is none, and neither is a chart's title in the body."""
    assert faults({HOME: page("<svg><title>Chart</title></svg>", head)}) == [(HOME, "has no title")]


@pytest.mark.parametrize(
    "text",
    [
        '<!-- <a href="x.html"> -->',
        '<script type="application/ld+json">{"a": "<a href=\\"x.html\\">"}</script>',
        "<style>a::after { content: '<a href=x.html>' }</style>",
        '<textarea><a href="x.html"></textarea>',
        "<p title='<a href=\"x.html\">'>x</p>",
        '<p data-note=\' href="x.html" id="a" id="a"\'>x</p>',
        'Write href="x.html" for a link &lt;a href="x.html"&gt;',
        '<!-- a comment -->a href="x.html">',
    ],
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    """Comments, scripts, styles, text areas, other attributes' values and plain text hold no links."""
    assert faults({HOME: page(text)}) == []


def test_a_fault_of_many_pages_is_one_finding() -> None:
    """A broken link in the navigation is named once, at the first page, with the number of the others."""
    files = {f"{number}.html": page('<a href="old.html">x</a>') for number in range(3, 0, -1)}
    assert faults(files) == [
        ("1.html", "links to old.html, and the site has no such file; the same on 2 other pages")
    ]


def test_a_place_on_a_page_that_comes_later_is_known() -> None:
    """The order in which pages pass makes no difference."""
    first, last = page('<a href="b.html#x">x</a>'), page('<p id="x"><a href="a.html#y">x</a>')
    expected = [("b.html", "links to a.html#y, and that file has no such id")]
    assert faults({"a.html": first, "b.html": last}) == faults({"b.html": last, "a.html": first}) == expected


def test_full_addresses_of_the_site_are_checked_with_its_base_url() -> None:
    """With the site's address known, canonical links may name folders and must name what is there."""
    body = '<a href="https://example.org/log/gone/">x</a><a href="https://example.org/other">x</a>'
    head = '<title>Log</title><link rel="canonical" href="https://example.org/log/">'
    assert faults({HOME: page(body, head)}, "https://example.org/log") == [
        (HOME, "links to gone/index.html, and the site has no such file")
    ]
    assert faults({HOME: page(body, head)}) == []


def test_a_style_sheet_asks_only_for_files_of_the_site() -> None:
    """A font or picture that a style sheet names is there."""
    css = "@font-face { src: url(fonts/a.woff2) } p { background: url('../b.png') } a { mask: url(data:x) }"
    assert faults({"static/style.css": css, "static/fonts/a.woff2": ""}) == [
        ("static/style.css", "links to b.png, and the site has no such file")
    ]


@given(st.text(alphabet="<>\"'=!-/ aid\n", max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever a page holds, reading it ends, and ids are never invented from text without an attribute."""
    assert not read_page(text.replace("id", "").encode()).ids


WRITTEN_NAMES = st.sampled_from(
    ["href", "ID", "id", "class", "src", "for", "aria-labelledby", "alt", "data-l", "xlink:href"]
)
VALUES = st.text(alphabet="a1/.#&;é ?-='>\n", max_size=12)
TAGS = st.lists(st.tuples(WRITTEN_NAMES, VALUES), max_size=4).map(
    lambda attributes: "<a" + "".join(f' {name}="{value}"' for name, value in attributes) + ">"
)


class OtherReader(HTMLParser):
    """Python's own parser of HTML, which notes the ids that it meets, and the addresses of links."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.ids: list[str] = []
        self.addresses: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters."""
        assert tag == "a"
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.addresses |= {(value or "").strip() for name, value in attrs if name.endswith(("href", "src"))}


@given(st.lists(TAGS, max_size=6))
def test_tags_are_read_as_by_another_parser(tags: list[str]) -> None:
    """The same ids and the same links are found in tags as by the parser of the standard library."""
    other = OtherReader("".join(tags))
    marks = read_page("".join(tags).encode())
    assert marks.ids == set(other.ids)
    assert marks.addresses == other.addresses
    assert bool(marks.repeated) == (len(other.ids) > len(set(other.ids)))


@pytest.mark.parametrize(
    "attribute",
    [
        'HREF="{}"',
        "href='{}'",
        "href={}",
        'href = "{}"',
        'title=" href=\'" href="{}"',
        "title='x' href=\"{}\"",
        'alt = x href="{}"',
        'style="x" fill="url({})"',
        'srcset="{} 2x"',
        'x="y"\nhref="{}"',
        'aria-label="a > b" href="{}"',
    ],
)
def test_no_way_of_writing_hides_a_link(attribute: str) -> None:
    """A link that a text brings into a page of ours is seen in whatever way it is written."""
    ours = '<a class="x" href="../a/index.html" id="y">x</a>'
    marks = read_page(page(f"{ours}<p>{ours}<b {attribute.format('evil.html')}>x</b>{ours}").encode())
    assert "evil.html" in marks.addresses
    assert "../a/index.html" in marks.addresses
    assert marks.repeated == {"y"}


@pytest.mark.parametrize("name", sorted(name.decode() for name in ID_REFERENCES))
def test_every_attribute_that_names_ids_is_read(name: str) -> None:
    """Each id that an attribute names has to be there, whichever attribute it is."""
    assert read_page(page(f'<p {name}="one two" id="one"></p>').encode()).unmet == {"two"}


@pytest.mark.parametrize(
    "hiding", ["<!-- {} -->", "<script>{}</script>", "<STYLE>{}</style>", "<textarea a='b'>{}</textarea>"]
)
def test_what_is_no_markup_has_no_links(hiding: str) -> None:
    """What looks like a tag in a comment, a script, a style or a text area is none; what follows it is."""
    marks = read_page(page(hiding.format('<a href="no.html" id="no">') + '<a href="yes.html">').encode())
    assert marks.addresses == {"yes.html"}
    assert not marks.ids
