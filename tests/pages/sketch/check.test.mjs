// What a file may not hold, and what becomes of what it may.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSketch } from './check.mjs';
import { textOf } from './filler.mjs';
import { made, truthText } from './make.mjs';

/** @typedef {import('./check.mjs').Child} Child */

/** @param {Child[]} children @param {object} [head] */
const file = (children, head = {}) => JSON.stringify({
  flipwatch: 'sketch', version: 1, made: '2026-11-28', by: '0.1.0', browser: 'chromium', site: 'linkedin', page: { to: 'here', page: 'settings/ads' }, words: { on: [], off: [] }, parts: 2,
  ...head, tree: { is: 'html', in: [{ is: 'body', in: children }] },
});

for (const [says, text, wrong] of /** @type {[string, string, RegExp][]} */ ([
  ['no JSON', '{', /^This is no JSON: /],
  ['another file', '[]', /^This is no sketch: /],
  ['another version', file([], { version: 9 }), /^This sketch is of version 9; this script knows version 1\.$/],
  ['an element that does things', file([{ is: 'script' }]), /^\/tree\/in\/0\/in\/0\/is: "script" is no element/],
  ['an attribute that does things', file([{ is: 'p', at: { onclick: 'x' } }]), /^\/tree\/in\/0\/in\/0\/at\/onclick: no attribute/],
  ['a style that asks the network', file([{ is: 'p', look: 'display:block;background:url(x)' }]), /\/look: "background:url\(x\)"/],
  ['a class that is no number', file([{ is: 'p', at: { class: '"><x' } }]), /\/at\/class: /],
  ['an address', file([{ is: 'a', at: { href: { to: 'row', page: '../"' } } }]), /\/at\/href: /],
  ['a text that is none', file([{ says: /** @type {any} */ (7) }]), /\/says: expected a text/],
  ['a list that is none', file([{ is: 'p', in: /** @type {any} */ ('x') }]), /\/in: expected a list/],
])) test(`refused: ${says}`, () => assert.throws(() => readSketch(text), { message: wrong }));

test('what a page says is text in the page made of it, and what has no words has as many letters', () => {
  const length = { length: 34, words: 6, ends: '.', same: 3 };
  const { html, truth } = made(readSketch(file([{ is: 'p', in: [{ says: '</p><img src=x>' }] }, { is: 'p', in: [{ says: length }] }, { is: 'label', in: [{ says: 'Ads', space: '>' }, { is: 'input', at: { type: 'checkbox', 'aria-label': '"x' }, now: { checked: true } }] }])));
  assert.doesNotMatch(html, /<img/);
  assert.match(html, /aria-label="&quot;x"/);
  assert.deepEqual([textOf(length).length, textOf(length).split(' ').length, textOf(length).at(-1)], [34, 6, '.']);
  assert.ok(html.includes(textOf(length)) && textOf(length) !== textOf({ ...length, same: 4 }));
  assert.deepEqual(truth.settings, [{ kind: 'checkbox', label: '"x', state: 'on' }]);
  assert.deepEqual(JSON.parse(truthText(truth)), JSON.parse(JSON.stringify(truth)));
});

test('what a parser would take apart stands as another element, and that is said', () => {
  const { html, changed } = made(readSketch(file([{ is: 'p', in: [{ is: 'div', in: [{ says: 'Ads' }] }] }, { is: 'tr', in: [{ is: 'td' }] }, { is: 'a', in: [{ is: 'span', in: [{ is: 'a' }] }] }])));
  assert.match(html, /<div><div>Ads<\/div><\/div>|<div>\s*<div>Ads/);
  assert.equal(changed.length, 4);
});
