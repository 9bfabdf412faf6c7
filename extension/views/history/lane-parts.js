/** What a lane is made of: segments (a state, an absence, a time when nobody looked) and marks. Pure: values in, values out. */
import { spanClass } from '../parts/since.js';
import { keyOf } from '../parts/key.js';
import { kindOf } from './change-kinds.js';

/** @typedef {import('../parts/types.js').Line} Line  @typedef {import('../parts/types.js').Change} Change
 *  @typedef {{look: 'calm'|'against'|'neutral'|'absent'|'gap', from: number, to: number, state?: string|null, word?: string}} Segment
 *  @typedef {{at: number, kind: string, from?: string|null, to?: string|null, last?: string, seq?: number, time: string}} LaneMark */

const ms = (/** @type {string} */ time) => Date.parse(time);

/** A setting that one answer cut goes on under the same key in the next one. @param {Line[]} lines  @returns {Line[]} */
export function joined(lines) {
  /** @type {Map<string, Line>} */
  const whole = new Map();
  for (const line of lines) {
    const before = whole.get(keyOf(line));
    whole.set(keyOf(line), before ? { ...line, spans: [...before.spans, ...line.spans], marks: [...before.marks, ...line.marks] } : line);
  }
  return [...whole.values()];
}

/** A span in the colours of what was said of it at the time: rules of today say nothing of what was before them.
 *  @param {{from: number, to: number, state: string|null}} span  @param {Line} line  @returns {Segment[]} */
function judged({ from, to, state }, { wanted, verdicts = [] }) {
  if (verdicts.length === 0) return [{ look: spanClass(state, wanted), from, to, state }];
  const saidAt = (/** @type {number} */ time) => verdicts.filter(({ at }) => ms(at) <= time).at(-1);
  const starts = [from, ...verdicts.map(({ at }) => ms(at)).filter(at => at > from && at < to)];
  return starts.map((start, i) => {
    const said = saidAt(start);
    return { look: typeof said?.as_wanted === 'boolean' ? (said.as_wanted ? 'calm' : 'against') : 'neutral', from: start, to: starts[i + 1] ?? to, state };
  });
}

/** All moments that a line speaks of. @param {Line} line  @returns {number[]} */
export const momentsOf = ({ spans, marks }) => [...spans.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)].filter(time => time !== null).map(ms);

/** Marks from the changes that are known, and from spans and marks for what lies further back than the list was fetched.
 *  @param {Line} line  @param {Change[]} changes  of this setting  @returns {LaneMark[]} oldest first */
export function marksOf(line, changes) {
  /** @type {Map<string, LaneMark>} */
  const marks = new Map();
  const put = (/** @type {LaneMark} */ mark) => marks.set(`${mark.at} ${mark.kind}`, mark);
  for (const { at, kind } of line.marks) put({ at: ms(at), time: at, kind });
  line.spans.slice(1).forEach((span, i) => {
    const before = line.spans[i];
    const returned = line.marks.some(({ kind, at }) => kind === 'returned' && at === span.from);
    if (before.state !== span.state && !returned) put({ at: ms(span.from), time: span.from, kind: span.by === 'you' ? 'you' : 'flipped', from: before.state, to: span.state, last: before.to ?? undefined });
  });
  for (const change of changes) {
    const kind = kindOf(change);
    if (kind) put({ at: ms(change.at), time: change.at, kind, from: change.from, to: change.to, last: change.last, seq: change.seq });
  }
  return firstOfEach([...marks.values()].filter(({ kind }) => kindOf({ kind }) || kind === 'you').sort((a, b) => a.at - b.at), line);
}

/** Not readable at ten looks in a row is one thing that happened: the first of them stands for all, until a state was read again.
 *  @param {LaneMark[]} marks  oldest first  @param {Line} line  @returns {LaneMark[]} */
function firstOfEach(marks, { spans }) {
  const starts = spans.map(({ from }) => ms(from));
  let last = -Infinity;
  return marks.filter(({ kind, at }) => {
    if (kind !== 'unreadable') return true;
    const readSince = last === -Infinity || starts.some(start => start > last && start <= at);
    last = at;
    return readSince;
  });
}

/** @param {Line} line  @param {LaneMark[]} marks  @param {{first: number, now: number}} ends  the first look of all, and today  @returns {Segment[]} */
export function segmentsOf(line, marks, { first: start, now }) {
  const spans = line.spans.map(span => ({ ...span, from: ms(span.from), to: span.to === null ? Math.max(ms(line.last ?? span.from), ms(span.from)) : ms(span.to) }));
  /** @type {Segment[]} */
  const segments = [];
  const add = (/** @type {Segment['look']} */ look, /** @type {number} */ from, /** @type {number} */ to) => to > from && segments.push({ look, from, to });
  const goneIn = (/** @type {number} */ from, /** @type {number} */ to) => marks.find(({ kind, at }) => kind === 'gone' && at >= from && at <= to)?.at;
  const before = (/** @type {number} */ to) => marks.find(({ kind, at }) => (kind === 'appeared' || kind === 'returned') && at === to);

  const first = spans.length > 0 ? before(spans[0].from) : undefined;
  if (first) {
    const last = first.last ? ms(first.last) : first.at;
    add('absent', start, last);
    add('gap', last, first.at);
  }
  spans.forEach((span, i) => {
    segments.push(...judged(span, line));
    const next = spans[i + 1]?.from ?? now;
    const gone = goneIn(span.to, next);
    add('gap', span.to, gone ?? next);
    if (gone !== undefined) add('absent', gone, next);
  });
  return segments;
}
