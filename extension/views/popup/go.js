/** The way to a switch: in the tab that shows this site already, in a new one otherwise. */
import { webAddress } from '../parts/web-address.js';

const browser = globalThis.browser ?? globalThis.chrome;

/** @param {{site?: string, url?: string}} place  @param {import('../parts/types.js').OpenPage|null} page  the active tab's */
export async function goTo(place, page) {
  const url = webAddress(place.url);
  if (!url) return;
  const sameSite = page?.tabId !== undefined && page.site !== undefined && page.site === place.site;
  if (sameSite) await browser.tabs.update(page.tabId, { url });
  else await browser.tabs.create({ url });
  await leavePopup();
}

/** A popup over the page would hide what was asked for. This view opened in a tab of its own stays. */
async function leavePopup() {
  if (!(await browser.tabs.getCurrent())) globalThis.close();
}

/** A link that goes there, and works as a link does: with the middle button, or with a key held, it opens a tab.
 *  @param {HTMLElement} link  @param {{site?: string, url?: string}} place  @param {() => void} go */
export function leadsTo(link, place, go) {
  const url = webAddress(place.url);
  if (!url) {
    link.hidden = true;
    return;
  }
  /** @type {HTMLAnchorElement} */ (link).href = url;
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go();
  });
}
