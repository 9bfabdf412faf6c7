// A story: what a person does and then sees, told once and run in every browser, each time in a new home before a new
// site. When it fails, what the person saw and what Flipwatch knew is left in a folder.

import { test } from 'node:test';
import { leaveEvidence } from './evidence.mjs';
import { FlipwatchBrowser, kinds } from './browsers.mjs';
import { Home } from './home.mjs';
import { Site } from './site.mjs';
import { LinkedIn } from '../pages/linkedin.mjs';

const wanted = process.env.FLIPWATCH_BROWSERS?.split(',') ?? kinds;
/** Whether each story is told in each browser, however long that takes: scripts/test --all. */
const all = process.env.FLIPWATCH_TEST_ALL === '1';

/**
 * @typedef {object} Scene
 * @property {FlipwatchBrowser} browser
 * @property {Home} home
 * @property {Site} site
 * @property {LinkedIn} service  the sample pages, where the story brings no pages of its own
 * @property {import('node:test').TestContext} t
 */

/**
 * @param {string} name  a true sentence
 * @param {{handler?: import('node:http').RequestListener, hosts?: string[], host?: import('./home.mjs').HostKind, answers?: object, only?: string, mostly?: import('./browsers.mjs').Kind,
 *   extension?: (kind: import('./browsers.mjs').Kind, home: Home) => string | undefined, files?: Record<string, string>, limit?: number, hears?: boolean}} setting
 *   `only`: in this browser · `mostly`: in this one, and in the other with `scripts/test --all`, where nothing in the story is the browser's own ·
 *   `handler`: pages of its own · `extension`: the folder of it, where it isn't ours as it stands · `files`: what stands in the home before · `hears`: every request of the browser is written down
 * @param {(scene: Scene) => Promise<void>} tell
 */
export function story(name, { handler, hosts, host, answers, only, mostly, extension, files = {}, limit = 120_000, hears }, tell) {
  for (const kind of kinds.filter(kind => wanted.includes(kind) && (!only || only === kind) && (!mostly || all || mostly === kind))) {
    test(`${name} (${kind})`, { timeout: limit }, async t => {
      const home = new Home({ host, answers });
      for (const [name, text] of Object.entries(files)) home.write(name, text);
      const service = new LinkedIn();
      const site = await Site.open(handler ?? service.handler, hosts);
      const browser = new FlipwatchBrowser(kind, { home, site, extension: extension?.(kind, home), hears });
      try {
        await browser.start();
        await tell({ browser, home, site, service, t });
      } catch (error) {
        const folder = await leaveEvidence(`${name} ${kind}`, home, site, browser.running?.browser);
        t.diagnostic(`what was seen is in ${folder}`);
        throw error;
      } finally {
        await browser.close();
        await site.close();
        home.remove();
      }
    });
  }
}
