/** @file The sites that the program knows, from its last hello: kept, since the worker forgets and pages don't wait. */
import { browser } from './browser.js';
import { HostMissing } from './host-error.js';

/** @typedef {{id: string, name: string, origins: string[], pages: string[], skip: string[], rows: string[], start: string,
 *    words: {on: string[], off: string[]}}} Site  as in `hello.ok` */

const protocol = 1;

export const helloRequest = () => ({
  type: 'hello',
  extension: browser.runtime.getManifest().version,
  browser: 'getBrowserInfo' in browser.runtime ? 'firefox' : 'chromium',
});

/** @param {any} hello  @throws {HostMissing} versions */
export function checkProtocol(hello) {
  if (hello.protocol === protocol) return;
  const older = hello.protocol > protocol ? 'extension' : 'program';
  throw new HostMissing('versions', `The ${older} speaks an older protocol. Update the ${older}.`);
}

/** Sites of the person's own packs stand after those that the manifest names, which the person was asked for.
 *  @param {Site[]} sites  @returns {Site[]} */
function ordered(sites) {
  const named = new Set((browser.runtime.getManifest().host_permissions ?? []).map((/** @type {string} */ pattern) => pattern.replace(/\/\*$/, '')));
  const isNamed = (/** @type {Site} */ { origins = [] }) => origins.some(origin => named.has(origin));
  return [...sites.filter(isNamed), ...sites.filter(site => !isNamed(site))];
}

export class Sites {
  #storage;
  /** @type {Promise<{sites: Site[], salt?: string}>} */
  #kept;

  /** @param {chrome.storage.StorageArea} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#kept = storage.get('sites').then(({ sites }) => /** @type {any} */ (sites) ?? { sites: [] });
  }

  /** Each with the salt that its signs of a person are hashed with, as the reader takes it; without a salt it sends none.
   *  @returns {Promise<(Site & {salt?: string})[]>} */
  async all() {
    const { sites, salt } = await this.#kept;
    return sites.map(site => (salt ? { ...site, salt } : site));
  }

  /** @param {any} hello  @returns {Promise<boolean>} whether it says anything new */
  async take(hello) {
    const before = JSON.stringify(await this.#kept);
    const next = { sites: ordered(Array.isArray(hello.sites) ? hello.sites : []), salt: hello.salt };
    this.#kept = Promise.resolve(next);
    if (JSON.stringify(next) === before) return false;
    await this.#storage.set({ sites: next });
    return true;
  }
}
