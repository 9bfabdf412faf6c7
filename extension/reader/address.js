/**
 * Which address is a settings page of a site, what that page is called, and which link leads to a row.
 * Only the pathname counts: sign-in pages carry the wanted address in their query, and a query or a fragment never
 * makes another setting. The host derives `page` by the same rules; tests/wire/addresses.json holds both to it.
 *
 * The one reader file that the background loads too (for its side effect), hence a classic file with no page in it.
 *
 * @typedef {{id: string, name?: string, origins: string[], pages?: string[], skip?: string[], rows?: string[],
 *            words?: {on: string[], off: string[]}, salt?: string, start?: string, own?: boolean}} Site  one of `hello.ok`'s sites, or one
 *            that the person added (`own`)
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.address ??= (() => {
  /** @type {Map<string, RegExp>} */
  const compiled = new Map();

  /** `*` is one or more characters, `/` included; everything else stands for itself.
   *  @param {string} pattern */
  function expression(pattern) {
    let found = compiled.get(pattern);
    if (!found) {
      const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      compiled.set(pattern, (found = new RegExp(`^${parts.join('(.+?)')}$`, 's')));
    }
    return found;
  }

  /** A trailing slash makes no other page. @param {string} pathname */
  const trimmed = pathname => (pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname);

  /** True when an entry matches and no `!` entry takes the address out again.
   *  @param {string[] | undefined} patterns  @param {string} pathname */
  function matches(patterns, pathname) {
    const all = patterns ?? [];
    return all.some(pattern => !pattern.startsWith('!') && expression(pattern).test(pathname)) &&
      !all.some(pattern => pattern.startsWith('!') && expression(pattern.slice(1)).test(pathname));
  }

  /** @param {string | URL} address */
  function parsed(address) {
    try {
      return new URL(address);
    } catch {
      return null;
    }
  }

  /** @param {Site} site  @param {string | URL} address  @returns {URL | null}  null where it is not this site's */
  function ofSite(site, address) {
    const url = parsed(address);
    return url && site.origins.includes(url.origin) ? url : null;
  }

  return {
    /** The site that an address belongs to, settings page or not.
     *  @param {Site[]} sites  @param {string | URL} address  @returns {Site | null} */
    siteOf: (sites, address) => sites.find(site => ofSite(site, address)) ?? null,

    /** @param {Site} site  @param {string | URL} address */
    isSettingsPage(site, address) {
      const url = ofSite(site, address);
      if (!url) return false;
      const pathname = trimmed(url.pathname);
      return matches(site.pages, pathname) && !matches(site.skip, pathname);
    },

    /** What `*` stands for in the first entry of `pages` that matches; the whole path where it has no `*`, where none
     *  matches, and on a site without a pack. @param {Site} site  @param {string | URL} address  @returns {string} */
    pageOf(site, address) {
      const url = parsed(address);
      if (!url) return '';
      const pathname = trimmed(url.pathname);
      const first = (site.own ? [] : site.pages ?? []).find(entry => !entry.startsWith('!') && expression(entry).test(pathname));
      const stars = first ? expression(first).exec(pathname)?.slice(1) ?? [] : [];
      return stars.length ? stars.join('/') : pathname.replace(/^\//, '');
    },

    /** Whether a link leads to a page that a row stands for. `skip` plays no part: the page behind "Email addresses"
     *  is never read, its row is. @param {Site} site  @param {string | URL} address */
    isRow(site, address) {
      const url = ofSite(site, address);
      return Boolean(url) && matches(site.rows, trimmed(/** @type {URL} */ (url).pathname));
    },
  };
})();
