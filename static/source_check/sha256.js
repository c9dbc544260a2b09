// SHA-256 of a text in UTF-8, as hexadecimal digits (FIPS 180-4). A lone surrogate counts as U+FFFD.
// WebCrypto where the browser offers it; a page that is opened from disk is no secure context and has none.
(() => {
  const encoder = new TextEncoder();
  const fractions = (count, root) => {
    const words = [];
    for (let number = 2; words.length < count; number += 1) {
      let isPrime = true;
      for (let divisor = 2; divisor * divisor <= number; divisor += 1) isPrime &&= number % divisor !== 0;
      if (isPrime) words.push((root(number) % 1) * 2 ** 32 | 0);
    }
    return Int32Array.from(words);
  };
  const BEGINNING = fractions(8, Math.sqrt);
  const CONSTANTS = fractions(64, Math.cbrt);

  const padded = (bytes) => {
    const blocks = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
    blocks.set(bytes);
    blocks[bytes.length] = 0x80;
    const view = new DataView(blocks.buffer);
    view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(blocks.length - 4, bytes.length << 3);
    return view;
  };

  const turned = (word, by) => (word >>> by) | (word << (32 - by));

  const schedule = (view, offset, words) => {
    for (let round = 0; round < 16; round += 1) words[round] = view.getInt32(offset + round * 4);
    for (let round = 16; round < 64; round += 1) {
      const early = words[round - 15];
      const late = words[round - 2];
      words[round] =
        words[round - 16] + words[round - 7] +
        (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
        (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
    }
  };

  const compress = (state, words) => {
    let [a, b, c, d, e, f, g, h] = state;
    for (let round = 0; round < 64; round += 1) {
      const first =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + CONSTANTS[round] + words[round]) | 0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, place) => { state[place] += word; });
  };

  const hexadecimal = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  const plainDigest = (text) => {
    const view = padded(encoder.encode(text));
    const state = Int32Array.from(BEGINNING);
    const words = new Int32Array(64);
    for (let offset = 0; offset < view.byteLength; offset += 64) {
      schedule(view, offset, words);
      compress(state, words);
    }
    return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };

  const digest = async (text) =>
    globalThis.crypto?.subtle
      ? hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text))))
      : plainDigest(text);

  globalThis.sourceCheck = { ...globalThis.sourceCheck, digest, plainDigest };
})();
