/** @file What our own pages may ask: the popup, the history, the welcome page. */
import '../reader/address.js';
import { browser } from './browser.js';
import { HostError, HostMissing } from './host-error.js';
import { accessTo } from './site-access.js';

const { address } = globalThis.flipwatch;

/** The verbs that a view may ask, and whether their answer changes what there is to review. */
const verbs = new Map([
  ['hello', false], ['review', false], ['history', false], ['timeline', false], ['accounts', false], ['pages', false],
  ['policy', false], ['policy.set', true], ['export', false], ['decide', true], ['account', true], ['forget', true],
]);

/** @param {chrome.runtime.MessageSender} sender */
export const isView = sender =>
  sender.id === browser.runtime.id && Boolean(sender.url?.startsWith(browser.runtime.getURL('views/')));

/** An error as it goes over a message. `missing`: it is nobody's answer, the program is not there.  @param {any} error */
export const errorMessage = error => ({
  code: error instanceof HostError ? error.code : 'internal',
  message: String(error.message),
  ...(error.wayOut && { way_out: error.wayOut }),
  ...(error.pointer && { pointer: error.pointer }),
  ...(error instanceof HostMissing && { missing: true }),
});

export class ViewRequests {
  #host;
  #sites;
  #openPages;
  #visits;
  #list;
  #known;
  #walk;
  #outbox;
  #sketches;

  /** @param {{host: import('./host.js').Host, sites: import('./sites.js').Sites, known: import('./known.js').Known,
   *    openPages: import('./open-pages.js').OpenPages, visits: import('./page-visits.js').PageVisits,
   *    list: import('./review-list.js').ReviewList, walk: import('../walk/walk.js').Walk, outbox: import('./outbox.js').Outbox,
   *    sketches: import('./sketches.js').Sketches}} rooms */
  constructor({ host, sites, known, openPages, visits, list, walk, outbox, sketches }) {
    this.#host = host;
    this.#sites = sites;
    this.#known = known;
    this.#openPages = openPages;
    this.#visits = visits;
    this.#list = list;
    this.#walk = walk;
    this.#outbox = outbox;
    this.#sketches = sketches;
  }

  /** @param {any} message  @param {chrome.runtime.MessageSender} [sender]  @returns {Promise<any>} */
  async answer(message, sender) {
    switch (message?.type) {
      case 'ask': return { answer: await this.#ask(message.request) };
      case 'page': return { page: await this.#page() };
      case 'look': return this.#look();
      case 'connect': return this.#connect();
      case 'walk': return this.#walk.command(message, sender?.tab);
      case 'sketch': return this.#sketches.make(message.tabId);
      default: throw new HostError('refused', `no view may ask ${message?.type}`);
    }
  }

  /** @param {any} request */
  async #ask(request) {
    const changes = verbs.get(request?.type);
    if (changes === undefined) throw new HostError('refused', `no view may ask ${request?.type}`);
    const isAll = request.type === 'forget' && request.all;
    if (isAll) await this.#walk.forget();
    if (isAll) await this.#outbox.forget();
    const answer = await this.#host.ask(request);
    if (changes) await this.#list.refresh(countsOf(answer));
    if (isAll) await this.#forgetOwn();
    return answer;
  }

  /** What this browser remembers beside the program: of looks, of answers and of what was told. What the person chose stays. */
  async #forgetOwn() {
    await this.#known.change({ account: null, lastAt: null });
    await browser.storage.local.remove(['walk', 'answered', 'news']);
  }

  async #connect() {
    const [host, { allowed }] = await Promise.all([this.#host.look(), this.#sites.all().then(accessTo)]);
    await this.#known.change({ allowed });
    if (host.state === 'ok') await this.#list.refresh();
    return { host };
  }

  async #look() {
    const page = await this.#page();
    if (page.kind === 'settings' || page.kind === 'unread') void this.#visits.look(page.tabId);
    return { ok: true };
  }

  /** What the tab in front is to us. The address of a site that we are not allowed on is not shown to us: it is elsewhere. */
  async #page() {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const sites = await this.#sites.all();
    const about = { tabId: tab?.id ?? -1, ...(sites[0] && { start: sites[0].start }) };
    if (!(await accessTo(sites)).allowed) return { kind: 'not_allowed', ...about, siteName: sites[0]?.name };
    if (tab && !tab.url) return { kind: 'elsewhere', ...about, unseen: true };
    if (!tab?.url || tab.url.startsWith(browser.runtime.getURL(''))) return { kind: 'elsewhere', ...about };
    const site = address.siteOf(sites, tab.url);
    if (!site) return { kind: 'unknown_site', ...about, url: tab.url };
    const place = { ...about, site: site.id, siteName: site.name, start: site.start, url: tab.url };
    if (!address.isSettingsPage(site, tab.url)) return { kind: 'elsewhere', ...place };
    const { why, shows } = (await this.#openPages.at(about.tabId)) ?? {};
    return { kind: why ? 'unread' : 'settings', ...place, page: address.pageOf(site, tab.url), ...(shows && { shows }), ...(why && { why }) };
  }
}

/** @param {any} answer */
export const countsOf = ({ open_all, worst }) => (open_all === undefined ? {} : { open_all, worst: worst ?? null });
