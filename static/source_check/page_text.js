// The text of a file that a reader saved: of HTML what the page shows, a line for each block, as exchangelog/extraction/visible_text.py
// takes it; of any other file all of it. Nothing in the file is run or fetched: it is parsed as a document that is never shown.
(() => {
  const UNSEEN = "noscript, template, head, svg, select";
  const UNREAD = new Set(["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"]); // no tags count in them
  const BLOCKS = new Set((
    "address article aside blockquote br button dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr label legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "));
  const LOOKED_AT = 4096;
  const MOST_BARE = 2_000_000; // characters of a page's text and tags; browsers take long to parse more, and no article has as many
  const IS_HTML = /^(?:\s|<\?xml[^>]*>|<!--[^]*?-->)*<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h1|script|table)\b/i;
  const CHARSET = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i;
  const MARKS = [["utf-16le", 0xff, 0xfe], ["utf-16be", 0xfe, 0xff]];
  const LIKELY = "windows-1251"; // what pages of the region that are not UTF-8 are mostly written in

  const decodedAs = (bytes, charset, fatal) => {
    try {
      return new TextDecoder(charset, { fatal }).decode(bytes);
    } catch {
      return null; // bytes that are not in this charset, or a charset that nobody knows
    }
  };

  const decoded = (bytes) => {
    const mark = MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
    if (mark) return decodedAs(bytes, mark[0], false);
    const start = decodedAs(bytes.subarray(0, LOOKED_AT), "latin1", false);
    return decodedAs(bytes, "utf-8", true) ?? decodedAs(bytes, CHARSET.exec(start)?.[1] ?? LIKELY, false) ??
      decodedAs(bytes, LIKELY, false);
  };

  // Where a tag ends that began before a place; a quotation mark holds a value only behind an equals sign.
  const endOfTag = (html, place) => {
    const stops = />|=\s*(["'])/g;
    stops.lastIndex = place;
    for (let stop = stops.exec(html); stop; stop = stops.exec(html)) {
      if (stop[0] === ">") return stops.lastIndex;
      const closing = html.indexOf(stop[1], stops.lastIndex);
      if (closing < 0) return -1;
      stops.lastIndex = closing + 1;
    }
    return -1;
  };

  const endOfUnread = (html, name, place) => {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = place;
    return closing.exec(html)?.index ?? -1;
  };

  // A page's tags without their attributes, and without scripts and styles: what is left, no browser takes for something to run, to fetch
  // or to complain of. The end of a page that breaks off inside of a tag is lost, as in any browser.
  const bare = (html) => {
    const parts = [];
    const tag = /<!--|<[!?]|<(\/?)([a-z][a-z0-9-]*)/gi;
    let place = 0;
    for (let found = tag.exec(html); found; found = tag.exec(html)) {
      const [opening, slash, written] = found;
      parts.push(html.slice(place, found.index));
      place = opening === "<!--" ? html.indexOf("-->", tag.lastIndex) + 3 : endOfTag(html, tag.lastIndex);
      if (place < 3) return parts.join("");
      const name = (written ?? "").toLowerCase();
      if (UNREAD.has(name)) {
        place = slash ? place : endOfUnread(html, name, place);
        if (place < 0) return parts.join("");
      } else if (name) {
        parts.push(`<${slash}${name}${html[place - 2] === "/" ? "/" : ""}>`);
      }
      tag.lastIndex = place;
    }
    return parts.join("") + html.slice(place);
  };

  const shownText = (html) => {
    const tags = bare(html);
    if (tags.length > MOST_BARE) return tags; // the reader is told that it is too long
    const page = new DOMParser().parseFromString(tags, "text/html");
    for (const unseen of page.querySelectorAll(UNSEEN)) unseen.remove();
    const parts = [];
    const ahead = [page.body]; // nodes, and line feeds, the next one last: a page may be nested too deep for recursion
    while (ahead.length) {
      const node = ahead.pop();
      const breaks = BLOCKS.has(node.localName);
      if (node === "\n" || breaks) parts.push("\n");
      if (breaks) ahead.push("\n");
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.data);
      for (let child = node.lastChild; child; child = child.previousSibling) ahead.push(child);
    }
    return parts.join("").split("\n").map((line) => line.replace(/\s+/gu, " ").trim()).filter(Boolean).join("\n");
  };

  const textOf = (bytes, name) => {
    const text = decoded(bytes);
    return IS_HTML.test(text.slice(0, LOOKED_AT)) || /\.x?html?$/i.test(name) ? shownText(text) : text;
  };

  globalThis.sourceCheck = { ...globalThis.sourceCheck, textOf };
})();
