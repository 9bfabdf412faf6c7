import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, eight } = samples;
const views = await viewsIn(after);
const given = () => ({ known: knownWith(eight), ...samples.history() });
const focused = (/** @type {import('puppeteer-core').Page} */ page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('each setting is a lane: states as words, stripes for what is not wanted, dots where nobody looked, dashes where it was not there', async () => {
  const { page } = await views.history(given());
  const lanes = await page.$$eval('.lane', found => found.map(part => [part.getAttribute('aria-label'), [...new Set([...part.querySelectorAll('rect, .lane-absent')].map(piece => piece.getAttribute('class')))].sort(), [...part.querySelectorAll('.state-word')].map(word => word.textContent)]));
  assert.deepEqual(Object.fromEntries(lanes.map(([name, ...rest]) => [name, rest])), {
    'Data for Generative AI Improvement: 3 marks': [['lane-absent', 'lane-against', 'lane-calm', 'lane-gap'], ['Off']],
    'Share data with affiliates and partners: 1 mark': [['lane-against', 'lane-calm', 'lane-gap'], ['Off']],
    'Profile discovery using email address: 3 marks': [['lane-against', 'lane-calm', 'lane-gap'], ['Anyone', 'Nobody']],
    'Show political content: 1 mark': [['lane-absent', 'lane-gap', 'lane-neutral'], ['On']],
    'Two-factor authentication: 1 mark': [['lane-against', 'lane-gap'], ['Off']],
  });
  await page.close();
});

test('settings without a change are shown on demand', async () => {
  const { page } = await views.history(given());
  await press(page, 'button', 'Show the 20 other settings');
  assert.equal(await page.$$eval('.lane', lanes => lanes.length), 25);
  await page.close();
});

test('a mark is a link with a whole sentence; pressed, its line in the list is marked, and Esc leads back', async () => {
  const { page } = await views.history(given());
  const mark = await page.waitForSelector('.mark-link.flipped');
  assert.match(await mark?.evaluate(part => part.getAttribute('aria-label')) ?? '', /^Changed from Off to On, not by you in this browser: seen Off on .*, seen On today\.$/);
  await mark?.evaluate(part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  assert.match(await textOf(page, '.tip'), /Changed, not by you in this browser .* Enter shows it in the list/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'c9');
  assert.equal(await page.$eval('.change.sel', part => part.id), 'c9');
  await page.keyboard.press('Escape');
  assert.match(await focused(page), /^Changed from Off to On/);
  await page.close();
});

test('one stop of Tab, arrows along and between lanes, Home and End', async () => {
  const { page } = await views.history(given());
  assert.equal(await page.$$eval('.mark-link[tabindex="0"]', marks => marks.length), 1);
  await page.$eval('.mark-link[tabindex="0"]', part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  for (const [key, name] of /** @type {[import('puppeteer-core').KeyInput, RegExp][]} */ ([
    ['ArrowRight', /^Changed from Off to On/], ['ArrowDown', /^Changed from Off to On/], ['ArrowDown', /^Reworded/], ['ArrowLeft', /^You changed it from 2nd degree connections to Nobody/],
    ['End', /^Could not be read/], ['Home', /^2 marks: New: not there on .* You changed it from On to Off/],
  ])) {
    await page.keyboard.press(key);
    assert.match(await focused(page), name, key);
  }
  await page.close();
});

test('it zooms, and goes back to all time', async () => {
  const { page } = await views.history(given());
  const axis = () => page.$$eval('.axis text', labels => labels.map(label => label.textContent).join(' '));
  const whole = await axis();
  await press(page, 'button', 'Zoom in');
  await press(page, 'button', 'Zoom in');
  assert.notEqual(await axis(), whole);
  await press(page, 'button', 'All time');
  assert.equal(await axis(), whole);
  await page.close();
});

test('a whole story within minutes has a picture too', async () => {
  const at = (/** @type {number} */ minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const line = { ...samples.history().lines[0], last: at(0), spans: [{ from: at(3), to: at(2), state: 'on', by: 'unseen' }, { from: at(1), to: null, state: 'off', by: 'you' }], marks: [] };
  const { page, faults } = await views.history({ known: knownWith([]), lines: [line], changes: [] });
  await byRole(page, 'link', line.label);
  assert.deepEqual(await page.$$eval('.state-word', words => words.map(word => word.textContent)), ['On', 'Off']);
  assert.ok((await page.$$eval('.axis text', labels => labels.length)) <= 9);
  assert.deepEqual(faults, []);
  await page.close();
});

test('a mark whose change lies further back than the list was fetched leads to it all the same', async () => {
  const { changes, lines, accounts } = samples.history();
  const { page } = await views.history({ known: knownWith([]), changes, lines, accounts, perPage: 2 }, '', { width: 1200, height: 300 });
  const appeared = changes.find(({ kind }) => kind === 'appeared');
  assert.equal(await page.$(`#c${appeared?.seq}`), null);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('.mark-link.appeared'))?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await page.waitForFunction(id => document.activeElement?.id === id, {}, `c${appeared?.seq}`);
  await page.close();
});

const axisOf = (/** @type {import('puppeteer-core').Page} */ page) => page.$$eval('.axis text', labels => labels.map(label => label.textContent).join(' '));
const slider = async (/** @type {import('puppeteer-core').Page} */ page, /** @type {string} */ name) => (await byRole(page, 'slider', name)).evaluate(part => [Number(part.getAttribute('aria-valuenow')), part.getAttribute('aria-valuetext')]);

const focus = (/** @type {import('puppeteer-core').ElementHandle} */ part) => part.evaluate(one => /** @type {SVGElement} */ (one).focus());

/** Where the lanes are on the screen. @param {import('puppeteer-core').Page} page */
const laneBox = page => page.$eval('.lane', part => ({ ...part.getBoundingClientRect().toJSON() }));

test('dragged over, that part is looked at; Esc in between leaves all as it was', async () => {
  const { page } = await views.history(given());
  const { x, y, width } = await laneBox(page);
  const whole = await axisOf(page);
  const drag = async (/** @type {(() => Promise<any>)|undefined} */ meanwhile) => {
    await page.mouse.move(x + width * 0.2, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.5, y + 12, { steps: 4 });
    assert.equal(await page.$$eval('.band', bands => bands.length), 1);
    await meanwhile?.();
    await page.mouse.up();
    assert.equal(await page.$$eval('.band', bands => bands.length), 0);
  };
  await drag(() => page.keyboard.press('Escape'));
  assert.equal(await axisOf(page), whole);
  await drag(undefined);
  const [[from], [to]] = [await slider(page, 'From'), await slider(page, 'To')];
  assert.ok(Math.abs(Number(from) - 500 * 0.2 / 0.97) < 4 && Math.abs(Number(to) - 500 * 0.5 / 0.97) < 4, `${from} to ${to}`);
  assert.doesNotMatch(await axisOf(page), /today/);
  await press(page, 'button', 'All time');
  assert.equal(await axisOf(page), whole);
  await page.close();
});

test('Ctrl and the wheel zoom around the pointer; the wheel alone scrolls', async () => {
  const { page } = await views.history(given());
  const { x, y, width } = await laneBox(page);
  const whole = await axisOf(page);
  await page.mouse.move(x + width * 0.485, y + 8);
  await page.mouse.wheel({ deltaY: 100 });
  assert.equal(await axisOf(page), whole);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -200 });
  await page.keyboard.up('Control');
  await page.waitForFunction(before => [...document.querySelectorAll('.axis text')].map(label => label.textContent).join(' ') !== before, {}, whole);
  const [[from], [to]] = [await slider(page, 'From'), await slider(page, 'To')];
  assert.ok(Math.abs((Number(from) + Number(to)) / 2 - 250) < 8, `the middle stays the middle: ${from} to ${to}`);
  await page.close();
});

test('from a mark, + zooms in on it and 0 shows all time, and the focus stays with the mark', async () => {
  const { page } = await views.history(given());
  await page.$eval('.mark-link.flipped', part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  const name = await focused(page);
  assert.match(name, /^You changed it from 2nd degree/);
  for (const key of /** @type {import('puppeteer-core').KeyInput[]} */ (['+', '+', '+', '-', '0'])) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), name, key);
  }
  assert.equal(await page.$$eval('.mark-link[tabindex="0"]', marks => marks.length), 1);
  await page.close();
});

test('marks that would touch are one with a number; zoomed in on they are two', async () => {
  const { page } = await views.history(given());
  const count = () => page.$$eval('.lane[aria-label^="Data for Generative"] .mark-link', marks => marks.length);
  assert.equal(await count(), 2);
  await page.$eval('.mark-link.appeared', part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  for (let i = 0; i < 14; i++) await page.keyboard.press('+');
  assert.equal(await count(), 2);
  assert.match(await focused(page), /^New: not there/);
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^You changed it from On to Off/);
  await page.close();
});

test('the strip of weeks has two sliders: a day, thirty days, and to the ends, never past one another', async () => {
  const { page } = await views.history(given());
  const from = await byRole(page, 'slider', 'From');
  await focus(from);
  for (const [key, days] of /** @type {[import('puppeteer-core').KeyInput, number][]} */ ([['ArrowRight', 1], ['ArrowRight', 2], ['ArrowLeft', 1], ['PageUp', 31], ['PageDown', 1], ['End', 499], ['Home', 0]])) {
    await page.keyboard.press(key);
    assert.equal((await slider(page, 'From'))[0], days, key);
  }
  await focus(await byRole(page, 'slider', 'To'));
  await page.keyboard.press('PageDown');
  assert.equal((await slider(page, 'To'))[0], 470);
  assert.match(String((await slider(page, 'To'))[1]), /^[A-Z][a-z]+ \d+, \d{4}$/);
  await page.keyboard.press('Home');
  assert.equal((await slider(page, 'To'))[0], 1);
  await page.close();
});

test('the strip by pointer: a handle is pulled, and the part between them is moved', async () => {
  const { page } = await views.history(given());
  const { x, width, y, height } = await page.$eval('.brush svg', part => ({ ...part.getBoundingClientRect().toJSON() }));
  const pull = async (/** @type {number} */ start, /** @type {number} */ end) => {
    await page.mouse.move(x + (width * start) / 100, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + (width * end) / 100, y + height / 2, { steps: 3 });
    await page.mouse.up();
  };
  await pull(97, 48.5);
  assert.ok(Math.abs(Number((await slider(page, 'To'))[0]) - 250) <= 2);
  await pull(24, 43.4);
  const [[from], [to]] = [await slider(page, 'From'), await slider(page, 'To')];
  assert.ok(Math.abs(Number(from) - 100) <= 2 && Math.abs(Number(to) - 350) <= 2, `${from} to ${to}`);
  await page.close();
});

test('from right to left, the arrows go the way that they show', async () => {
  const { page } = await views.history({ ...given(), language: 'ar' });
  await focus(await byRole(page, 'slider', 'From'));
  await page.keyboard.press('ArrowLeft');
  assert.equal((await slider(page, 'From'))[0], 1);
  const [today, first] = await page.$$eval('.brush [role=slider]', parts => parts.map(part => part.getBoundingClientRect().x)).then(([a, b]) => [b, a]);
  assert.ok(today < first, 'today is on the left');
  await page.close();
});
