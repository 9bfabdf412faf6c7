/**
 * @file What starts with the browser and at each event. Wiring only: the rooms know nothing of each other.
 *
 * All of this may be stopped after half a minute without an event and started again by the next one, so the listeners
 * stand at the top level and what must outlive them stands in storage.
 */
import { browser } from './browser.js';
import { Button } from './button.js';
import { Host } from './host.js';
import { HostPort } from './host-port.js';
import { Known } from './known.js';
import { Managed } from './managed.js';
import { Notifications } from './notifications.js';
import { OpenPages } from './open-pages.js';
import { Outbox } from './outbox.js';
import { PageVisits } from './page-visits.js';
import { Readings } from './readings.js';
import { Reminders } from './reminders.js';
import { ReviewList } from './review-list.js';
import { accessTo } from './site-access.js';
import { Sites, checkVersions, helloRequest } from './sites.js';
import { Sketches } from './sketches.js';
import { ViewRequests, countsOf, errorMessage, isView } from './view-requests.js';
import * as walkTab from '../walk/tab.js';
import { Walk } from '../walk/walk.js';

const { local, session } = browser.storage;

const managed = new Managed(browser.storage.managed);
const greeting = { request: () => helloRequest(managed.value), accept: greeted };
const port = new HostPort(() => browser.runtime.connectNative('org.flipwatch.host'), greeting);
const button = new Button(local, new Reminders());
const known = new Known(local, state => void button.show(state));
const host = new Host(port, known, managed.ready);
const list = new ReviewList(host, known);
const sites = new Sites(local);
const openPages = new OpenPages(session);
const visits = new PageVisits(sites, openPages);
const outbox = new Outbox(session, message => host.ask(message), taken);
const walk = new Walk({
  local, session, tab: walkTab, look: tabId => visits.look(tabId), alarms: browser.alarms, ask: request => host.ask(request), sites,
  isAllowed: async site => (await accessTo([site])).allowed,
});
const readings = new Readings(sites, outbox, openPages, walk);
const news = new Notifications(local, sites);
const views = new ViewRequests({ host, sites, known, openPages, visits, list, walk, outbox, sketches: new Sketches(sites, openPages) });

browser.runtime.onMessage.addListener((message, sender, answer) => {
  const asked = isView(sender) ? views.answer(message, sender) : readings.take(message, sender);
  asked.then(answer, error => answer({ error: errorMessage(error) }));
  return true;
});
browser.tabs.onUpdated.addListener((tabId, change, tab) => {
  void visits.onUpdated(tabId, change, tab);
  void walk.onUpdated(tabId, change, tab);
});
browser.tabs.onActivated.addListener(({ tabId }) => void visits.onActivated(tabId));
browser.tabs.onRemoved.addListener(tabId => {
  void openPages.leave(tabId);
  void walk.onRemoved(tabId);
});
browser.permissions.onAdded.addListener(() => void accessChanged());
browser.permissions.onRemoved.addListener(() => void accessChanged());
browser.storage.onChanged.addListener((changes, area) => void storageChanged(changes, area));
browser.alarms.onAlarm.addListener(alarm => {
  void host.onAlarm(alarm);
  void button.onAlarm(alarm);
  void walk.onAlarm(alarm);
});
news.listen();
browser.runtime.onStartup.addListener(() => void start());
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('views/welcome/welcome.html') });
  void start();
});
void outbox.deliver();
void walk.wake();

/** What was known of the program is of another day: its hello is news then. */
async function start() {
  const { host: { version } } = await known.state();
  await known.change({ allowed: (await access()).allowed, host: { state: 'unknown', version } });
  await host.look();
}

/** The program's hello, first thing on each port.  @param {any} hello  @throws when we can't talk to it */
function greeted(hello) {
  checkVersions(hello);
  void takeHello(hello);
}

/** @param {any} hello */
async function takeHello(hello) {
  const before = await known.state();
  const sitesAreNew = await sites.take(hello);
  await known.change({ host: { state: 'ok', version: hello.host }, ...(await access()) });
  await host.isHere();
  const isBack = before.host.state !== 'ok';
  if (isBack) await outbox.deliver();
  // Another browser may have been at the same history.
  if (isBack || hello.open_all !== before.open_all || hello.worst !== before.worst) await list.refresh(countsOf(hello));
  if (isBack || sitesAreNew) await visits.visitAll();
}

/** @param {import('./outbox.js').Message} message  @param {any} answer */
async function taken(message, answer) {
  if (message.type !== 'check') return;
  const { account: before } = await known.state();
  const { warnings = [] } = answer;
  const account = answer.account ? { site: message.site, ...answer.account } : null;
  // The host says of its first reading alone that an account is new; the person may look later.
  if (account && before?.new && before.site === account.site && before.id === account.id) account.new = true;
  await list.refresh({ ...countsOf(answer), account, lastAt: message.at, warnings });
  await news.tell(message.site, answer);
}

/** What the views know of the sites that are watched, and where we may look. */
async function access() {
  const all = (await sites.all()).map(({ id, name, start, origins, released, own, pages }) => ({
    id, name, start, origins, ...(released && { released }), ...(own && { own, pages }),
  }));
  return accessTo(all);
}

/** A permission came or went: of a site, or to notify. */
async function accessChanged() {
  news.listen();
  await known.change(await access());
  await visits.visitAll();
}

/** @param {Record<string, chrome.storage.StorageChange>} changes  @param {string} area */
async function storageChanged(changes, area) {
  if (area === 'local') await button.storageChanged(changes);
  if (area === 'local' && changes.ownSites) {
    sites.takeOwn(changes.ownSites.newValue);
    await accessChanged();
  }
  if (area !== 'managed') return;
  await managed.read();
  if ((await host.look()).state === 'ok') await list.refresh();
}
