/** People, dates and counts of these samples are made up; labels and paths are LinkedIn's. */

const hour = 3_600_000;
const day = 24 * hour;

/** Moments by their distance from now, so that "today" is today. */
export const ago = (days, hours = 0) => new Date(Date.now() - days * day - hours * hour).toISOString();

const minutesAgo = minutes => new Date(Date.now() - minutes * 60_000).toISOString();
export const linkedin = { id: 'linkedin', name: 'LinkedIn', start: 'https://www.linkedin.com/mypreferences/d/categories/privacy', origins: ['https://www.linkedin.com'] };

/** @param {Record<string, any>} [values] */
export const item = (values = {}) => ({
  site: 'linkedin', account: 'default', page: 'ads', control: '', label: 'Ads off LinkedIn', section: 'Data collected off LinkedIn', state: 'on', shown: 'On',
  wanted: 'off', reasons: ['unwanted'], category: 'ads', severity: 'medium', why: 'While it is on, LinkedIn shows you ads on other sites and apps.',
  since: ago(74), url: 'https://www.linkedin.com/mypreferences/d/ads', steps: ['Settings & Privacy', 'Advertising data', 'Ads off LinkedIn'], ...values,
});

export const aiItem = (values = {}) => item({
  page: 'settings/data-for-ai-improvement', label: 'Data for Generative AI Improvement', section: 'How LinkedIn uses your data',
  reasons: ['appeared', 'unwanted'], category: 'ai_training', severity: 'high', since: minutesAgo(1), last: ago(74),
  why: 'While it is on, LinkedIn may use what you write and share there to train AI that makes content.',
  url: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement', rule_since: '2024-09-18',
  source: 'https://www.linkedin.com/help/linkedin/answer/a6278444',
  steps: ['Your picture, Me, at the top of LinkedIn', 'Settings & Privacy', 'Data privacy', 'Data for Generative AI Improvement', 'Use my data for training content creation AI models'],
  ...values,
});

export const flippedItem = (values = {}) => item({
  page: 'settings/affiliates', label: 'Share data with affiliates and partners', reasons: ['flipped', 'unwanted'], category: 'data_sharing', since: minutesAgo(2), last: ago(74), ...values,
});

const choice = flippedItem({
  page: 'settings/discover-by-email', label: 'Profile discovery using email address', state: 'Anyone', shown: 'Anyone', wanted: ['Nobody', '2nd degree connections'],
  category: 'visibility',
});

export const eight = [
  aiItem(),
  flippedItem(),
  choice,
  item({ page: 'research', label: 'Social, economic, and workplace research', category: 'data_sharing' }),
  item(),
  item({ page: 'off-linkedin', label: 'Profile discovery and visibility off LinkedIn', category: 'visibility' }),
  item({ page: 'political', label: 'Show political content', state: 'on', reasons: ['gone'], wanted: null, since: minutesAgo(1), last: ago(74) }),
  item({ page: 'two-factor', label: 'Two-factor authentication', state: null, shown: undefined, wanted: 'on', reasons: ['unreadable'], category: 'security' }),
];

export const sixty = [
  ...eight.slice(0, 3),
  ...Array.from({ length: 5 }, (_, i) => flippedItem({ page: `flipped-${i}`, label: `Research invites ${i + 1}` })),
  ...eight.slice(3, 6),
  ...Array.from({ length: 47 }, (_, i) => item({ page: `ads-${i}`, label: `Companies you follow ${i + 1}` })),
  ...eight.slice(6),
];

/** What the background keeps. @param {any[]} review  @param {Record<string, any>} [values] */
export const knownWith = (review, values = {}) => ({
  host: { state: 'ok', version: '0.1.0' }, allowed: true, sites: [linkedin], review, open: review.length, open_all: review.length,
  worst: review[0]?.reasons[0] ?? null, read_at: minutesAgo(1), checked: 163, account: { site: 'linkedin', id: 'default' }, lastAt: minutesAgo(1), warnings: [], ...values,
});

export const settingsPage = { kind: 'settings', site: 'linkedin', siteName: 'LinkedIn', page: 'research', url: 'https://www.linkedin.com/mypreferences/d/research', tabId: 7 };
