// Pages that mean ill: whatever they do, no state is told that is not theirs, nothing of the reader's reaches them, and
// it gives them their turn. The seed is printed; FLIPWATCH_SEED tries another one, scripts/test --all five hundred.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEachBrowser, readerIn, site } from './isolated.mjs';
import { hostilePage, largePages } from './hostile-pages.mjs';
import { Visited } from './visited.mjs';
import { until } from '../until.mjs';

const isAll = process.env.FLIPWATCH_TEST_ALL === '1';
const seed = Number(process.env.FLIPWATCH_SEED ?? 1);
const count = isAll ? 500 : 14;
/** How many questions to the page fit between two turns: some ten milliseconds. */
const mostAsked = 50_000;

/** @param {{html: string, script: string}} page */
const htmlOf = ({ html, script }) => `<!doctype html><html lang="en"><body>${html}<script>${script}</script></body></html>`;

/** A text without what nobody sees. @param {string | null} text */
const seen = text => text?.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/[\s\p{Cf}]/gu, '') ?? null;

/** What was read that is not true, and what stands for two controls at once. @param {any[]} settings  @param {import('./hostile-pages.mjs').Truth[]} truths */
const lies = (settings, truths) => settings.flatMap(({ control, label, state }) => {
  const [truth, ...others] = truths.filter(({ word }) => control.includes(word) || label.includes(word));
  return others.length || (truth && state !== null && seen(state) !== seen(truth.state)) ? [{ control, label, state, truth: truth.state }] : [];
});

/** Reads a page and counts what it is asked from one turn to the next.
 *  @param {import('puppeteer-core').Page} page  @returns {Promise<{settings: any[], turns: number, most: number, again: number}>}
 *    `again`: what it is asked in all when the states are read once more */
async function readCounting(page) {
  const world = await readerIn(page);
  return world.evaluate(async (/** @type {any} */ known) => {
    let [asked, most, turns] = [0, 0, 0];
    const counted = (/** @type {any} */ of, /** @type {string} */ name) => {
      const found = Object.getOwnPropertyDescriptor(of, name);
      if (!found?.configurable || name === 'constructor') return;
      for (const key of /** @type {const} */ (['get', 'value'])) {
        const real = found[key];
        if (typeof real === 'function') found[key] = function asking(/** @type {any[]} */ ...words) { asked += 1; return real.apply(this, words); };
      }
      Object.defineProperty(of, name, found);
    };
    for (const { prototype } of [Node, Element, HTMLElement, CharacterData, HTMLInputElement, HTMLLabelElement, HTMLOptionElement, HTMLSlotElement]) {
      for (const name of Object.getOwnPropertyNames(prototype)) counted(prototype, name);
    }
    const turn = async () => {
      most = Math.max(most, asked);
      [asked, turns] = [0, turns + 1];
    };
    const { readPage, turns: { inTurns } } = /** @type {any} */ (globalThis).flipwatch;
    const seen = await readPage(known, turn);
    await turn();
    await inTurns(readPage.readStates(known, seen), () => undefined);
    return { settings: seen.entries.map((/** @type {any} */ entry) => entry.setting), turns, most, again: asked };
  }, site);
}

inEachBrowser(open => {
  test(`${count} pages from seed ${seed} on: no state is told that is not true, and the page hears nothing`, async t => {
    let [told, all] = [0, 0];
    for (let number = seed; number < seed + count; number += 1) {
      const made = hostilePage(number);
      const page = await open(htmlOf(made));
      const { settings } = await readCounting(page);
      assert.deepEqual(lies(settings, made.truths), [], `FLIPWATCH_SEED=${number}, ${made.trait}`);
      assert.deepEqual(await page.evaluate('errors'), [], `FLIPWATCH_SEED=${number}, ${made.trait}`);
      if (made.trait.endsWith('answers') || made.trait.endsWith('answer')) continue;
      told += made.truths.filter(({ word, state }) => state !== null && settings.some(setting => setting.state !== null && (setting.control.includes(word) || setting.label.includes(word)))).length;
      all += made.truths.filter(({ state }) => state !== null).length;
    }
    t.diagnostic(`${told} of ${all} told`);
    assert.ok(told > 0.9 * all, `${told} of ${all} told`);
  });

  for (const [says, page] of Object.entries(largePages(isAll ? 50_000 : 3000))) {
    test(`${says}: the page gets its turn, and no text is longer than it may be`, async t => {
      const { settings, turns, most, again } = await readCounting(await open(htmlOf({ ...page, script: `globalThis.errors = [];${page.script}` })));
      t.diagnostic(`${settings.length} settings, ${turns} turns, at most ${most} between two, ${again} for the states`);
      assert.ok(most < mostAsked, `${most} questions between two turns`);
      assert.ok(again < mostAsked + 200 * settings.length, `${again} questions for the states of ${settings.length}`);
      assert.ok(settings.every(({ label, description }) => label.length <= 1000 && description.length <= 4000));
      assert.ok(settings.length <= 5000);
    });
  }

  test('a page that rewrites itself while it is read is told as it was at one moment', async () => {
    const visited = await Visited.open(open, `<main></main><script>globalThis.errors = []; onerror = onunhandledrejection = event => errors.push(String(event.reason ?? event));
      let version = 0; const boxes = () => [...document.querySelectorAll('input')];
      const draw = () => { version += 1; document.querySelector('main').innerHTML = Array.from({ length: 1500 }, (_, at) => '<div><label>Box ' + at + ' <input type=checkbox' + (version % 2 ? ' checked' : '') + '></label><p>Why it is</p></div>').join(''); };
      const flip = () => { version += 1; for (const box of boxes()) box.checked = version % 2 === 1; };
      draw(); let times = 0; const next = () => { if ((times += 1) > 130) { globalThis.done = true; return; } if (times % 60) flip(); else draw(); setTimeout(next, times % 60 ? 17 : 300); }; setTimeout(next, 300)</script>`, { patience: { still: 300 } });
    await until('the last version', () => visited.page.evaluate('globalThis.done'));
    await visited.world.evaluate('flipwatch.look()');
    const last = await visited.page.evaluate('version % 2 ? "on" : "off"');
    await until('its reading', async () => (await visited.readings()).at(-1)?.settings.every((/** @type {any} */ { state }) => state === last));
    for (const { settings } of await visited.readings()) {
      assert.deepEqual([settings.length, new Set(settings.map((/** @type {any} */ { state }) => state)).size], [1500, 1]);
    }
    assert.deepEqual(await visited.page.evaluate('errors'), []);
  });

  test('thousands of movements a second hold nothing up', async () => {
    const visited = await Visited.open(open, `<main><h1>All</h1><label>Ads <input type="checkbox" checked></label><label>Mail <input type="checkbox"></label><div id="busy"></div></main>
      <script>globalThis.errors = []; onerror = onunhandledrejection = event => errors.push(String(event.reason ?? event)); let moved = 0;
      setInterval(() => { for (let times = 0; times < 50; times += 1) { moved += 1; busy.className = 'c' + moved; busy.textContent = moved; busy.style.width = moved % 90 + 'px'; } }, 5)</script>`);
    assert.deepEqual((await visited.reading()).settings.map((/** @type {any} */ { state }) => state), ['on', 'off']);
    assert.ok(await visited.page.evaluate('moved') > 1000);
    assert.deepEqual(await visited.page.evaluate('errors'), []);
  });

  test('what a page presses itself is nobody\'s act', async () => {
    const visited = await Visited.open(open, '<main><h1>All</h1><form onsubmit="return false"><label id="l">Ads <input type="checkbox" id="a"></label><label>Who <select id="s"><option>All</option><option>Some</option></select></label><button>Save</button></form><button role="switch" aria-checked="false" id="b">Mail</button></main>');
    await visited.reading();
    await visited.page.evaluate(() => {
      const find = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
      for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'input', 'change', 'submit', 'act']) {
        for (const id of ['a', 'l', 's', 'b']) find(id).dispatchEvent(new (type.startsWith('key') ? KeyboardEvent : MouseEvent)(type, { bubbles: true, cancelable: true, composed: true }));
      }
      find('l').click();
      find('b').click();
      find('b').setAttribute('aria-checked', 'true');
      /** @type {any} */ (find('s')).selectedIndex = 1;
      find('s').dispatchEvent(new Event('change', { bubbles: true }));
      document.forms[0].requestSubmit();
      dispatchEvent(new MessageEvent('message', { data: { type: 'act', act: { site: 'example' } } }));
      postMessage({ type: 'act', act: { site: 'example', page: 'page', control: 'a', to: 'on' } });
    });
    const box = await visited.page.evaluate(() => (/** @type {any} */ (document.getElementById('a')).checked ? 'on' : 'off'));
    await until('the new states', async () => (await visited.readings()).some(({ settings }) => settings.map((/** @type {any} */ { state }) => state).join() === `${box},Some,on`));
    assert.deepEqual(await visited.acts(), []);
  });
});
