/** @file Which tab is read: a settings page of a known site gets the reader, when it opens and each time its address changes. */
import '../reader/address.js';
import { readerFiles } from '../reader/files.js';
import { browser } from './browser.js';

const { address } = globalThis.flipwatch;

export class PageVisits {
  #sites;
  #openPages;

  /** @param {import('./sites.js').Sites} sites  @param {import('./open-pages.js').OpenPages} openPages */
  constructor(sites, openPages) {
    this.#sites = sites;
    this.#openPages = openPages;
  }

  /** The address is new, or the page is there.
   *  @param {number} tabId  @param {{url?: string, status?: string}} change  @param {chrome.tabs.Tab} tab */
  async onUpdated(tabId, change, tab) {
    if (change.url !== undefined || change.status === 'complete') await this.visit(tab);
  }

  /** A tab that was there before we were allowed, or before we were.  @param {number} tabId */
  async onActivated(tabId) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab && !(await this.#openPages.at(tabId))) await this.visit(tab);
  }

  /** Every tab: not each origin that a pack may name is a pattern that each browser can be asked for. */
  async visitAll() {
    await Promise.all((await browser.tabs.query({})).map(tab => this.visit(tab)));
  }

  /** The browser shows us the addresses of sites that we are allowed on, and no other.  @param {chrome.tabs.Tab} tab */
  async visit({ id, url, incognito }) {
    if (id === undefined || incognito) return;
    const site = url && address.siteOf(await this.#sites.all(), url);
    if (site && address.isSettingsPage(site, url)) await this.#read(id, site);
    else if (await this.#openPages.leave(id)) await run(id, () => void globalThis.flipwatch?.leave?.());
  }

  /** @param {number} tabId */
  async look(tabId) {
    await run(tabId, () => void globalThis.flipwatch?.look?.());
  }

  /** @param {number} tabId  @param {import('./sites.js').Site} site */
  async #read(tabId, site) {
    const found = await run(tabId, () => ({ url: location.origin + location.pathname, there: Boolean(globalThis.flipwatch?.visit) }));
    // The tab may have gone on meanwhile; where it went is told by its own event.
    if (!found || !address.isSettingsPage(site, found.url)) return;
    if (!found.there) await browser.scripting.executeScript({ target: { tabId }, files: readerFiles }).catch(() => null);
    const before = await this.#openPages.at(tabId);
    if (before?.url !== found.url) await this.#openPages.note(tabId, { url: found.url });
    await run(tabId, known => void globalThis.flipwatch?.visit?.(known), site);
  }
}

/** Runs in the isolated world of the tab's top page; null where that can't be: the tab is gone, or not ours to touch.
 *  @param {number} tabId  @param {(...args: any[]) => any} func  @param {any[]} args  @returns {Promise<any>} */
async function run(tabId, func, ...args) {
  try {
    const [{ result }] = await browser.scripting.executeScript({ target: { tabId }, func, args });
    return result ?? null;
  } catch {
    return null;
  }
}
