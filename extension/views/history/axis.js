/** The labels of time above the lanes. */
import { draw } from '../parts/dom.js';
import { language, text } from '../parts/text.js';
import { dateOfYear } from '../parts/when.js';
import { place } from './lane-time.js';

const day = 86_400_000;
/** So near to the end no label fits beside "today", nor beside the date that stands for it on paper. */
const [besideToday, besideDate] = [60, 130];

/** @param {number[]} times  @param {Intl.DateTimeFormatOptions} label  @param {import('./lane.js').Stage} stage */
export function axis(times, label, { frame, width, rtl, still }) {
  const format = new Intl.DateTimeFormat(language, label);
  const at = (/** @type {number} */ time) => place(time, frame, rtl);
  const showsNow = frame.to === frame.now;
  const room = (/** @type {number} */ x) => !showsNow || (Math.abs(x - at(frame.now)) / 100) * width > (still ? besideDate : besideToday);
  const labels = times.map(time => ({ x: at(time), words: format.format(time) })).filter(({ x }) => room(x));
  if (showsNow) labels.push({ x: at(frame.now), words: still ? dateOfYear(new Date(frame.now).toISOString()) : text(frame.to - frame.from > 2 * day ? 'axis_today' : 'axis_now') });
  const anchor = (/** @type {number} */ x) => ((rtl ? x > 96 : x < 4) ? 'start' : still && x === at(frame.now) ? 'end' : 'middle');
  return labels.map(({ x, words }) => draw('text', { x: `${x}%`, y: 14, 'text-anchor': anchor(x) }, words));
}
