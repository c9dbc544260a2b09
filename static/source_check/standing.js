// Whether a quote stands in a text, and what came and went between a capture and a text: as exchangelog/evidence/standing.py and
// exchangelog/capturing/difference.py decide. Lines are looked at as one text: each has 17 characters, and no digest holds a mark.
(() => {
  const { fold, cutFolded, digest } = globalThis.sourceCheck;
  const OMISSION = "[...]";
  const LENGTH_OF_DIGEST = 16;
  const LENGTH_OF_LINE = LENGTH_OF_DIGEST + 1;
  const AT_ONCE = 500;
  const BOUNDS = {
    reported: { before: "./?", after: "./?" },
    spoken: { before: './?":', after: './?"' },
  };
  const breath = () => new Promise((resolve) => { setTimeout(resolve); });

  // Gives each segment its line. What stands twice is hashed once; between many the page can breathe.
  const withLines = async (segments) => {
    const digests = new Map(segments.map((segment) => [segment.text, ""]));
    const texts = [...digests.keys()];
    for (let first = 0; first < texts.length; first += AT_ONCE) {
      if (first) await breath();
      await Promise.all(texts.slice(first, first + AT_ONCE).map(async (text) => digests.set(text, await digest(text))));
    }
    return segments.map(({ text, mark }) => ({
      text, mark, line: digests.get(text).slice(0, LENGTH_OF_DIGEST) + mark,
    }));
  };

  const segmentsOf = (text) => withLines(cutFolded(fold(text)));

  const partsOf = (said) => Promise.all(fold(said).split(OMISSION).map((part) => withLines(cutFolded(part))));

  // The lines of segments that follow one another, without the last mark, which alone need not be the same.
  const rowOf = (segments) => segments.map((segment) => segment.line).join("").slice(0, -1);

  const markBehind = (count, capture, place) => capture[place + count * LENGTH_OF_LINE - 1];

  const faultAt = (part, capture, bounds, place) => {
    if (place && !bounds.before.includes(capture[place - 1])) return { reason: "CUT_AT_BEGINNING", sentence: part[0].text };
    const mark = markBehind(part.length, capture, place);
    const last = part.at(-1);
    if ((mark === "?") !== (last.mark === "?")) return { reason: "QUESTION_OR_STATEMENT", sentence: last.text };
    return bounds.after.includes(mark) ? null : { reason: "CUT_AT_END", sentence: last.text };
  };

  const placeOf = (part, capture, bounds, start) => {
    const wanted = rowOf(part);
    let place = capture.indexOf(wanted, start);
    while (place >= 0 && faultAt(part, capture, bounds, place)) place = capture.indexOf(wanted, place + LENGTH_OF_LINE);
    return place;
  };

  // First what the text lacks, then where the order breaks, then the bounds.
  const explain = (part, capture, bounds, start) => {
    const missing = part.find((segment) => !capture.includes(rowOf([segment])));
    if (missing) return { reason: "NOT_THERE", sentence: missing.text };
    let held = 0;
    while (held < part.length && capture.indexOf(rowOf(part.slice(0, held + 1)), start) >= 0) held += 1;
    const place = capture.indexOf(rowOf(part.slice(0, held)), start);
    if (held === part.length) {
      return faultAt(part, capture, bounds, place) ?? { reason: "NOT_AT_THIS_POINT", sentence: part[0].text };
    }
    if (held && capture.startsWith(rowOf([part[held]]), place + held * LENGTH_OF_LINE)) {
      const isQuestion = part[held - 1].mark === "?" || markBehind(held, capture, place) === "?";
      return { reason: isQuestion ? "QUESTION_OR_STATEMENT" : "OTHER_MARK", sentence: part[held - 1].text };
    }
    return { reason: "NOT_AT_THIS_POINT", sentence: part[held].text };
  };

  // Why a quote does not stand in a text, given by its lines; null where it stands.
  const failureOf = async (said, voice, lines) => {
    const parts = await partsOf(said);
    if (!parts.every((part) => part.length)) return { reason: "NO_WORDS", sentence: "" };
    const bounds = voice === "reported" ? BOUNDS.reported : BOUNDS.spoken;
    const capture = lines.join("");
    let start = 0;
    for (const part of parts) {
      const place = placeOf(part, capture, bounds, start);
      if (place < 0) return explain(part, capture, bounds, start);
      start = place + part.length * LENGTH_OF_LINE;
    }
    return null;
  };

  // The places of the lines that are left when each of the others has taken one like itself away.
  const without = (lines, others) => {
    const left = new Map();
    for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
    return [...lines.keys()].filter((place) => {
      const count = left.get(lines[place]) ?? 0;
      if (count) left.set(lines[place], count - 1);
      return !count;
    });
  };

  globalThis.sourceCheck = { ...globalThis.sourceCheck, segmentsOf, failureOf, without };
})();
