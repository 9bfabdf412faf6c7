// Firefox as a person has it, but for the installation: an unsigned extension is installed anew at each start.

import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { listenInFirefox } from './net-log.mjs';

/** @typedef {import('./browsers.mjs').Setup} Setup  @typedef {import('./browsers.mjs').Engine} Engine */

const addOnId = 'flipwatch@flipwatch.org';
const uuid = '11111111-2222-4333-8444-555555555555';
const address = `moz-extension://${uuid}/`;

/** @param {Setup} setup  @returns {Promise<Engine>} */
export async function startFirefox({ home, site, extension, headless, hears }) {
  const profile = home.path('firefox-profile');
  mkdirSync(profile, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: process.env.FLIPWATCH_FIREFOX ?? '/usr/bin/firefox-esr', headless,
    acceptInsecureCerts: true, userDataDir: profile, env: home.env, defaultViewport: null,
    // Without it no page of an extension may be opened.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: uuid }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': site.proxyPort,
      'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': site.proxyPort,
      'intl.accept_languages': 'en',
    },
  });
  if (hears) await inItself(browser, listenInFirefox);
  await browser.installExtension(extension);
  return {
    browser, address,
    async openExtensionPage(path, options) {
      const page = await browser.newPage(options);
      // 'load' is never told for a page of an extension: whoever opens it waits for what it shows.
      await page.goto(address + path, { waitUntil: [] });
      return page;
    },
    async closeAndHear() {
      const heard = JSON.parse((await inItself(browser, 'JSON.stringify(flipwatchHeard)')).result.value);
      await browser.close();
      return heard;
    },
    findExtensionPage: async path => {
      for (const page of await browser.pages()) {
        const url = await page.evaluate(() => location.href).catch(() => '');
        if (url.startsWith(address + path)) return page;
      }
      return undefined;
    },
    openToolbarPopup: null,
  };
}

/** Runs a script in Firefox's own window. @param {import('puppeteer-core').Browser} browser  @param {string} expression  @returns {Promise<any>} */
async function inItself(browser, expression) {
  const { connection } = /** @type {any} */ (browser);
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', { expression, target: { context: contexts[0].context }, awaitPromise: false });
  if (result.type !== 'success') throw new Error(JSON.stringify(result));
  return result;
}

/** It asks for permissions in a panel of its own, which no test can press: from here on each is granted as it is asked for.
 *  @param {import('./browsers.mjs').FlipwatchBrowser} browser */
export async function neverPrompt(browser) {
  await inItself(browser.engine.browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
}
