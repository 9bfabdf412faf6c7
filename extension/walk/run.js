/** @file The whole check as a state machine: from how it stands and what happened to how it stands then. Pure, so that it is all in storage and
 *  goes on wherever it stood when the worker was stopped.
 *
 *  running: a page is open (`on`) and awaited, or it was left behind (`rest`) and the pause before the next one runs · stopped: with an ending ·
 *  done: every page was opened, or the person left it at that. */
import { judge, wantsPatience } from './endings.js';
import { learned, nextOf, passed } from './plan.js';

/** @typedef {import('./plan.js').WalkPage} WalkPage  @typedef {import('./endings.js').Ending} Ending
 *  @typedef {{state: 'running' | 'stopped' | 'done', site: string, name: string, pages: WalkPage[], at: number, of: number, on: string, rest: boolean,
 *    since: number, pause: number, limit: number, tabId: number, left: string, took: number[], spent: number, resumed: number, news: number,
 *    open: number, account?: string, shown: Record<string, number>, before?: string, ending?: Ending, whole?: boolean, again?: boolean} & Kept} Run
 *    at, of: "41 of 93" · since: when the page was opened, or the pause began · tabId: -1 before there is one · left: the page that was in the tab
 *    before · took: the last ten pages, each with its pause · spent: up to `resumed`, when it ran on · news: changes since `before`, the whole
 *    check before this one · open: settings of this account to look at · shown: how many settings are on each page, by the page that they are of ·
 *    whole: every page was opened · again: it opens once more what could not be read
 *  @typedef {{last?: string, lastWhole?: Record<string, string>, pace?: Record<string, {pause?: number, limit?: number}>}} Kept  what outlives a
 *    walk · last, lastWhole: when the last whole check came to its end, of any site and of each · pace: of walks to come, in ms: the longer
 *    pause that a site asked for, and `limit`, how long a page may take, which can be written there by hand where the line is slow */

export const usual = { pause: 1000, limit: 20_000 };
/** The browser stops a worker that waits for half a minute. */
const longestPause = 16_000;
const remembered = 10;

/** @param {{site: string, name: string, pages: WalkPage[], news: number, open: number}} given  @param {Kept} kept  of walks before
 *  @param {number} now  @returns {Run} */
export function begin(given, { last, lastWhole, pace }, now) {
  const { pause = usual.pause, limit = usual.limit } = pace?.[given.site] ?? {};
  return counted({
    ...given, ...(last && { last }), ...(lastWhole && { lastWhole }), ...(pace && { pace }), before: lastWhole?.[given.site],
    state: 'running', at: 0, of: 0, on: '', rest: true, pause: Math.max(pause, usual.pause), limit, since: now - longestPause, tabId: -1, left: '',
    took: [], spent: 0, resumed: now, shown: {},
  });
}

/** What is to be done now, and how it stands then. `go`: to open this page · `late`: the open page has had its time · `wait`: for so long.
 *  @param {Run} run  @param {number} now  @returns {{run: Run, go?: WalkPage, late?: boolean, wait?: number}} */
export function step(run, now) {
  if (run.state !== 'running') return { run };
  const until = run.since + (run.rest ? run.pause : run.limit);
  if (now < until) return { run, wait: until - now };
  if (!run.rest) return { run, late: true };
  const next = nextOf(run.pages);
  if (next < 0) return { run: finished(run, now) };
  const page = run.pages[next];
  return { run: counted({ ...run, left: run.on, on: page.page, rest: false, since: now }), go: page };
}

/** A page was read, and the program answered. A second reading of it, while the pause runs, says more of the same page.
 *  @param {Run} run  @param {{page: string, complete: boolean, settings: any[], answer: any}} reading  @param {number} now  @returns {Run} */
export function read(run, { page, complete, settings, answer }, now) {
  if (!isAbout(run, page) || !complete) return run;
  if (page !== run.on && (current(run)?.why !== 'elsewhere' || run.pages.some(one => one.page === page))) return elsewhere(run, now);
  if (answer.recorded === false) return bad(run, 'unkept', now);
  const changes = (answer.changes ?? []).filter(isNews).length;
  const shown = { ...run.shown };
  for (const [of, count] of tallied(settings)) shown[of] = Math.max(shown[of] ?? 0, count);
  const told = settings.filter(({ state }) => state);
  return behind({ ...run, shown, open: answer.open ?? run.open, news: run.news + changes, account: answer.account?.id ?? run.account }, {
    state: 'done', why: undefined, settings: told.length, leads: settings.filter(({ kind, state }) => kind === 'row' && state === '').length,
    open: answer.review?.length ?? 0, untold: settings.filter(({ state }) => state === null).map(({ label }) => label),
  }, now);
}

/** A page could not be read: the check ends, this page is left out, or there is still time.
 *  @param {Run} run  @param {{page: string, why: string, answered: import('./endings.js').Answered}} unread  @param {number} now  @returns {Run} */
export function unread(run, { page, why, answered }, now) {
  if (!isAbout(run, page) || run.rest) return run;
  return judged(run, judge(why, answered, current(run)?.errors ?? 0), now);
}

/** @param {Run} run  @param {import('./endings.js').Verdict} verdict  @param {number} now  @returns {Run} */
export function judged(run, verdict, now) {
  if (!verdict || run.state !== 'running' || run.rest) return run;
  if ('ending' in verdict) return ended(run, verdict.ending, now);
  return verdict.bad === 'elsewhere' ? elsewhere(run, now) : bad(run, verdict.bad, now);
}

/** The open page has had its time. It is tried once more, at the end.
 *  @param {Run} run  @param {import('./endings.js').Answered} answered  @param {number} now  @returns {Run} */
export function late(run, answered, now) {
  if (run.state !== 'running' || run.rest) return run;
  const verdict = judge('loading', answered, 0);
  if (verdict) return judged(run, verdict, now);
  return onceMore(run, 'loading', now);
}

/** Another page came in place of this one. The person may have gone there: only when it happens again does the address itself lead there.
 *  @param {Run} run  @param {number} now */
const elsewhere = (run, now) => onceMore(run, 'elsewhere', now);

/** @param {Run} run  @param {'loading' | 'elsewhere'} why  @param {number} now  @returns {Run} */
const onceMore = (run, why, now) => (current(run)?.state === 'again' ? bad(run, why, now) : behind(run, { state: 'again', why }, now));

/** @param {Run} run  @param {Ending} ending  @param {number} now  @returns {Run} */
export function ended(run, ending, now) {
  if (run.state !== 'running') return run;
  const pages = ending === 'error' ? run.pages.map(page => (page.page === run.on ? { ...page, errors: (page.errors ?? 0) + 1 } : page)) : run.pages;
  const stopped = { ...run, pages, state: /** @type {const} */ ('stopped'), ending, spent: run.spent + now - run.resumed };
  return wantsPatience(ending) ? paced(stopped, Math.min(2 * run.pause, longestPause)) : stopped;
}

/** On from where it stopped, after a pause: the page that was open is opened again. @param {Run} run  @param {number} tabId  @param {number} now  @returns {Run} */
export function goneOn(run, tabId, now) {
  if (run.state !== 'stopped') return run;
  return counted({ ...run, state: 'running', ending: undefined, tabId, on: '', left: '', rest: true, since: now, resumed: now });
}

/** The pages that could not be read once more. @param {Run} run  @param {number} tabId  @param {number} now  @returns {Run} */
export function retried(run, tabId, now) {
  if (run.state !== 'done') return run;
  const pages = run.pages.map(page => (page.state === 'bad' ? { ...page, state: /** @type {const} */ ('wait'), why: undefined } : page));
  return goneOn({ ...run, pages, state: 'stopped', again: true }, tabId, now);
}

/** The person leaves it at that. @param {Run} run  @returns {Run} */
export const leftAtThat = run => (run.state === 'stopped' ? { ...run, state: 'done', ending: undefined, whole: false } : run);

/** What the site has was read anew. @param {Run} run  @param {import('./plan.js').ListedPage[]} listed  @param {import('../background/sites.js').Site} site */
export const learnedOf = (run, listed, site) => counted({ ...run, pages: learned(run.pages, listed, site, run.on) });

/** @param {Run} run  @returns {WalkPage | undefined} */
export const current = run => run.pages.find(({ page }) => page === run.on);

/** Of the page that is open, wherever its address led; what the page before it still says comes too late.
 *  @param {Run} run  @param {string} page */
const isAbout = (run, page) => run.state === 'running' && run.on !== '' && (page === run.on || (!run.rest && page !== run.left));

/** @param {Run} run  @param {import('./endings.js').Why} why  @param {number} now */
const bad = (run, why, now) => behind(run, { state: 'bad', why }, now);

/** @param {Run} run  @param {Partial<WalkPage>} values  @param {number} now  @returns {Run} */
function behind(run, values, now) {
  const pages = run.pages.map(page => (page.page === run.on ? { ...page, ...values } : page));
  if (run.rest) return counted({ ...run, pages });
  const took = [...run.took, now - run.since + run.pause].slice(-remembered);
  return counted({ ...run, pages, took, rest: true, since: now });
}

/** A walk that came to its end leaves no word of the site to be slower. @param {Run} run  @param {number} now  @returns {Run} */
function finished(run, now) {
  const done = counted({ ...run, state: 'done', whole: true, on: '', spent: run.spent + now - run.resumed });
  if (run.again) return done;
  const at = new Date(now).toISOString();
  return { ...paced(done, undefined), last: at, lastWhole: { ...run.lastWhole, [run.site]: at } };
}

/** @param {Run} run  @param {number | undefined} pause  @returns {Run} */
const paced = (run, pause) => ({ ...run, pause: pause ?? run.pause, pace: { ...run.pace, [run.site]: { ...run.pace?.[run.site], pause } } });

/** The page that is open counts as the one it is at. @param {Run} run  @returns {Run} */
function counted(run) {
  const of = run.pages.length;
  return { ...run, of, at: Math.min(Math.max(1, passed(run.pages) + (run.rest && run.on ? 0 : 1)), of) };
}

/** What a person would call news: what they did themselves is none. @param {{kind: string, by?: string}} change */
export const isNews = ({ kind, by }) => by !== 'you' && ['appeared', 'flipped', 'reworded', 'gone', 'returned'].includes(kind);

/** A row and the one control behind it are one setting; a row without its state is none yet. @param {any[]} settings */
function tallied(settings) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { page, kind, state } of settings)
    if (typeof page === 'string' && state !== null && !(kind === 'row' && state === '')) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}
