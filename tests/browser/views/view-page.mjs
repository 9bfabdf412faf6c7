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
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-security-policy': manifest.content_security_policy.extension_pages });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export const launch = () =>
  puppeteer.launch({ browser: 'chrome', executablePath: '/usr/bin/chromium', headless: true, pipe: true, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** @typedef {{known?: any, page?: any, changes?: any[], lines?: any[], accounts?: any[], fails?: Record<string, any>, perPage?: number, slow?: boolean,
 *    language?: string, messages?: Record<string, any>, inTab?: boolean}} Given */

/** Opens a view and waits until it has drawn the last answer.
 *  @param {import('puppeteer-core').Browser} browser  @param {string} address  @param {Given} given
 *  @param {{width?: number, height?: number, scale?: number, dark?: boolean}} [screen] */
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
  await page.waitForSelector(given.slow ? 'body[data-drawn]' : 'body[data-drawn="asked"]');
  return { page, faults };
}
