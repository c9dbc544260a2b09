// Finds entries by words, days and numbers, on the reader's own device. docs/search.md says how, exchangelog/searching makes the data.
// Without this file the form stays hidden, and the page leads to every day by its year.
var exchangeLogSearch = (() => {
  const form = document.querySelector("[data-search]");
  if (!form) return {};
  const shown = 50; // entries at a time
  const part = (name) => document.querySelector(`[data-${name}]`);
  const results = part("results"), list = part("hits"), count = part("counted"), empty = part("empty"), more = part("more");
  const templates = { hit: part("hit"), badges: new Map([...document.querySelectorAll("template[data-badge]")].map((one) => [one.dataset.badge, one])) };
  const loaded = { facets: new Map(), keys: new Map(), entries: new Map() }; // what has come: name -> data
  const asked = new Map(); // what was asked for: address -> promise
  let facets, latest = 0, found = [], drawn = 0;

  // Data comes as classic scripts: a page may read these from a disk, too.
  const load = (address) => {
    if (!asked.has(address)) asked.set(address, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => { asked.delete(address); reject(new Error(address)); };
      document.head.append(script);
    }));
    return asked.get(address);
  };
  const take = (kind, name, data) => loaded[kind].set(name, data);

  // Words, as exchangelog/searching/folding.py folds them.
  const fold = (word) => {
    if (/^\p{Nd}+$/u.test(word)) return word;
    let plain = [...word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")].map((letter) => facets.letters[letter] ?? letter).join("");
    for (const [letters, other] of facets.pairs) plain = plain.split(letters).join(other);
    return plain.replace(/([^0-9])\1/gu, "$1");
  };
  const tokens = (text) => (text.replace(/['\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07`´]/g, "").replace(/(?<![\p{L}\p{N}])\d{1,3}(?:[ ,.\u00a0\u2009\u202f]\d{3})+(?![\p{L}\p{N}]|[ ,.\u00a0\u2009\u202f]\d{3}(?!\d)[\p{L}\p{N}])/gu, (number) => number.replace(/\D/g, ""))
    .match(/[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*/gu) ?? []).map(fold).filter(Boolean);

  // Days: 2025-05-24, 20250524, 2025-05, 24.05.2025, 24.05.25, 05/24/2025, 05.2025, 24 May 2025, May 24, 2025, 24 May, 24–25 May,
  // May 2025; what is left are words.
  const days = (text) => {
    const wanted = [];
    const isDate = (month, day) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
    const take = (written, year, month, day = 0) => {
      if (!isDate(month, day || 1)) return written;
      wanted.push({ year, month: Number(month), day: Number(day) });
      return " ";
    };
    const full = (year) => (year.length === 4 ? year : `20${year}`);
    const rest = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "") // what nobody sees parts no word
      .replace(/(\d)-\p{Script=Cyrillic}{1,3}(?!\p{L})/gu, "$1") // 24-го
      .replace(/(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)|(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)/g, (written, y, m, d, year, month, day) =>
        take(written, y ?? year, m ?? month, d ?? day))
      .replace(/(?<!\d)(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d\d)(?!\d)/g, (written, day, month, year) =>
        (isDate(month, day) ? take(written, full(year), month, day) : take(written, full(year), day, month)))
      .replace(/(?<!\d)(\d{4})-(\d{1,2})(?!\d)/g, (written, year, month) => take(written, year, month))
      .replace(/(?<![\d.,])(\d{1,2})[./](\d{4})(?!\d)/g, (written, month, year) => take(written, year, month))
      .replace(/(?<![\d.,/-])(\d{1,2}) ?[-–—] ?(\d{1,2})(?!\d|[.,/-]\d)/g, "$1to$2");
    const words = substance(tokens(rest), wanted.length > 0), left = [];
    const isDay = (word) => /^\d{1,2}(st|nd|rd|th|to\d{1,2})?$/.test(word ?? "") && parseInt(word, 10) >= 1 && parseInt(word, 10) <= 31;
    const parted = (word) => (/^\d+to\d+$/.test(word) ? word.split("to") : [word]);
    const isYear = (word) => /^\d{4}$/.test(word ?? "");
    for (let at = 0; at < words.length; at += 1) {
      const month = facets.months.get(words[at]);
      let day = 0, until = 0, year = "";
      if (month) {
        if (isDay(left[left.length - 1])) [day, until] = parted(left.pop()).map((part) => parseInt(part, 10));
        else if (isDay(words[at + 1])) [day, until] = parted(words[at += 1]).map((part) => parseInt(part, 10));
        if (isYear(words[at + 1])) year = words[at += 1];
        else if (isYear(left[left.length - 1])) year = left.pop();
      }
      if (day || year) wanted.push({ year, month, day, until });
      else left.push(words[at]);
    }
    return { wanted, left: left.flatMap(parted).filter((word) => !wanted.length || !facets.weekdays.includes(word)) };
  };
  // What asks for nothing beside other words: 'in', 'осіб', and 'року' beside a year. Alone it is a word like others.
  const substance = (words, dated) => {
    const ofYear = dated || words.some((word) => /^\d{4}$/.test(word));
    const kept = words.filter((word) => !facets.small.includes(word) && !(ofYear && facets.years.includes(word)));
    return kept.length || dated ? kept : words;
  };
  const two = (number) => String(number).padStart(2, "0");
  const onDay = (entry, { year, month, day, until }) => {
    const of = year || entry.first.slice(0, 4);
    return of + two(month) + two(day || 1) <= entry.last && of + two(month) + two(until || day || 31) >= entry.first;
  };

  const long = (stem) => stem.length >= 4;
  const stemsOf = (word) => ["", ...facets.endings].filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length)).filter(long);
  const isForm = (key, stems) => stems.some((stem) => key.startsWith(stem) && (key === stem || facets.endings.includes(key.slice(stem.length))));
  // Where a text ends in one of a pair, the text with the other.
  const exchanged = (text, pairs) => pairs.filter(([from]) => text.endsWith(from)).map(([from, to]) => text.slice(0, -from.length) + to);
  const turned = (pairs) => pairs.map(([one, other]) => [other, one]);
  // What stems are in other forms: 'Лубінець' asks for 'Лубінця' and back, 'Сумщина' for 'Сумська', 'Суми' and back.
  const related = (word, stems) => {
    const { fleeting, regions } = facets;
    const bare = stems.flatMap((stem) => exchanged(stem, turned(fleeting))).filter(long);
    const towns = stems.flatMap((stem) => exchanged(stem, regions.map(([region]) => [region, ""])));
    return {
      stems: [...exchanged(word, fleeting), ...towns].filter(long),
      whole: [...bare, ...towns.map((town) => `${town}i`)],
      starts: [
        ...stems.flatMap((stem) => exchanged(stem, [...regions, ...turned(regions)])),
        ...bare.flatMap((stem) => regions.flat().map((part) => stem + part)),
      ],
    };
  };
  // A key fits a word if it begins with it, or if both are forms of one stem. A number fits itself alone.
  const fits = (word) => {
    if (/^\d/.test(word)) return (key) => key === word;
    const stems = stemsOf(word), other = related(word, stems);
    return (key) => (word.length > 1 ? key.startsWith(word) : key === word) || isForm(key, stems)
      || isForm(key, other.stems) || other.whole.includes(key) || other.starts.some((start) => key.startsWith(start));
  };
  // Takes the whole names of labels out of a question, and gives the labels: 'confirmed by both sides' is that label, 'confirmed' a word.
  const labels = (words) => facets.labels.flatMap(([label, name]) => {
    const at = words.findIndex((_, from) => name.every((key, place) => words[from + place] === key || isForm(key, stemsOf(words[from + place] ?? ""))));
    if (at < 0) return [];
    words.splice(at, name.length);
    return [label];
  });
  const shard = (word) => (/^[a-z]/.test(word) ? word[0] : /^\d/.test(word) ? "0" : "other");
  const entriesWith = (word) => {
    const numbers = new Set(), fit = fits(word);
    const ofYear = facets.all.flatMap((entry, number) => (entry.first.slice(0, 4) === word || entry.last.slice(0, 4) === word ? [number] : []));
    if (ofYear.length) return new Set(ofYear); // a year of the log is asked for as a year
    for (const [key, ...steps] of loaded.keys.get(shard(word))) {
      if (fit(key)) steps.reduce((sum, step) => { numbers.add(sum + step); return sum + step; }, 0);
    }
    const month = facets.months.get(word);
    if (month) facets.all.forEach((entry, number) => onDay(entry, { month }) && numbers.add(number));
    return numbers;
  };
  const loadKeys = async (word) => {
    const name = shard(word);
    await load(`${form.dataset.keys}${name}.js`);
    const lines = loaded.keys.get(name);
    if (typeof lines === "string") {
      take("keys", name, lines.split("\n").filter(Boolean).map((line) => line.split(" ").map((part, at) => (at ? parseInt(part, 36) : part))));
    }
  };

  const ask = async (question) => {
    await load(form.dataset.facets);
    if (!facets) {
      facets = loaded.facets.get("");
      facets.months = new Map(Object.entries(facets.months));
      facets.all = facets.entries.map((line) => {
        const [first, kind, label = "", sides = "", last = ""] = line.split("|");
        return { first, kind, label, sides, last: last || first };
      });
    }
    const { wanted, left } = days(question.q), named = labels(left);
    if (question.q.trim() && !wanted.length && !named.length && !left.length) return []; // signs alone ask for nothing that there is
    await Promise.all(left.map(loadKeys));
    // 'on' and 'in' part the words of a question; where no entry has one, it asks for nothing.
    const sets = left.map((word) => [word, entriesWith(word)]).filter(([word, set]) => set.size || word.length > 2 || left.length === 1).map(([, set]) => set);
    const numbers = facets.all.map((_, number) => number).filter((number) => {
      const entry = facets.all[number];
      return sets.every((set) => set.has(number)) && wanted.every((day) => onDay(entry, day))
        && (!question.year || entry.first.slice(0, 4) === question.year || entry.last.slice(0, 4) === question.year)
        && (!question.side || entry.sides.includes(question.side)) && (!question.kind || entry.kind === question.kind)
        && (!question.label || entry.label === question.label) && named.every((label) => entry.label === label);
    });
    return numbers.reverse(); // newest first
  };

  const draw = async (token, until = drawn + shown) => {
    const next = found.slice(drawn, until);
    const years = [...new Set(next.map((number) => facets.all[number].first.slice(0, 4)))];
    await Promise.all(years.map((year) => load(`${form.dataset.entries}${year}.js`)));
    if (token !== latest) return;
    for (const number of next) {
      const { start, rows } = loaded.entries.get(facets.all[number].first.slice(0, 4));
      const [href, day, machine, title, lang, note, label] = rows[number - start];
      const item = templates.hit.content.cloneNode(true);
      const place = item.querySelector("[data-day]"), link = item.querySelector("a"), sum = item.querySelector("[data-title]");
      link.href = href;
      place.textContent = day;
      if (machine) {
        // Only a single day is a time to machines; a range of days is words.
        const time = document.createElement("time");
        time.dateTime = machine;
        time.textContent = day;
        place.replaceWith(time);
      }
      sum.textContent = title;
      if (lang) sum.lang = lang;
      item.querySelector("small").textContent = note;
      item.querySelector("li").append(templates.badges.get(label).content.cloneNode(true));
      list.append(item);
    }
    drawn += next.length;
    more.hidden = drawn >= found.length;
    keep();
  };

  const apply = async (until) => {
    const token = latest += 1;
    const question = Object.fromEntries(new FormData(form));
    const isAsked = Object.values(question).some((value) => value.trim());
    remember(question);
    if (!isAsked) { results.hidden = true; count.textContent = ""; return; }
    try {
      const numbers = await ask(question);
      if (token !== latest) return;
      [found, drawn] = [numbers, 0];
      list.replaceChildren();
      await draw(token, until);
      if (token !== latest) return;
      count.textContent = form.dataset.found.replace("{shown}", found.length).replace("{all}", facets.all.length);
      empty.hidden = found.length > 0;
    } catch {
      if (token !== latest) return; // what was asked before says nothing about what is asked now
      list.replaceChildren();
      count.textContent = form.dataset.failed;
      empty.hidden = more.hidden = true;
    }
    results.hidden = false;
  };

  // The question stands in the address, so that it can be kept and sent on, and in the addresses of the same page in other languages;
  // nothing is sent by itself. How much is shown, and from where a reader leaves, stays with the tab: so going back comes to the same place.
  const keep = (address, top) => {
    try { history.replaceState({ drawn, top }, "", address); } catch { /* some browsers refuse this on a disk */ }
  };
  const remember = (question) => {
    const asked = String(new URLSearchParams(Object.entries(question).filter(([, value]) => value.trim())));
    keep(asked ? `?${asked}` : location.pathname);
    for (const link of document.querySelectorAll(".lang a")) link.search = asked;
  };
  const recall = () => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
  };

  let waiting;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(apply, 150); };
  form.hidden = false;
  for (const note of document.querySelectorAll("[data-noscript]")) note.hidden = true;
  form.addEventListener("input", later);
  form.addEventListener("reset", () => { setTimeout(apply); form.elements.q.focus(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    await apply();
    if (!results.hidden) results.querySelector("h2").focus();
  });
  more.addEventListener("click", async () => {
    const first = drawn;
    await draw(latest);
    list.children[first]?.querySelector("a").focus();
  });
  list.addEventListener("click", () => keep(location.href, scrollY));
  addEventListener("DOMContentLoaded", async () => {
    const before = history.state;
    recall();
    await apply(before?.drawn);
    if (before?.top) scrollTo(0, before.top);
  });
  // WebKit brings a page that is gone back to as it was, but empties a field that it shall not fill in.
  addEventListener("pageshow", (event) => { if (event.persisted) setTimeout(recall); });
  return { take, tokens };
})();
