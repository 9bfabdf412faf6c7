import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './languages.mjs';
import { Scenario, days } from './scenario.mjs';

/** @param {Scenario} scenario @param {string} category @param {string} page */
const label = (scenario, category, page) => scenario.rows(category).flatMap(({ rows }) => rows).find(row => row.page === page)?.label;

test('each day shows what it is named after', () => {
  const partners = 'settings/share-data-with-select-partners';
  /** @type {Record<string, (string | undefined)[]>} */
  const expected = {
    before: [undefined, 'Off', 'Ads outside of LinkedIn'],
    ai: ['On', 'Off', 'Ads outside of LinkedIn'],
    flip: ['On', 'On', 'Ads outside of LinkedIn'],
    renamed: ['On', 'On', 'Ads off LinkedIn'],
  };
  const scenario = new Scenario();
  for (const { day } of days) {
    scenario.day = day;
    assert.deepEqual([scenario.rowStates('categories/privacy')['settings/data-for-ai-improvement'],
      scenario.rowStates('categories/ads')[partners], label(scenario, 'categories/ads', 'settings/ads-beyond-linkedin')], expected[day], day);
  }
});

test('a click is remembered over the days, and a row shows it', () => {
  const scenario = new Scenario();
  scenario.day = 'ai';
  scenario.click('settings/data-for-ai-improvement', 0, 'off');
  scenario.day = 'renamed';
  assert.equal(scenario.rowStates('categories/privacy')['settings/data-for-ai-improvement'], 'Off');
  assert.equal(scenario.setting('settings/data-for-ai-improvement')?.controls[0].state, 'off');
});

test('a row says its state as the service does', () => {
  const scenario = new Scenario();
  scenario.click('settings/ads-education', 0, 'off');
  scenario.click('settings/ads-job-information', 0, 'off');
  scenario.click('settings/ads-job-information', 1, 'off');
  scenario.click('notification-subcategories/job-alerts', 0, 'off');
  const states = { ...scenario.rowStates('categories/ads'), ...scenario.rowStates('notification-categories/searching-for-a-job'),
    ...scenario.rowStates('categories/sign-in-and-security'), ...scenario.rowStates('categories/profile-visibility') };
  for (const [page, state] of Object.entries({
    'settings/ads-connections': 'On',
    'settings/ads-education': 'Field of study & 3 more',
    'settings/ads-job-information': 'Off',
    'interest-categories': '',
    'profile-viewing-options': 'Your name and headline',
    'manage-email-addresses': 'ada.example@example.org',
    'notification-subcategories/job-alerts': 'Push and Email',
  })) assert.equal(states[page], state, page);
});

test('the own name stands in the options of the page that asks about it', () => {
  assert.deepEqual(new Scenario().setting('last-name-visibility')?.controls[0].options, ['Ada E.', 'Ada Example']);
});

/** Every text of a language's pages, in their order. @param {string} language */
function textsIn(language) {
  const scenario = new Scenario();
  scenario.day = 'renamed';
  scenario.language = language;
  const rows = scenario.categories().flatMap(({ page }) => scenario.rows(page)).flatMap(({ title, rows }) => [title, ...rows.map(({ label }) => label)]);
  const settings = scenario.pages().flatMap(page => scenario.setting(page) ?? []);
  return [...rows, ...settings.flatMap(({ label, question, controls }) => [label, question, ...controls.flatMap(({ label, options = [] }) => [label, ...options])])];
}

test('in German every text has its own words, but for names and what is called alike', () => {
  const [english, german] = [textsIn('en'), textsIn('de')];
  const alike = new Set(english.filter((text, at) => text && text === german[at]));
  assert.deepEqual([...alike].sort(), ['Ada E.', 'Ada Example', 'Cookies', 'Deutsch', 'English', 'Español', 'Français', 'Microsoft', 'Microsoft Word', 'Passkeys']);
});

test('in another language the states are the same, in its words', () => {
  const scenario = new Scenario();
  scenario.language = 'de';
  scenario.click('settings/discover-me-by-email-address', 0, 'Niemand');
  scenario.click('notification-subcategories/job-alerts', 0, 'off');
  assert.equal(scenario.state('settings/discover-me-by-email-address'), 'Nobody');
  const states = { ...scenario.rowStates('categories/ads'), ...scenario.rowStates('notification-categories/searching-for-a-job'), ...scenario.rowStates('categories/profile-visibility') };
  for (const [page, state] of Object.entries({
    'settings/ads-connections': 'Ein',
    'settings/ads-education': 'Hochschulen und 4 weitere',
    'settings/discover-me-by-email-address': 'Niemand',
    'notification-subcategories/job-alerts': 'Push und E-Mail',
    'settings/share-data-with-select-partners': 'Aus',
  })) assert.equal(states[page], state, page);
});

for (const [language, words] of Object.entries(languages)) {
  test(`no two texts of one page are one in ${language}`, () => {
    const scenario = new Scenario();
    scenario.language = language;
    assert.ok(Object.values(words).every(word => word.trim()));
    for (const setting of scenario.pages().map(page => scenario.setting(page))) {
      for (const labels of [setting?.controls.map(({ label }) => label) ?? [], ...setting?.controls.map(({ options = [] }) => options) ?? []]) {
        assert.equal(new Set(labels).size, labels.length, setting?.label);
      }
    }
  });
}
