/** Time along a lane: a moment's place in per cent, and the labels of the axis. Pure. */

/** @typedef {{from: number, to: number, now: number}} Frame  milliseconds; `to` is the right edge, which is `now` unless somebody zoomed in */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Where `to` lies, so that the last mark and its label have room. */
const edge = 97;
const mostLabels = 8;
const labelWidth = 72;
const shortest = 20 * second;

/** The earliest of many: more moments than arguments of one call can be. @param {Iterable<number>} moments  @param {number} now */
export function earliest(moments, now) {
  let first = now;
  for (const moment of moments) if (moment < first) first = moment;
  return first;
}

/** The frame that holds all moments. @param {Iterable<number>} moments  @param {number} now  @returns {Frame} */
export const frameOf = (moments, now) => ({ from: Math.min(earliest(moments, now), now - shortest), to: now, now });

/** Zoomed around a moment, which keeps its place; around the right end, where the news is, when none is named.
 *  @param {Frame} frame  @param {number} factor  @param {Frame} whole  @param {number} [around]  @returns {Frame} */
export function zoomed(frame, factor, whole, around = frame.to) {
  const length = Math.min(Math.max((frame.to - frame.from) * factor, shortest), whole.to - whole.from);
  const share = (around - frame.from) / (frame.to - frame.from);
  return within({ from: around - share * length, to: around + (1 - share) * length }, whole);
}

/** From one moment to another, in whichever order, as far as there is anything to see.
 *  @param {number} one  @param {number} other  @param {Frame} whole  @returns {Frame} */
export function between(one, other, whole) {
  const [from, to] = [Math.min(one, other), Math.max(one, other)].map(time => Math.min(Math.max(time, whole.from), whole.to));
  const length = Math.max(to - from, shortest);
  return within({ from, to: from + length }, whole);
}

/** Moved back until it lies inside. @param {{from: number, to: number}} frame  @param {Frame} whole  @returns {Frame} */
function within({ from, to }, whole) {
  const back = Math.max(whole.from - from, 0) - Math.max(to - whole.to, 0);
  return { from: Math.max(from + back, whole.from), to: Math.min(to + back, whole.to), now: whole.now };
}

/** @param {Frame} frame  @param {Frame} whole */
export const isWhole = (frame, whole) => frame.from === whole.from && frame.to === whole.to;

/** @param {number} time  @param {Frame} frame  @param {boolean} rtl  @returns {number} per cent; rtl is turned round here and nowhere else */
export function place(time, { from, to }, rtl) {
  const x = ((time - from) / (to - from)) * edge;
  return rtl ? 100 - x : x;
}

/** The moment at a place, which is what `place` makes of it. @param {number} x  per cent  @param {Frame} frame  @param {boolean} rtl */
export const timeAt = (x, { from, to }, rtl) => from + ((rtl ? 100 - x : x) / edge) * (to - from);

/** Steps of the axis, finest first: how a step begins, how the next one is found, how it is labelled.
 *  @type {{length: number, floor: (date: Date) => void, next: (date: Date) => void, label: Intl.DateTimeFormatOptions}[]} */
const steps = [
  ...[5, 15].map(n => ({
    length: n * second,
    floor: (/** @type {Date} */ date) => void date.setSeconds(Math.floor(date.getSeconds() / n) * n, 0),
    next: (/** @type {Date} */ date) => void date.setSeconds(date.getSeconds() + n),
    label: /** @type {Intl.DateTimeFormatOptions} */ ({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  })),
  ...[1, 5, 15, 30].map(n => ({
    length: n * minute,
    floor: (/** @type {Date} */ date) => void date.setMinutes(Math.floor(date.getMinutes() / n) * n, 0, 0),
    next: (/** @type {Date} */ date) => void date.setMinutes(date.getMinutes() + n),
    label: /** @type {Intl.DateTimeFormatOptions} */ ({ hour: 'numeric', minute: '2-digit' }),
  })),
  ...[1, 6].map(n => ({
    length: n * hour,
    floor: (/** @type {Date} */ date) => void date.setHours(Math.floor(date.getHours() / n) * n, 0, 0, 0),
    next: (/** @type {Date} */ date) => void date.setHours(date.getHours() + n),
    label: /** @type {Intl.DateTimeFormatOptions} */ ({ hour: 'numeric', minute: '2-digit' }),
  })),
  ...[1, 7].map(n => ({
    length: n * day,
    floor: (/** @type {Date} */ date) => void date.setHours(0, 0, 0, 0),
    next: (/** @type {Date} */ date) => void date.setDate(date.getDate() + n),
    label: /** @type {Intl.DateTimeFormatOptions} */ ({ day: 'numeric', month: 'short' }),
  })),
  ...[1, 3, 12].map(n => ({
    length: n * 30 * day,
    floor: (/** @type {Date} */ date) => {
      date.setHours(0, 0, 0, 0);
      date.setMonth(Math.floor(date.getMonth() / n) * n, 1);
    },
    next: (/** @type {Date} */ date) => void date.setMonth(date.getMonth() + n),
    label: /** @type {Intl.DateTimeFormatOptions} */ ({ month: 'short', year: 'numeric' }),
  })),
];

/** At most 8 labels, fewer where the lane is narrow, on whole seconds, minutes, hours, days, weeks, months, quarters or years.
 *  @param {Frame} frame  @param {number} width  of the lane, in pixels  @returns {{times: number[], label: Intl.DateTimeFormatOptions}} */
export function ticks({ from, to }, width) {
  const most = Math.max(1, Math.min(mostLabels, Math.floor(width / labelWidth)));
  const step = steps.find(({ length }) => (to - from) / length <= most) ?? steps[steps.length - 1];
  const times = [];
  const date = new Date(from);
  step.floor(date);
  for (let i = 0; date.getTime() < to && i < 1000; i++) {
    if (date.getTime() >= from) times.push(date.getTime());
    step.next(date);
  }
  const every = Math.ceil(times.length / most) || 1;
  return { times: times.filter((_, i) => i % every === 0), label: step.label };
}
