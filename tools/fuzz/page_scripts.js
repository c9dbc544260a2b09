// Answers for tools/fuzz/page_scripts.py: runs the scripts of the pages in Node, which has no page.
// In: as arguments the folder static/ and the search's facets.js; on standard input a line of JSON each, {said, text}.
// Out: a line of JSON each, with what the scripts give; {error} where one of them raises.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const readline = require("node:readline");

globalThis.crypto ??= require("node:crypto").webcrypto; // Node 18 has it, but not at hand
const [folder, facets] = process.argv.slice(2);
for (const name of ["sha256", "segments", "standing"]) require(path.join(folder, "source_check", `${name}.js`));
const { segmentsOf, failureOf, plainDigest } = globalThis.sourceCheck;

// The search tells nobody what it does inside; here it hands that out. Where its last line is another one some day, this says so.
const END = "  return { take, tokens };\n})();";
const source = fs.readFileSync(path.join(folder, "search.js"), "utf-8");
if (!source.includes(END)) throw new Error("static/search.js ends in other words than page_scripts.js knows");
const nothing = () => ({ hidden: true, addEventListener() {}, querySelector: nothing, dataset: {} });
const dataset = { facets, keys: path.join(path.dirname(facets), "keys-") };
const page = vm.createContext({
  document: {
    querySelector: (wanted) => (wanted === "[data-search]" ? { ...nothing(), dataset } : nothing()),
    querySelectorAll: () => [],
    createElement: () => ({}),
    head: { append(script) { vm.runInContext(fs.readFileSync(script.src, "utf-8"), page); script.onload(); } },
  },
  addEventListener() {}, setTimeout, clearTimeout, URLSearchParams, FormData, location: { search: "", pathname: "" }, history: { replaceState() {} },
});
vm.runInContext(source.replace(END, "  return { take, tokens, ask };\n})();"), page);
const search = page.exchangeLogSearch;

const answer = async ({ said, text }) => {
  const segments = await segmentsOf(text);
  const lines = segments.map(({ line }) => line);
  const failures = {};
  for (const voice of ["reported", "direct", "translated"]) failures[voice] = await failureOf(said, voice, lines);
  const found = await search.ask({ q: said, year: "", side: "", kind: "", label: "" });
  return { segments, failures, found, plain: segments.map((one) => plainDigest(one.text)), tokens: search.tokens(text) };
};

const main = async () => {
  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const said = await answer(JSON.parse(line)).catch((error) => ({ error: error.stack }));
    process.stdout.write(`${JSON.stringify(said)}\n`);
  }
};
main();
