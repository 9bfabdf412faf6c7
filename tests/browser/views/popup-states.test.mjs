import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { byRole, labels, press, textOf, viewsIn } from './view-page.mjs';

const { ago, knownWith, settingsPage, aiItem, item, eight, sixty } = samples;
const views = await viewsIn(after);

for (const [state, given, title, words] of /** @type {[string, any, string, RegExp][]} */ ([
  ['one', { known: knownWith([aiItem()]) }, '1 switch to look at', /LinkedIn, seen today at .*New, and already on.*On now, you want Off.*train AI.*Not there \w+ \d+.*Show me the switch.*Keep it this way.*Remind me later/],
  ['eight', { known: knownWith(eight) }, '8 switches to look at', /New, and already on.*Changed, and not by you in this browser.*Not how you want it.*No longer there.*Could not be read/],
  ['from what is known, looking again', { known: knownWith(eight), slow: true }, '8 switches to look at', /As seen today at .* Looking again…/],
  ['nothing, before a whole check', { known: knownWith([]) }, 'Nothing to look at so far', /What was seen until now is as you want it\. The other settings pages were not looked at yet\..*163 settings.*Check everything/],
  ['nothing', { known: knownWith([]), store: { walk: { last: ago(2) } } }, 'Nothing to look at', /Every switch on LinkedIn that you care about is as you want it\..*163 settings.*Seen last today at/],
  ['first run', { known: knownWith([], { read_at: null, checked: 0 }) }, 'Nothing seen yet', /Check everything.*open LinkedIn’s settings/],
  ['nothing read, and a history that cannot be opened', { known: knownWith([], { read_at: null }), fails: { review: { code: 'history_unavailable', message: 'The history cannot be opened.' } } }, 'Nothing seen yet', /The history cannot be opened\./],
  ['program missing', { known: knownWith(eight, { host: { state: 'missing', code: 'not_found' } }), fails: { review: { code: 'not_found' } } }, 'Flipwatch is asleep', /does not answer.*Put it right.*Look again/],
  ['site not allowed', { known: knownWith(eight, { allowed: false }) }, 'Not allowed on LinkedIn yet', /Your browser asks you first.*Allow on linkedin.com/],
  ['page not read', { known: knownWith(eight.slice(6)), page: { kind: 'unread', site: 'linkedin', why: 'sign_in' } }, 'This page could not be read',
    /LinkedIn asks you to sign in\..*Nothing was recorded from this page, and nothing counts as gone\..*Two-factor authentication/],
  ['another page', { known: knownWith([item()]), page: { kind: 'elsewhere', tabId: 3 } }, '1 switch to look at', /This is not a settings page\..*Open LinkedIn’s settings.*Ads off LinkedIn/],
  ['another page, nothing to look at', { known: knownWith([]), store: { walk: { last: ago(2) } }, page: { kind: 'unknown_site', tabId: 3 } }, 'Nothing to look at', /This is not a settings page\./],
  ['nobody knows anything yet', { known: null, slow: true }, 'Looking…', /Looking…/],
])) {
  test(`the popup shows: ${state}`, async () => {
    const { page, faults } = await views.popup(given);
    await byRole(page, 'heading', title);
    assert.match(await textOf(page), words);
    assert.equal(await page.$$eval('h1', found => found.filter(heading => heading.checkVisibility()).length), 1);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test('what is on the open page comes first in its group, and says so; a worse one elsewhere stays above', async () => {
  const { page } = await views.popup({ known: knownWith([aiItem(), item({ page: 'ads' }), item({ page: 'research', label: 'Research invites' })]), page: settingsPage });
  assert.deepEqual(await labels(page), ['Data for Generative AI Improvement', 'Research invites', 'Ads off LinkedIn']);
  assert.match(await textOf(page), /Research invites On this page On now, you want Off/);
  await page.close();
});

test('of two accounts each switch says whose it is, and only the one that was read last stands on this page', async () => {
  const both = [item({ page: 'research', account: 'default' }), item({ page: 'research', account: 'w2' })];
  const accounts = [{ id: 'default', site: 'linkedin', name: 'Work' }, { id: 'w2', site: 'linkedin', name: '' }];
  const { page } = await views.popup({ known: knownWith(both, { account: { site: 'linkedin', id: 'w2' } }), page: settingsPage, accounts });
  assert.match(await textOf(page), /Ads off LinkedIn On this page Account w2 On now.*Ads off LinkedIn Work On now/);
  await page.close();
});

test('on a page that was read the popup offers a sketch, since only a person sees what is missing', async () => {
  const { page } = await views.popup({ known: knownWith([item()]), page: settingsPage });
  assert.equal(await (await byRole(page, 'link', 'Save a sketch of the page')).evaluate(link => link.getAttribute('href')), '../sketch/sketch.html?tab=7');
  await page.close();
});

test('an opened row says why, since when and the way there; one row is open at a time', async () => {
  const { page } = await views.popup({ known: knownWith([...eight, item({ page: 'x', label: 'Age range' })]), page: settingsPage, ...samples.history() });
  await press(page, 'button', `Share data with affiliates and partners · On now, you want Off · Seen Off on ${shortDay(74)}`);
  const open = await textOf(page, '.item.opened');
  assert.match(open, /Also Not how you want it Why it matters While it is on.* Since when Off .* On today Seen Off .*, seen On today/);
  assert.match(open, /no click of yours was seen in this browser.*Show me the switch It was me Keep it this way Remind me later The way there Settings & Privacy/);
  await press(page, 'button', 'Age range · On now, you want Off · Ads');
  assert.equal(await page.$$eval('.item.opened', items => items.length), 1);
  assert.match(await textOf(page, '.item.opened'), /Age range/);
  await page.close();
});

const shortDay = days => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' }).format(new Date(samples.ago(days)));

test('long lists fold: five rows of a group, the rest on demand, and a field to find a setting', async () => {
  const { page } = await views.popup({ known: knownWith(sixty), page: settingsPage });
  await byRole(page, 'heading', '60 switches to look at');
  assert.equal((await labels(page)).length, 1 + 5 + 5 + 1 + 1);
  await press(page, 'button', 'Show 45 more');
  assert.equal((await labels(page)).length, 1 + 5 + 50 + 1 + 1);
  await (await byRole(page, 'searchbox', 'Find a setting')).type('research inv');
  assert.deepEqual([...new Set((await labels(page)).map(label => label?.replace(/ \d+$/, '')))], ['Research invites']);
  await page.close();
});

test('a page that the browser hides may be a site that is not allowed: it says so, and asks for that one', async () => {
  const sites = [{ ...samples.linkedin, allowed: true }, { ...samples.club, allowed: false }];
  const { page } = await views.popup({ known: knownWith([item()], { sites }), page: { kind: 'elsewhere', tabId: 3, unseen: true } });
  assert.match(await textOf(page, '#notes'), /cannot see which page this is\. It may be club\.example, where your browser does not let it look yet\./);
  await press(page, 'button', 'Allow on club.example');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).stub.asked.filter((/** @type {any} */ one) => one.type === 'permissions')), [{ type: 'permissions', origins: ['https://club.example/*'] }]);
  await page.close();
});

test('a hidden page is no settings page where all that is watched is allowed', async () => {
  const { page } = await views.popup({ known: knownWith([item()], { sites: [{ ...samples.linkedin, allowed: true }] }), page: { kind: 'elsewhere', tabId: 3, unseen: true } });
  assert.match(await textOf(page, '#notes'), /This is not a settings page\./);
  await page.close();
});

test('a card names its service where there are several', async () => {
  const { page } = await views.popup({ known: knownWith([aiItem(), aiItem({ site: 'club.example', page: 'p', label: 'Other' })]) });
  assert.deepEqual(await page.$$eval('.hero', cards => cards.map(card => /** @type {HTMLElement} */ (card).innerText.split('\n').filter(Boolean).slice(1, 3).join(' / '))),
    ['Data for Generative AI Improvement / LinkedIn', 'Other / club.example']);
  await page.close();
});

test('three cards for what is new, rows from the fourth on', async () => {
  const { page } = await views.popup({ known: knownWith(Array.from({ length: 5 }, (_, i) => aiItem({ page: `new-${i}`, label: `New ${i}` }))) });
  assert.equal(await page.$$eval('.hero', cards => cards.length), 3);
  assert.equal(await page.$$eval('.item', rows => rows.length), 2);
  await page.close();
});

const { explained } = samples;
for (const [what, one, line, open] of /** @type {[string, any, RegExp, RegExp?][]} */ ([
  ['a rule that is new', explained.newRule, /On now, you want Off your data is used for ads new in our rules$/, /New in our rules .*Nothing changed on the page\. It is on this list because the rules changed/],
  ['a known cause', explained.flipped, /On now, you want Off Seen Off .* a likely cause is known$/, /Probably because “Ads off LinkedIn” was turned off, and takes this with it\. Somebody pressed Agree/],
  ['a flip to what protects', explained.flippedToGood, /On now Seen Off .* protects you$/],
  ['a new wording', explained.reworded, /On now Was “Ad-related actions”$/, /What it says now Ad-related actions Measure ad success May we use it for 30 90 days\?/],
  ['words alone', explained.suspect, /On now because it says “improve”, “models” trains AI on your data$/],
  ['two that may be one', explained.gone, /No longer on its page Seen last .*$/, /Not sure It could now be “Ads off LinkedIn”, which is new\. Flipwatch does not guess\./],
]))
  test(`a row tells of ${what}`, async () => {
    const { page, faults } = await views.popup({ known: knownWith([one]), page: { kind: 'settings', site: 'linkedin', page: 'x' }, changes: [{ ...one, kind: 'flipped', from: 'off', to: 'on', at: one.since }] });
    assert.match(await textOf(page, '.open-button'), line);
    await (await page.$('.open-button'))?.click();
    if (open) assert.match(await textOf(page, '.item.opened'), open);
    assert.deepEqual(faults, []);
    await page.close();
  });

test('a card says what the service did then, and what else it could be', async () => {
  const { page } = await views.popup({ known: knownWith([explained.appeared]) });
  assert.match(await textOf(page, '.hero'), /New, and already on .*Sep 18, 2024: Added, on for everyone\. Not sure It could be the former “Ads outside of LinkedIn” or “Third-party data”, which is no longer there\./);
  await page.close();
});

test('a card without a rule says which words make it worth a look', async () => {
  const { page } = await views.popup({ known: knownWith([explained.unnamed]) });
  assert.match(await textOf(page, '.hero'), /New, and already on Use my photos to train AI models On now · trains AI on your data .*It is worth a look, because it says “Use”, “to train AI models”\./);
  await page.close();
});

test('a new switch that protects when it is on is not told as one that is on against the person', async () => {
  const { page } = await views.popup({ known: knownWith([explained.protecting]) });
  const card = await textOf(page, '.hero');
  assert.match(card, /^New Hide my activity On now · protects you/);
  assert.doesNotMatch(card, /already on|not how you want/);
  assert.ok(await page.$('.hero.calm'), 'not in the colour of what is on against the person');
  await page.close();
});

test('rules that were refused are told in a quiet line, and no longer once they are mended', async () => {
  const { page } = await views.popup({ known: knownWith([item()], { warnings: samples.refused }) });
  assert.match(await textOf(page, '.note.plain'), /^policy\.json at \/rules\/3\/wanted: expected on or off, found "offf"\. The last good one is in force\. Correct that line\.$/);
  assert.equal(await page.$('[role=alert]'), null);
  await page.close();
});

test('a new setting that is not on does not claim to be on', async () => {
  const { page } = await views.popup({ known: knownWith([aiItem({ state: 'Anyone', shown: 'Anyone', wanted: ['Nobody', 'Friends'] })]) });
  assert.match(await textOf(page), /New, and not how you want it .*Anyone now, you want Nobody or Friends/);
  await page.close();
});

test('reasons and categories of a newer program are no fault', async () => {
  const { page, faults } = await views.popup({ known: knownWith([item({ reasons: ['melted'] }), item({ page: 'y', reasons: ['unwanted', 'melted'], label: 'Age range' })]) });
  assert.deepEqual(await labels(page), ['Age range', 'Ads off LinkedIn']);
  assert.deepEqual(faults, []);
  await page.close();
});
