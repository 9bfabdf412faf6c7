/** An address that may be followed: a web page, never a script, a file or a page of the browser. The host is believed no more than a page is.
 *  @param {string|undefined} address  @returns {string|null} */
export function webAddress(address) {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** An origin as a browser is asked for it: whatever its port, which not every browser knows in a pattern.  @param {string} origin */
export function permissionFor(origin) {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
