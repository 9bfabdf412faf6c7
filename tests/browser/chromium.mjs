// Chromium as a person has it: the extension from its folder, the host found through the manifest in the profile.

import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { readNetLog } from './net-log.mjs';

/** @typedef {import('./browsers.mjs').Setup} Setup  @typedef {import('./browsers.mjs').Engine} Engine */

/** @param {Setup} setup  @returns {Promise<Engine>} */
export async function startChromium({ home, site, extension, headless, hears }) {
  const profile = home.path('.config/chromium');
  mkdirSync(profile, { recursive: true });
  const names = site.hosts.map(host => `MAP ${host}:443 127.0.0.1:${site.port}`);
  const browser = await puppeteer.launch({
    browser: 'chrome', executablePath: process.env.FLIPWATCH_CHROMIUM ?? '/usr/bin/chromium', headless, pipe: true,
    enableExtensions: true, userDataDir: profile, env: home.env, defaultViewport: null,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--window-size=1280,900', '--lang=en',
      // No name but ours leads anywhere: Chromium asks for hosts of its own at each start.
      `--host-resolver-rules=${[...names, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${site.certificate.spki}`,
      ...(hears ? [`--log-net-log=${home.path('net-log.json')}`] : [])],
  });
  const id = await browser.installExtension(extension);
  const address = `chrome-extension://${id}/`;
  return {
    browser, address,
    async openExtensionPage(path, options) {
      const page = await browser.newPage(options);
      await page.goto(address + path);
      return page;
    },
    async closeAndHear() {
      await browser.close();
      return readNetLog(home.path('net-log.json'));
    },
    findExtensionPage: async path => (await browser.pages()).find(page => page.url().startsWith(address + path)),
    async openToolbarPopup(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('the extension is not loaded');
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget(opened => opened.url().startsWith(`${address}views/popup/`), { timeout: 10_000 });
      return target.asPage();
    },
  };
}
