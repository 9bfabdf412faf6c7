/** What the program is asked for, and what of its answers is shown. The filters are its own where it has one; the rest is sorted out here. */
import { ask } from '../parts/ask.js';
import { keyOf, namesOf } from '../parts/key.js';
import { kindOf, kinds } from './change-kinds.js';

/** @typedef {import('../parts/types.js').Change} Change  @typedef {import('../parts/types.js').Line} Line
 *  @typedef {import('../parts/types.js').SettingName} SettingName  @typedef {import('./filters.js').Chosen} Chosen
 *  @typedef {{setting: SettingName|null, chosen: Chosen, since?: string, until?: string}} Part  what of the history is meant: with a `setting`, everything of it */

const pageSize = 200;

/** Whose settings. @param {Part} part */
export function whose({ setting, chosen: { site, account } }) {
  if (setting) return namesOf(setting);
  const cut = account.indexOf(' ');
  return account ? { site: account.slice(0, cut), account: account.slice(cut + 1) } : site ? { site } : {};
}

/** The kinds that the program knows, of those chosen; null: any. Not read, not as wanted and worth a look are none of its kinds.
 *  @param {Chosen} chosen */
function wireKinds({ kinds: chosen }) {
  const reasons = [...chosen].some(name => !kinds.has(name));
  return chosen.size === 0 || reasons ? null : new Set([...chosen].flatMap(name => kinds.get(name)?.wire ?? []));
}

/** A page of changes, newest first. @param {Part} part  @param {string} [before]  @returns {Promise<{changes: Change[], next?: string}>} */
export async function changesPage(part, before) {
  const { text, category } = part.chosen;
  const wire = wireKinds(part.chosen);
  if (wire?.size === 0) return { changes: [] };
  return ask({
    type: 'history', ...whose(part), ...(text ? { text } : {}), ...(category ? { category } : {}), ...(wire?.size === 1 ? { kind: [...wire][0] } : {}),
    ...(part.since ? { since: part.since } : {}), ...(part.until ? { until: part.until } : {}), limit: pageSize, ...(before ? { before } : {}),
  });
}

/** Whether the filters leave a change. @param {Part} part  @param {import('../parts/types.js').Item[]} review  what is on the list today
 *  @returns {(change: Change) => boolean} */
export function leaves({ chosen }, review) {
  if (chosen.kinds.size === 0) return () => true;
  const listed = listedFor(chosen, review);
  return change => chosen.kinds.has(kindOf(change) ?? '') || listed.has(keyOf(change));
}

/** Whether the filters leave a line of the picture. Of a category only changes tell.
 *  @param {Part} part  @param {import('../parts/types.js').Item[]} review  @param {Set<string>} changed  settings with a change that was left
 *  @returns {(track: import('./tracks.js').Track) => boolean} */
export function leavesTrack({ chosen }, review, changed) {
  const words = chosen.text.toLocaleLowerCase();
  const listed = listedFor(chosen, review);
  return ({ key, line, marks }) =>
    line.label.toLocaleLowerCase().includes(words) &&
    (chosen.category === '' || changed.has(key)) &&
    (chosen.kinds.size === 0 || listed.has(key) || marks.some(({ kind }) => chosen.kinds.has(kind)));
}

/** The settings that are on the list for a chosen reason. @param {Chosen} chosen  @param {import('../parts/types.js').Item[]} review */
const listedFor = ({ kinds: chosen }, review) => new Set(review.filter(({ reasons }) => reasons.some(reason => chosen.has(reason) && !kinds.get(reason)?.wire)).map(keyOf));

/** Looks at which a state could not be told, as far as the filters leave them: no change on the wire, and yet something that happened. What a
 *  category has, only changes tell.
 *  @param {import('./tracks.js').Track[]} tracks  @param {Part} part  @param {import('../parts/types.js').Item[]} review  @returns {Change[]} newest first */
export function unreadLooks(tracks, part, review) {
  if (part.chosen.category !== '') return [];
  return tracks.filter(leavesTrack(part, review, new Set())).flatMap(({ line, marks }) => marks.filter(({ kind }) => kind === 'unreadable').map(({ at, time }) => {
    const before = line.spans.filter(({ from }) => Date.parse(from) < at).at(-1);
    const { site, account, page, control, label } = line;
    const last = before && (before.to ?? before.from);
    return { site, ...(account === undefined ? {} : { account }), page, control, label, kind: 'unreadable', from: before?.state ?? null, to: null, at: time, ...(last ? { last } : {}) };
  })).filter(leaves(part, review)).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
