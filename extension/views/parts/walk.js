/** The whole check as a view sees it: how it stands, kept in storage, and what the person wants of it. */
import { AskError } from './ask.js';
import { count, language, text } from './text.js';

const browser = globalThis.browser ?? globalThis.chrome;

/** @typedef {import('../../walk/plan.js').WalkPage} WalkPage
 *  @typedef {Partial<import('../../walk/run.js').Run>} Walk  where nothing ever ran, nothing is in it */

const states = ['running', 'stopped', 'done'];

/** @param {any} kept  what stands in storage  @returns {Walk} */
const walkOf = kept => (kept && (kept.state === undefined || (states.includes(kept.state) && Array.isArray(kept.pages))) ? kept : {});

/** @returns {Promise<Walk>} */
export const readWalk = async () => walkOf((await browser.storage.local.get('walk')).walk);

/** @param {(walk: Walk) => void} then */
export function onWalk(then) {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.walk) then(walkOf(changes.walk.newValue));
  });
}

/** @param {'start'|'stop'|'go_on'|'leave'|'retry'} what  @param {string} [site]  @throws {AskError} */
export async function askWalk(what, site) {
  const said = await browser.runtime.sendMessage({ type: 'walk', do: what, ...(site === undefined ? {} : { site }) });
  if (!said?.error) return;
  const { code } = said.error;
  throw new AskError({ ...said.error, ...(code === 'no_room' || code === 'not_allowed' ? { message: text(`walk_${code}`) } : {}) });
}

/** The tab in which it runs comes to the front, and its window with it. @param {Walk} walk */
export async function watchTab({ tabId = -1 }) {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
}

/** The page that is open, or the one that was just read. @param {Walk} walk  @returns {string} its name for people */
export function nameNow({ pages = [], on }) {
  const page = pages.find(one => one.page === on) ?? pages.find(({ state }) => state === 'wait');
  return page ? nameOf(page) : '';
}

/** A page of which no row was seen has no name yet. @param {WalkPage} page */
export const nameOf = ({ label, page }) => label || page;

/** "41 of 93 pages". @param {Walk} walk */
export const position = ({ at = 0, of = 0 }) => count('walk_of', of, at.toLocaleString(language));

/** As long as the last ten pages took. @param {Walk} walk  @returns {string} '' before one was read */
export function timeLeft({ took = [], of = 0, at = 0 }) {
  if (took.length === 0) return '';
  const minutes = took.reduce((sum, one) => sum + one, 0) / took.length * (of - at + 1) / 60_000;
  return minutes < 1 ? text('walk_soon') : count('walk_minutes', Math.round(minutes));
}

/** Settings, each counted once. @param {Walk} walk */
export const readIn = ({ shown = {} }) => Object.values(shown).reduce((sum, one) => sum + one, 0);

/** Pages that could not be read, and settings of which no state could be told. @param {Walk} walk */
export const unreadIn = ({ pages = [] }) => pages.reduce((sum, { state, untold = [] }) => sum + (state === 'bad' ? 1 : untold.length), 0);

/** Why it stopped, in two sentences. @param {Walk} walk  @returns {[string, string]} */
export const endingWords = ({ ending = 'stopped', name = '' }) => [text(`walk_end_${ending}`, name), text(`walk_end_${ending}_next`)];
