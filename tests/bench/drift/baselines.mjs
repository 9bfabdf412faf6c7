import { settingsOf } from './account.mjs';

/**
 * Two ways of noticing that need no thought: what change trackers do, and what a script over labels does. Both see what the
 * reader sees, page by page, and know nothing of languages, accounts or half-loaded pages.
 */

/** @typedef {{kind: string, label: string, by?: string}} Told */

/** A line for each setting, as the page shows it. @param {import('./scene.mjs').Visit} visit @returns {{label: string, line: string}[]} */
const lines = visit => settingsOf(visit.page, visit.lang).map((/** @type {any} */ setting) => ({
  label: setting.label, line: [setting.label, setting.description, setting.options?.join(' '), setting.state].filter(Boolean).join(' · '),
}));

/** A diff of the page's text: lines that came or went. It names no kind. @param {import('./scene.mjs').Visit[]} visits @returns {Told[]} */
export function textDiff(visits) {
  /** @type {Map<string, {label: string, line: string}[]>} */
  const last = new Map();
  const told = [];
  for (const visit of visits) {
    const now = lines(visit);
    const before = last.get(visit.page.name);
    if (before) {
      const differs = [...now.filter(one => !before.some(other => other.line === one.line)), ...before.filter(one => !now.some(other => other.line === one.line))];
      told.push(...[...new Set(differs.map(one => one.label))].map(label => ({ kind: 'changed', label })));
    }
    last.set(visit.page.name, now);
  }
  return told;
}

/** A diff keyed on label text: new, missing, other state. @param {import('./scene.mjs').Visit[]} visits @returns {Told[]} */
export function labelDiff(visits) {
  /** @type {Map<string, Map<string, string>>} */
  const last = new Map();
  /** @type {Told[]} */
  const told = [];
  for (const visit of visits) {
    const now = new Map(settingsOf(visit.page, visit.lang).map((/** @type {any} */ setting) => [setting.label, setting.state]));
    const before = last.get(visit.page.name);
    if (before) {
      for (const [label, state] of now) {
        if (!before.has(label)) told.push({ kind: 'appeared', label });
        else if (before.get(label) !== state) told.push({ kind: 'flipped', label, by: 'unseen' });
      }
      for (const label of before.keys()) {
        if (!now.has(label)) told.push({ kind: 'gone', label });
      }
    }
    last.set(visit.page.name, now);
  }
  return told;
}
