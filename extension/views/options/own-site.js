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
  const rules = known.find(site => !site.own && (site.origins ?? []).includes(url.origin));
  if (rules) return { wrong: 'options_wrong_known', values: [rules.name] };
  if (before?.pages.some(page => path === page || (page.endsWith('/*') && path.startsWith(page.slice(0, -1))))) return { wrong: 'options_wrong_twice', values: [before.name] };
  return { site: withPage(before, url, path) };
}

/** The page that was named, and those below it.  @param {OwnSite|undefined} before  @param {URL} url  @param {string} path  @returns {OwnSite} */
function withPage(before, url, path) {
  const name = url.host.replace(/^www\./, '');
  const { pages = [], rows = [], start = `${url.origin}${path}` } = before ?? {};
  return { id: url.host, name, origins: [url.origin], pages: [...pages, path, `${path}/*`], rows: [...rows, `${path}/*`], skip: [], start };
}
