/** How far a whole check has come, as a bar. Its words say the same for who cannot see it. */
import { make } from './dom.js';
import { count, language, text } from './text.js';
import { nameNow } from './walk.js';

export function progressBar() {
  const bar = make('div', 'bar', make('i'));
  bar.setAttribute('role', 'progressbar');
  bar.setAttribute('aria-valuemin', '0');
  return bar;
}

/** @param {HTMLElement} bar  @param {import('./walk.js').Walk} walk */
export function showProgress(bar, walk) {
  const { at = 0, of = 0, state, name = '' } = walk;
  const says = state === 'stopped' ? count('walk_bar_stopped', of, at.toLocaleString(language)) : count('walk_bar_at', of, at.toLocaleString(language), nameNow(walk));
  const attributes = { 'aria-label': text('walk_bar', name), 'aria-valuemax': of, 'aria-valuenow': at, 'aria-valuetext': says };
  for (const [attribute, value] of Object.entries(attributes)) bar.setAttribute(attribute, String(value));
  /** @type {HTMLElement} */ (bar.firstElementChild).style.inlineSize = `${of ? 100 * at / of : 0}%`;
}
