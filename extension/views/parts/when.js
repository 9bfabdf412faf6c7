/** Moments in words: today and yesterday by name, then the day, the year only when it is another one. */
import { language, text } from './text.js';
import { make } from './dom.js';

// Dates in the browser's own way (12 Sep or Sep 12), unless it speaks another language than our messages do.
const uiLanguage = (globalThis.browser ?? globalThis.chrome).i18n.getUILanguage();
const locale = uiLanguage.split('-')[0] === language ? uiLanguage : language;

const format = (/** @type {Intl.DateTimeFormatOptions} */ options) => new Intl.DateTimeFormat(locale, options);
const formats = {
  day: format({ day: 'numeric', month: 'short' }),
  dayOfYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  month: format({ month: 'long', year: 'numeric' }),
  longDay: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  clock: format({ timeStyle: 'short' }),
  dayAndClock: format({ dateStyle: 'medium', timeStyle: 'short' }),
  full: format({ dateStyle: 'full', timeStyle: 'medium' }),
};

const dayNumber = (/** @type {Date} */ date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
const daysAgo = (/** @type {Date} */ date) => (writtenOut ? Infinity : dayNumber(new Date()) - dayNumber(date));

let writtenOut = false;

/** What is built in here has every date in full: "today" is true for a day, and paper is read later.
 *  @template T  @param {() => T} build  @returns {T} */
export function writeOut(build) {
  writtenOut = true;
  try {
    return build();
  } finally {
    writtenOut = false;
  }
}

/** "12 Sep", "12 Sep 2024". @param {string} time */
export function date(time) {
  const moment = new Date(time);
  return (moment.getFullYear() === new Date().getFullYear() && !writtenOut ? formats.day : formats.dayOfYear).format(moment);
}

/** "12 Sep 2024", with the year whichever it is. @param {string} time */
export const dateOfYear = time => formats.dayOfYear.format(new Date(time));

/** "12 Sep 2024, 09:14": written out, whenever it is read. @param {string} time */
export const dayAndClock = time => formats.dayAndClock.format(new Date(time));

/** "today", "yesterday", "12 Sep": for a place of its own, such as a table. @param {string} time */
export function day(time) {
  const ago = daysAgo(new Date(time));
  return ago === 0 ? text('when_today') : ago === 1 ? text('when_yesterday') : date(time);
}

/** "today", "yesterday", "on 12 Sep": in a sentence. @param {string} time */
export function onDay(time) {
  const ago = daysAgo(new Date(time));
  return ago === 0 || ago === 1 ? day(time) : text('when_on', date(time));
}

/** "today at 09:14", "yesterday at 09:14", "on 12 Sep": the hour counts while it is fresh. @param {string} time */
export function atTime(time) {
  const ago = daysAgo(new Date(time));
  if (ago === 0) return text('when_today_at', clock(time));
  return ago === 1 ? text('when_yesterday_at', clock(time)) : onDay(time);
}

/** "09:14". @param {string} time */
export const clock = time => formats.clock.format(new Date(time));

/** "Monday, 3 November 2025". @param {string} time */
export const longDay = time => formats.longDay.format(new Date(time));

/** A date as packs give it, "2024-09-18" or "2024-09", which belongs to no time zone. @param {string} date */
export function monthOrDay(date) {
  const [year, month, day] = date.split('-').map(Number);
  const moment = new Date(year, month - 1, day || 1);
  if (Number.isNaN(moment.getTime())) return date;
  return (day ? formats.dayOfYear : formats.month).format(moment);
}

/** The calendar day a moment falls on, here: two moments of one day have the same. @param {string} time */
export const dayKey = time => String(dayNumber(new Date(time)));

/** Two looks in words that tell them apart: by the day, or by the hour when both were on one day.
 *  @param {string} before  @param {string} after  @returns {[string, string]} */
export function twoLooks(before, after) {
  if (dayKey(before) !== dayKey(after)) return [onDay(before), onDay(after)];
  if (daysAgo(new Date(after)) <= 1) return [atTime(before), atTime(after)];
  return [text('when_on_at', date(before), clock(before)), text('when_on_at', date(after), clock(after))];
}

/** Words for a moment, with the whole of it for machines and for who points at it.
 *  @param {string} time  @param {string} words */
export function moment(time, words) {
  const element = /** @type {HTMLTimeElement} */ (make('time', '', words));
  element.dateTime = time;
  element.title = formats.full.format(new Date(time));
  return element;
}
