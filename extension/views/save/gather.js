/** All of the history that a copy is of, however many answers it takes: told as it comes in, and given up when somebody cancels. */
import { ask, askAll } from '../parts/ask.js';
import { keyOf } from '../parts/key.js';
import { changesPage, leaves, leavesTrack, unreadLooks, whose } from '../history/asking.js';
import { joined } from '../history/lane-parts.js';
import { settingTrack } from '../history/tracks.js';

/** @typedef {import('../parts/types.js').Change} Change  @typedef {import('../history/tracks.js').Track} Track
 *  @typedef {import('../history/asking.js').Part & {review: import('../parts/types.js').Item[]}} Wanted
 *  @typedef {{told: (found: number) => void, signal: AbortSignal}} Watch */

/** More answers than any history has. */
const mostAnswers = 20_000;

/** Newest first. @param {Wanted} wanted  @param {Watch} watch  @returns {Promise<{changes: Change[], tracks: Track[]}>} */
export async function everyChange(wanted, { told, signal }) {
  const fits = leaves(wanted, wanted.review);
  /** @type {Change[]} */
  const changes = [];
  /** @type {string|undefined} */
  let before;
  for (let answers = 0; answers < mostAnswers; answers++) {
    const page = await changesPage(wanted, before);
    signal.throwIfAborted();
    for (const change of page.changes) if (fits(change)) changes.push(change);
    told(changes.length);
    before = page.next;
    if (!before) break;
  }
  const timeline = await askAll({ type: 'timeline', ...whose(wanted), ...timeOf(wanted) }, 'settings');
  signal.throwIfAborted();
  const bySetting = grouped(changes);
  const lines = joined(timeline.settings).map(line => settingTrack(line, bySetting.get(keyOf(line)) ?? []));
  const tracks = lines.filter(leavesTrack(wanted, wanted.review, new Set(bySetting.keys())));
  const unread = unreadLooks(lines, wanted, wanted.review).filter(({ at }) => within(at, wanted));
  return { changes: [...changes, ...unread].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)), tracks };
}

/** Everything as the program has it, row by row. @param {Wanted} wanted  @param {Watch} watch  @returns {Promise<any[]>} */
export async function everyRow(wanted, { told, signal }) {
  const rows = [];
  /** @type {string|undefined} */
  let after;
  for (let answers = 0; answers < mostAnswers; answers++) {
    const answer = await ask({ type: 'export', ...whose(wanted), ...(after ? { after } : {}) });
    signal.throwIfAborted();
    for (const row of answer.rows) if (row.at === undefined || within(row.at, wanted)) rows.push(row);
    told(rows.length);
    after = answer.next;
    if (!after) break;
  }
  return rows;
}

/** @param {Wanted} wanted */
const timeOf = ({ since, until }) => ({ ...(since ? { since } : {}), ...(until ? { until } : {}) });

/** @param {string} at  @param {Wanted} wanted */
const within = (at, { since, until }) => (!since || Date.parse(at) >= Date.parse(since)) && (!until || Date.parse(at) < Date.parse(until));

/** @param {Change[]} changes  @returns {Map<string, Change[]>} */
function grouped(changes) {
  const groups = new Map();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return groups;
}
