/** The first lines: the answer with its number, and when it was seen. The place of the second is always kept. */
import { find, make } from '../parts/dom.js';
import { siteName } from '../parts/known.js';
import { count, text } from '../parts/text.js';
import { timeLeft } from '../parts/walk.js';
import { atTime, date, moment } from '../parts/when.js';
import { heading } from './standing.js';

const summary = find(document, '#summary');
const title = find(summary, 'h1');
const status = find(summary, '[role=status]');

/** @param {import('./standing.js').Standing & {waiting: number, failed: string}} view  @param {import('./standing.js').Screen} screen
 *  @param {() => void} showNews */
export function drawSummary(view, screen, showNews) {
  summary.hidden = screen !== 'list' && screen !== 'starting' && screen !== 'walk';
  if (summary.hidden) return;
  said(title, heading(view, screen));
  if (screen === 'walk') return said(status, timeLeft(view.walk));
  if (view.waiting > 0) return news(view.waiting, showNews);
  const line = standing(view, screen);
  if (status.textContent === line) return;
  if (line) status.replaceChildren(...(view.asking ? [make('span', 'spin')] : []), moment(view.known?.read_at ?? '', line));
  else status.replaceChildren();
}

/** @param {import('./standing.js').Standing & {failed: string}} view  @param {import('./standing.js').Screen} screen */
function standing({ known, asking, failed, entries, walk }, screen) {
  const seen = known?.read_at;
  if (!seen || screen === 'starting') return '';
  if (asking) return text('status_looking', atTime(seen));
  if (failed) return text('status_not_again', atTime(seen));
  const sites = new Set(entries.map(({ item }) => item.site));
  const only = sites.size === 1 ? [...sites][0] : known?.sites?.length === 1 ? known.sites[0].id : null;
  const whole = only ? walk.lastWhole?.[only] : walk.last;
  // With the name of the service it would not fit into the line.
  if (whole) return text('walk_status_seen', atTime(seen), date(whole));
  return only ? text('status_seen_of', siteName(known, only), atTime(seen)) : text('status_seen', atTime(seen));
}

/** @param {number} waiting  @param {() => void} showNews */
function news(waiting, showNews) {
  const show = make('button', 'button plain', text('show'));
  show.setAttribute('type', 'button');
  show.addEventListener('click', showNews);
  status.replaceChildren(make('span', '', count('news', waiting)), show);
}

/** Written only when it is new, so that it is not read aloud again. @param {HTMLElement} part  @param {string} words */
function said(part, words) {
  if (part.textContent !== words) part.textContent = words;
}
