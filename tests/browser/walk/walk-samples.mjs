// How a whole check may stand, as it would be in storage. Names and counts are made up; labels and paths are LinkedIn's.

const labels = ['Account preferences', 'Sign in & security', 'Visibility', 'Data privacy', 'Advertising data', 'Notifications',
  'Who can see or download your email address', 'Invitations to connect', 'Who can see your connections', 'Who can see your last name', 'Blocked members',
  'Job application settings', 'Language', 'Messages', 'Read receipts and typing indicators'];

const day = 86_400_000;

/** @param {number} of @param {number} at @returns {any[]} pages of which `at` were passed, the eighth of them badly */
export const pagesOf = (of, at) => Array.from({ length: of }, (_, i) => {
  const page = { page: `page-${i}`, url: `https://www.linkedin.com/mypreferences/d/page-${i}`, label: labels[i] ?? `${labels[i % labels.length]} ${i}`, category: i < 6, state: 'wait' };
  if (i >= at) return page;
  if (i === 7) return { ...page, state: 'bad', why: 'loading' };
  if (i === 5) return { ...page, state: 'done', settings: 0, leads: 14, open: 0, untold: [] };
  return { ...page, state: 'done', settings: i === 1 ? 1 : 9 + i, leads: 0, open: i === 3 || i === 4 ? 1 : 0, untold: [] };
});

/** @param {any} [given] @returns {any} one that runs */
export function runningWalk(given = {}) {
  const { of = 93, at = 41, ...values } = given;
  return {
    state: 'running', site: 'linkedin', name: 'LinkedIn', pages: pagesOf(of, at - 1), at, of, on: `page-${at - 1}`, rest: false, since: Date.now(), pause: 1000,
    limit: 20_000, tabId: 7, left: '', took: Array(10).fill(2400), spent: 0, resumed: Date.now(), news: 1, open: 2, shown: { a: 70, b: 2 },
    before: new Date(Date.now() - 74 * day).toISOString(), last: new Date(Date.now() - 74 * day).toISOString(), ...values,
  };
}

/** @param {string} ending @param {object} [values] */
export const stoppedWalk = (ending, values = {}) => runningWalk({ state: 'stopped', ending, spent: 98_000, ...values });

/** @param {any} [given] @returns {any} */
export function doneWalk(given = {}) {
  const { of = 93, ...values } = given;
  const now = new Date().toISOString();
  const pages = pagesOf(of, of);
  if (of > 14) pages[14].untold = ['Two-factor authentication'];
  return runningWalk({
    state: 'done', of, at: of, on: '', rest: true, pages, whole: true, spent: 230_000, open: 8, shown: { a: 163 }, last: now, lastWhole: { linkedin: now }, ...values,
  });
}

const words = ['Wer Ihre E-Mail-Adresse sehen oder herunterladen kann', 'Datenschutzgrundverordnungseinwilligungserklärungsverwaltung', 'Benachrichtigungen zu Unternehmensaktualisierungen'];

/** Labels as long as German ones are, and one of 200 characters. @param {any} walk */
export const withLongNames = walk => ({
  ...walk, pages: walk.pages.map((/** @type {any} */ page, /** @type {number} */ i) => ({ ...page, label: i === walk.at - 1 ? `${words.join(' ')} ${words[0]}`.padEnd(200, ' und mehr') : words[i % words.length] })),
});
