/** @file The sites that are watched: those that the program knows, from its last hello, and those that the person added. Kept, since the
 *  worker forgets and pages don't wait. */
import { browser } from './browser.js';
import { HostMissing } from './host-error.js';

/** @typedef {{id: string, name: string, origins: string[], pages: string[], skip: string[], rows: string[], start: string,
 *    words: {on: string[], off: string[]}, released?: string, own?: boolean}} Site  as in `hello.ok`; `own`: added by the person, and no rules
 *    of it are known
 *  @typedef {Omit<Site, 'words'>} OwnSite  as it stands in storage.local under `ownSites` */

const protocol = 1;

/** @param {import('./managed.js').Given | null} [managed] */
export const helloRequest = managed => ({
  type: 'hello',
  extension: browser.runtime.getManifest().version,
  browser: 'getBrowserInfo' in browser.runtime ? 'firefox' : 'chromium',
  ...(managed && { managed }),
});

/** Neighbouring versions work together: the same first number, and second ones that are at most one apart.
 *  @param {string} extension  @param {string} program  @returns {'extension' | 'program' | null} which of them is too old; null: neither */
export function tooOld(extension, program) {
  const [ours, theirs] = [extension, program].map(version => version.split('.').map(Number));
  const apart = theirs[0] !== ours[0] ? theirs[0] - ours[0] : Math.trunc((theirs[1] - ours[1]) / 2);
  return apart > 0 ? 'extension' : apart < 0 ? 'program' : null;
}

/** @param {any} hello  @throws {HostMissing} versions */
export function checkVersions({ protocol: theirs, host }) {
  const older = theirs === protocol ? tooOld(browser.runtime.getManifest().version, String(host)) : theirs > protocol ? 'extension' : 'program';
  if (older) throw new HostMissing('versions', `The ${older} is too old for the other. Update the ${older}.`);
}

/** Sites of the person's own packs stand after those that the manifest names, which the person was asked for.
 *  @param {Site[]} sites  @returns {Site[]} */
function ordered(sites) {
  const named = new Set((browser.runtime.getManifest().host_permissions ?? []).map((/** @type {string} */ pattern) => pattern.replace(/\/\*$/, '')));
  const isNamed = (/** @type {Site} */ { origins = [] }) => origins.some(origin => named.has(origin));
  return [...sites.filter(isNamed), ...sites.filter(site => !isNamed(site))];
}

/** A word says a state in whatever site it stands; whether it does, the program decides.  @param {Site[]} sites */
const wordsOf = sites => ({
  on: [...new Set(sites.flatMap(({ words }) => words?.on ?? []))],
  off: [...new Set(sites.flatMap(({ words }) => words?.off ?? []))],
});

/** A site that the program knows by now is watched as the program says.  @param {Site[]} sites  @param {OwnSite[]} own  @returns {Site[]} */
function withOwn(sites, own) {
  const known = new Set(sites.flatMap(({ id, origins = [] }) => [id, ...origins]));
  const added = own.filter(({ id, origins }) => ![id, ...origins].some(name => known.has(name)));
  return [...sites, ...added.map(site => ({ ...site, own: true, words: wordsOf(sites) }))];
}

const areTexts = (/** @type {any} */ list) => Array.isArray(list) && list.every(one => typeof one === 'string');

/** What stands in storage may have been written by another version: what is no site is left out, and the others are watched.
 *  @param {any} own  @returns {OwnSite[]} */
const soundOnes = own => (Array.isArray(own) ? own : []).filter(site =>
  areTexts([site?.id, site?.name, site?.start]) && [site.origins, site.pages, site.rows, site.skip].every(areTexts));

export class Sites {
  #storage;
  /** @type {Promise<{sites: Site[], salt?: string}>} */
  #kept;
  /** @type {Promise<OwnSite[]>} */
  #own;

  /** @param {chrome.storage.StorageArea} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#kept = storage.get('sites').then(({ sites }) => /** @type {any} */ (sites) ?? { sites: [] });
    this.#own = storage.get('ownSites').then(({ ownSites }) => soundOnes(ownSites));
  }

  /** The person added one, or took one away.  @param {any} own */
  takeOwn(own) {
    this.#own = Promise.resolve(soundOnes(own));
  }

  /** Each with the salt that its signs of a person are hashed with, as the reader takes it; without a salt it sends none.
   *  @returns {Promise<(Site & {salt?: string})[]>} */
  async all() {
    const { sites, salt } = await this.#kept;
    return withOwn(sites, await this.#own).map(site => (salt ? { ...site, salt } : site));
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
