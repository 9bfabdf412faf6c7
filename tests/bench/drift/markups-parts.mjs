/** What shapes of markup have in common: a setting as it is drawn, and its plainest parts. */

/**
 * @typedef {object} Drawn
 * @property {string} label
 * @property {string} description
 * @property {string} kind
 * @property {boolean} on
 * @property {string[]} words  for on and off, in the page's language
 * @property {string[]} options
 * @property {number} chosen
 * @property {string} id  of today: it says nothing
 * @property {string} own  the service's own identifier, if it gives one
 *
 * @typedef {(drawn: Drawn) => string} Draw
 * @typedef {object} Shape
 * @property {Draw} toggle @property {Draw} radio @property {Draw} select
 * @property {(body: string) => string} [page]  what stands around all of them
 * @property {boolean} [closed]  a list that is closed is not on the page: its options cannot be read
 */

/** @param {string} text */
export const escaped = text => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);

/** @param {boolean} is */
export const checked = is => (is ? ' checked' : '');

/** The service's own identifier, where it gives one. @param {Drawn} drawn @param {'name' | 'id'} [attribute] */
export const own = (drawn, attribute = 'name') => (drawn.own ? ` ${attribute}="${drawn.own}"` : '');

/** @type {Draw} */
export const under = ({ description }) => (description ? `<p>${escaped(description)}</p>` : '');

/** Boxes, or the switch of the shape. @param {Draw} draw @returns {Draw} */
export const orBox = draw => drawn => (drawn.kind === 'checkbox'
  ? `<div><input type="checkbox" id="${drawn.id}"${own(drawn)}${checked(drawn.on)}><label for="${drawn.id}">${escaped(drawn.label)}</label>${under(drawn)}</div>` : draw(drawn));

/** @param {Drawn} drawn @param {(option: string, isChosen: boolean, at: number) => string} draw */
export const eachOption = ({ options, chosen }, draw) => options.map((option, at) => draw(escaped(option), at === chosen, at)).join('');

/** @type {Draw} */
export const fieldset = drawn => `<fieldset><legend>${escaped(drawn.label)}</legend>${eachOption(drawn, (option, is, at) =>
  `<div><input type="radio" name="${drawn.own || drawn.id}" id="${drawn.id}-${at}"${checked(is)}><label for="${drawn.id}-${at}">${option}</label></div>`)}</fieldset>`;

/** @type {Draw} */
export const radiogroup = drawn => `<div role="radiogroup"${own(drawn, 'id')} aria-labelledby="${drawn.id}"><span id="${drawn.id}">${escaped(drawn.label)}</span>${eachOption(drawn, (option, is) =>
  `<div role="radio" tabindex="0" aria-checked="${is}">${option}</div>`)}</div>`;

/** @type {Draw} */
export const select = drawn => `<div><label for="${drawn.id}">${escaped(drawn.label)}</label><select id="${drawn.id}"${own(drawn)}>${eachOption(drawn, (option, is) =>
  `<option${is ? ' selected' : ''}>${option}</option>`)}</select></div>`;
