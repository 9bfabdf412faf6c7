/** The wording of a setting through time: each version, newest first, with what was added and taken away against the one before. */
import { find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { date } from '../parts/when.js';
import { wordDiff } from '../parts/wording.js';

/** @typedef {import('../parts/types.js').Line} Line  @typedef {import('../parts/types.js').Change} Change
 *  @typedef {{number: number, since: string, until: string, words: Record<string, string>, before: Record<string, string>|null}} Version
 *    since, until: the first and the last look that showed it · words: label and description, as far as any change told them */

/** @param {Line} line  @param {Change[]} changes  of this setting  @returns {Version[]} newest first */
export function versionsOf(line, changes) {
  const reworded = changes.filter(({ kind, wording }) => kind === 'reworded' && wording?.length).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const seen = [...line.spans.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]), ...(line.last ? [line.last] : []), ...changes.map(({ at }) => at)].sort((a, b) => Date.parse(a) - Date.parse(b));
  if (seen.length === 0) return [];
  /** What it said at first: of each field the words before its first change, or those of today. */
  const words = /** @type {Record<string, string>} */ ({ label: line.label });
  for (const { wording = [] } of [...reworded].reverse()) for (const { field, from } of wording) words[field] = from;
  const versions = [{ number: 1, since: seen[0], until: seen[seen.length - 1], words: { ...words }, before: /** @type {Record<string, string>|null} */ (null) }];
  for (const { at, last, wording = [] } of reworded) {
    const before = versions[versions.length - 1];
    const now = { ...before.words, ...Object.fromEntries(wording.map(({ field, to }) => [field, to])) };
    before.until = last ?? at;
    versions.push({ number: versions.length + 1, since: at, until: seen[seen.length - 1], words: now, before: before.words });
  }
  return versions.reverse();
}

/** @param {Version[]} versions */
export function versionsCard(versions) {
  const part = stamp('versions');
  find(part, 'dl').append(...versions.flatMap((version, i) => [
    make('dt', '', make('b', '', i === 0 ? text('version_since', date(version.since)) : text('version_from_to', date(version.since), date(version.until))), text('lane_version', version.number)),
    make('dd', '', ...wordsOf(version)),
  ]));
  return part;
}

/** @param {Version} version */
const wordsOf = ({ words, before }) => Object.entries(words).map(([field, now]) =>
  make('p', field === 'label' ? 'label' : '', ...(before && before[field] !== undefined && before[field] !== now ? wordDiff(before[field], now) : [make('bdi', '', now)])));
