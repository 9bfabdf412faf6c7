// A visit of a page that a test wrote: what the reader would say to the background is kept in its own world.

import { readerIn, site } from './isolated.mjs';
import { until } from '../until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** Most tests need not wait as long as a page has to be still, or may be busy, in truth; in ms. */
const quick = { still: 300 };

export class Visited {
  /** @param {import('./isolated.mjs').Open} open @param {string} html the body
   *  @param {{path?: string, status?: number, patience?: Record<string, number>, known?: object}} [how]  `patience`: of the reader, in ms */
  static async open(open, html, { path, status, patience, known = site } = {}) {
    const page = await open(`<!doctype html><html lang="en"><body>${html}</body></html>`, path, status);
    const visited = new Visited(page, await readerIn(page));
    await visited.world.evaluate((/** @type {any} */ changed) => {
      const { quiet, whole } = /** @type {any} */ (globalThis).flipwatch;
      for (const patience of [quiet.patience, whole.patience]) for (const name in patience) patience[name] = changed[name] ?? patience[name];
      Object.assign(globalThis, { told: [], browser: { runtime: { sendMessage: async (/** @type {any} */ message) => void /** @type {any} */ (globalThis).told.push(message) } } });
    }, { ...quick, ...patience });
    await visited.visit(known);
    return visited;
  }

  /** @param {Page} page @param {import('./isolated.mjs').World} world */
  constructor(page, world) {
    this.page = page;
    this.world = world;
  }

  /** As the background does at each load and each new address. */
  visit(known = site) {
    return this.world.evaluate((/** @type {any} */ given) => void /** @type {any} */ (globalThis).flipwatch.visit(given), known);
  }

  /** Everything said so far. @returns {Promise<any[]>} */
  told() { return this.world.evaluate(() => /** @type {any} */ (globalThis).told); }

  /** @returns {Promise<any[]>} */
  async readings() { return (await this.told()).filter(({ type }) => type === 'reading').map(({ check }) => check); }

  /** @returns {Promise<any[]>} */
  async acts() { return (await this.told()).filter(({ type }) => type === 'act').map(({ act }) => act); }

  /** The last reading, once there are so many. @param {number} count */
  async reading(count = 1) {
    return until(`reading ${count}`, async () => (await this.readings())[count - 1]);
  }

  /** @param {number} [count] */
  async act(count = 1) {
    return until(`act ${count}`, async () => (await this.acts())[count - 1]);
  }
}

/** @param {any} check */
export const states = check => check.settings.map((/** @type {any} */ { label, state, unsaved }) => `${label} = ${state ?? '?'}${unsaved ? ', not saved' : ''}`);
