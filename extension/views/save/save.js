/** The three copies of the history: a report to print, a table, and all the data. */
import { csv } from './csv.js';
import { data } from './data.js';
import { fileName, saveFile } from './file.js';
import { everyChange, everyRow } from './gather.js';
import { report } from './report.js';

/** @typedef {import('./gather.js').Wanted} Wanted  @typedef {import('../parts/types.js').Known} Known
 *  @typedef {{wanted: Wanted, known: Known|null, names: import('./csv.js').Names & {accounts: string[], ownNames: boolean, filters: string[]}}} Copy
 *    names.accounts: those that are meant · names.ownNames: whether their owner named any of them · names.filters: what else is left out, in words */

const browser = globalThis.browser ?? globalThis.chrome;

/** @type {Record<string, (copy: Copy, watch: import('./gather.js').Watch) => Promise<string>>} each answers with the name of its file */
const copies = {
  report: async (copy, watch) => {
    const name = fileName('report', 'html');
    const { changes, tracks } = await everyChange(copy.wanted, watch);
    // A program of an older version has no fingerprints: the report says so, and the rest is as good.
    const rows = await everyRow(copy.wanted, { ...watch, told: () => {} }).catch(error => (error.code === 'unknown_verb' ? null : Promise.reject(error)));
    const page = await report({ ...copy, changes, tracks, readings: rows && rows.filter(({ row }) => row === 'reading'), log: rows?.find(({ row }) => row === 'log'), made: madeBy(copy.known) });
    watch.signal.throwIfAborted();
    saveFile([page], 'text/html', name);
    return name;
  },
  csv: async ({ wanted, names }, watch) => {
    const name = fileName('history', 'csv');
    const { changes } = await everyChange(wanted, watch);
    saveFile(csv(changes, names), 'text/csv', name);
    return name;
  },
  json: async ({ wanted, known }, watch) => {
    const name = fileName('history', 'json');
    const { since, until, chosen: { site, account } } = wanted;
    const part = { ...(site || account ? { site: site || account.split(' ')[0] } : {}), ...(account ? { account: account.slice(account.indexOf(' ') + 1) } : {}), ...(since ? { since } : {}), ...(until ? { until } : {}) };
    saveFile(data(await everyRow(wanted, watch), madeBy(known), part), 'application/json', name);
    return name;
  },
};

/** @param {string} kind  report, csv or json  @param {Copy} copy  @param {import('./gather.js').Watch} watch */
export const save = (kind, copy, watch) => copies[kind](copy, watch);

/** @param {Known|null} known */
const madeBy = known => ({
  extension: browser.runtime.getManifest().version, ...(known?.host?.version ? { program: known.host.version } : {}),
  rules: (known?.sites ?? []).map(({ id, released }) => ({ site: id, ...(released ? { released } : {}) })),
});
