/** @file The toolbar button: how many settings there are to look at, in a number and in words. */
import { browser } from './browser.js';

const crimson = '#ab1a2d';
const teal = '#0b6072';
const grey = '#4d595c';

/** @typedef {{text: string, color: string, asleep: boolean, title: [key: string, ...values: string[]]}} Badge
 *    `title`: a message of _locales and what stands in it */

/** @param {import('./known.js').KnownState} known  @returns {Badge} */
export function badgeOf(known) {
  if (known.host.state === 'missing') return { text: '!', color: grey, asleep: true, title: ['background_title_asleep'] };
  if (!known.allowed) return { text: '', color: grey, asleep: true, title: notAllowedTitle(known.sites) };
  const count = known.open_all;
  if (!count) return { text: '', color: teal, asleep: false, title: ['background_title_nothing'] };
  const urgent = known.worst === 'appeared' || known.worst === 'flipped';
  const plural = new Intl.PluralRules(browser.i18n.getMessage('language')).select(count);
  return {
    text: count > 99 ? '99+' : String(count),
    color: urgent ? crimson : teal,
    asleep: false,
    title: [`background_title_open_${plural}`, String(count)],
  };
}

/** @param {import('./known.js').KnownState['sites']} sites  @returns {Badge['title']} */
const notAllowedTitle = sites =>
  sites.length ? ['background_title_not_allowed', sites[0].name] : ['background_title_not_allowed_any'];

/** @param {import('./known.js').KnownState} known */
export function drawBadge(known) {
  const badge = badgeOf(known);
  const mark = badge.asleep ? 'mark-asleep' : 'mark';
  const [key, ...values] = badge.title;
  // A language without this plural form has "other".
  const title = browser.i18n.getMessage(key, values) || browser.i18n.getMessage('background_title_open_other', values);
  const icons = [16, 32, 48].map(size => [size, browser.runtime.getURL(`icons/${mark}-${size}.png`)]);
  return Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
    browser.action.setIcon({ path: Object.fromEntries(icons) }),
  ]);
}
