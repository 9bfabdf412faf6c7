/** What a setting says now against what it said before, word by word. */
import { make } from './dom.js';

/** Longer than any label or question; beyond it the comparison would cost more than it tells. */
const mostWords = 600;

/** The new wording, of the label and of what stands below it, with what came in and what was taken out marked.
 *  @param {import('./types.js').Wording[]|undefined} wording  @returns {HTMLElement[]} */
export const wordingNow = (wording = []) => wording.map(({ from, to }) => make('p', 'wording', ...wordDiff(from, to)));

/** Writing without spaces between its words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words, each with the space after it. @param {string} words  @returns {string[]} */
const wordsIn = words => (unspaced.test(words) ? Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words), ({ segment }) => segment)
  : words.match(/\S+\s*/g) ?? []);

/** @param {string} before  @param {string} after  @returns {(Node|string)[]} */
export function wordDiff(before, after) {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.length > mostWords || now.length > mostWords) return [make('del', '', before), ' ', make('ins', '', after)];
  return runs(old, now).map(({ kind, words }) => (kind === 'same' ? words : make(kind, '', words.trimEnd()))).flatMap((node, i) => (i ? [' ', node] : [node]));
}

/** Longest common subsequence of words, then joined to runs, what was taken out before what came in.
 *  @param {string[]} old  @param {string[]} now  @returns {{kind: 'same'|'del'|'ins', words: string}[]} */
function runs(old, now) {
  const same = (/** @type {number} */ i, /** @type {number} */ j) => old[i].trim() === now[j].trim();
  const length = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  /** @type {{kind: 'same'|'del'|'ins', words: string}[]} */
  const told = [];
  const tell = (/** @type {'same'|'del'|'ins'} */ kind, /** @type {string} */ word) => {
    const last = told.at(-1);
    if (last?.kind === kind) last.words += word;
    else told.push({ kind, words: word });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(i, j)) {
      i++;
      tell('same', now[j++]);
    } else if (j === now.length || (i < old.length && length[i + 1][j] >= length[i][j + 1])) tell('del', old[i++]);
    else tell('ins', now[j++]);
  }
  return told.map(run => ({ ...run, words: run.words.trim() }));
}
