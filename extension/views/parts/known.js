/** What the background knew last: kept in storage, so a view is drawn before the program is asked, and drawn again when it changes. */

const browser = globalThis.browser ?? globalThis.chrome;

/** @returns {Promise<import('./types.js').Known|null>} */
export const readKnown = async () => (await browser.storage.local.get('known')).known ?? null;

/** @param {(known: import('./types.js').Known) => void} then */
export function onKnown(then) {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.known?.newValue) then(changes.known.newValue);
  });
}

/** The name of a site for people. A site without a pack is called by its host, which is its id.
 *  @param {import('./types.js').Known|null} known  @param {string} site */
export const siteName = (known, site) => known?.sites?.find(one => one.id === site)?.name ?? site;

/** The sites that are watched, or those that the manifest names, as long as nobody has told.
 *  @param {import('./types.js').Known|null} known  @returns {import('./types.js').Site[]} */
export function sitesOf(known) {
  if (known?.sites?.length) return known.sites;
  const { host_permissions: patterns = [] } = browser.runtime.getManifest();
  return patterns.map((/** @type {string} */ pattern) => {
    const { origin, hostname } = new URL(pattern.replace('*', ''));
    return { id: hostname, name: hostname.replace(/^www\./, ''), origins: [origin], allowed: known?.allowed };
  });
}
