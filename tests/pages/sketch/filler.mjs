// What stands in a page where a sketch has nothing but the length of a text: as many letters in as many words, the same
// for the same text and another for another. No language has such words, so none of them is taken for a state.

/** @typedef {import('./check.mjs').Said} Said */

const starts = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'p', 'r', 's', 't', 'v', 'z'];
const vowels = ['a', 'e', 'o', 'u', 'i'];

/** @param {number} length @param {number} seed */
function wordOf(length, seed) {
  let word = '';
  for (let at = seed; word.length < length; at = at * 31 + 7) word += starts[at % starts.length] + vowels[Math.floor(at / starts.length) % vowels.length];
  return word.slice(0, length);
}

/** @param {Said} said @returns {string} */
export function textOf(said) {
  if (typeof said === 'string') return said;
  if (said.signs) return '·'.repeat(Math.min(said.length, 20));
  const end = said.ends ?? '';
  const letters = Math.max(1, said.length - end.length);
  const words = Math.max(1, Math.min(said.words ?? 1, Math.ceil(letters / 2)));
  const each = Math.floor((letters - (words - 1)) / words);
  const all = Array.from({ length: words }, (_, at) => wordOf(Math.max(1, at < words - 1 ? each : letters - (each + 1) * (words - 1)), (said.same * 17 + at * 5) % 9973));
  const text = all.join(' ');
  return text[0].toUpperCase() + text.slice(1) + end;
}
