// What the page could see of Flipwatch: nothing. The same page is looked at twice, once where it is read and once under
// a name that Flipwatch does not know; whatever differs would be a trace.

import assert from 'node:assert/strict';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

/** Everything that a script of the page can find out about its document and its world. */
function everything() {
  const plain = (/** @type {string} */ text) => text.replace(/ember\d+/g, 'ember').replaceAll(location.host, 'HOST');
  const elements = [...document.querySelectorAll('*')];
  return {
    html: plain(document.documentElement.outerHTML),
    names: Object.getOwnPropertyNames(window).filter(name => !/^\d+$/.test(name)).sort(),
    ofElements: [...new Set(elements.flatMap(element => Object.getOwnPropertyNames(element)))].sort(),
    styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
    stored: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    loaded: performance.getEntriesByType('resource').map(({ name }) => plain(name)).sort(),
    focus: document.activeElement?.tagName,
    scrolled: [scrollX, scrollY],
    seen: /** @type {any} */ (window).seen,
  };
}

/** Runs before any script: counts what the page's own functions are called with. */
function watchItself() {
  const seen = /** @type {string[]} */ ([]);
  Object.assign(window, { seen });
  for (const type of ['click', 'change', 'input', 'focus', 'scroll', 'message']) {
    addEventListener(type, event => seen.push(`${event.type} ${event.isTrusted}`), { capture: true });
  }
  for (const name of /** @type {const} */ (['log', 'warn', 'error', 'debug', 'info'])) {
    console[name] = (...words) => void seen.push(`console ${words.join(' ')}`);
  }
  addEventListener('error', event => seen.push(`error ${event.message}`));
}

story('a page cannot see that it is read', { host: 'fake', mostly: 'chromium', hosts: ['www.linkedin.com', 'plain.example'] }, async ({ browser, home }) => {
  for (const path of ['categories/privacy', 'settings/focused-inbox', 'settings/email-address-visibility']) {
    const count = () => home.sent('check').filter(check => check.page.url.endsWith(path)).length;
    const [read, plain] = [await browser.newPage(), await browser.newPage()];
    for (const page of [read, plain]) await page.evaluateOnNewDocument(watchItself);
    await plain.goto(`https://plain.example/mypreferences/d/${path}`, { waitUntil: 'networkidle0' });
    await read.goto(`https://www.linkedin.com/mypreferences/d/${path}`, { waitUntil: 'networkidle0' });
    await until('the page to be read', count);
    const before = count();
    await read.evaluate(() => {
      const changes = new MutationObserver(() => {});
      changes.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
      Object.assign(window, { changes });
    });
    await read.bringToFront();
    await browser.inExtension(() => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'look' }));
    await until('the page to be read once more', () => count() > before);
    assert.equal(await read.evaluate(() => /** @type {any} */ (window).changes.takeRecords().length), 0, `${path}: a reading changes nothing`);
    await read.evaluate(() => { delete (/** @type {any} */ (window).changes); });
    assert.deepEqual(await read.evaluate(everything), await plain.evaluate(everything), path);
    for (const page of [read, plain]) await page.close();
  }
});
