// 'Check it yourself' on the page of a source: compares an article that the reader pastes, or a file that the reader chooses, with the
// log's quotes from it and with its captures. Nothing leaves the page. Without scripts the form stays hidden and the page says how
// to do it by hand. What the script says comes from the page's data, in the page's language.
(() => {
  const { segmentsOf, failureOf, without, textOf } = globalThis.sourceCheck;
  const MOST_TEXT = 1_000_000; // characters: what the log captures is never longer
  const MOST_SHOWN = 20_000; // characters: browsers take minutes to lay out a field with more
  const LARGEST_FILE = 10_000_000; // bytes: the same
  const ACCENTS = /\p{M}{100}/u; // no language piles so many on a letter, and putting them in order would take for ever
  const form = document.querySelector("form.verify");
  if (!form) return;
  const { quotes, words } = JSON.parse(document.querySelector("[data-source-check]").textContent);
  const article = form.querySelector("textarea");
  const file = form.querySelector("input[type=file]");
  const summary = document.querySelector(".verify-sum");
  const results = document.querySelector(".verify-results");
  const quoteItems = [...document.querySelectorAll("[data-quote]")];
  const captureItems = [...document.querySelectorAll("[data-capture]")];
  const captures = [...document.querySelectorAll("[data-lines]")].map((lines) => lines.textContent.split(/\s+/).filter(Boolean));
  let held = ""; // a text that is not shown in the field: a file's, or one that is too long for it
  let latest = 0; // which comparison is the newest: an older one that ends later says nothing

  const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const show = (item, isWell, text) => {
    item.dataset.state = isWell ? "yes" : "no";
    item.querySelector(".vr").textContent = `${isWell ? "✓" : "✗"} ${text}`;
  };

  const say = (text) => {
    latest += 1;
    summary.textContent = text;
    results.hidden = true;
  };

  const trouble = (text) => {
    if (!text.trim()) return words.empty;
    if (text.length > MOST_TEXT) return words.too_long;
    return ACCENTS.test(text) ? words.no_text : null;
  };

  const compareQuotes = async (lines) => {
    const failures = await Promise.all(quotes.map(({ said, voice }) => failureOf(said, voice, lines)));
    return failures.map((failure) => ({
      isWell: !failure,
      text: failure ? filled(words[failure.reason], failure) : words.stands,
    }));
  };

  const compareCapture = (captured, segments, lines) => {
    const went = without(captured, lines);
    const came = without(lines, captured).length;
    const counts = { all: captured.length, went: went.length, came };
    if (!went.length) {
      if (came) return { isWell: true, text: filled(words.more, counts) };
      const isSame = captured.every((line, place) => line === lines[place]);
      return { isWell: isSame, text: filled(isSame ? words.same : words.moved, counts) };
    }
    const [first] = went;
    const place = first ? lines.indexOf(captured[first - 1]) : -1;
    const behind = place < 0 ? "" : ` ${filled(words.behind, { sentence: segments[place].text })}`;
    return { isWell: false, text: filled(words.fewer, { ...counts, line: first + 1, digest: captured[first] }) + behind };
  };

  const summed = (found) => {
    if (!found.length) return words.compared;
    const standing = found.filter(({ isWell }) => isWell).length;
    const sum = filled(words.sum, { standing, all: found.length });
    return standing < found.length ? `${sum} ${words.advice}` : sum;
  };

  const compare = async () => {
    const text = article.value.trim() ? article.value : held;
    const reason = trouble(text);
    if (reason) return say(reason);
    say(words.comparing);
    const own = latest;
    const segments = await segmentsOf(text);
    const lines = segments.map((segment) => segment.line);
    const found = await compareQuotes(lines);
    if (own !== latest) return undefined;
    found.forEach(({ isWell, text }, place) => show(quoteItems[place], isWell, text));
    captures.forEach((captured, place) => {
      const { isWell, text } = compareCapture(captured, segments, lines);
      show(captureItems[place], isWell, text);
    });
    summary.textContent = summed(found);
    results.hidden = false;
    return undefined;
  };

  const hold = (text) => {
    held = text;
    article.value = "";
    article.placeholder = filled(words.held, { count: text.length });
    return compare();
  };

  const read = async (chosen) => {
    if (chosen.size > LARGEST_FILE) return say(words.too_long);
    say(words.comparing);
    const own = latest;
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      return own === latest && hold(textOf(bytes, chosen.name));
    } catch {
      return own === latest && say(filled(words.unreadable, { file: chosen.name })); // moved or changed since it was chosen
    }
  };

  form.hidden = false;
  article.addEventListener("beforeinput", (event) => {
    if ((event.data?.length ?? 0) <= MOST_SHOWN) return;
    event.preventDefault();
    file.value = "";
    hold(event.data);
  });
  article.addEventListener("input", () => {
    held = article.placeholder = file.value = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    compare();
  });
  file.addEventListener("change", () => { if (file.files.length) read(file.files[0]); });
})();
