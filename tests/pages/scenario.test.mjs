import assert from 'node:assert/strict';
import { test } from 'node:test';
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
