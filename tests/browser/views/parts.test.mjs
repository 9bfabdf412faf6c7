import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { viewsIn } from './view-page.mjs';

const views = await viewsIn(after);
/** A page in which the modules of the views can be tried one by one; it draws nothing of its own. */
const { page } = await views.popup({ known: null, slow: true });

/** Runs a function of a module in the page; the address stands in a variable, so that only the browser looks for it.
 *  @param {string} file  @param {string} name  @param {...any} values */
const call = (file, name, ...values) => page.evaluate(async (address, called, given) => (await import(address))[called](...given), `/views/${file}`, name, values);

/** The same, and the text or the shape of the nodes that it returns.
 *  @param {string} file  @param {string} name  @param {...any} values */
const shape = (file, name, ...values) => page.evaluate(async (address, called, given) => {
  const made = (await import(address))[called](...given);
  const tell = (/** @type {any} */ node) => (typeof node === 'string' ? node : node.nodeType === 3 ? node.data : node.nodeType === 11 ? node.textContent : `<${node.localName}>${node.textContent}`);
  return made === null ? null : [made].flat().map(tell).join('');
}, `/views/${file}`, name, values);

for (const [before, now, told] of [
  ['Ads outside of LinkedIn', 'Ads off LinkedIn', 'Ads <del>outside of <ins>off LinkedIn'],
  ['Can LinkedIn use your data?', 'Can LinkedIn and its affiliates use your data?', 'Can LinkedIn <ins>and its affiliates use your data?'],
  ['the same words', 'the  same words', 'the  same words'],
  ['', 'New', '<ins>New'],
  ['all of it', 'something else', '<del>all of it <ins>something else'],
  ['允许使用您的数据', '允许我们使用您的数据', '允许 <ins>我们 使用您的数据'],
])
  test(`from "${before}" to "${now}" is told as ${told}`, async () => {
    assert.equal(await shape('parts/wording.js', 'wordDiff', before, now), told);
  });

const minute = 60_000;
const day = 24 * 60 * minute;
const noon = new Date(new Date().setHours(12, 0, 0, 0)).getTime();
const at = (/** @type {number} */ time) => new Date(time).toISOString();
const short = (/** @type {number} */ time, withYear = false) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) }).format(time);

for (const [name, value, words] of /** @type {[string, any, string][]} */ ([
  ['day', at(noon), 'today'], ['day', at(noon - day), 'yesterday'], ['day', '2019-09-12T12:00:00Z', short(Date.parse('2019-09-12T12:00:00Z'), true)],
  ['onDay', at(noon), 'today'], ['onDay', '2019-09-12T12:00:00Z', 'on Sep 12, 2019'], ['onDay', at(noon + 40 * day), `on ${new Date(noon + 40 * day).getFullYear() === new Date().getFullYear() ? short(noon + 40 * day) : short(noon + 40 * day, true)}`],
  ['atTime', at(noon), 'today at 12:00 PM'], ['atTime', at(noon - day), 'yesterday at 12:00 PM'],
  ['monthOrDay', '2024-09-18', 'Sep 18, 2024'], ['monthOrDay', '2024-09', 'September 2024'], ['monthOrDay', 'long ago', 'long ago'],
]))
  test(`when: ${name} of ${value} is "${words}"`, async () => assert.equal((await call('parts/when.js', name, value)).replace(/\u202f/g, ' '), words));

test('two looks of one day are told apart by the hour, of two days by the day', async () => {
  const looks = async (/** @type {number} */ a, /** @type {number} */ b) => (await call('parts/when.js', 'twoLooks', at(a), at(b))).map((/** @type {string} */ words) => words.replace(/\u202f/g, ' '));
  assert.deepEqual(await looks(noon - minute, noon), ['today at 11:59 AM', 'today at 12:00 PM']);
  assert.deepEqual(await looks(noon - day, noon), ['yesterday', 'today']);
  assert.deepEqual(await looks(Date.parse('2019-09-12T10:00:00Z'), Date.parse('2019-09-12T10:01:00Z')).then(words => words.map((/** @type {string} */ one) => /^on Sep 12, 2019 at /.test(one))), [true, true]);
});

for (const [state, shown, picture, word] of /** @type {[string|null, string|undefined, string, string][]} */ ([
  ['on', undefined, 'p-on', 'On'], ['off', 'Aus', 'p-off', 'Aus'], ['mixed', undefined, 'p-mixed', 'Partly on'], ['Anyone', 'Anyone', 'p-choice', 'Anyone'],
  ['', undefined, 'p-none', 'Nothing chosen'], [null, undefined, 'p-unread', 'Not readable'],
]))
  test(`the state ${JSON.stringify(state)} is drawn as ${picture} beside "${word}"`, async () => {
    assert.equal(await call('parts/state.js', 'statePicture', state), picture);
    assert.equal(await call('parts/state-words.js', 'stateWord', state, shown), word);
  });

for (const [state, wanted, fits] of /** @type {[string|null, any, boolean|null][]} */ ([
  ['on', 'off', false], ['off', 'off', true], ['Nobody', ['Nobody', 'Friends'], true], ['on', null, null], ['on', [], null], [null, 'off', null], ['on', undefined, null],
]))
  test(`${JSON.stringify(state)} where ${JSON.stringify(wanted)} is wanted: ${fits}`, async () => assert.equal(await call('parts/state-words.js', 'asWanted', state, wanted), fits));

for (const [sense, category, words] of /** @type {[string|undefined, string|undefined, string][]} */ ([
  ['exposes', 'ai_training', 'trains AI on your data'], ['exposes', 'contact', 'others can reach you'], ['exposes', 'other', 'your data is used'], ['exposes', undefined, 'your data is used'],
  ['exposes', 'of_a_newer_program', 'your data is used'], ['protects', 'ads', 'protects you'], [undefined, 'ads', ''], ['of_a_newer_program', 'ads', ''],
]))
  test(`what ${sense} in ${category} means is said as "${words}"`, async () => assert.equal(await call('parts/sense.js', 'senseWords', { sense, category }), words));

for (const [label, words, told] of /** @type {[string, string[]|undefined, string[]][]} */ ([
  ['Use my photos to train AI models', ['to train', 'train AI', 'AI models', 'models', 'Use'], ['Use', 'to train AI models']],
  ['Share my data with partners', ['Share my data', 'data with', 'with partners', 'Share'], ['Share my data with partners']],
  ['Uploads and ads', ['ads'], ['ads']],
  ['Help us', ['improve', 'improve our models'], ['improve our models']],
  ['AIモデルの学習に使用', ['学習', 'AI', 'モデル'], ['AIモデル', '学習']],
  ['A (b) c', ['(b)', 'd', 'e', 'f'], ['(b)', 'd', 'e']],
  ['Nothing', undefined, []],
]))
  test(`of "${label}", ${words?.join(', ')} is told as ${told.join(', ')}`, async () => assert.deepEqual(await call('parts/telling-words.js', 'tellingWords', { label, words }), told));

test('a value is never read as a part of its message', async () => {
  assert.equal(await shape('parts/text.js', 'sentence', 'meta_seen', '$WHEN$ \ue001', 'today'), 'Seen $WHEN$ \ue001 today');
});

test('a message that is not there is a fault, not an empty place', async () => {
  await assert.rejects(call('parts/text.js', 'text', 'no_such_message'), /no message no_such_message/);
});

test('counts follow the plural rules of the language', async () => {
  assert.equal(await call('parts/text.js', 'count', 'switches', 1), '1 switch to look at');
  assert.equal(await call('parts/text.js', 'count', 'switches', 0), '0 switches to look at');
  assert.equal(await call('parts/text.js', 'count', 'switches', 1234), '1,234 switches to look at');
});

test('a template that lacks the part is a fault', async () => {
  await assert.rejects(page.evaluate(async address => (await import(address)).find(document, '.nowhere'), '/views/parts/dom.js'), /no \.nowhere in/);
  await assert.rejects(page.evaluate(async address => (await import(address)).stamp('nothing'), '/views/parts/dom.js'), /no <template id="nothing">/);
});

for (const [address, followed] of /** @type {[string, string|null][]} */ ([
  ['https://www.linkedin.com/a', 'https://www.linkedin.com/a'], ['http://localhost/', 'http://localhost/'], ['javascript:alert(1)', null], ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null], ['/relative', null], ['', null],
]))
  test(`the address ${JSON.stringify(address)} is ${followed ? 'followed' : 'not followed'}`, async () => assert.equal(await call('parts/web-address.js', 'webAddress', address), followed));

const told = { site: 's', page: 'p', control: '', label: 'L', state: 'on', shown: 'On', wanted: 'off', since: at(noon), last: '2019-09-12T12:00:00Z' };
for (const [reasons, values, former, words] of /** @type {[string[], any, string|undefined, string|null][]} */ ([
  [['appeared', 'unwanted'], {}, undefined, 'Not there on Sep 12, 2019. There, and On, when seen today.'],
  [['appeared'], { last: undefined }, undefined, 'New when seen today, and On.'],
  [['flipped'], {}, 'off', 'Seen Off on Sep 12, 2019, seen On today. It changed in between, and no click of yours was seen in this browser.'],
  [['flipped'], {}, undefined, 'Seen otherwise on Sep 12, 2019, seen On today. It changed in between, and no click of yours was seen in this browser.'],
  [['gone'], { state: null }, undefined, 'Seen last on Sep 12, 2019. The whole page was read today, and it is not on it.'],
  [['unwanted'], { last: undefined }, undefined, 'Seen On at the first look, today.'],
  [['unwanted'], {}, undefined, 'Seen On today for the first time. The look before that was on Sep 12, 2019.'],
  [['unwanted'], { since: undefined }, undefined, null],
]))
  test(`since when, for ${reasons}${former ? ` from ${former}` : ''}: ${words}`, async () => {
    assert.equal(await shape('parts/since.js', 'sinceWords', { ...told, ...values, reasons }, ...(former ? [former] : [])), words);
  });
