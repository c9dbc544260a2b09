// Segments, scheme 1: the same cuts as exchangelog/evidence/segments.py makes (docs/format.md, section 2.2).
// In: any text. Out: its pieces in order, each with the mark that its end was given. Every step is linear in the text's length.
(() => {
  const STRENGTH = { '"': 0, ":": 1, "/": 2, ".": 3, "?": 3 };
  const ABBREVIATIONS = new Set((
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mr Mrs Ms Dr Gen Lt Col Maj Capt Sgt St No vs " +
    "ст ім им тис тыс млн млрд чол чел обл напр див"
  ).split(" "));
  const LINE_ENDS = /\r\n|[\v\f\r\u0085\u2028\u2029]/g;
  const REMOVED =
    /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
  const APOSTROPHES = /[\u2018\u2019\u201b\u02bc`\u00b4]/g;
  const DASHES = /[\u2010-\u2015\u2212]/g;
  const CUT = /[\n"“”„‟«»]|:(?=[ \n])|[.!?]+(?:(?<closing>['\])]*)(?=[ \n]|$)|)/gu; // '|)' and not ')?', which in JavaScript never matches nothing
  const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;
  const FIRST_WORD = /[\p{L}\p{N}]/u;
  const WORD_BEFORE = /[\p{L}\p{N}]+$/u;
  const LONGEST_ABBREVIATION = 4;
  // What stands before a letter that is the end of a longer word: another letter, an accent, an apostrophe or hyphen in a word.
  const GOES_ON = /[\p{L}\p{N}\p{Mn}\p{Mc}]['-]?$/u;

  // Step 1.
  const fold = (text) => text.normalize("NFC")
    .replace(LINE_ENDS, "\n").replace(REMOVED, "").replace(/…/g, "...")
    .replace(SPACES, " ").replace(APOSTROPHES, "'").replace(DASHES, "-");

  // Where the character begins that ends at a place: a character outside of the first plane takes two units.
  const stepBack = (text, place) => (place > 1 && text.codePointAt(place - 2) > 0xffff ? place - 2 : place - 1);

  // Step 3.
  const trim = (piece) => {
    const first = piece.search(FIRST_WORD);
    if (first < 0) return "";
    let last = piece.length;
    for (let before = stepBack(piece, last); !LETTER_OR_NUMBER.test(piece.slice(before, last)); before = stepBack(piece, last)) {
      last = before;
    }
    return piece.slice(first, last).replace(/ {2,}/g, " ");
  };

  const markOfRun = (run) => (run.includes("?") ? "?" : ".");

  const markBeforeQuotation = (piece) => {
    let start = piece.length;
    while (start > 0 && ".!?".includes(piece[start - 1])) start -= 1;
    return start < piece.length ? markOfRun(piece.slice(start)) : '"';
  };

  const isGlued = (text, place, end) =>
    /\p{Ll}$/u.test(text.slice(Math.max(0, place - 2), place)) && /^\p{Lu}/u.test(text.slice(end, end + 2));

  const isAbbreviated = (text, start, stop) => {
    const near = text.slice(Math.max(start, stop - 2 * (LONGEST_ABBREVIATION + 1)), stop);
    const word = WORD_BEFORE.exec(near)?.[0];
    if (word === undefined || ABBREVIATIONS.has(word)) return word !== undefined;
    const begins = stop - word.length;
    return /^\p{L}$/u.test(word) && !GOES_ON.test(text.slice(Math.max(0, begins - 3), begins));
  };

  // Step 2: the mark of the piece that began at `start`, if it is cut here; none where there is no cut.
  const markAt = (text, start, cut) => {
    const sign = cut[0][0];
    if (sign === "\n") return "/";
    if (sign === ":") return ":";
    if (!".!?".includes(sign)) return markBeforeQuotation(text.slice(start, cut.index));
    const closing = cut.groups.closing;
    const run = cut[0].slice(0, cut[0].length - (closing ?? "").length);
    if (closing === undefined && !isGlued(text, cut.index, cut.index + run.length)) return "";
    return run === "." && isAbbreviated(text, start, cut.index) ? "" : markOfRun(run);
  };

  // Cuts a text that is folded already.
  const cutFolded = (text) => {
    const kept = [];
    let start = 0;
    const cutAt = (end, mark) => {
      const words = trim(text.slice(start, end));
      const last = kept.at(-1);
      if (words) {
        const beginsLine = start === 0 || text[start - 1] === "\n";
        kept.push({ text: words, mark: mark === ":" && beginsLine && !words.includes(" ") ? "/" : mark });
      } else if (last && STRENGTH[mark] > STRENGTH[last.mark]) {
        last.mark = mark;
      }
      start = end;
    };
    for (const cut of text.matchAll(CUT)) {
      const mark = markAt(text, start, cut);
      if (mark) cutAt(cut.index + cut[0].length, mark);
    }
    cutAt(text.length, "/"); // of nothing, where the text ends in a cut: the piece before takes the mark if it is the stronger
    return kept;
  };

  globalThis.sourceCheck = { ...globalThis.sourceCheck, fold, cutFolded };
})();
