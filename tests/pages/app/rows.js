// A category page: cards of rows at once, their states by a request of their own, later.

import { addressOf, ask, h } from './elements.js';

/** One link is the whole row. @param {{page: string, label: string}} row @param {boolean} below  the state stands under the label, as on notification pages */
function drawRow({ page, label }, below) {
  return h('li', {}, h('a', { href: addressOf(page), class: below ? 'row row--below' : 'row' },
    h('div', { class: 'row__label' }, label),
    h('div', { class: 'row__state' }),
    h('span', { class: 'row__arrow', 'aria-hidden': 'true' }, '→')));
}

const drawCard = ({ title, rows }, below) =>
  h('section', { class: 'card' }, title ? h('h2', {}, title) : null, h('ul', {}, ...rows.map(row => drawRow(row, below))));

/**
 * @param {Element} into @param {string} page @param {boolean} below
 * @param {() => void} show  called when the first card is there
 */
export async function drawRows(into, page, below, show) {
  const { sections } = await ask('cards', page);
  const cards = sections.map(section => drawCard(section, below));
  // The last card is in the page before those above it.
  into.append(...cards.slice(-1));
  show();
  await new Promise(later => setTimeout(later));
  into.prepend(...cards.slice(0, -1));
  const { states } = await ask('sneak-peeks', page);
  for (const { page } of sections.flatMap(section => section.rows)) {
    into.querySelector(`a[href="${addressOf(page)}"] .row__state`).textContent = states[page];
  }
}
