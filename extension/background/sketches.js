/** @file A sketch of the page in a tab: asked for by a view alone, made in the page, handed to that view and kept nowhere. */
import '../reader/address.js';
import { readerFiles, sketchFiles } from '../reader/files.js';
import { browser } from './browser.js';
import { HostError } from './host-error.js';

const { address } = globalThis.flipwatch;

export class Sketches {
  #sites;
  #openPages;

  /** @param {import('./sites.js').Sites} sites  @param {import('./open-pages.js').OpenPages} openPages */
  constructor(sites, openPages) {
    this.#sites = sites;
    this.#openPages = openPages;
  }

  /** @param {unknown} tabId  of the page
   *  @returns {Promise<{sketch: string}>} the file  @throws {HostError} `no_page` where there is no settings page to sketch, `no_sketch` where it could not be made */
  async make(tabId) {
    const tab = await (Number.isInteger(tabId) ? browser.tabs.get(Number(tabId)).catch(() => null) : null);
    const site = tab?.url && !tab.incognito ? address.siteOf(await this.#sites.all(), tab.url) : null;
    if (!tab?.id || !site || !address.isSettingsPage(site, tab.url)) throw new HostError('no_page', 'There is no settings page in that tab.');
    const { why } = (await this.#openPages.at(tab.id)) ?? {};
    const about = {
      made: new Date().toISOString().slice(0, 10), by: browser.runtime.getManifest().version,
      browser: 'getBrowserInfo' in browser.runtime ? 'firefox' : 'chromium', ...(why && { why }),
    };
    // A site of the person's own is called by its host, and that says more of them than of the page.
    const isOwn = site.origins.some((/** @type {string} */ origin) => new URL(origin).host === site.id);
    const sketch = await drawn(tab.id, { ...site, isOwn }, about);
    if (typeof sketch !== 'string') throw new HostError('no_sketch', 'The page could not be sketched.');
    return { sketch };
  }
}

/** @param {number} tabId  @param {any} site  @param {object} about  @returns {Promise<unknown>} */
async function drawn(tabId, site, about) {
  const target = { tabId };
  try {
    // Firefox says no to what the last file leaves behind, and has run it by then.
    await browser.scripting.executeScript({ target, files: [...readerFiles, ...sketchFiles] }).catch(() => null);
    const [{ result }] = await browser.scripting.executeScript({
      target, args: [site, about],
      func: (known, told) => {
        const { flipwatch } = globalThis;
        // The tab may have gone on meanwhile.
        return flipwatch.address.isSettingsPage(known, location.href) ? flipwatch.sketch(known, told) : null;
      },
    });
    return result;
  } catch {
    return null;
  }
}
