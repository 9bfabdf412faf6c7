/** @file "Look again": when the last whole check is too long ago for the person's liking, the button says so, and nothing louder. */
import { browser } from './browser.js';

const alarmName = 'remind';
const day = 86_400_000;

/** @typedef {{at: number, days: number, whole: boolean}} Reminder
 *    `at`: the moment from which it is due · `days`: how long ago the last look is by now · `whole`: that look was a whole check */

/** @param {import('../views/parts/choices.js').Choices} choices  @param {{last?: string} | undefined} walk
 *  @param {import('./known.js').KnownState} known  @param {number} [now]
 *  @returns {Reminder | null} null where nothing is to be reminded of: it is switched off, or nothing was ever read */
export function reminderOf({ remindDays }, walk, { read_at, lastAt }, now = Date.now()) {
  const last = Date.parse(walk?.last ?? read_at ?? lastAt ?? '');
  if (!remindDays || Number.isNaN(last)) return null;
  return { at: last + remindDays * day, days: Math.floor((now - last) / day), whole: walk?.last !== undefined };
}

/** @param {Reminder | null | undefined} reminder  @param {number} [now] */
export const isDue = (reminder, now = Date.now()) => Boolean(reminder && reminder.at <= now);

export class Reminders {
  /** @type {number | undefined} */
  #awaited;

  /** The browser wakes us at that moment, even when all of this was stopped.  @param {Reminder | null} reminder */
  async await(reminder) {
    const at = reminder && !isDue(reminder) ? reminder.at : 0;
    if (at === this.#awaited) return;
    this.#awaited = at;
    if (at) await browser.alarms.create(alarmName, { when: at });
    else await browser.alarms.clear(alarmName);
  }

  /** @param {chrome.alarms.Alarm} alarm */
  isFor(alarm) {
    return alarm.name === alarmName;
  }
}
