/** The lines of the picture: one a setting; or, of one setting alone, its state, its wording, and when it was looked at. */
import { keyOf } from '../parts/key.js';
import { count, text } from '../parts/text.js';
import { marksOf, momentsOf, segmentsOf } from './lane-parts.js';
import { placeOf } from './place.js';
import { versionsOf } from './versions.js';

/** @typedef {import('../parts/types.js').Line} Line  @typedef {import('../parts/types.js').Change} Change
 *  @typedef {import('./lane-parts.js').LaneMark} LaneMark
 *  @typedef {{first: number, now: number}} Ends  the first look of all, and today
 *  @typedef {{key: string, name: string, href?: string, says: string, role: 'group'|'img', line: Line, marks: LaneMark[],
 *    drawing: (ends: Ends) => import('./lane.js').Drawing}} Track */

/** The program tells the last so many. */
const mostLooks = 500;

/** @param {Line} line  @param {Change[]} changes  of this setting, as far as they were fetched  @returns {Track} */
export function settingTrack(line, changes) {
  const marks = marksOf(line, changes);
  return {
    key: keyOf(line), name: line.label, href: placeOf(line), says: `${line.label}: ${count('marks', marks.length)}`, role: 'group', line, marks,
    drawing: ends => ({ segments: segmentsOf(line, marks, ends), marks, looks: [] }),
  };
}

/** @param {Line} line  @param {Change[]} changes  of this setting  @returns {Track[]} */
export function tracksOfOne(line, changes) {
  const state = settingTrack(line, changes);
  const versions = versionsOf(line, changes);
  const looks = looksOf(line, changes);
  const words = { line, marks: [], role: /** @type {'img'} */ ('img') };
  return [
    { ...state, key: 'state', name: text('lane_state'), href: undefined },
    { ...words, key: 'wording', name: text('lane_wording'), says: count('lane_versions', versions.length), drawing: () => ({ segments: wordingSegments(versions), marks: [], looks: [] }) },
    { ...words, key: 'looks', name: text('lane_looks'), says: count(line.looks && looks.length < mostLooks ? 'lane_looked' : 'lane_looked_at_least', looks.length), drawing: () => ({ segments: [], marks: [], looks }) },
  ];
}

/** Each wording from the first look that showed it to the last one.
 *  @param {import('./versions.js').Version[]} versions  newest first  @returns {import('./lane-parts.js').Segment[]} */
function wordingSegments(versions) {
  return versions.flatMap(({ since, until, number }, i) => {
    const after = versions[i - 1]?.since;
    return [
      { look: /** @type {const} */ ('neutral'), from: Date.parse(since), to: Date.parse(until), word: text('lane_version', number) },
      ...(after ? [{ look: /** @type {const} */ ('gap'), from: Date.parse(until), to: Date.parse(after) }] : []),
    ];
  });
}

/** When it was looked at: as the program says it, or at least those looks that states and changes tell of.
 *  @param {Line} line  @param {Change[]} changes  @returns {number[]} */
export function looksOf(line, changes) {
  if (line.looks) return line.looks.map(look => Date.parse(look));
  const told = [...momentsOf(line), ...(line.last ? [Date.parse(line.last)] : []), ...changes.flatMap(({ at, last }) => [at, ...(last ? [last] : [])]).map(time => Date.parse(time))];
  return [...new Set(told)].sort((a, b) => a - b);
}
