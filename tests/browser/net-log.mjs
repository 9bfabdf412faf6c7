// What a browser asked the network for, as it wrote it down itself.

import { readFileSync } from 'node:fs';

/** Who asked for what; `by`: the origin or the extension on whose behalf, '' where it is the browser itself.
 *  @typedef {{by: string, to: string, opens: boolean}} Asked  `opens`: it opens a page in a tab */

/** @param {any} log  of `--log-net-log`  @param {string} type  @returns {any[]} what is told of each event of that type */
const told = ({ constants, events }, type) => events
  .filter((/** @type {any} */ event) => event.type === constants.logEventTypes[type] && event.params).map((/** @type {any} */ event) => event.params);

/** Chromium's log, once it has ended: each request, and each other event in which an extension is named.
 *  @param {string} file  @returns {Asked[]} */
export function readNetLog(file) {
  const log = JSON.parse(readFileSync(file, 'utf8'));
  const requests = told(log, 'URL_REQUEST_START_JOB').filter(({ url }) => url).map(({ initiator, url, request_type: kind }) => (
    { by: initiator === 'not an origin' ? '' : initiator, to: url, opens: kind === 'main frame' }));
  // A connection that is only opened, a name that is only looked up: they tell for whom in a key of theirs.
  const others = log.events.filter((/** @type {any} */ event) => event.type !== log.constants.logEventTypes.URL_REQUEST_START_JOB)
    .map((/** @type {any} */ { params }) => JSON.stringify(params ?? '')).filter((/** @type {string} */ text) => text.includes('chrome-extension:'));
  const datagrams = told(log, 'UDP_BYTES_SENT').map(params => JSON.stringify(params));
  return [...requests, ...[...others, ...datagrams].map(to => ({ by: 'chrome-extension:', to, opens: false }))];
}

/** For Firefox, in its own window: from then on it keeps every request of every process. */
export const listenInFirefox = `
  globalThis.flipwatchHeard = [];
  Services.obs.addObserver({ observe(channel) {
    const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel);
    const who = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal].filter(Boolean);
    const extension = who.map(one => one.addonId || one.contentScriptAddonPolicy?.id).find(Boolean);
    const by = extension ? 'moz-extension:' + extension : who.every(one => one.isSystemPrincipal) ? '' : who[0].originNoSuffix;
    flipwatchHeard.push({ by, to: URI.spec, opens: loadInfo.externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT });
  } }, 'http-on-opening-request');`;
