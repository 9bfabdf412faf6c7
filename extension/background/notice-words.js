/** @file The words of a notification: what happened, on which service, and of which switch. */
import { arrivalOf, stateWord } from '../views/parts/state-words.js';
import { count, text } from '../views/parts/text.js';
import { onDay } from '../views/parts/when.js';

/** @typedef {{item: any, change: any}} News  an item of `review` and the change that put it there
 *  @typedef {{title: string, message: string}} Notice */

/** @param {string} site  its name  @param {News[]} news  one at least  @returns {Notice} */
export function noticeOf(site, news) {
  if (news.length > 1) return { title: count('background_news_title', news.length, site), message: listOf(news.map(({ item }) => item.label)) };
  return news[0].change.kind === 'appeared' ? appeared(site, news[0].item) : flipped(site, news[0]);
}

/** @param {string} site  @param {any} item  @returns {Notice} */
function appeared(site, item) {
  const { label, why } = item;
  return { title: text(`background_news_${arrivalOf(item)}`, site), message: why ? text('background_news_why', label, why) : label };
}

/** @param {string} site  @param {News} news  @returns {Notice} */
function flipped(site, { item, change }) {
  const { from, to, last, at } = change;
  const told = from !== null && from !== undefined && last;
  const now = [stateWord(to ?? item.state, item.shown), onDay(at)];
  return {
    title: text('background_news_flipped', site),
    message: told ? text('background_news_was', item.label, stateWord(from), onDay(last), ...now) : text('background_news_is', item.label, ...now),
  };
}

/** Two labels, and how many more.  @param {string[]} labels */
function listOf([first, second, ...more]) {
  return more.length ? count('background_news_more', more.length, first, second) : text('background_news_two', first, second);
}
