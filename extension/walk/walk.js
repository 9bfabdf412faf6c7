/** @file "Check everything": opens the settings pages of a site one after the other, in one tab, until each was read or something ends it.
 *
 *  How it stands is in storage.local under `walk`, and is read from there at each event: the worker may have been another one before. A timer
 *  wakes it for the next step; should the worker be stopped meanwhile, an alarm does. What a page shows comes by the way of every reading; a page
 *  counts as read once the program has answered. */
import '../reader/address.js';
import { HostError, HostMissing } from '../background/host-error.js';
import { judgeAddress } from './endings.js';
import { planOf } from './plan.js';
import * as machine from './run.js';

const { address } = globalThis.flipwatch;
const alarmName = 'walk';
/** Chromium's shortest. */
const alarmMinutes = 0.5;
const mostAnswers = 100;

/** @typedef {import('./run.js').Run} Run  @typedef {import('../background/sites.js').Site} Site
 *  @typedef {{open: (url: string, beside?: chrome.tabs.Tab) => Promise<number>, go: (tabId: number, url: string) => Promise<boolean>,
 *    close: (tabId: number) => Promise<void>, at: (tabId: number) => Promise<{url?: string, status?: string} | null>,
 *    answered: (tabId: number) => Promise<import('./endings.js').Answered | null>}} Tab
 *  @typedef {{now: () => number, later: (then: () => void, ms: number) => () => void}} Clock  `later` gives what calls it off */

/** @type {Clock} */
const ownClock = {
  now: () => Date.now(),
  later(then, ms) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

const nothingTold = { status: 0, answers: [] };

export class Walk {
  #local;
  #session;
  #tab;
  #look;
  #alarms;
  #ask;
  #sites;
  #isAllowed;
  #clock;
  /** One event after the other, each on what the one before has written. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** Calls the next step off. */
  #cancel = () => {};

  /** @param {{local: chrome.storage.StorageArea, session: chrome.storage.StorageArea, tab: Tab, look: (tabId: number) => Promise<void>,
   *    alarms: Pick<typeof chrome.alarms, 'create' | 'clear'>, ask: (request: any) => Promise<any>, sites: {all: () => Promise<Site[]>},
   *    isAllowed: (site: Site) => Promise<boolean>, clock?: Clock}} rooms  `look`: the page in a tab is read again, and says so */
  constructor({ local, session, tab, look, alarms, ask, sites, isAllowed, clock = ownClock }) {
    this.#local = local;
    this.#session = session;
    this.#tab = tab;
    this.#look = look;
    this.#alarms = alarms;
    this.#ask = ask;
    this.#sites = sites;
    this.#isAllowed = isAllowed;
    this.#clock = clock;
  }

  /** What a view wants. @param {any} message  @param {chrome.tabs.Tab} [from]  the view's own tab, where it has one  @returns {Promise<{ok: true}>} */
  async command({ do: what, site }, from) {
    switch (what) {
      case 'start': await this.#inTurn(walk => this.#start(walk, site), from); break;
      case 'stop': await this.#inTurn(walk => machine.ended(walk, 'stopped', this.#clock.now())); break;
      case 'go_on': await this.#inTurn(walk => this.#resume(walk, machine.goneOn), from); break;
      case 'retry': await this.#inTurn(walk => this.#resume(walk, machine.retried), from); break;
      case 'leave': await this.#inTurn(machine.leftAtThat); break;
      default: throw new HostError('refused', `a whole check cannot ${what}`);
    }
    return { ok: true };
  }

  /** The worker has started. A tab of another session of the browser is not ours any more, whatever its number. */
  wake() {
    return this.#inTurn(async walk => {
      if (walk.state !== 'running') return walk;
      if (!(await this.#isOurs(walk.tabId))) return machine.ended(walk, 'tab_closed', this.#clock.now());
      // What the page had to say may have been said to a worker that is no more.
      if (!walk.rest) await this.#look(walk.tabId);
      return walk;
    });
  }

  /** A page of settings was read, and the program answered. @param {number} tabId  @param {any} check  @param {any} answer */
  read(tabId, check, answer) {
    return this.#inTab(tabId, async (walk, site) => {
      const page = address.pageOf(site, check.page.url);
      const after = machine.read(walk, { page, complete: check.page.complete, settings: check.settings, answer }, this.#clock.now());
      const leadsOn = after !== walk && check.settings.some((/** @type {any} */ setting) => setting.page !== page);
      return leadsOn ? this.#learned(after, site) : after;
    });
  }

  /** It was read, and the program did not take it. @param {number} tabId  @param {unknown} error */
  refused(tabId, error) {
    return this.#inTab(tabId, walk => machine.judged(walk, error instanceof HostMissing ? { ending: 'asleep' } : { bad: 'unkept' }, this.#clock.now()));
  }

  /** It could not be read. @param {number} tabId  @param {string} url  @param {string} why */
  unread(tabId, url, why) {
    return this.#inTab(tabId, async (walk, site) => {
      const answered = (await this.#tab.answered(tabId)) ?? nothingTold;
      return machine.unread(walk, { page: address.pageOf(site, url), why, answered }, this.#clock.now());
    });
  }

  /** The tab has arrived: where no reader is, nobody else says what stands there. An address that the browser does not show us is another
   *  site's, or that of a new tab before its first page.
   *  @param {number} tabId  @param {{status?: string}} change  @param {{url?: string}} tab */
  async onUpdated(tabId, { status }, { url }) {
    if (status !== 'complete') return;
    await this.#inTab(tabId, async (walk, site) => (url || walk.left ? machine.judged(walk, await this.#verdictAt(walk, site, url), this.#clock.now()) : walk));
  }

  /** @param {number} tabId */
  onRemoved(tabId) {
    return this.#inTab(tabId, walk => machine.ended(walk, 'tab_closed', this.#clock.now()));
  }

  /** All that was seen is to be forgotten: nothing is opened any more, and what is open is not read once more. */
  async forget() {
    const { tabId = -1 } = await this.#kept();
    await this.#inTurn(walk => machine.ended(walk, 'stopped', this.#clock.now()));
    if (await this.#isOurs(tabId)) await this.#tab.close(tabId);
  }

  /** @param {{name: string}} alarm */
  async onAlarm({ name }) {
    if (name !== alarmName) return;
    await this.#inTurn(async walk => {
      if (walk.state !== 'running') await this.#setAlarm(false); // Somebody had all of it forgotten.
      return walk;
    });
  }

  /** @param {Run} walk  @param {string} [id]  of the site; the first one unless it is said  @returns {Promise<Run>} */
  async #start(walk, id) {
    if (walk.state === 'running') return walk;
    const site = await this.#siteOf(id);
    if (!site) throw new HostError('not_found', 'no such site is watched');
    if (!(await this.#isAllowed(site))) throw new HostError('not_allowed', 'the browser does not allow it');
    const before = walk.lastWhole?.[site.id];
    const pages = planOf(await this.#listed(site), site);
    const { open = 0 } = await this.#ask({ type: 'review', site: site.id, limit: 1 });
    const news = before ? (await this.#all({ type: 'history', site: site.id, since: before }, 'changes', 'before')).filter(machine.isNews).length : 0;
    return machine.begin({ site: site.id, name: site.name, pages, news, open }, walk, this.#clock.now());
  }

  /** In the tab that it had, or in a new one. @param {Run} walk  @param {(walk: Run, tabId: number, now: number) => Run} how */
  async #resume(walk, how) {
    const isThere = (await this.#isOurs(walk.tabId)) && (await this.#tab.at(walk.tabId));
    return how(walk, isThere ? walk.tabId : -1, this.#clock.now());
  }

  /** @param {number} tabId */
  async #isOurs(tabId) {
    return (await this.#session.get('walkTab')).walkTab === tabId;
  }

  /** What the rows of a page have shown is not to be opened, and what they lead to is. @param {Run} walk  @param {Site} site */
  async #learned(walk, site) {
    try {
      return machine.learnedOf(walk, await this.#listed(site), site);
    } catch {
      return walk; // What was planned is still right.
    }
  }

  /** @param {Run} walk  @param {Site} site  @param {string | undefined} url  @returns {Promise<import('./endings.js').Verdict>} */
  async #verdictAt(walk, site, url) {
    const here = url && site.origins.includes(new URL(url).origin) ? new URL(url) : null;
    if (here && address.pageOf(site, here) === walk.left) return null;
    if (!url && !(await this.#isAllowed(site))) return { ending: 'not_allowed' };
    if (!here || !address.isSettingsPage(site, here)) return judgeAddress(here);
    return (await this.#tab.answered(walk.tabId)) ? null : { ending: 'offline' };
  }

  /** @param {Site} site  @returns {Promise<import('./plan.js').ListedPage[]>} */
  #listed(site) {
    return this.#all({ type: 'pages', site: site.id }, 'pages', 'after');
  }

  /** A list of the program's, whole. @param {any} request  @param {string} list  @param {'after' | 'before'} cursor  @returns {Promise<any[]>} */
  async #all(request, list, cursor) {
    const all = [];
    let next;
    for (let answers = 0; answers < mostAnswers; answers++) {
      const answer = await this.#ask(next ? { ...request, [cursor]: next } : request);
      all.push(...(answer[list] ?? []));
      next = answer.next;
      if (!next) break;
    }
    return all;
  }

  /** @param {string} [id]  @returns {Promise<Site | undefined>} */
  async #siteOf(id) {
    const sites = await this.#sites.all();
    return id === undefined ? sites[0] : sites.find(site => site.id === id);
  }

  /** @param {number} tabId  @param {(walk: Run, site: Site) => Run | Promise<Run>} then  of a walk that runs in this tab */
  #inTab(tabId, then) {
    return this.#inTurn(async walk => {
      const site = walk.state === 'running' && walk.tabId === tabId ? await this.#siteOf(walk.site) : undefined;
      return site ? then(walk, site) : walk;
    });
  }

  /** From how it stands to how it stands then, and on from there.
   *  @param {(walk: Run) => Run | Promise<Run>} then  @param {chrome.tabs.Tab} [from]  where a tab may be opened beside  @returns {Promise<void>} */
  #inTurn(then, from) {
    const turn = this.#turn.catch(() => {}).then(async () => {
      const before = await this.#kept();
      await this.#advance(before, await then(before), from);
    });
    this.#turn = turn;
    return turn;
  }

  /** What else may stand there is none of ours. @returns {Promise<Run>} */
  async #kept() {
    const { walk } = /** @type {any} */ (await this.#local.get('walk'));
    const isWhole = walk && typeof walk === 'object' && (walk.state === undefined || Array.isArray(walk.pages));
    return isWhole ? walk : /** @type {any} */ ({});
  }

  /** Does what is to be done now, as often as there is something. @param {Run} before  as it is kept  @param {Run} walk  @param {chrome.tabs.Tab} [from]
   *  @returns {Promise<void>} */
  async #advance(before, walk, from) {
    this.#cancel();
    const next = machine.step(walk, this.#clock.now());
    // Nothing is opened that could not be kept.
    if (next.run !== before) await this.#keep(next.run);
    const now = next.go ? await this.#open(next.run, next.go.url, from) : next.late ? await this.#late(next.run) : next.run;
    if (now !== next.run) await this.#keep(now);
    if (now.state !== before.state) await this.#setAlarm(now.state === 'running');
    if (next.go || next.late) return this.#advance(now, now, from);
    if (next.wait !== undefined) this.#cancel = this.#clock.later(() => void this.#inTurn(same => same), next.wait);
  }

  /** @param {Run} walk  @throws {HostError} no_room */
  async #keep(walk) {
    try {
      await this.#local.set({ walk });
    } catch (error) {
      throw new HostError('no_room', String(error));
    }
  }

  /** @param {Run} walk  @param {string} url  @param {chrome.tabs.Tab} [from]  @returns {Promise<Run>} */
  async #open(walk, url, from) {
    if (walk.tabId < 0) {
      const tabId = await this.#tab.open(url, from);
      await this.#session.set({ walkTab: tabId });
      return { ...walk, tabId };
    }
    return (await this.#tab.go(walk.tabId, url)) ? walk : machine.ended(walk, 'tab_closed', this.#clock.now());
  }

  /** The page has had its time. What stands in its place instead may tell why. @param {Run} walk  @returns {Promise<Run>} */
  async #late(walk) {
    const [site, tab] = await Promise.all([this.#siteOf(walk.site), this.#tab.at(walk.tabId)]);
    const verdict = site && tab?.status === 'complete' ? await this.#verdictAt(walk, site, tab.url) : null;
    if (verdict) return machine.judged(walk, verdict, this.#clock.now());
    const isThere = site && tab?.url && address.pageOf(site, tab.url) !== walk.left;
    return machine.late(walk, (isThere && (await this.#tab.answered(walk.tabId))) || nothingTold, this.#clock.now());
  }

  /** @param {boolean} isRunning */
  async #setAlarm(isRunning) {
    if (isRunning) await this.#alarms.create(alarmName, { periodInMinutes: alarmMinutes });
    else await this.#alarms.clear(alarmName);
  }
}
