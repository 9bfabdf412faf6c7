/** The words that told what a switch is about, for people: as they stand in its label, and pieces that touch each other as one. */

/** More of them explain no better. */
const most = 3;

/** @param {{label: string, words?: string[]}} item  @returns {string[]} */
export function tellingWords({ label, words = [] }) {
  const found = words.map(word => placeOf(word, label)).filter(place => place !== null).sort((a, b) => a.from - b.from);
  /** @type {{from: number, to: number}[]} */
  const places = [];
  for (const place of found) {
    const before = places.at(-1);
    if (before && (place.from <= before.to || label.slice(before.to, place.from).trim() === '')) before.to = Math.max(before.to, place.to);
    else places.push(place);
  }
  const said = places.map(({ from, to }) => label.slice(from, to));
  for (const word of [...words].sort((a, b) => b.length - a.length))
    if (!said.some(longer => isIn(word, longer))) said.push(word);
  return said.slice(0, most);
}

const isIn = (/** @type {string} */ word, /** @type {string} */ text) => text.toLowerCase().includes(word.toLowerCase());

/** Where a word begins with it, or else anywhere.  @param {string} word  @param {string} label */
function placeOf(word, label) {
  const asWritten = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const at = [`(?<!\\p{L})${asWritten}`, asWritten].map(pattern => new RegExp(pattern, 'iu').exec(label)).find(Boolean);
  return at ? { from: at.index, to: at.index + at[0].length } : null;
}
