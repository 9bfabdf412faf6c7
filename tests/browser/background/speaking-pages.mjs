// A page of the site, and how a test speaks as the reader in it: from the same isolated world, to the same listener.

/** @typedef {import('../browsers.mjs').FlipwatchBrowser} FlipwatchBrowser */

/** Settings or not: here only the address matters. @type {import('node:http').RequestListener} */
export const emptySite = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A page</title><iframe src="/frame"></iframe>');
};

export const settingsUrl = 'https://www.linkedin.com/mypreferences/d/categories/privacy';

/** @param {string} at */
export const reading = at => ({ type: 'reading', check: {
  site: 'linkedin', at, page: { url: settingsUrl, lang: 'en', complete: true },
  settings: [{ page: 'settings/a', control: '', label: 'A', kind: 'row', state: 'On' }],
} });

/** @param {string} at */
export const act = at => ({ type: 'act', act: { site: 'linkedin', page: 'settings/a', control: '', label: 'A', from: 'on', to: 'off', at } });

/** Says them one right after the other, as the reader of the tab with that address would.
 *  @param {FlipwatchBrowser} browser @param {string} url @param {...any} messages @returns {Promise<any[]>} the answers */
export const say = (browser, url, ...messages) => browser.inExtension(async (address, said) => {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ url: address });
  const [{ result }] = await scripting.executeScript({
    target: { tabId: tab.id ?? -1 },
    func: (/** @type {any[]} */ all) => Promise.all(all.map(one => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(one))),
    args: [said],
  });
  return result ?? [];
}, url, messages);

/** Whether our reader is in the tab with that address.
 *  @param {FlipwatchBrowser} browser @param {string} url @returns {Promise<boolean>} */
export const hasReader = (browser, url) => browser.inExtension(async address => {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ url: address });
  const [{ result }] = await scripting.executeScript({
    target: { tabId: tab.id ?? -1 }, func: () => Boolean(globalThis.flipwatch?.address),
  });
  return Boolean(result);
}, url);
