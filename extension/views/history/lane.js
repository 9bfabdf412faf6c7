/** One line through time as a drawing: x in per cent, so that text never scales. States are words where there is room. */
import { draw } from '../parts/dom.js';
import { stateWord } from '../parts/state-words.js';
import { kind } from './change-kinds.js';
import { place } from './lane-time.js';
import { markName } from './mark-words.js';

/** @typedef {import('./lane-parts.js').Segment} Segment  @typedef {import('./lane-parts.js').LaneMark} LaneMark
 *  @typedef {{frame: import('./lane-time.js').Frame, grid: number[], width: number, rtl: boolean, still?: boolean}} Stage
 *    width: of a lane, in pixels · still: on paper, where no mark can be pressed
 *  @typedef {{segments: Segment[], marks: LaneMark[], looks: number[]}} Drawing */

/** Marks closer than this are one, with a number. */
const closest = 12;
const letter = 6.6;
const halfHeight = 7.5;

const percent = (/** @type {number} */ x) => `${Math.round(x * 1000) / 1000}%`;

/** What stands in a lane. @param {Drawing} drawing  @param {Stage} stage  @returns {SVGElement[]} */
export function laneParts({ segments, marks, looks }, stage) {
  const { frame } = stage;
  const seen = (/** @type {number} */ at) => at >= frame.from && at <= frame.to;
  const clusters = clustered(marks.filter(({ at }) => seen(at)), stage);
  const middle = draw('svg', { y: '50%', overflow: 'visible' });
  middle.append(...segments.flatMap(segment => drawn(segment, stage, clusters)), ...ticks(looks.filter(seen), stage), ...clusters.map(cluster => markLink(cluster, stage)));
  return [...stage.grid.map(time => upright('grid-line', time, stage)), ...(seen(frame.now) ? [upright('today', frame.now, stage)] : []), middle];
}

/** @param {string} className  @param {number} time  @param {Stage} stage */
function upright(className, time, { frame, rtl }) {
  const x = percent(place(time, frame, rtl));
  return draw('line', { class: className, x1: x, x2: x, y1: 0, y2: '100%' });
}

/** Looks as strokes: those that would stand on one another are one. @param {number[]} looks  @param {Stage} stage */
function ticks(looks, { frame, width, rtl }) {
  const places = new Set(looks.map(time => Math.round((place(time, frame, rtl) / 100) * (width / 3))));
  return [...places].map(step => draw('rect', { class: 'look', x: percent((step * 300) / width), width: 2, y: -5, height: 10 }));
}

/** @param {Segment} segment  @param {Stage} stage  @param {LaneMark[][]} clusters  @returns {SVGElement[]} */
function drawn(segment, stage, clusters) {
  const { frame, rtl, width } = stage;
  const [from, to] = [Math.max(segment.from, frame.from), Math.min(segment.to, frame.to)];
  if (to < frame.from || from > frame.to) return [];
  const ends = [place(from, frame, rtl), place(to, frame, rtl)];
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const [x, size] = [percent(left), percent(right - left)];
  if (segment.look === 'absent') return [draw('line', { class: 'lane-absent', x1: x, x2: percent(right), y1: 0, y2: 0 })];
  if (segment.look === 'gap') return [draw('rect', { class: 'lane-gap', x, width: size, y: -4, height: 8 })];
  // Seen once, it has no length: a sliver says that it was seen.
  const seenOnce = ((right - left) / 100) * width < 3;
  const bar = draw('rect', { class: `lane-${segment.look}`, x, width: seenOnce ? 3 : size, y: -halfHeight, height: 2 * halfHeight, rx: seenOnce ? 1 : 2 });
  return [bar, ...word(segment, { left, right, from, to }, stage, clusters)];
}

/** The state as a word inside its span, where it fits, beside a mark that stands at its start.
 *  @param {Segment} segment  @param {{left: number, right: number, from: number, to: number}} at  @param {Stage} stage  @param {LaneMark[][]} clusters */
function word(segment, { left, right, from, to }, { width, frame, rtl }, clusters) {
  const pixels = (/** @type {number} */ x) => (x / 100) * width;
  const marked = (/** @type {number} */ time) => clusters.find(([{ at }]) => Math.abs(pixels(place(at, frame, rtl) - place(time, frame, rtl))) < closest);
  const atStart = marked(from);
  const start = atStart ? (atStart.length > 1 ? 24 : 16) : 5;
  const room = pixels(right - left) - start - (marked(to) ? 12 : 4);
  if (right - left <= 5 || room < 14) return [];
  const whole = segment.word ?? stateWord(segment.state ?? null);
  const fits = Math.floor(room / letter);
  const shown = whole.length <= fits ? whole : fits > 6 ? `${whole.slice(0, fits - 1)}…` : '';
  return shown ? [draw('text', { class: 'state-word', x: percent(rtl ? right : left), dx: rtl ? -start : start, y: 4, 'text-anchor': 'start' }, shown)] : [];
}

/** @param {LaneMark[]} marks  @param {Stage} stage  @returns {LaneMark[][]} */
function clustered(marks, { frame, width, rtl }) {
  /** @type {LaneMark[][]} */
  const clusters = [];
  for (const mark of marks) {
    const last = clusters.at(-1);
    const near = last && (Math.abs(place(mark.at, frame, rtl) - place(last[0].at, frame, rtl)) / 100) * width < closest;
    if (near) last.push(mark);
    else clusters.push([mark]);
  }
  return clusters;
}

/** @param {LaneMark[]} cluster  @param {Stage} stage */
function markLink(cluster, { frame, rtl, still }) {
  const first = cluster.find(mark => !kind(mark.kind).small) ?? cluster[0];
  const { glyph, tone, small } = kind(first.kind);
  const [radius, size, drop] = small ? [8, 13, 10] : [11, 18, 0];
  const parts = [draw('circle', { class: 'halo', r: radius }), draw('use', { href: `#${glyph}`, x: -size / 2, y: -size / 2, width: size, height: size })];
  if (cluster.length > 1) parts.push(draw('text', { class: 'how-many', x: 8, y: -5, 'text-anchor': 'start' }, String(cluster.length)));
  /** @type {Record<string, string|number>} */
  const how = still ? { role: 'img' } : { href: `#c${first.seq ?? ''}`, role: 'link', tabindex: -1 };
  const link = draw(still ? 'g' : 'a', { class: `mark-link ${tone}`, ...how, 'aria-label': markName(cluster) },
    draw('svg', { x: percent(place(first.at, frame, rtl)), width: 1, height: 1, overflow: 'visible' }, draw('g', { transform: `translate(0 ${drop})` }, ...parts)));
  return still ? link : Object.assign(link, { marks: cluster });
}
