// Which pages a whole check opens, and in which order.

import '../background/fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { learned, nextOf, passed, planOf } = await import('../../../extension/walk/plan.js');

const site = /** @type {any} */ ({
  id: 'service', origins: ['https://service.test'], pages: ['/settings/*'], skip: ['/settings/devices'],
  rows: ['/settings/*', '!/settings/categories/*'], start: 'https://service.test/settings/categories/privacy',
});

/** @param {string} page @param {object} [more] @returns {any} */
const listed = (page, more = {}) => ({ page, url: `https://service.test/settings/${page}`, label: page.toUpperCase(), section: '', states: false, ...more });
const start = listed('categories/privacy');

/** "ads+ x-": done, bad; "again~" */
const signs = { done: '+', bad: '-', again: '~', wait: '' };
/** @param {any[]} pages */
const names = pages => pages.map(({ page, state }) => page + signs[/** @type {keyof typeof signs} */ (state)]).join(' ');
/** @param {any[]} pages @param {Record<string, string>} states @returns {any[]} */
const with_ = (pages, states) => pages.map(page => ({ ...page, state: states[page.page] ?? page.state }));

for (const { says, list, plan } of [
  { says: 'categories first, then what no row shows', list: [listed('ads'), start, listed('who', { states: true }), listed('categories/ads')], plan: 'categories/privacy categories/ads ads' },
  { says: 'a page that lists others is opened, whatever its own row shows', list: [start, listed('job-alerts', { states: true, category: true })], plan: 'categories/privacy job-alerts' },
  { says: 'what is never read is not opened', list: [start, listed('devices'), listed('x', { url: 'https://service.test/feed/' })], plan: 'categories/privacy' },
  { says: 'nor an address elsewhere', list: [start, listed('x', { url: 'https://evil.test/settings/x' })], plan: 'categories/privacy' },
  { says: 'where nothing is known, where a person would begin', list: [], plan: 'categories/privacy' },
  { says: 'which comes first in any case', list: [listed('ads'), listed('categories/ads')], plan: 'categories/privacy categories/ads ads' },
]) {
  test(says, () => assert.equal(names(planOf(list, site)), plan));
}

test('each page that the site is known by is opened, where none of them is known yet', () => {
  const own = { ...site, pages: ['/me/alerts', '/me/alerts/*', '/me/privacy', '!/me/x'], rows: ['/me/alerts/*'], start: 'https://service.test/me/alerts' };
  assert.deepEqual(planOf([], own).map(({ page, url: at }) => `${page} ${at}`), ['me/alerts https://service.test/me/alerts', 'me/privacy https://service.test/me/privacy']);
});

test('without a page to begin at there is nothing to open', () => {
  assert.deepEqual(planOf([], { ...site, start: 'https://service.test/' }), []);
});

for (const { says, before, list, now, after } of [
  { says: 'rows that turn up are pages to open', before: { 'categories/privacy': 'done' }, list: [start, listed('ads'), listed('who', { states: true })], after: 'categories/privacy+ ads' },
  { says: 'a category that turns up comes before other pages', before: { 'categories/privacy': 'done', ads: 'wait' }, list: [start, listed('categories/ads'), listed('ads')], after: 'categories/privacy+ categories/ads ads' },
  { says: 'what a row has shown is no longer to be opened', before: { 'categories/privacy': 'done', ads: 'wait' }, list: [start, listed('ads', { states: true })], after: 'categories/privacy+' },
  { says: 'but stays where it was opened', before: { 'categories/privacy': 'done', ads: 'bad', who: 'again' }, list: [start, listed('ads', { states: true }), listed('who', { states: true })], after: 'categories/privacy+ ads- who~' },
  { says: 'or is open now', before: { 'categories/privacy': 'done', ads: 'wait' }, now: 'ads', list: [start, listed('ads', { states: true })], after: 'categories/privacy+ ads' },
]) {
  test(says, () => {
    const pages = with_(planOf(Object.keys(before).map(page => listed(page)), site), before);
    assert.equal(names(learned(pages, list, site, now)), after);
  });
}

test('a page that had no name takes the one that is learned', () => {
  const [page] = learned(planOf([], site), [start], site);
  assert.equal(page.label, 'CATEGORIES/PRIVACY');
});

for (const { says, states, next, count } of [
  { says: 'the first that waits is next', states: ['done', 'bad', 'wait', 'again'], next: 2, count: 2 },
  { says: 'then those that did not finish', states: ['again', 'done', 'again'], next: 0, count: 1 },
  { says: 'then none', states: ['done', 'bad'], next: -1, count: 2 },
]) {
  test(says, () => {
    const pages = states.map(state => /** @type {any} */ ({ state }));
    assert.deepEqual([nextOf(pages), passed(pages)], [next, count]);
  });
}
