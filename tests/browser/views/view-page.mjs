/** Views in a real browser, served with the extension's own content security policy, on the stub instead of a background. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { stubBrowser } from './stub-browser.js';

const extension = fileURLToPath(new URL('../../../extension/', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };
const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
export const messages = JSON.parse(await readFile(join(extension, '_locales/en/messages.json'), 'utf8'));

/** Serves `extension/` as the browser would. */
export async function serveViews() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    try {
      const body = await readFile(join(extension, path));
      response.writeHead(200, { 'cache-control': 'max-age=3600', 'content-type': types[extname(path)] ?? 'text/plain', 'content-security-policy': manifest.content_security_policy.extension_pages });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** @param {'chrome'|'firefox'} [browser] */
export const launch = (browser = 'chrome') =>
  browser === 'chrome'
    ? puppeteer.launch({
      browser, executablePath: process.env.FLIPWATCH_CHROMIUM ?? '/usr/bin/chromium', headless: true, pipe: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    })
    : puppeteer.launch({ browser, executablePath: process.env.FLIPWATCH_FIREFOX ?? '/usr/bin/firefox-esr', headless: true });

/** @typedef {{known?: any, page?: any, changes?: any[], lines?: any[], accounts?: any[], fails?: Record<string, any>, perPage?: number, slow?: boolean,
 *    language?: string, messages?: Record<string, any>, inTab?: boolean, policy?: any, kept?: any[], store?: Record<string, any>, refuses?: boolean, permitted?: string[], pages?: any[], rows?: any[], sketch?: string, noSketch?: string, drawn?: string}} Given
 *    drawn: what is there once a view has drawn that does not say so itself */

/** One browser and one server for a file of tests, closed after its last.
 *  @param {import('node:test').after} after  @param {'chrome'|'firefox'} [engine] */
export async function viewsIn(after, engine) {
  const [server, browser] = await Promise.all([serveViews(), launch(engine)]);
  after(async () => {
    await browser.close();
    server.close();
  });
  return {
    browser,
    /** @param {Given} given  @param {Screen} [screen] */
    popup: (given, screen) => openView(browser, `${server.origin}/views/popup/popup.html`, given, screen),
    /** @param {Given} given  @param {Screen} [screen] */
    options: (given, screen) => openView(browser, `${server.origin}/views/options/options.html`, given, { width: 1100, height: 900, ...screen }),
    /** @param {Given} given  @param {Screen} [screen] */
    sketch: (given, screen) => openView(browser, `${server.origin}/views/sketch/sketch.html?tab=3`, given, { width: 1000, height: 900, ...screen }),
    /** @param {Given} given  @param {Screen} [screen] */
    welcome: (given, screen) => openView(browser, `${server.origin}/views/welcome/welcome.html`, { drawn: '#program .words:not(:empty)', ...given }, { width: 900, height: 900, ...screen }),
    /** @param {Given} given  @param {Screen} [screen] */
    walk: (given, screen = { width: 900, height: 900 }) => openView(browser, `${server.origin}/views/walk/walk.html`, given, screen),
    /** @param {Given} given  @param {string} [hash]  @param {Screen} [screen] */
    history: (given, hash = '', screen = { width: 1200, height: 1000 }) => openView(browser, `${server.origin}/views/history/history.html${hash}`, given, screen),
  };
}

/** What a person would find by its role and its name. @param {import('puppeteer-core').Page} page  @param {string} role  @param {string} name */
export async function byRole(page, role, name) {
  const found = await page.waitForSelector(`::-p-aria([role="${role}"][name="${name}"])`);
  if (!found) throw new Error(`no ${role} "${name}"`);
  return found;
}

/** @param {import('puppeteer-core').Page} page  @param {string} role  @param {string} name */
export const press = async (page, role, name) => (await byRole(page, role, name)).click();

/** Labels of the list, in its order. @param {import('puppeteer-core').Page} page */
export const labels = page => page.$$eval('#list h3 .label', found => found.map(label => label.textContent));

/** The questions that the program was asked, of one verb. @param {import('puppeteer-core').Page} page  @param {string} verb */
export const askedFor = (page, verb) => page.evaluate(
  type => /** @type {any} */ (globalThis).stub.asked.map((/** @type {any} */ message) => message.request).filter((/** @type {any} */ request) => request?.type === type), verb);

/** @param {import('puppeteer-core').Page} page  @param {string} selector */
export const textOf = (page, selector = 'main') => page.$eval(selector, part => /** @type {HTMLElement} */ (part).innerText.replace(/\s+/g, ' ').trim());

/** @typedef {{width?: number, height?: number, scale?: number, dark?: boolean}} Screen */

/** Opens a view and waits until it has drawn the last answer.
 *  @param {import('puppeteer-core').Browser} browser  @param {string} address  @param {Given} given
 *  @param {Screen} [screen] */
export async function openView(browser, address, given, { width = 380, height = 600, scale = 1, dark = false } = {}) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => ['error', 'warn'].includes(message.type()) && faults.push(message.text()));
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.evaluateOnNewDocument(stubBrowser, { messages, language: 'en', changes: [], lines: [], accounts: [], page: null, ...given, known: given.known ?? null });
  await page.goto(address);
  await page.waitForSelector(given.drawn ?? (given.slow ? 'body[data-drawn]' : 'body[data-drawn="asked"]'));
  return { page, faults };
}
