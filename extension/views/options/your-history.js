/** Your history: a copy of it in a file, and all of it gone. */
import { ask } from '../parts/ask.js';
import { make } from '../parts/dom.js';
import { askFirst } from '../parts/sheet.js';
import { count, text } from '../parts/text.js';
import { date } from '../parts/when.js';
import { goneList } from './accounts.js';
import { button, row, Section } from './section.js';

const kinds = ['report', 'csv', 'json'];

/** @param {{accounts: import('./accounts.js').Account[], kept: import('./kept.js').Kept}} seen  @param {import('./section.js').Page} page
 *  @returns {() => void} draws it */
export function yourHistory(seen, page) {
  const section = new Section('data');

  function draw() {
    if (seen.accounts.length === 0) return section.draw(make('p', 'card in quiet', text('options_data_none')));
    const settings = seen.accounts.reduce((all, { settings: n }) => all + n, 0);
    const first = seen.accounts.map(one => one.first).filter(Boolean).sort()[0];
    section.draw(make('div', 'card',
      row({ title: text('options_copy'), lines: [text('options_copy_how')], buttons: kinds.map(copyLink) }),
      row({
        title: text('options_forget_all'), lines: [first ? count('options_forget_all_since', settings, date(first)) : count('options_forget_all_of', settings)],
        buttons: [button(text('options_forget_all_ask'), forget, { danger: true, focus: 'forget all' })],
      })));
  }

  async function forget() {
    const says = goneList(seen.accounts, seen.kept.closed.length);
    if (!(await askFirst({ title: text('options_forget_all_title'), says, safe: text('options_forget_all_safe'), go: text('options_forget_all') }))) return;
    await section.run(async () => {
      await ask({ type: 'forget', all: true });
      await page.again();
      return text('options_all_forgotten');
    }, page.draw);
  }
  return draw;
}

/** @param {string} kind */
function copyLink(kind) {
  const link = /** @type {HTMLAnchorElement} */ (make('a', 'button', text(`options_copy_${kind}`)));
  link.href = `../history/history.html?save=${kind}`;
  link.setAttribute('aria-label', text('options_copy_of', text(`options_copy_${kind}`)));
  return link;
}
