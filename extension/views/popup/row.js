/** One setting as a line that folds out; one line is open at a time. */
import { find, stamp } from '../parts/dom.js';
import { reason } from '../parts/reasons.js';
import { statePicture } from '../parts/state.js';
import { text } from '../parts/text.js';
import { alsoTags, decisionButtons, furtherReading, goButton, sinceWhen, wayThere, whatItAsks, whyItMatters } from './detail.js';
import { leadsTo } from './go.js';
import { listedBecause } from './listed-because.js';
import { sketchLink } from './sketch-link.js';
import { stateLine } from './state-line.js';
import { make } from '../parts/dom.js';

/** @typedef {import('./entries.js').Entry} Entry  @typedef {import('./list.js').Acts} Acts */

/** @param {Entry} entry  @param {{open: boolean, whose: string|null}} how  @param {Acts} acts */
export function row(entry, { open, whose }, acts) {
  const part = stamp('row');
  const { item } = entry;
  const button = find(part, '.open-button');
  const detail = find(part, '.detail');
  part.classList.toggle('opened', open);
  find(part, '.pic use').setAttribute('href', `#${entry.reason === 'gone' ? 'p-none' : statePicture(item.state)}`);
  find(part, '.label').textContent = item.label;
  find(part, '.meta').append(...spaced(stateLine(entry, { former: acts.former(entry), whose })));
  button.setAttribute('aria-expanded', String(open));
  button.dataset.focus = entry.key;
  button.addEventListener('click', () => acts.toggle(entry));
  detail.id = acts.idOf(entry);
  button.setAttribute('aria-controls', detail.id);
  arrow(find(part, '.go'), entry, acts);
  detail.hidden = !open;
  if (open) detail.append(...whole(entry, acts));
  return part;
}

/** @param {HTMLElement} link  @param {Entry} entry  @param {Acts} acts */
function arrow(link, entry, acts) {
  const words = `go_${reason(entry.reason).go}`;
  link.setAttribute('aria-label', text(`${words}_of`, entry.item.label));
  link.title = text(words);
  link.dataset.focus = `${entry.key} go`;
  leadsTo(link, entry.item, () => acts.go(entry));
}

/** @param {Entry} entry  @param {Acts} acts */
const whole = (entry, acts) => [
  ...alsoTags(entry),
  ...whyItMatters(entry),
  ...sinceWhen(entry, acts),
  ...listedBecause(entry),
  ...whatItAsks(entry),
  make('div', 'buttons', goButton(entry, acts, 'wide')),
  make('div', 'buttons even', ...decisionButtons(entry, acts)),
  ...wayThere(entry),
  ...(entry.reason === 'unreadable' && entry.here ? sketchLink(acts.tabId()) : []),
  furtherReading(entry),
];

/** Pieces of one line, with a space between them for who hears it. @param {Node[]} pieces */
const spaced = pieces => pieces.flatMap((piece, i) => (i ? [' ', piece] : [piece]));
