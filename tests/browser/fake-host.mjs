// Plays the host for tests of the extension alone: writes down every frame and answers from a table, so that a test
// sees what the extension says without any rule or history in between.
// usage: fake-host.mjs FRAMES-FILE ANSWERS-FILE

import { appendFileSync, readFileSync } from 'node:fs';
import { frame, FrameReader } from './frames.mjs';

const [framesFile, answersFile] = process.argv.slice(2);

const counts = { open: 0, open_all: 0, worst: null };

/** What the host says where the test says nothing else. The site is the wire's own example. @type {Record<string, object>} */
const answers = {
  hello: { host: '0.1.0', protocol: 1, salt: 'c2FsdCBvZiB0aGUgdGVzdA', open_all: 0, worst: null, sites: [{
    id: 'linkedin', name: 'LinkedIn', origins: ['https://www.linkedin.com'],
    pages: ['/mypreferences/d/*', '/psettings/*', '/jobs/application-settings', '/public-profile/settings'],
    skip: ['/mypreferences/d/user-sessions', '/mypreferences/d/remember-me', '/mypreferences/d/manage-by-blocked-list',
      '/mypreferences/d/unfollowed', '/mypreferences/d/search-history', '/mypreferences/d/manage-email-addresses',
      '/mypreferences/d/manage-phone-numbers', '/mypreferences/d/connected-microsoft-accounts'],
    rows: ['/mypreferences/d/*', '/jobs/application-settings', '!/mypreferences/d/categories/*'],
    start: 'https://www.linkedin.com/mypreferences/d/categories/privacy',
    words: { on: ['on', 'yes', 'ein'], off: ['off', 'no', 'aus'] },
  }] },
  check: { account: { id: 'default' }, recorded: true, checked: 0, ...counts, review: [], changes: [] },
  act: {},
  review: { review: [], ...counts, read_at: null, checked: 0 },
  history: { changes: [] },
  timeline: { settings: [] },
  decide: { ...counts, item: null },
  account: { account: { id: 'default' }, open_all: 0, worst: null },
  accounts: { accounts: [] },
  pages: { pages: [] },
  policy: { profile: 'balanced', settings: [] },
  forget: { forgotten: 0, open_all: 0, worst: null },
};

/** @param {any} request */
function answerTo(request) {
  // Read at each request: a test may change the answers while the browser runs.
  const told = JSON.parse(readFileSync(answersFile, 'utf8'))[request.type];
  const answer = told ?? answers[request.type] ?? { type: 'error', code: 'unknown_verb', message: 'no such verb' };
  return { id: request.id, type: `${request.type}.ok`, ...answer };
}

/** @param {'host' | 'browser'} to @param {any} message */
const writeDown = (to, message) => appendFileSync(framesFile, `${JSON.stringify({ to, frame: message })}\n`);

const reader = new FrameReader();
process.stdin.on('data', piece => {
  for (const request of reader.read(piece)) {
    writeDown('host', request);
    const answer = answerTo(request);
    writeDown('browser', answer);
    process.stdout.write(frame(answer));
  }
});
