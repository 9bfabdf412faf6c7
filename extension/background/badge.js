/** @file The toolbar button: how many settings there are to look at, in a number and in words. */
import { browser } from './browser.js';
import { isDue } from './reminders.js';

const crimson = '#ab1a2d';
const teal = '#0b6072';
const grey = '#4d595c';

/** @typedef {{text: string, color: string, asleep: boolean, title: [key: string, ...values: string[]]}} Badge
 *    `title`: a message of _locales and what stands in it
 *  @typedef {{state?: string, at?: number, of?: number, last?: string}} Walk  the whole check, as it stands in storage.local
 *  @typedef {{number?: boolean, walk?: Walk, reminder?: import('./reminders.js').Reminder | null}} Beside */

/** @param {import('./known.js').KnownState} known  @param {Beside} [beside]  what else has a say in it  @returns {Badge} */
export function badgeOf(known, { number = true, walk, reminder } = {}) {
  if (known.host.state === 'missing') return { text: '!', color: grey, asleep: true, title: ['background_title_asleep'] };
  if (!known.allowed) return { text: '', color: grey, asleep: true, title: notAllowedTitle(known.sites) };
  if (walk?.state === 'running') return { text: '…', color: teal, asleep: false, title: walkTitle(walk) };
  const count = known.open_all;
  if (!count && reminder && isDue(reminder)) return { text: '•', color: teal, asleep: false, title: reminderTitle(reminder) };
  if (!count) return { text: '', color: teal, asleep: false, title: ['background_title_nothing'] };
  const urgent = known.worst === 'appeared' || known.worst === 'flipped';
  return {
    text: !number ? '' : count > 99 ? '99+' : String(count),
    color: urgent ? crimson : teal,
    asleep: false,
    title: [`background_title_open_${plural(count)}`, String(count)],
  };
}

const plural = (/** @type {number} */ count) => new Intl.PluralRules(browser.i18n.getMessage('language')).select(count);

/** @param {Walk} walk  @returns {Badge['title']} */
const walkTitle = ({ at = 0, of = 0 }) => ['background_title_walk', String(at), String(of)];

/** @param {import('./reminders.js').Reminder} reminder  @returns {Badge['title']} */
const reminderTitle = ({ days, whole }) => [`background_title_${whole ? 'check' : 'look'}_due_${plural(days)}`, String(days)];

/** @param {import('./known.js').KnownState['sites']} sites  @returns {Badge['title']} */
const notAllowedTitle = sites =>
  sites.length ? ['background_title_not_allowed', sites[0].name] : ['background_title_not_allowed_any'];

/** @param {Badge} badge */
export function drawBadge(badge) {
  const mark = badge.asleep ? 'mark-asleep' : 'mark';
  const [key, ...values] = badge.title;
  // A language without this plural form has "other".
  const title = browser.i18n.getMessage(key, values) || browser.i18n.getMessage(key.replace(/_[a-z]+$/, '_other'), values);
  const icons = [16, 32, 48].map(size => [size, browser.runtime.getURL(`icons/${mark}-${size}.png`)]);
  return Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
    browser.action.setIcon({ path: Object.fromEntries(icons) }),
  ]);
}
