// Runs the scripts of 'Check it yourself' in Node, which has no page: what they give for texts and quotes.
// In, on standard input: JSON with `texts`, and `quotes` as [said, voice, text]. Out: JSON with the segments of each text (by WebCrypto,
// and the plain digests beside them), and why each quote does not stand (null where it stands).
const fs = require("node:fs");
const path = require("node:path");

globalThis.crypto ??= require("node:crypto").webcrypto; // Node 18 has it, but not at hand
const scripts = path.join(__dirname, "..", "..", "static", "source_check");
for (const name of ["sha256", "segments", "standing"]) require(path.join(scripts, `${name}.js`));
const { segmentsOf, failureOf, plainDigest } = globalThis.sourceCheck;

const main = async () => {
  const { texts, quotes } = JSON.parse(fs.readFileSync(0, "utf-8"));
  const segments = [];
  for (const text of texts) segments.push(await segmentsOf(text));
  const failures = [];
  for (const [said, voice, text] of quotes) {
    failures.push(await failureOf(said, voice, (await segmentsOf(text)).map(({ line }) => line)));
  }
  const plain = segments.map((found) => found.map(({ text }) => plainDigest(text)));
  process.stdout.write(JSON.stringify({ segments, plain, failures }));
};
main();
