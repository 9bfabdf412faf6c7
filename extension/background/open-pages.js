/** @file The settings pages that are open and were looked at, a line a tab, in storage.session. What stands behind the path of an
 * address is not kept: it may name the person, or let somebody in. */

/** @typedef {{url: string, shows?: string[], why?: string}} OpenPage  `shows`: the pages of the settings that were read on it, which for a
 *    category page are other pages than its own; `why` it could not be read, where it could not */

export class OpenPages {
  #storage;
  /** @type {Promise<Record<number, OpenPage>>} */
  #pages;

  /** @param {chrome.storage.StorageArea} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#pages = storage.get('pages').then(({ pages }) => /** @type {any} */ (pages) ?? {});
  }

  /** @param {number} tabId  @returns {Promise<OpenPage | undefined>} */
  async at(tabId) {
    return (await this.#pages)[tabId];
  }

  /** @param {number} tabId  @param {OpenPage} page */
  async note(tabId, page) {
    const pages = await this.#pages;
    pages[tabId] = { ...page, url: page.url.replace(/[?#].*/s, '') };
    await this.#storage.set({ pages });
  }

  /** @param {number} tabId  @returns {Promise<boolean>} whether it was there */
  async leave(tabId) {
    const pages = await this.#pages;
    if (!(tabId in pages)) return false;
    delete pages[tabId];
    await this.#storage.set({ pages });
    return true;
  }
}
