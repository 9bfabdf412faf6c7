/** @file What pages say: looked at with suspicion, then sent on in the order in which it was said. */
import '../reader/address.js';
import { browser } from './browser.js';
import { HostError } from './host-error.js';

const { address } = globalThis.flipwatch;

/** What of a message goes on to the program; it checks the values itself.
 *  @type {Record<'reading' | 'act', {body: string, verb: 'check' | 'act', fields: string[]}>} */
const sent = {
  reading: { body: 'check', verb: 'check', fields: ['site', 'at', 'account', 'witness', 'page', 'settings'] },
  act: { body: 'act', verb: 'act', fields: ['site', 'at', 'account', 'witness', 'page', 'control', 'label', 'from', 'to'] },
};
const whys = ['sign_in', 'wall', 'check', 'error', 'loading', 'empty'];

/** The site on whose settings page our reader stands, by the browser's word and not by the page's.
 *  @param {chrome.runtime.MessageSender} sender  @param {import('./sites.js').Site[]} sites
 *  @returns {import('./sites.js').Site | null} */
export function siteOfSender(sender, sites) {
  if (sender.id !== browser.runtime.id || !sender.tab || sender.tab.incognito || sender.frameId !== 0) return null;
  return sender.url ? address.siteOf(sites, sender.url) : null;
}

/** What the program is told of a page's message.
 *  @param {any} message  @param {import('./sites.js').Site} site  @returns {import('./outbox.js').Message | null}
 *    null where it speaks of another site, or of a page that is none of this site's settings pages */
export function toHost(message, site) {
  const kind = sent[/** @type {'reading' | 'act'} */ (message?.type)];
  const body = kind && message[kind.body];
  if (!body || typeof body !== 'object' || body.site !== site.id) return null;
  if (message.type === 'reading' && !address.isSettingsPage(site, String(body.page?.url))) return null;
  const fields = kind.fields.filter(field => body[field] !== undefined).map(field => [field, body[field]]);
  return { type: kind.verb, ...Object.fromEntries(fields) };
}

/** The pages of the settings that a reading shows; what is no text is the program's to refuse.
 *  @param {any} check  @returns {string[]} */
function pagesOf({ settings }) {
  const pages = Array.isArray(settings) ? settings.map(setting => setting?.page) : [];
  return [...new Set(pages.filter(page => typeof page === 'string'))];
}

export class Readings {
  #sites;
  #outbox;
  #openPages;
  #walk;

  /** @param {import('./sites.js').Sites} sites  @param {import('./outbox.js').Outbox} outbox
   *  @param {import('./open-pages.js').OpenPages} openPages  @param {import('../walk/walk.js').Walk} walk  hears what became of each page */
  constructor(sites, outbox, openPages, walk) {
    this.#sites = sites;
    this.#outbox = outbox;
    this.#openPages = openPages;
    this.#walk = walk;
  }

  /** @param {any} message  @param {chrome.runtime.MessageSender} sender  @returns {Promise<{ok: true}>} */
  async take(message, sender) {
    const site = siteOfSender(sender, await this.#sites.all());
    if (!site) throw new HostError('refused', 'not from a page that is watched');
    const tabId = /** @type {number} */ (sender.tab?.id);
    if (message?.type === 'unread') {
      const why = whys.includes(message.why) ? message.why : 'error';
      await this.#openPages.note(tabId, { url: String(sender.url), why });
      void this.#walk.unread(tabId, String(sender.url), why);
      return { ok: true };
    }
    const told = toHost(message, site);
    if (!told) throw new HostError('refused', 'not about a settings page of this site');
    const answer = this.#outbox.send(told);
    if (told.type === 'check') {
      answer.then(said => this.#walk.read(tabId, told, said), error => this.#walk.refused(tabId, error));
      await this.#openPages.note(tabId, { url: String(sender.url), shows: pagesOf(told) });
    }
    await answer;
    return { ok: true };
  }
}
