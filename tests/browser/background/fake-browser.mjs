// Stands in for the extension API where a room of the background is tested without a browser. Imported first.

/** The part of the API that those rooms read. */
const chrome = {
  runtime: { id: 'our-own-id', getManifest: () => ({ version: '0.1.0', host_permissions: ['https://www.service.example/*'] }), getURL: (/** @type {string} */ path) => `chrome-extension://our-own-id/${path}` },
  i18n: { getMessage: (/** @type {string} */ key) => (key === 'language' ? 'en' : key) },
};
Object.assign(globalThis, { chrome });

/** A storage area of the test's own; `kept` is what a restarted worker would find. */
export class FakeStorage {
  /** @param {Record<string, any>} [kept] */
  constructor(kept = {}) {
    this.kept = kept;
    this.writes = 0;
  }

  /** @param {string} key @returns {Promise<any>} */
  async get(key) { return key in this.kept ? { [key]: JSON.parse(this.kept[key]) } : {}; }

  /** @param {Record<string, any>} values */
  async set(values) {
    this.writes++;
    for (const [key, value] of Object.entries(values)) this.kept[key] = JSON.stringify(value);
  }

  /** @param {string} key @returns {any} */
  read(key) { return JSON.parse(this.kept[key]); }
}

/** As the extension's rooms take it. @param {FakeStorage} storage @returns {any} */
export const asArea = storage => storage;
