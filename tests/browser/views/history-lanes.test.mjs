import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { viewsIn } from './view-page.mjs';

const views = await viewsIn(after);
const { page } = await views.popup({ known: null, slow: true });

/** Days as times: "3" is the third. */
const at = (/** @type {number} */ day) => new Date(Date.UTC(2025, 0, day, 12)).toISOString();

/** "on 1-5 unseen": a span from the 1st to the 5th; without an end it is in force. @param {string} words */
const span = words => {
  const [state, days, by] = words.split(' ');
  const [from, to] = days.split('-');
  return { from: at(Number(from)), to: to === '' ? null : at(Number(to)), state, by: by ?? 'unseen' };
};

/** @param {string[]} spans  @param {[string, number][]} marks  @param {any} more */
const line = (spans, marks = [], more = {}) => ({ site: 's', page: 'p', control: '', label: 'L', wanted: 'off', last: at(20), spans: spans.map(span), marks: marks.map(([kind, day]) => ({ kind, at: at(day) })), ...more });

/** "off 9 against": from the 9th on Off was wanted, and it was not. @param {string[]} said */
const verdicts = (...said) => ({ verdicts: said.map(words => words.split(' ')).map(([wanted, day, stands]) => ({ at: at(Number(day)), wanted, as_wanted: stands === 'none' ? null : stands === 'calm' })) });

/** What a lane is made of, day by day. @param {any} given  @param {any[]} changes */
const parts = (given, changes = []) => page.evaluate(async (address, one, told, first, now) => {
  const { marksOf, segmentsOf } = await import(address);
  const marks = marksOf(one, told);
  const day = (/** @type {number} */ time) => new Date(time).getUTCDate();
  return {
    segments: segmentsOf(one, marks, { first: Date.parse(first), now: Date.parse(now) }).map((/** @type {any} */ { look, from, to }) => `${look} ${day(from)}-${day(to)}`).join(', '),
    marks: marks.map((/** @type {any} */ { kind, at: time }) => `${kind} ${day(time)}`).join(', '),
  };
}, '/views/history/lane-parts.js', given, changes, at(1), at(25));

for (const [says, given, changes, segments, marks] of /** @type {[string, any, any[], string, string][]} */ ([
  ['always the same', line(['on 1-']), [], 'against 1-20, gap 20-25', ''],
  ['flipped by itself', line(['off 1-5', 'on 9-']), [], 'calm 1-5, gap 5-9, against 9-20, gap 20-25', 'flipped 9'],
  ['changed by the person', line(['on 1-5', 'off 5- you']), [], 'against 1-5, calm 5-20, gap 20-25', 'you 5'],
  ['new, with the look before it known', line(['on 9-'], [['appeared', 9]]), [{ kind: 'appeared', at: at(9), last: at(4), from: null, to: 'on', by: 'unseen', seq: 1 }], 'absent 1-4, gap 4-9, against 9-20, gap 20-25', 'appeared 9'],
  ['gone', line(['on 1-5'], [['gone', 8]]), [], 'against 1-5, gap 5-8, absent 8-25', 'gone 8'],
  ['gone and back', line(['on 1-5', 'off 12-'], [['gone', 8], ['returned', 12]]), [], 'against 1-5, gap 5-8, absent 8-12, calm 12-20, gap 20-25', 'gone 8, returned 12'],
  ['not readable', line(['on 1-5', 'on 9-'], [['unreadable', 7]]), [], 'against 1-5, gap 5-9, against 9-20, gap 20-25', 'unreadable 7'],
  ['without an opinion', line(['on 1-'], [], { wanted: null }), [], 'neutral 1-20, gap 20-25', ''],
  ['under a rule that came later', line(['on 1-'], [], verdicts('off 9 against')), [], 'neutral 1-9, against 9-20, gap 20-25', ''],
  ['under a rule that was turned round', line(['on 1-'], [], verdicts('on 1 calm', 'off 9 against')), [], 'calm 1-9, against 9-20, gap 20-25', ''],
  ['under a rule of which nothing is left today', line(['on 1-5', 'off 9-'], [], { wanted: null, ...verdicts('off 1 against', 'off 9 calm') }), [], 'against 1-5, gap 5-9, calm 9-20, gap 20-25', 'flipped 9'],
  ['under a rule that was taken back', line(['on 1-'], [], { wanted: null, ...verdicts('off 1 against', 'off 9 none') }), [], 'against 1-9, neutral 9-20, gap 20-25', ''],
  ['a kind that we have no words for', line(['on 1-'], [['melted', 7]]), [], 'against 1-20, gap 20-25', ''],
]))
  test(`a setting that is ${says} is drawn as ${segments}`, async () => assert.deepEqual(await parts(given, changes), { segments, marks }));

test('a setting that one answer cut goes on in the next one', async () => {
  const joined = await page.evaluate(async (address, lines) => (await import(address)).joined(lines), '/views/history/lane-parts.js', [line(['on 1-5']), line(['off 9-'])]);
  assert.deepEqual(joined.map((/** @type {any} */ { spans }) => spans.length), [2]);
});

for (const [length, name] of [[5e3, 'seconds'], [60e3, 'a minute'], [3600e3, 'an hour'], [864e5, 'a day'], [30 * 864e5, 'a month'], [500 * 864e5, 'a year and a half'], [20 * 365 * 864e5, 'twenty years']])
  test(`the axis over ${name} has at most 8 labels, in order, inside the frame`, async () => {
    const from = Date.UTC(2025, 2, 30, 0, 30);
    const { times } = await page.evaluate(async (address, frame) => (await import(address)).ticks(frame, 800), '/views/history/lane-time.js', { from, to: from + Number(length), now: from + Number(length) });
    assert.ok(times.length <= 8, `${times.length}`);
    assert.deepEqual([...times].sort((a, b) => a - b), times);
    assert.ok(times.every((/** @type {number} */ time) => time >= from && time <= from + Number(length)));
  });

test('from right to left, a moment lies as far from the other edge', async () => {
  const places = await page.evaluate(async address => {
    const { place } = await import(address);
    return [place(50, { from: 0, to: 100 }, false), place(50, { from: 0, to: 100 }, true)];
  }, '/views/history/lane-time.js');
  assert.deepEqual(places, [48.5, 51.5]);
});
