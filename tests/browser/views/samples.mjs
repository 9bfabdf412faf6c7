/** People, dates and counts of these samples are made up; labels and paths are LinkedIn's. */

const hour = 3_600_000;
const day = 24 * hour;

/** When the samples were made: the same moment is the same to the millisecond, wherever it is named. */
const now = Date.now();
/** Moments by their distance from now, so that "today" is today. */
export const ago = (days, hours = 0) => new Date(now - days * day - hours * hour).toISOString();

const minutesAgo = minutes => new Date(now - minutes * 60_000).toISOString();
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
  item({ page: 'political', label: 'Show political content', state: null, shown: undefined, reasons: ['gone'], wanted: null, since: minutesAgo(1), last: ago(74) }),
  item({ page: 'two-factor', label: 'Two-factor authentication', state: null, shown: undefined, wanted: 'on', reasons: ['unreadable'], category: 'security' }),
];

const others = [{ page: 'a', control: '', label: 'Ads outside of LinkedIn' }, { page: 'b', control: '', label: 'Third-party data' }];
const rewording = [{ field: 'label', from: 'Ad-related actions', to: 'Measure ad success' }, { field: 'description', from: 'May we use it for 30 days?', to: 'May we use it for 90 days?' }];

/** Items with all that the program may know of why they are there. */
export const explained = {
  appeared: aiItem({ sense: 'exposes', rule_since_says: 'Added, on for everyone.', candidates: others }),
  protecting: aiItem({ page: 'hide', label: 'Hide my activity', wanted: null, reasons: ['appeared'], sense: 'protects', category: 'tracking', why: undefined, rule_since: undefined }),
  unnamed: aiItem({ page: 'photos', label: 'Use my photos to train AI models', wanted: null, reasons: ['appeared', 'suspect'], sense: 'exposes', why: undefined, rule_since: undefined,
    words: ['to train', 'train AI', 'AI models', 'models', 'Use'] }),
  flipped: flippedItem({ sense: 'exposes', probably: ['“Ads off LinkedIn” was turned off, and takes this with it.', 'Somebody pressed Agree in a question about cookies.'] }),
  flippedToGood: flippedItem({ page: 'opt-out', label: 'Opt out of ads', reasons: ['flipped'], wanted: 'on', sense: 'protects' }),
  newRule: item({ sense: 'exposes', new_rule: true }),
  reworded: item({ page: 'measure', label: 'Measure ad success', reasons: ['reworded'], wanted: null, wording: rewording }),
  suspect: item({ page: 'models', label: 'Help improve our models', reasons: ['suspect'], wanted: null, sense: 'exposes', category: 'ai_training', why: undefined, words: ['improve', 'models'] }),
  gone: item({ page: 'gone', label: 'Ads outside of LinkedIn', reasons: ['gone'], state: null, shown: undefined, wanted: null, last: ago(9), candidates: [{ page: 'x', control: '', label: 'Ads off LinkedIn' }] }),
};

/** What the program says of rules that it could not take. */
export const refused = [{ code: 'policy_refused', message: 'policy.json at /rules/3/wanted: expected on or off, found "offf". The last good one is in force.', way_out: 'Correct that line.' }];

/** Changes of every kind that leave the state as it is, of one setting. */
export function quietChanges() {
  const setting = { site: 'linkedin', account: 'default', page: 'settings/ads', control: 'ads', label: 'Ads off LinkedIn', by: 'unseen', from: 'on', to: 'on', at: minutesAgo(3), last: ago(9), category: 'ads' };
  const place = { page: 'settings/ads', control: 'ads', section: 'Ads' };
  return [
    { ...setting, seq: 20, kind: 'moved', place: { from: place, to: { ...place, section: 'Data collected off LinkedIn' } } },
    { ...setting, seq: 21, kind: 'moved', place: { from: place, to: { ...place, page: 'settings/data' } } },
    { ...setting, seq: 22, kind: 'moved', place: { from: place, to: { ...place, control: 'adsOff' } } },
    { ...setting, seq: 23, kind: 'options', added: ['Friends of friends', 'Anyone'], removed: ['2nd degree connections'] },
    { ...setting, seq: 24, kind: 'reworded', wording: rewording },
    { ...setting, seq: 25, kind: 'appeared', from: null, candidates: others },
    { ...setting, seq: 26, kind: 'gone', to: null, candidates: [others[1]] },
  ];
}

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

/** A history of the same settings, as the program would tell it, newest first. */
export function history() {
  const ai = { site: 'linkedin', account: 'default', page: 'settings/data-for-ai-improvement', control: '', label: 'Data for Generative AI Improvement' };
  const shared = { site: 'linkedin', account: 'default', page: 'settings/affiliates', control: '', label: 'Share data with affiliates and partners' };
  const email = { site: 'linkedin', account: 'default', page: 'settings/discover-by-email', control: '', label: 'Profile discovery using email address' };
  const political = { site: 'linkedin', account: 'default', page: 'political', control: '', label: 'Show political content' };
  const [first, before, appearedAt, mineAt, later, today] = [ago(500), ago(75), ago(68), ago(68, -0.03), ago(10), ago(0)];
  const mid = ago(290);
  const changes = [
    { seq: 9, ...ai, kind: 'flipped', from: 'off', to: 'on', by: 'unseen', at: today, last: later, category: 'ai_training' },
    { seq: 8, ...shared, kind: 'flipped', from: 'off', to: 'on', by: 'unseen', at: today, last: later, category: 'data_sharing' },
    { seq: 7, ...political, kind: 'gone', from: 'on', to: null, by: 'unseen', at: later, last: ago(68), category: 'other' },
    { seq: 6, ...email, kind: 'reworded', from: 'Nobody', to: 'Nobody', by: 'unseen', at: later, last: ago(68), category: 'visibility',
      wording: [{ field: 'label', from: 'Discovery using email address', to: email.label }] },
    { seq: 5, ...ai, kind: 'flipped', from: 'on', to: 'off', by: 'you', at: mineAt, last: appearedAt, category: 'ai_training' },
    { seq: 4, ...ai, kind: 'appeared', from: null, to: 'on', by: 'unseen', at: appearedAt, last: before, category: 'ai_training' },
    { seq: 3, ...email, kind: 'flipped', from: '2nd degree connections', to: 'Nobody', by: 'you', at: mid, last: ago(330), category: 'visibility' },
    { seq: 2, ...email, kind: 'flipped', from: 'Anyone', to: '2nd degree connections', by: 'unseen', at: ago(330), last: ago(350), said: 'mine', category: 'visibility' },
  ];
  const span = (from, to, state, by = 'unseen') => ({ from, to, state, by });
  const lines = [
    { ...ai, section: 'Data privacy', wanted: 'off', last: today, spans: [span(appearedAt, appearedAt, 'on'), span(mineAt, later, 'off', 'you'), span(today, null, 'on')], marks: [{ at: appearedAt, kind: 'appeared' }] },
    { ...shared, wanted: 'off', last: today, spans: [span(first, later, 'off'), span(today, null, 'on')], marks: [] },
    { ...email, wanted: ['Nobody', '2nd degree connections'], last: today, marks: [],
      spans: [span(first, ago(350), 'Anyone'), span(ago(330), ago(300), '2nd degree connections'), span(mid, null, 'Nobody', 'you')] },
    { ...political, wanted: null, last: ago(68), spans: [span(first, ago(68), 'on')], marks: [{ at: later, kind: 'gone' }] },
    { ...political, page: 'two-factor', label: 'Two-factor authentication', wanted: 'on', last: ago(68), spans: [span(first, ago(68), 'off')], marks: [{ at: later, kind: 'unreadable' }] },
    ...Array.from({ length: 20 }, (_, i) => ({ ...political, page: `same-${i}`, label: `Companies you follow ${i + 1}`, wanted: i % 3 ? 'off' : null, last: today, spans: [span(first, null, i % 2 ? 'on' : 'off')], marks: [] })),
  ];
  return { changes, lines, accounts: [{ id: 'default', aliases: [], name: '', settings: lines.length }] };
}

const daysAhead = days => new Date(Date.now() + days * day).toLocaleDateString('sv');

/** What stands behind the options page: accounts, what is kept, a policy with more in it than the page writes. */
export function options() {
  const kept = (values = {}) => item({ decision: 'keep', decided_at: ago(70), ...values });
  return {
    accounts: [
      { site: 'linkedin', id: 'default', name: 'Private', aliases: ['w1d2e3f4a5'], joined: ['w1d2e3f4a5'], settings: 163, changes: 28, first: ago(510), last: minutesAgo(3) },
      { site: 'linkedin', id: '71b0c2d3e4f5', name: '', aliases: [], joined: [], settings: 88, changes: 0, first: ago(200), last: ago(100) },
    ],
    kept: [
      kept({ page: 'age', label: 'Age range' }),
      kept({ page: 'viewing', label: 'Profile viewing options', state: 'Your name and headline', shown: 'Your name and headline', until: daysAhead(90), decision_reason: 'while I look for a job' }),
      kept({ page: 'invites', label: 'Research invites', decision: 'later', until: daysAhead(4), account: '71b0c2d3e4f5' }),
      kept({ page: 'mine', label: 'It was me', decision: 'mine' }),
    ],
    policy: {
      profile: 'balanced',
      policy: {
        $schema: 'policy.schema.json', profile: 'balanced', ignore: ['notifications'], rules: [{ site: 'linkedin', page: 'settings/open-to-work', wanted: 'on' }],
        waivers: [{ setting: { site: 'linkedin', page: 'settings/schools' }, until: daysAhead(30), reason: 'my own' }],
      },
      settings: [
        { site: 'linkedin', page: 'ads', control: '', labels: ['Ads off LinkedIn'], wanted: 'off', category: 'ads', severity: 'high', layer: 'pack' },
        { site: 'linkedin', page: 'email', control: '', labels: ['Email visibility'], wanted: ['Only visible to me', '1st degree connections'], category: 'visibility', severity: 'low', layer: 'pack' },
        { site: 'linkedin', page: 'settings/schools', control: '', labels: ['Schools'], wanted: 'off', category: 'ads', severity: 'low', layer: 'policy', waiver: { until: daysAhead(30) } },
        { site: 'linkedin', page: 'updates', control: '', labels: ['Network updates'], wanted: 'off', category: 'notifications', severity: 'low', layer: 'pack', ignored: true },
        ...Array.from({ length: 12 }, (_, i) => ({ site: 'linkedin', page: `either-${i}`, control: '', labels: [`Reminders of kind ${i}`], wanted: null, category: 'notifications', severity: 'low', layer: 'pack' })),
      ],
    },
    lines: [{ site: 'linkedin', account: 'default', page: 'settings/schools', control: '', label: 'Schools', wanted: 'off', spans: [], marks: [] }],
    store: { ownSites: [{ id: 'club.example', name: 'club.example', origins: ['https://club.example'], pages: ['/me/privacy', '/me/privacy/*'], rows: ['/me/privacy/*'], skip: [], start: 'https://club.example/me/privacy' }] },
  };
}

/** A site of the person's own, as the background tells the views. */
export const club = { id: 'club.example', name: 'club.example', origins: ['https://club.example'], start: 'https://club.example/me/privacy', allowed: true, own: true, pages: ['/me/privacy', '/me/privacy/*'] };

/** A long history: so many changes of so many settings, newest first, each setting flipped again and again, some reworded, some by the person.
 *  @param {number} n  @param {number} [settings] */
export function longHistory(n, settings = Math.min(n, 163)) {
  const step = (900 * day) / n;
  const at = i => new Date(Date.now() - hour - i * step).toISOString();
  const nth = i => ({ site: 'linkedin', account: 'default', page: `settings/number-${i % settings}`, control: '', label: `Data that partners give us, number ${(i % settings) + 1}` });
  const kindOf = i => (i % 7 === 3 ? { kind: 'reworded', from: null, to: null, wording: [{ field: 'description', from: 'May we use it for 30 days?', to: 'May we and our partners use it for 90 days?' }] }
    : Math.floor(i / settings) % 2 ? { kind: 'flipped', from: 'off', to: 'on' } : { kind: 'flipped', from: 'on', to: 'off' });
  const changes = Array.from({ length: n }, (_, i) => ({ seq: n - i, ...nth(i), ...kindOf(i), by: i % 5 === 0 ? 'you' : 'unseen', at: at(i), last: at(i + settings), category: 'ads' }));
  const lines = Array.from({ length: settings }, (_, setting) => {
    const own = changes.filter((_, i) => i % settings === setting).reverse();
    const flips = own.filter(({ kind }) => kind === 'flipped');
    return { ...nth(setting), section: 'Data privacy', wanted: setting % 3 ? 'off' : null, last: at(0),
      spans: [...(flips.length ? [{ from: ago(901), to: flips[0].last < ago(901) ? ago(901) : flips[0].last, state: flips[0].from, by: 'unseen' }] : []),
        ...flips.map((change, i) => ({ from: change.at, to: flips[i + 1]?.last ?? null, state: change.to, by: change.by }))],
      marks: own.filter(({ kind }) => kind === 'reworded').map(change => ({ at: change.at, kind: 'reworded' })) };
  });
  return { changes, lines, accounts: [{ id: 'default', aliases: [], name: 'Private', settings: lines.length }] };
}

/** The file that a page's sketch is. @param {string[]} [labels]  of its switches  @param {Record<string, any>} [more] */
export function sketch(labels = ['Ads off LinkedIn', 'Data for ‹6› improvement', 'Who may write to you'], more = {}) {
  const controls = labels.map((says, at) => ({ is: 'p', in: [
    { is: 'label', at: { for: `i${at + 1}` }, in: [{ says }] },
    { is: 'input', at: { type: 'checkbox', role: 'switch', id: `i${at + 1}`, 'aria-label': says }, now: { checked: at % 2 === 0 } }] }));
  const text = { is: 'p', in: [{ says: { length: 84, words: 15, ends: '.', same: 1 } }] };
  return JSON.stringify({
    flipwatch: 'sketch', version: 1, made: '2026-11-28', by: '0.1.0', browser: 'chromium', why: 'empty', site: 'linkedin', page: { to: 'here', page: 'settings/ads' }, words: { on: ['On'], off: [] },
    parts: 3 * labels.length + 6, ...more, tree: { is: 'html', at: { lang: 'en' }, in: [{ is: 'body', in: [{ is: 'main', in: [{ is: 'h1', in: [{ says: 'Advertising data' }] }, text, ...controls, { is: 'span', in: [{ says: 'On' }] }] }] }] },
  });
}
