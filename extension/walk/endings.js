/** @file What a page that could not be read means for the whole check: it ends here, this page alone is left out, or it may still come. Pure. */

/** @typedef {'stopped' | 'tab_closed' | 'sign_in' | 'check' | 'slow' | 'error' | 'offline' | 'away' | 'not_allowed' | 'asleep'} Ending
 *    stopped: by the person · check: the site wants to see that it is them · slow: it asked to slow down · offline: nothing answered at all · away: another site is in
 *    the tab · not_allowed: the browser lets us onto the site no more ·
 *    asleep: the program did not answer
 *  @typedef {'loading' | 'empty' | 'missing' | 'error' | 'elsewhere' | 'unkept'} Why  a page could not be read: it did not finish · no switch is
 *    on it · there is no such page · it shows an error · another page came in its place · it was read, and could not be remembered
 *  @typedef {{ending: Ending} | {bad: Why} | null} Verdict  null: it may still come
 *  @typedef {{status: number, answers: number[]}} Answered  the status of the page's own document, and of what it asked the site for */

/** LinkedIn has a status of its own for who is too quick. */
const tooMany = [429, 999];
const notSignedIn = 401;
const noSuchPage = [403, 404, 410];

/** What the reader says of a page, with what the site answered to it.
 *  @param {string} why  as the reader has it  @param {Answered} answered  @param {number} errors  how often this page was an error before
 *  @returns {Verdict} */
export function judge(why, { status, answers }, errors) {
  const all = [status, ...answers];
  if (why === 'check') return { ending: 'check' };
  if (why === 'sign_in' || why === 'wall') return { ending: 'sign_in' };
  if (all.some(one => tooMany.includes(one))) return { ending: 'slow' };
  if (all.includes(notSignedIn)) return { ending: 'sign_in' };
  if (why === 'error' && noSuchPage.includes(status)) return { bad: 'missing' };
  // Going on after an error page must not end at the same page again and again.
  if (why === 'error') return errors > 0 ? { bad: 'error' } : { ending: 'error' };
  return why === 'empty' ? { bad: 'empty' } : null;
}

/** What stands in the tab and is no page of settings. Only its path is looked at: such a page is not read.
 *  @param {URL | null} url  null where it is not of the site, and the browser may not even show us the address  @returns {Exclude<Verdict, null>} */
export function judgeAddress(url) {
  if (!url) return { ending: 'away' };
  if (/internal_error/.test(url.href)) return { ending: 'slow' };
  const path = url.pathname.toLowerCase();
  if (/(^|[/_-])(checkpoint|challenge|captcha|verify)([/_-]|$)/.test(path)) return { ending: 'check' };
  if (/(^|[/_-])(log[-_]?in|sign[-_]?in|sign[-_]?up|uas|auth|authwall|oauth2?|sso|session|register)([/_-]|$)/.test(path)) return { ending: 'sign_in' };
  return { bad: 'elsewhere' };
}

/** After these the site is given twice the time between two pages. @param {Ending} ending */
export const wantsPatience = ending => ending === 'slow' || ending === 'check';
