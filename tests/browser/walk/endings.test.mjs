// What a page that could not be read means for the whole check.

import assert from 'node:assert/strict';
import test from 'node:test';
import { judge, judgeAddress, wantsPatience } from '../../../extension/walk/endings.js';

for (const { says, why, status = 200, answers = [], errors = 0, verdict } of [
  { says: 'a form to sign in ends it', why: 'sign_in', verdict: { ending: 'sign_in' } },
  { says: 'so does a wall', why: 'wall', verdict: { ending: 'sign_in' } },
  { says: 'so does a check whether it is them', why: 'check', verdict: { ending: 'check' } },
  { says: 'and so it does when it comes with the status of a rate limit', why: 'check', status: 429, verdict: { ending: 'check' } },
  { says: '429 asks to slow down', why: 'error', status: 429, verdict: { ending: 'slow' } },
  { says: '999 does, too', why: 'error', status: 999, verdict: { ending: 'slow' } },
  { says: 'also where only what the page asked for was refused so', why: 'empty', answers: [404, 429], verdict: { ending: 'slow' } },
  { says: 'or where it never finishes for that reason', why: 'loading', answers: [999], verdict: { ending: 'slow' } },
  { says: 'a frame without rows, since nobody is signed in', why: 'empty', answers: [401], verdict: { ending: 'sign_in' } },
  { says: 'a page that is no more is left out', why: 'error', status: 404, verdict: { bad: 'missing' } },
  { says: 'an error page ends it', why: 'error', status: 503, verdict: { ending: 'error' } },
  { says: 'but not a second time at the same page', why: 'error', status: 503, errors: 1, verdict: { bad: 'error' } },
  { says: 'a page without a switch is left out', why: 'empty', verdict: { bad: 'empty' } },
  { says: 'one that loads may still come', why: 'loading', verdict: null },
]) {
  test(says, () => assert.deepEqual(judge(why, { status, answers }, errors), verdict));
}

for (const [path, verdict] of /** @type {[string, object][]} */ ([
  ['/uas/login?session_redirect=x', { ending: 'sign_in' }],
  ['/authwall?trk=x', { ending: 'sign_in' }],
  ['/signup/cold-join', { ending: 'sign_in' }],
  ['/users/sign_in', { ending: 'sign_in' }],
  ['/checkpoint/challenge/1', { ending: 'check' }],
  ['/checkpoint/lg/login-submit?errorKey=challenge_global_internal_error', { ending: 'slow' }],
  ['/feed/', { bad: 'elsewhere' }],
  ['/authors/', { bad: 'elsewhere' }],
  ['/404/?from=login', { bad: 'elsewhere' }],
])) {
  test(`${path}: ${Object.values(verdict)[0]}`, () => assert.deepEqual(judgeAddress(new URL(path, 'https://service.test')), verdict));
}

test('another site in the tab ends it', () => assert.deepEqual(judgeAddress(null), { ending: 'away' }));

test('patience is for who asked for it', () => {
  assert.deepEqual(['slow', 'check', 'error', 'sign_in'].map(ending => wantsPatience(/** @type {any} */ (ending))), [true, true, false, false]);
});
