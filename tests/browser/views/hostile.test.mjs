import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as samples from './samples.mjs';
import { labels, viewsIn } from './view-page.mjs';

const { knownWith, aiItem, flippedItem, item } = samples;
const views = await viewsIn(after);

const hostile = {
  markup: '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>',
  bidi: 'Ads \u202eNEDDIH\u202c \u2066off\u2069 \u202e',
  placeholders: '$1 $LABEL$ $$ \ue000\ue001 %s',
  '10 kB': `${'Alle Einstellungen '.repeat(530)}Ende`,
  'one long word': 'Rechtsschutzversicherungsgesellschaften'.repeat(20),
};

for (const [what, label] of Object.entries(hostile)) {
  test(`a label of ${what} stays text, and within its place`, async () => {
    const all = { label, section: label, why: label, steps: [label, label], state: label, shown: label, wanted: [label, 'off'], words: [label], wording: [{ field: 'label', from: label, to: `${label} x` }],
      probably: [label], rule_since: '2024-09', rule_since_says: label, sense: label, candidates: [{ page: 'x', control: '', label }] };
    const review = [aiItem(all), flippedItem(all), item({ ...all, page: 'r', reasons: ['reworded'] }), item({ ...all, page: 's', reasons: ['suspect'] })];
    const { page, faults } = await views.popup({ known: knownWith(review) });
    for (const fold of await page.$$('.open-button')) await fold.evaluate(part => part.isConnected && /** @type {HTMLElement} */ (part).click());
    assert.deepEqual([...new Set(await labels(page))], [label]);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).owned), undefined);
    assert.equal(await page.$('main img, main script, main iframe'), null);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test(`the history shows a label of ${what} as text`, async () => {
    const { changes, lines } = samples.history();
    const renamed = { known: knownWith([]), changes: [...samples.quietChanges(), ...changes].map(change => ({ ...change, label, from: label, to: label, added: [label], removed: [label], candidates: [{ page: 'x', control: '', label }], place: { from: { page: label, control: '', section: label }, to: { page: 'x', control: '', section: label } } })), lines: lines.map(line => ({ ...line, label })) };
    const { page, faults } = await views.history(renamed);
    assert.deepEqual(await page.$$eval('.what bdi, .plot .name bdi', found => [...new Set(found.map(part => part.textContent))]), [label]);
    assert.equal(await page.$('main img, main script, main iframe'), null);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test('an address that is no web page leads nowhere', async () => {
  for (const url of ['javascript:globalThis.owned=1', 'file:///etc/passwd', 'chrome://settings', 'data:text/html,x', 'not an address']) {
    const { page } = await views.popup({ known: knownWith([aiItem({ url, source: url })]) });
    assert.deepEqual(await page.$$eval('main a[href]', links => links.map(link => /** @type {HTMLAnchorElement} */ (link).getAttribute('href')).filter(href => !href?.startsWith('../history/'))), [], url);
    await page.close();
  }
});

test('no file of the views parses text as markup or speaks to the network', async () => {
  const folder = fileURLToPath(new URL('../../../extension/views/', import.meta.url));
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = await readFile(`${file.parentPath ?? file.path}/${file.name}`, 'utf8');
    assert.doesNotMatch(text, /innerHTML|outerHTML\s*\+?=|insertAdjacentHTML|document\.write|\beval\b|fetch\(|XMLHttpRequest|style="|\son\w+="/, file.name);
  }
});

test('each message that a view asks for is there, and none is left over', async () => {
  const folder = fileURLToPath(new URL('../../../extension/', import.meta.url));
  const messages = JSON.parse(await readFile(`${folder}_locales/en/messages.json`, 'utf8'));
  const sources = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile() && /\.(js|html|json)$/.test(file.name) && file.name !== 'messages.json') sources.push(await readFile(`${file.parentPath ?? file.path}/${file.name}`, 'utf8'));
  const source = sources.join('\n');
  const stems = [...source.matchAll(/`(\w+_)\$\{/g)].map(([, stem]) => stem);
  const used = (/** @type {string} */ key) => new RegExp(`['"\`_]${key.replace(/_(one|other|text)$/, '')}(_(one|other))?['"\`_]`).test(source) || stems.some(stem => key.startsWith(stem));
  assert.deepEqual(Object.keys(messages).filter(key => !used(key)), []);
});
