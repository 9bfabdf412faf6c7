/** From an address that a person typed to a site that is watched, or to what is wrong with it. Pure. */

/** @typedef {import('../parts/types.js').Site} Site
 *  @typedef {{id: string, name: string, origins: string[], pages: string[], rows: string[], skip: string[], start: string}} OwnSite
 *  @typedef {{wrong: string, values?: string[]}} Wrong  a message, and what stands in it */

/** @param {string} typed  @param {Site[]} known  the sites that are watched  @param {OwnSite[]} own  those of them that the person added
 *  @returns {{site: OwnSite} | Wrong} */
export function siteFrom(typed, known, own) {
  const words = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(words) && !/^[^/?#]*:\d+(\/|$)/.test(words) ? words : `https://${words}`;
  if (!words || !URL.canParse(address)) return { wrong: 'options_wrong_address' };
  const url = new URL(address);
  if (url.protocol === 'http:') return { wrong: 'options_wrong_http' };
  if (url.protocol !== 'https:' || !/[.:]/.test(url.hostname)) return { wrong: 'options_wrong_address' };
  const path = url.pathname.replace(/(?!^)\/$/, '');
  if (path === '/') return { wrong: 'options_wrong_front', values: [url.host] };
  const before = own.find(({ id }) => id === url.host);
  const rules = known.find(site => !site.own && (site.origins ?? []).some(origin => isSameHouse(new URL(origin).hostname, url.hostname)));
  if (rules) return { wrong: 'options_wrong_known', values: [rules.name] };
  if (before?.pages.some(page => path === page || (page.endsWith('/*') && path.startsWith(page.slice(0, -1))))) return { wrong: 'options_wrong_twice', values: [before.name] };
  return { site: withPage(before, url, path, nameIn(address, url)) };
}

/** Whether one name is the other, with another beginning or none: whoever types "linkedin.com" means the site that is watched already.
 *  @param {string} watched  @param {string} typed */
function isSameHouse(watched, typed) {
  const bare = watched.replace(/^www\./, '');
  return typed === bare || typed.endsWith(`.${bare}`);
}

/** A name in letters of its own is kept as it was typed; the browser knows it by others.  @param {string} address  @param {URL} url */
function nameIn(address, url) {
  const typed = /^https:\/\/([^/?#@]+)/.exec(address)?.[1] ?? '';
  return (/^[\0-\x7f]*$/.test(typed) ? url.host : typed.toLowerCase()).replace(/^www\./, '');
}

/** The page that was named, and those below it.  @param {OwnSite|undefined} before  @param {URL} url  @param {string} path
 *  @param {string} name  @returns {OwnSite} */
function withPage(before, url, path, name) {
  const { pages = [], rows = [], start = `${url.origin}${path}` } = before ?? {};
  return { id: url.host, name, origins: [url.origin], pages: [...pages, path, `${path}/*`], rows: [...rows, `${path}/*`], skip: [], start };
}
