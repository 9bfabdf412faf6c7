// The options page: what it shows, what it sends to the program and what it leaves alone, and what it says before anything is gone.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { askedFor, byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, linkedin, club } = samples;
const views = await viewsIn(after);
const known = (values = {}) => knownWith(samples.eight, { sites: [{ ...linkedin, allowed: true, released: '2025-11-04' }, club], ...values });
const given = (values = {}) => ({ known: known(), ...samples.options(), ...values });

/** @param {any} values @param {(page: import('puppeteer-core').Page) => Promise<void>} tell */
async function onOptions(values, tell) {
  const { page, faults } = await views.options(values);
  await tell(page);
  assert.deepEqual(faults, []);
  await page.close();
}

/** @param {import('puppeteer-core').Page} page @param {string} heading what stands in the section of that name */
const section = async (page, heading) => page.$$eval('section', (all, name) => {
  const part = all.find(one => one.querySelector('h2')?.textContent === name);
  return /** @type {HTMLElement} */ (part).innerText.replace(/\s+/g, ' ').trim();
}, heading);

/** @param {import('puppeteer-core').Page} page @param {string} heading @param {RegExp} words */
const says = (page, heading, words) => page.waitForFunction((name, pattern) => {
  const part = [...document.querySelectorAll('section')].find(one => one.querySelector('h2')?.textContent === name);
  return new RegExp(pattern).test(part?.innerText.replace(/\s+/g, ' ') ?? '');
}, {}, heading, words.source);

/** @param {import('puppeteer-core').Page} page */
const stored = page => page.evaluate(() => /** @type {any} */ (globalThis).stub.store);

/** @param {import('puppeteer-core').Page} page @param {string} type */
const asked = (page, type) => page.evaluate(wanted => /** @type {any} */ (globalThis).stub.asked.filter((/** @type {any} */ one) => one.type === wanted), type);

/** @param {import('puppeteer-core').Page} page what has the focus is called */
const focused = page => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

test('every section says what stands, in plain words', () => onOptions(given(), async page => {
  assert.equal(await page.$$eval('h1', all => all.map(one => one.textContent).join()), 'Options');
  assert.equal(await (await byRole(page, 'radio', 'Balanced')).evaluate(radio => /** @type {HTMLInputElement} */ (radio).checked), true);
  assert.equal(await (await byRole(page, 'checkbox', 'Notifications')).evaluate(box => /** @type {HTMLInputElement} */ (box).checked), false);
  assert.match(await section(page, 'Kept as they are'), new RegExp([
    'Age range On · for good, since \\w+ \\d+ LinkedIn · Private Change… Bring back',
    'Profile viewing options Your name and headline · until .* · “while I look for a job” .* Bring back',
    'Research invites On · put off until .* LinkedIn · Account 71b0c2d3 Bring back',
    'Schools Left alone until .*, by your own rules · “my own”'].join('.*')));
  assert.doesNotMatch(await section(page, 'Kept as they are'), /It was me/);
  assert.match(await section(page, 'Accounts'), /Private LinkedIn 163 settings 28 changes seen last (?:today|yesterday) .* Account w1d2e3f4, joined with Private .* Account 71b0c2d3 LinkedIn 88 settings seen last on/);
  assert.match(await section(page, 'Services'), /LinkedIn Allowed on its settings pages\. Rules of Nov 4, 2025\. club\.example Allowed on its settings pages\. Your own site\. Looked at: \/me\/privacy,/);
  assert.match(await section(page, 'Your history'), /251 settings, seen since/);
  assert.match(await section(page, 'About'), /Flipwatch 0\.1\.0, with the Flipwatch program 0\.1\.0 on this computer\./);
}));

test('another profile sends the person\'s whole policy, with everything else in it as it stood, and says so', () => onOptions(given(), async page => {
  await press(page, 'radio', 'Strict');
  await says(page, 'What you want', /What you want Saved/);
  const [{ policy }] = await askedFor(page, 'policy.set');
  assert.deepEqual(policy, { ...samples.options().policy.policy, profile: 'strict' });
}));

test('what was written into the policy meanwhile is not written over', () => onOptions(given(), async page => {
  await page.evaluate(() => { /** @type {any} */ (globalThis).stub.given.policy.policy.rules = [{ site: 'elsewhere' }]; });
  await press(page, 'checkbox', 'Ads');
  await says(page, 'What you care about', /Saved/);
  const [{ policy }] = await askedFor(page, 'policy.set');
  assert.deepEqual([policy.ignore, policy.rules], [['notifications', 'ads'], [{ site: 'elsewhere' }]]);
}));

test('two choices right after one another both stand', () => onOptions(given(), async page => {
  await page.$$eval('input', all => {
    for (const name of ['Ads', 'Notifications', 'Tracking']) all.find(input => input.labels?.[0]?.textContent === name)?.click();
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).stub.asked.filter((/** @type {any} */ { request }) => request?.type === 'policy.set').length === 3);
  assert.deepEqual((await askedFor(page, 'policy.set')).map(({ policy }) => policy.ignore), [['notifications', 'ads'], ['ads'], ['ads', 'tracking']]);
}));

test('a choice that the program refuses is not shown as made, and the program\'s words stand there', () => onOptions(
  given({ fails: { 'policy.set': { code: 'internal', message: 'The disk is full.' } } }), async page => {
    await press(page, 'radio', 'Quiet');
    await says(page, 'What you want', /The disk is full\./);
    assert.equal(await (await byRole(page, 'radio', 'Balanced')).evaluate(radio => /** @type {HTMLInputElement} */ (radio).checked), true);
  }));

test('a policy that could not be read is not written over: nothing about it can be changed', () => {
  const { policy, ...rest } = samples.options();
  return onOptions({ known: known(), ...rest, policy: { ...policy, policy: null, warnings: samples.refused } }, async page => {
    assert.match(await section(page, 'What you want'), /expected on or off, found "offf"\. The last good one is in force\. Correct that line\. Until that is mended/);
    assert.deepEqual(await page.$$eval('#want input, #care input', all => all.filter(input => !input.disabled).length), 0);
  });
});

test('what the profile means for each setting is folded away, and told by what it is about', () => onOptions(given(), async page => {
  assert.doesNotMatch(await section(page, 'What you want'), /Email visibility/);
  await page.click('#want summary');
  await says(page, 'What you want', /Ads Ads off LinkedIn: you want Off Schools: you want Off Left alone until .* Who can see you Email visibility: you want “Only visible to me” or “1st degree connections” Notifications Network updates: you want Off Not brought up 12 settings where either is fine/);
}));

test('an administrator\'s choices are shown, name who set them, and cannot be changed', () => {
  const { policy, ...rest } = samples.options();
  return onOptions({ known: known(), ...rest, policy: { ...policy, managed: { by: 'Example Ltd, October 2025' } } }, async page => {
    assert.match(await textOf(page, '[role=note]'), /Your organisation sets some of this\. .* come from “Example Ltd, October 2025”\. You can see it here, not change it\./);
    assert.deepEqual(await page.$$eval('#want input, #care input', all => all.filter(input => !input.disabled).length), 0);
    assert.equal(await page.$('[aria-label="Bring back: Schools"]'), null);
    await byRole(page, 'button', 'Bring back: Age range');
  });
});

test('bring back puts it on the list again, with Undo', () => onOptions(given(), async page => {
  await press(page, 'button', 'Bring back: Age range');
  await byRole(page, 'button', 'Undo: Age range');
  assert.equal(await focused(page), 'Undo: Age range');
  assert.deepEqual(await askedFor(page, 'decide'), [{ type: 'decide', site: 'linkedin', account: 'default', page: 'age', control: '', decision: 'reopen' }]);
  await page.keyboard.press('Enter');
  await byRole(page, 'button', 'Bring back: Age range');
  assert.equal((await askedFor(page, 'decide'))[1].decision, 'keep');
  assert.equal(await focused(page), 'Bring back: Age range');
}));

test('until when, and why: asked for, and sent', () => onOptions(given(), async page => {
  await press(page, 'button', 'Change: Age range');
  await page.$eval('dialog input[type=date]', input => { /** @type {HTMLInputElement} */ (input).value = '2099-03-01'; });
  await (await byRole(page, 'textbox', 'Why, for yourself')).type('until spring');
  await press(page, 'button', 'Save');
  await says(page, 'Kept as they are', /Age range On · until Mar 1, 2099 · “until spring”/);
  assert.deepEqual((await askedFor(page, 'decide'))[0], { type: 'decide', site: 'linkedin', account: 'default', page: 'age', control: '', decision: 'keep', until: '2099-03-01', reason: 'until spring' });
  assert.equal(await focused(page), 'Change: Age range');
}));

test('a waiver of the person\'s policy is taken out of it, and nothing else', () => onOptions(given(), async page => {
  await press(page, 'button', 'Bring back: Schools');
  await byRole(page, 'button', 'Undo: Schools');
  const { waivers, ...rest } = samples.options().policy.policy;
  assert.deepEqual((await askedFor(page, 'policy.set'))[0].policy, rest);
  await press(page, 'button', 'Undo: Schools');
  await says(page, 'Kept as they are', /Schools Left alone until/);
  assert.deepEqual((await askedFor(page, 'policy.set'))[1].policy.waivers, waivers);
}));

test('an account gets a name', () => onOptions(given(), async page => {
  await press(page, 'button', 'Rename: Account 71b0c2d3');
  await (await byRole(page, 'textbox', 'Name')).type('Work');
  await page.keyboard.press('Enter');
  await says(page, 'Accounts', /Work LinkedIn 88 settings/);
  await says(page, 'Kept as they are', /Work/);
  assert.deepEqual(await askedFor(page, 'account'), [{ type: 'account', site: 'linkedin', account: '71b0c2d3e4f5', name: 'Work' }]);
}));

test('two accounts that are one are joined, and parted again', () => onOptions(given(), async page => {
  await press(page, 'button', 'Part them: Account w1d2e3f4');
  await byRole(page, 'button', 'Rename: Account w1d2e3f4');
  await press(page, 'button', 'Same as: Account 71b0c2d3');
  assert.match(await textOf(page, 'dialog'), /Which account is “Account 71b0c2d3” really\? .*both are read as one\. Nothing is lost, and you can part them again\./);
  await press(page, 'button', 'Join them');
  await says(page, 'Accounts', /Account 71b0c2d3, joined with Private/);
  assert.deepEqual(await askedFor(page, 'account'), [
    { type: 'account', site: 'linkedin', account: 'w1d2e3f4a5', apart: true }, { type: 'account', site: 'linkedin', account: '71b0c2d3e4f5', same_as: 'default' },
  ]);
}));

test('before an account is forgotten it is said what goes; the safe answer has the focus, and is Escape', () => onOptions(given(), async page => {
  await press(page, 'button', 'Forget: Private');
  assert.match(await textOf(page, 'dialog'), /Forget “Private”\? .*the states of 163 settings, seen since .* all 28 changes, and what you said about them 2 settings that you keep as they are Your choices on this page stay\./);
  assert.equal(await focused(page), 'Keep it');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'Forget: Private');
  assert.deepEqual(await askedFor(page, 'forget'), []);
  await press(page, 'button', 'Forget: Private');
  await press(page, 'button', 'Forget Private');
  await says(page, 'Accounts', /Private is forgotten/);
  assert.match(await section(page, 'Your history'), /88 settings/, 'what is left, in every section');
  assert.doesNotMatch(await section(page, 'Kept as they are'), /Age range/);
  assert.deepEqual(await askedFor(page, 'forget'), [{ type: 'forget', site: 'linkedin', account: 'default' }]);
}));

test('before everything is forgotten it is said what goes; Escape forgets nothing', () => onOptions(given(), async page => {
  await press(page, 'button', 'Forget everything…');
  assert.match(await textOf(page, 'dialog'), /Forget everything\? .*the states of 251 settings, seen since .*all 28 changes.*3 settings that you keep as they are 2 accounts, with the names that you gave them/);
  assert.equal(await focused(page), 'Keep my history');
  await page.keyboard.press('Escape');
  assert.deepEqual(await askedFor(page, 'forget'), []);
  assert.equal(await focused(page), 'Forget everything…');
  await page.keyboard.press('Enter');
  await press(page, 'button', 'Forget everything');
  await says(page, 'Your history', /Everything is forgotten Nothing was seen yet/);
  assert.deepEqual(await askedFor(page, 'forget'), [{ type: 'forget', all: true }]);
  assert.match(await section(page, 'Accounts'), /None yet\./);
}));

test('a copy is saved by the history, in each of three kinds', () => onOptions(given(), async page => {
  const links = await Promise.all(['Report', 'Table (CSV)', 'Data (JSON)'].map(async kind => (await byRole(page, 'link', `Save a copy: ${kind}`)).evaluate(link => /** @type {HTMLAnchorElement} */ (link).href)));
  assert.deepEqual(links.map(link => link.split('/views/')[1]), ['history/history.html?save=report', 'history/history.html?save=csv', 'history/history.html?save=json']);
}));

/** @param {import('puppeteer-core').Page} page @param {string} address */
async function addSite(page, address) {
  await (await byRole(page, 'textbox', 'Watch another site')).type(address);
  await press(page, 'button', 'Add site');
}

for (const [address, words] of /** @type {[string, RegExp][]} */ ([
  ['http://example.org/settings', /comes over http, where anybody on the way could change it\. Flipwatch only looks at pages whose address begins with https\./],
  ['not an address', /That is no address of a web page\. Open the settings page, and copy what stands in the address bar\./],
  ['settings', /no address of a web page/],
  ['about:preferences', /no address of a web page/],
  ['javascript:alert(1)', /no address of a web page/],
  ['file:///etc/passwd', /no address of a web page/],
  ['https://', /no address of a web page/],
  [' ', /no address of a web page/],
  ['https://example.org/', /That is the front page of example\.org\. Open its settings page, and copy that address\./],
  ['https://www.linkedin.com/mypreferences/d/ads', /LinkedIn is watched already, by rules of its own\./],
  ['linkedin.com/settings', /LinkedIn is watched already/],
  ['https://de.linkedin.com/mypreferences/d/ads', /LinkedIn is watched already/],
  ['https://club.example/me/privacy/ads/', /That page of club\.example is watched already\./],
])) test(`"${address}" is not watched, and the words help`, () => onOptions(given(), async page => {
  await addSite(page, address);
  assert.match(await textOf(page, '#services [role=alert]'), words);
  assert.equal(await focused(page), '');
  assert.deepEqual([await asked(page, 'permissions'), (await stored(page)).ownSites.length], [[], 1]);
}));

test('a site of one\'s own is asked for by itself, and watched from then on', () => onOptions(given(), async page => {
  await addSite(page, 'example.org:8443/account/settings/?tab=privacy#ads');
  await says(page, 'Services', /example\.org:8443 is watched now\. Open its settings page for the first look\./);
  assert.deepEqual(await asked(page, 'permissions'), [{ type: 'permissions', origins: ['https://example.org/*'] }]);
  assert.deepEqual((await stored(page)).ownSites[1], {
    id: 'example.org:8443', name: 'example.org:8443', origins: ['https://example.org:8443'], pages: ['/account/settings', '/account/settings/*'],
    rows: ['/account/settings/*'], skip: [], start: 'https://example.org:8443/account/settings',
  });
  assert.match(await section(page, 'Services'), /example\.org:8443 Allowed on its settings pages\. Your own site\. Looked at: \/account\/settings, and what lies below\./);
}));

test('a site with letters of its own keeps its name as it was typed', () => onOptions(given(), async page => {
  await addSite(page, 'https://www.München.example/einstellungen');
  await says(page, 'Services', /münchen\.example is watched now/);
}));

test('a second page of a site is added to the first', () => onOptions(given(), async page => {
  await addSite(page, 'https://club.example/ads');
  await says(page, 'Services', /club\.example is watched now/);
  const { ownSites } = await stored(page);
  assert.deepEqual(ownSites.map((/** @type {any} */ site) => site.pages), [['/me/privacy', '/me/privacy/*', '/ads', '/ads/*']]);
}));

test('a site that the browser was not allowed on is not watched', () => onOptions(given({ refuses: true }), async page => {
  await addSite(page, 'https://example.org/settings');
  await says(page, 'Services', /That was not allowed\. Nothing is looked at on example\.org\./);
  assert.equal((await stored(page)).ownSites.length, 1);
}));

test('a site is taken away again, and its permission too', () => onOptions(given(), async page => {
  await press(page, 'button', 'Remove: club.example');
  await says(page, 'Services', /club\.example is no longer watched\. What was seen stays in the history\./);
  assert.deepEqual([(await stored(page)).ownSites, await asked(page, 'permissions removed')], [[], [{ type: 'permissions removed', origins: ['https://club.example/*'] }]]);
}));

test('a service that is not allowed says so, and asks for itself alone', () => onOptions(given({ known: known({ sites: [{ ...linkedin, allowed: false }, club] }) }), async page => {
  assert.match(await section(page, 'Services'), /LinkedIn Not allowed yet: your browser does not let Flipwatch look\. Allow club\.example Allowed/);
  await press(page, 'button', 'Allow: LinkedIn');
  await says(page, 'Services', /Allowed on LinkedIn/);
  assert.deepEqual(await asked(page, 'permissions'), [{ type: 'permissions', origins: ['https://www.linkedin.com/*'] }]);
}));

test('news from the background does not disturb what is being typed', () => onOptions(given(), async page => {
  await (await byRole(page, 'textbox', 'Watch another site')).type('https://example.org/');
  await page.evaluate(known => /** @type {any} */ (globalThis).stub.set({ known }), known({ sites: [{ ...linkedin, allowed: false }] }));
  await byRole(page, 'button', 'Allow: LinkedIn');
  await page.keyboard.type('settings');
  assert.equal(await page.$eval('#address', input => /** @type {HTMLInputElement} */ (input).value), 'https://example.org/settings');
}));

test('how loud it is: kept in the browser, each choice beside the others', () => onOptions(given({ store: { options: { remindDays: 7, other: 1 } } }), async page => {
  const select = await byRole(page, 'combobox', 'Remind me to check everything');
  assert.equal(await select.evaluate(part => /** @type {HTMLSelectElement} */ (part).selectedOptions[0].textContent), 'every 7 days');
  await select.select('0');
  await says(page, 'Reminders and news', /Saved/);
  await press(page, 'checkbox', 'Number on the button');
  await page.waitForFunction(() => /** @type {any} */ (globalThis).stub.store.options.number === false);
  assert.deepEqual((await stored(page)).options, { remindDays: 0, notify: false, number: false, other: 1 });
}));

test('"Tell me at once" is asked for at the press, and is off again when the browser was not allowed to', async () => {
  await onOptions(given(), async page => {
    await press(page, 'checkbox', 'Tell me at once');
    await says(page, 'Reminders and news', /Saved/);
    assert.deepEqual([await asked(page, 'permissions'), (await stored(page)).options.notify], [[{ type: 'permissions', permissions: ['notifications'] }], true]);
  });
  await onOptions(given({ refuses: true }), async page => {
    await press(page, 'checkbox', 'Tell me at once');
    await says(page, 'Reminders and news', /Flipwatch stays quiet\./);
    assert.equal((await stored(page)).options.notify, false);
    assert.equal(await (await byRole(page, 'checkbox', 'Tell me at once')).evaluate(box => /** @type {HTMLInputElement} */ (box).checked), false);
  });
});

test('a permission that was taken back in the browser itself is not shown as given', () => onOptions(given({ store: { options: { notify: true } } }), async page => {
  assert.equal(await (await byRole(page, 'checkbox', 'Tell me at once')).evaluate(box => /** @type {HTMLInputElement} */ (box).checked), false);
}));

test('while the program is away, what is the browser\'s own can still be chosen', () => onOptions(
  { known: knownWith([], { host: { state: 'missing' } }), fails: { policy: { code: 'not_found', message: 'gone', missing: true } } }, async page => {
    assert.match(await textOf(page, 'main [role=alert]'), /Flipwatch is asleep .*does not answer.* Put it right Look again/);
    assert.match(await section(page, 'What you want'), /once the Flipwatch program answers/);
    await press(page, 'checkbox', 'Number on the button');
    await says(page, 'Reminders and news', /Saved/);
    assert.match(await section(page, 'About'), /Flipwatch 0\.1\.0\. The Flipwatch program on this computer does not answer\./);
    await page.evaluate(known => {
      const { stub } = /** @type {any} */ (globalThis);
      stub.given.fails = {};
      stub.set({ known });
    }, known());
    await byRole(page, 'radio', 'Balanced');
  }));

test('a history that cannot be read takes the choices along with it no further', () => onOptions(
  given({ fails: { accounts: { code: 'history_busy', message: 'Another program holds the history.' } } }), async page => {
    assert.match(await section(page, 'Accounts'), /Another program holds the history\./);
    await byRole(page, 'radio', 'Balanced');
  }));

test('nothing kept, nobody seen: each section says so', () => onOptions({ known: knownWith([]) }, async page => {
  assert.match(await textOf(page), /Nothing is kept\. .*None yet\. The first look at a settings page makes one\..*nothing to save and nothing to forget/);
}));
