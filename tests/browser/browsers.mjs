// One way to drive both browsers: a person's browser with Flipwatch in it, in a home of its own, before a site of ours.

import { join } from 'node:path';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';
import { root } from './home.mjs';
import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Page} Page  @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('./home.mjs').Home} Home  @typedef {import('./site.mjs').Site} Site */
/** @typedef {{home: Home, site: Site, extension: string, headless: boolean, hears: boolean}} Setup  `hears`: every request is written down (net-log.mjs) */

/**
 * What differs between the two browsers.
 * @typedef {object} Engine
 * @property {Browser} browser
 * @property {string} address  where the extension's own files are
 * @property {(path: string, options?: {type?: 'tab', background?: boolean}) => Promise<Page>} openExtensionPage
 * @property {(path: string) => Promise<Page | undefined>} findExtensionPage  one that is open already
 * @property {() => Promise<import('./net-log.mjs').Asked[]>} closeAndHear  ends the browser; every request since its start, where it `hears`
 * @property {((page: Page) => Promise<Page>) | null} openToolbarPopup  the true popup, over that page
 */

const engines = { chromium: startChromium, firefox: startFirefox };

/** @typedef {keyof typeof engines} Kind */
export const kinds = /** @type {Kind[]} */ (Object.keys(engines));

export class FlipwatchBrowser {
  /**
   * @param {Kind} kind
   * @param {{home: Home, site: Site, extension?: string, headless?: boolean, hears?: boolean}} setup
   */
  constructor(kind, { home, site, extension = join(root, 'extension'), headless = true, hears = false }) {
    this.kind = kind;
    this.setup = { home, site, extension, headless, hears };
    this.home = home;
    this.site = site;
    /** @type {Engine | undefined} */
    this.running = undefined;
    /** @type {Page | undefined} */
    this.behind = undefined;
  }

  get engine() {
    if (!this.running) throw new Error('the browser does not run');
    return this.running;
  }

  /** Starts the browser, again with the same profile and home if it ran before. */
  async start() {
    const first = !this.running;
    this.running = await engines[this.kind](this.setup);
    // A document of the extension that runs none of its scripts: the way to its API that wakes nothing up.
    this.behind = await this.engine.openExtensionPage('views/flipwatch.css', { type: 'tab', background: true });
    await until('the API of the extension', () => this.inExtension(() => Boolean(globalThis.browser ?? globalThis.chrome)));
    // Chromium remembers that the extension was there; for Firefox an installation is always the first.
    if (first || this.kind === 'firefox') await this.#closeWelcome();
  }

  /** Opens an address of the site ("/feed/") or a whole one, in a tab in front. @param {string} url */
  async openPage(url) {
    const page = await this.newPage();
    await page.goto(new URL(url, `https://${this.site.hosts[0]}`).href);
    return page;
  }

  newPage() { return this.engine.browser.newPage(); }

  /** The popup's page in a tab: unlike the true popup it stays when the person clicks elsewhere. */
  popup() { return this.view('popup'); }
  history() { return this.view('history'); }
  welcome() { return this.view('welcome'); }

  /** @param {string} name @param {string} [query] */
  async view(name, query = '') {
    const page = await this.engine.openExtensionPage(`views/${name}/${name}.html${query}`);
    await page.waitForSelector('main');
    return page;
  }

  /** The popup as the toolbar shows it, over that page; Chromium only. @param {Page} page */
  toolbarPopup(page) {
    if (!this.engine.openToolbarPopup) throw new Error(`the popup of ${this.kind} cannot be driven`);
    return this.engine.openToolbarPopup(page);
  }

  /** What the toolbar shows. @returns {Promise<{text: string, title: string}>} */
  badge() {
    return this.inExtension(async () => {
      const { action } = globalThis.browser ?? globalThis.chrome;
      return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
    });
  }

  /** What the background has told the views last. @returns {Promise<any>} */
  known() {
    return this.inExtension(async () => (await (globalThis.browser ?? globalThis.chrome).storage.local.get('known')).known);
  }

  /** Runs a function where the extension's API is. @template T @param {(...args: any[]) => T} work @param {any[]} args */
  inExtension(work, ...args) {
    if (!this.behind) throw new Error('the browser does not run');
    return this.behind.evaluate(work, ...args);
  }

  /** As a power cut ends it: no goodbye, nothing is written any more. */
  async kill() {
    const child = this.engine.browser.process();
    if (!child?.pid) throw new Error('no process of ours');
    const gone = new Promise(done => child.once('exit', done));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async close() { await this.running?.browser.close(); }

  /** It opens itself once the extension is there; tests that want it open it again. */
  async #closeWelcome() {
    const slowStart = 30_000; // of a browser beside another one on a busy machine
    const page = await until('the welcome page', () => this.engine.findExtensionPage('views/welcome/'), slowStart);
    await page.close();
  }
}
