/**
 * @file A notification, where the person switched it on: when a reading tells of something important that is new, or that changed and
 * not by them in this browser. One for a reading, and never twice of the same; pressed, it opens the page with the switch.
 */
import '../reader/address.js';
import { choicesOf } from '../views/parts/choices.js';
import { browser } from './browser.js';
import { noticeOf } from './notice-words.js';

const { address } = globalThis.flipwatch;

/** So many are kept in mind: more than change in years, and less than storage would mind. */
const mostTold = 1000;
const mostPlaces = 50;

/** @typedef {import('./notice-words.js').News} News
 *  @typedef {{told: string[], places: [id: string, url: string][]}} Kept  as it stands in storage.local under `news`: what was told of, and
 *    which page each notification leads to */

/** The change that made it news, and when: the same setting may be news again on another day.  @param {News} news */
const nameOf = ({ item, change }) => JSON.stringify([item.site, item.account ?? '', item.page, item.control, change.kind, change.at]);

/** What of an answer is news: high, told by this reading, and still to look at.  @param {any} answer  of `check`  @returns {News[]} */
export function newsIn({ review = [], changes = [] }) {
  return changes.filter((/** @type {any} */ { kind, by }) => (kind === 'appeared' || kind === 'flipped') && by !== 'you').flatMap((/** @type {any} */ change) => {
    const same = (/** @type {any} */ item) => item.page === change.page && item.control === change.control;
    const item = review.find((/** @type {any} */ one) => same(one) && one.severity === 'high' && one.reasons.includes(change.kind));
    return item ? [{ item, change }] : [];
  });
}

export class Notifications {
  #storage;
  #sites;
  #listens = false;
  /** One after the other, so that none of two readings forgets what the other told. */
  #last = Promise.resolve();

  /** @param {chrome.storage.StorageArea} storage  @param {import('./sites.js').Sites} sites */
  constructor(storage, sites) {
    this.#storage = storage;
    this.#sites = sites;
  }

  /** The browser shows us this part of itself only where the person let us have it. */
  listen() {
    if (this.#listens || !browser.notifications) return;
    this.#listens = true;
    browser.notifications.onClicked.addListener(id => void this.open(id));
  }

  /** @param {string} site  @param {any} answer  of `check`  @returns {Promise<void>} */
  tell(site, answer) {
    this.#last = this.#last.then(() => this.#tell(site, newsIn(answer))).catch(() => {});
    return this.#last;
  }

  /** @param {string} id  of the notification that was pressed */
  async open(id) {
    const { places } = await this.#kept();
    const url = places.find(([name]) => name === id)?.[1];
    await browser.notifications.clear(id);
    if (url && address.siteOf(await this.#sites.all(), url)) await browser.tabs.create({ url });
  }

  /** @param {string} site  @param {News[]} all */
  async #tell(site, all) {
    if (!all.length || !browser.notifications) return;
    const { options } = await this.#storage.get('options');
    if (!choicesOf(options).notify || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    const { told, places } = await this.#kept();
    const news = all.filter(one => !told.includes(nameOf(one)));
    if (!news.length) return;
    // Written before it is shown: a worker that is stopped in between shows nothing twice.
    const id = `news ${nameOf(news[0])}`;
    const place = /** @type {[string, string][]} */ (news[0].item.url ? [[id, news[0].item.url]] : []);
    await this.#storage.set({ news: {
      told: [...told, ...news.map(nameOf)].slice(-mostTold), places: [...places, ...place].slice(-mostPlaces),
    } });
    const name = (await this.#sites.all()).find(one => one.id === site)?.name ?? site;
    await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('icons/mark-128.png'), ...noticeOf(name, news) });
  }

  /** @returns {Promise<Kept>} */
  async #kept() {
    const { news } = await this.#storage.get('news');
    return { told: [], places: [], .../** @type {any} */ (news) };
  }
}
