/** How things stand, as the popup sees it: which screen, under which heading. Pure. */
import { count, text } from '../parts/text.js';
import { openCount } from './entries.js';

/** @typedef {import('../parts/types.js').Known} Known
 *  @typedef {{known: Known|null, page: import('../parts/types.js').OpenPage|null, entries: import('./entries.js').Entry[], asking: boolean,
 *    walk: import('../parts/walk.js').Walk}} Standing
 *  @typedef {'asleep'|'not_allowed'|'walk'|'list'|'first'|'nothing'|'starting'} Screen */

/** @param {Standing} standing  @returns {Screen} */
export function screenOf({ known, page, entries, asking, walk }) {
  if (known?.host?.state === 'missing') return 'asleep';
  if (known?.allowed === false || page?.kind === 'not_allowed') return 'not_allowed';
  if (walk.state === 'running') return 'walk';
  if (entries.length > 0 || page?.kind === 'unread') return 'list';
  if (!known || (asking && known.host?.state !== 'ok')) return 'starting';
  return known.read_at ? 'nothing' : 'first';
}

/** @param {Standing} standing  @param {Screen} screen */
export function heading({ page, entries }, screen) {
  if (screen === 'starting') return text('starting');
  if (screen === 'walk') return text('walk_running');
  if (screen !== 'list') return 'Flipwatch';
  if (page?.kind === 'unread') return text('unread_title');
  const open = openCount(entries);
  return open > 0 ? count('switches', open) : text('nothing_title');
}
