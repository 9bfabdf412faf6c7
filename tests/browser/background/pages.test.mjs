// Where the reader is and where it is not, and who is listened to.

import assert from 'node:assert/strict';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';
import { act, emptySite, hasReader, reading, say, settingsUrl } from './speaking-pages.mjs';

const setting = { handler: emptySite, host: /** @type {const} */ ('fake') };
const feedUrl = 'https://www.linkedin.com/feed/';
const devicesUrl = 'https://www.linkedin.com/mypreferences/d/user-sessions';

story('the reader is on settings pages alone, also after an in-app navigation', { ...setting, mostly: 'chromium' }, async ({ browser, home }) => {
  await until('the sites', async () => (await browser.known())?.sites.length);
  const page = await browser.openPage(feedUrl);
  const skipped = await browser.openPage(devicesUrl);
  const settings = await browser.openPage(settingsUrl);
  await until('the reader', () => hasReader(browser, settingsUrl));
  assert.equal(await hasReader(browser, feedUrl), false);
  assert.equal(await hasReader(browser, devicesUrl), false);
  await page.bringToFront();
  await page.evaluate(() => history.pushState({}, '', '/mypreferences/d/settings/a'));
  await until('the reader', () => hasReader(browser, 'https://www.linkedin.com/mypreferences/d/settings/a'));
  await Promise.all([page, skipped, settings].map(tab => tab.close()));
  assert.deepEqual(home.sent('check'), []);
});

const noSites = { hello: { host: '0.1.0', protocol: 1, salt: 's', open_all: 0, worst: null, sites: [] } };

story('a settings page that was open before its site was known is read then', { ...setting, mostly: 'chromium', answers: noSites }, async ({ browser, home }) => {
  await until('the greeting', () => home.sent('hello').length);
  await browser.openPage(settingsUrl);
  assert.equal(await hasReader(browser, settingsUrl), false);
  home.write('answers.json', '{}');
  const welcome = await browser.welcome();
  await welcome.evaluate(() => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'connect' }));
  await until('the reader', () => hasReader(browser, settingsUrl));
});

story('pages are heard on what they are, and on nothing else', { ...setting, mostly: 'chromium' }, async ({ browser, home }) => {
  await until('the greeting', () => home.sent('hello').length);
  await browser.openPage(settingsUrl);
  const other = { ...reading('2026-11-23T10:00:00Z') };
  const answers = await say(browser, settingsUrl,
    { ...other, check: { ...other.check, site: 'bank' } },
    { ...other, check: { ...other.check, page: { url: feedUrl, complete: true } } },
    { type: 'ask', request: { type: 'forget', all: true } },
    { type: 'connect' }, { type: 'page' }, null, 'reading', { type: 'act' });
  assert.deepEqual(answers.map(answer => answer.error?.code), Array(8).fill('refused'));
  assert.deepEqual([home.sent('check'), home.sent('act'), home.sent('forget')], [[], [], []]);

  assert.deepEqual(await say(browser, settingsUrl, act('2026-11-23T10:00:00Z'), other), [{ ok: true }, { ok: true }]);
  const verbs = home.frames().filter(({ to }) => to === 'host').map(({ frame }) => frame.type).filter(type => type === 'act' || type === 'check');
  assert.deepEqual(verbs, ['act', 'check']);
  const [{ id, ...check }] = home.sent('check');
  assert.deepEqual([typeof id, check], ['number', { type: 'check', ...other.check }]);
});

story('a frame in the page is not heard', { ...setting, mostly: 'firefox' }, async ({ browser, home }) => {
  await until('the greeting', () => home.sent('hello').length);
  await browser.openPage(settingsUrl);
  const [{ result }] = await browser.inExtension(async (url, message) => {
    const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
    const [tab] = await tabs.query({ url });
    const results = await scripting.executeScript({
      target: { tabId: tab.id ?? -1, allFrames: true }, args: [message],
      func: said => (window.top === window ? null : (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(said)),
    });
    return results.filter(({ frameId }) => frameId !== 0);
  }, settingsUrl, reading('2026-11-23T10:00:00Z'));
  assert.equal(result.error.code, 'refused');
  assert.deepEqual(home.sent('check'), []);
});

story('views ask what views may ask', { ...setting, mostly: 'firefox' }, async ({ browser }) => {
  await until('the sites', async () => (await browser.known())?.sites.length);
  const welcome = await browser.welcome();
  const ask = (/** @type {any} */ message) => welcome.evaluate(said => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(said), message);
  assert.equal((await ask({ type: 'ask', request: { type: 'review' } })).answer.type, 'review.ok');
  assert.deepEqual(await ask({ type: 'connect' }), { host: { state: 'ok', version: '0.1.0' } });
  for (const type of ['check', 'act', 'constructor'])
    assert.equal((await ask({ type: 'ask', request: { type } })).error.code, 'refused', type);
  assert.equal((await ask({ type: 'page' })).page.kind, 'elsewhere');
  assert.equal((await ask({ type: 'page' })).page.start, settingsUrl);

  const page = await browser.openPage(settingsUrl);
  await until('the page', async () => (await ask({ type: 'page' })).page.url === settingsUrl);
  const { page: open } = await ask({ type: 'page' });
  assert.deepEqual([open.site, open.siteName, open.page], ['linkedin', 'LinkedIn', 'categories/privacy']);
  await say(browser, settingsUrl, { type: 'unread', url: settingsUrl, why: 'sign_in' });
  const { page: unread } = await ask({ type: 'page' });
  assert.deepEqual([unread.kind, unread.why], ['unread', 'sign_in']);
  await say(browser, settingsUrl, reading('2026-11-23T10:00:00Z'));
  assert.equal((await ask({ type: 'page' })).page.kind, 'settings');
  await page.close();
});
