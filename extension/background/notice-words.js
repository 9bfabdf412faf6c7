/** @file The words of a notification: what happened, on which service, and of which switch. */
import { count, text } from '../views/parts/text.js';
import { onDay } from '../views/parts/when.js';

/** @typedef {{item: any, change: any}} News  an item of `review` and the change that put it there
 *  @typedef {{title: string, message: string}} Notice */

const states = new Map([['on', 'state_on'], ['off', 'state_off'], ['mixed', 'state_mixed'], ['', 'state_none']]);

/** @param {string} site  its name  @param {News[]} news  one at least  @returns {Notice} */
export function noticeOf(site, news) {
  if (news.length > 1) return { title: count('background_news_title', news.length, site), message: listOf(news.map(({ item }) => item.label)) };
  return news[0].change.kind === 'appeared' ? appeared(site, news[0].item) : flipped(site, news[0]);
}

/** @param {string} site  @param {any} item  @returns {Notice} */
function appeared(site, { label, state, sense, wanted, why }) {
  const against = wanted !== null && wanted !== undefined && ![wanted].flat().includes(state);
  const kind = state === 'on' && sense !== 'protects' ? 'on' : against ? 'unwanted' : 'new';
  return { title: text(`background_news_${kind}`, site), message: why ? text('background_news_why', label, why) : label };
}

/** @param {string} site  @param {News} news  @returns {Notice} */
function flipped(site, { item, change }) {
  const { from, to, last, at } = change;
  const told = from !== null && from !== undefined && last;
  const now = [wordOf(to ?? item.state, item.shown), onDay(at)];
  return {
    title: text('background_news_flipped', site),
    message: told ? text('background_news_was', item.label, wordOf(from), onDay(last), ...now) : text('background_news_is', item.label, ...now),
  };
}

/** Two labels, and how many more.  @param {string[]} labels */
function listOf([first, second, ...more]) {
  return more.length ? count('background_news_more', more.length, first, second) : text('background_news_two', first, second);
}

/** @param {string | null} state  @param {string} [shown]  the page's own word for it */
function wordOf(state, shown) {
  if (shown) return shown;
  if (state === null) return text('state_unread');
  const key = states.get(state);
  return key ? text(key) : state;
}
