import { checked, eachOption, escaped, fieldset, orBox, own, radiogroup, select, under } from './markups-parts.mjs';

/** @typedef {import('./markups-parts.mjs').Draw} Draw */

const unseen = 'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0)';
const transparent = 'position:absolute;inset:0;margin:0;opacity:0';
const track = '<span style="display:inline-block;width:36px;height:20px;border-radius:10px;background:gray"></span>';

/** A button that is one of a family: a twin for forms stands behind it and nobody sees it. @type {Draw} */
const twinSwitch = drawn => `<div><label for="${drawn.id}">${escaped(drawn.label)}</label><button type="button" role="switch"${own(drawn)} aria-checked="${drawn.on}" data-state="${drawn.on ? 'checked' : 'unchecked'}" value="on" id="${drawn.id}"><span>${track}</span></button><input type="checkbox" aria-hidden="true" tabindex="-1" style="${transparent};pointer-events:none"${checked(drawn.on)}>${under(drawn)}</div>`;

/** @type {Draw} */
const twinBox = drawn => twinSwitch(drawn).replace('role="switch"', 'role="checkbox"');

/** @type {Draw} */
const twinRadios = drawn => `<div><span id="${drawn.id}-t">${escaped(drawn.label)}</span><div role="radiogroup"${own(drawn, 'id')} aria-labelledby="${drawn.id}-t">${eachOption(drawn, (option, is, at) =>
  `<div><button type="button" role="radio" aria-checked="${is}" id="${drawn.id}-${at}" value="v${at}">${is ? '<span>•</span>' : '&nbsp;'}</button><input type="radio" aria-hidden="true" tabindex="-1" value="v${at}" style="${transparent};pointer-events:none"${checked(is)}><label for="${drawn.id}-${at}">${option}</label></div>`)}</div></div>`;

/** @type {Draw} */
const twinSelect = drawn => `<div><span id="${drawn.id}-t">${escaped(drawn.label)}</span><button type="button" role="combobox"${own(drawn)} aria-expanded="false" aria-labelledby="${drawn.id}-t"><span>${escaped(drawn.options[drawn.chosen])}</span></button><select aria-hidden="true" tabindex="-1" style="${unseen}">${eachOption(drawn, (option, is) => `<option${is ? ' selected' : ''}>${option}</option>`)}</select></div>`;

/** @type {Draw} */
const closedList = drawn => `<div><label id="${drawn.id}-t">${escaped(drawn.label)}</label><div><div tabindex="0" role="combobox" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="${drawn.id}-t ${drawn.id}" id="${drawn.id}">${escaped(drawn.options[drawn.chosen])}</div><input aria-hidden="true" tabindex="-1" style="${transparent};pointer-events:none" value="v${drawn.chosen}"></div></div>`;

/** @param {boolean} isSwitch @returns {Draw} */
const drawnOver = isSwitch => drawn => `<label style="display:flex;position:relative"><span style="position:relative"><span style="position:relative"><input type="checkbox"${own(drawn)}${isSwitch ? ' role="switch"' : ''} style="${transparent}"${checked(drawn.on)}>${track}</span></span><span>${escaped(drawn.label)}</span></label>${under(drawn)}`;

/** @type {Draw} */
const formItem = drawn => `<div><label for="${drawn.id}">${escaped(drawn.label)}</label><div><div class="switch${drawn.on ? ' is-checked' : ''}"><input type="checkbox" role="switch"${own(drawn)} aria-checked="${drawn.on}" id="${drawn.id}" style="position:absolute;width:0;height:0;opacity:0;margin:0"${checked(drawn.on)}>${track}</div></div></div>${under(drawn)}`;

/** @type {Draw} */
const buttonRadios = drawn => `<fieldset><legend>${escaped(drawn.label)}</legend>${eachOption(drawn, (option, is, at) =>
  `<input type="radio" name="${drawn.own || drawn.id}" id="${drawn.id}-${at}" style="position:absolute;clip:rect(0,0,0,0);pointer-events:none"${checked(is)}><label for="${drawn.id}-${at}">${option}</label>`)}</fieldset>`;

/** An open root that a server wrote; identifiers in it are the library's, the service's own stands outside.
 *  @param {string} name @param {string} inside @param {string} slotted @param {string} [attributes] */
const rooted = (name, inside, slotted, attributes = '') => `<${name}${attributes}><template shadowrootmode="open">${inside}</template>${slotted}</${name}>`;

/** Shapes as libraries of components draw them, written anew. @type {Record<string, import('./markups-parts.mjs').Shape>} */
export const library = {
  'wrapped deep': { radio: fieldset, select, toggle: orBox(drawn =>
    `<label class="css-1q2w"><span class="css-3e4r"><span class="css-5t6z"><input class="css-7u8i" type="checkbox" role="switch"${own(drawn)}${checked(drawn.on)}><span class="css-9o0p"></span></span><span></span></span><p>${escaped(drawn.label)}</p></label>${under(drawn)}`) },
  'twins': { radio: twinRadios, select: twinSelect, toggle: drawn => (drawn.kind === 'checkbox' ? twinBox : twinSwitch)(drawn) },
  'drawn over': { radio: radiogroup, select: closedList, closed: true, toggle: drawn => drawnOver(drawn.kind !== 'checkbox')(drawn) },
  'form item': { radio: buttonRadios, select, toggle: orBox(formItem) },
  'unseen input': { radio: fieldset, select, toggle: drawn => `<label><span style="${unseen}"><input type="checkbox"${own(drawn)}${drawn.kind === 'checkbox' ? '': ' role="switch"'}${checked(drawn.on)}></span>${track} ${escaped(drawn.label)}</label>${under(drawn)}` },
  'shadow root': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div>${rooted('our-switch', `<label><input type="checkbox" role="switch" id="input"${checked(drawn.on)}><slot></slot></label>`, escaped(drawn.label), own(drawn))}${under(drawn)}</div>`) },
  'roots in roots': { radio: fieldset, select, toggle: orBox(drawn =>
    rooted('our-row', `<div><slot name="label"></slot>${rooted('our-toggle', `<button role="switch" aria-checked="${drawn.on}" aria-label="${escaped(drawn.label)}">${track}</button>`, '')}</div>`, `<span slot="label">${escaped(drawn.label)}</span>`, own(drawn, 'id')) + under(drawn)),
    page: body => rooted('our-app', `<div>${body}</div>`, '') },
  'beside what is hidden': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><span id="${drawn.id}">${escaped(drawn.label)}</span><div role="switch"${own(drawn, 'id')} tabindex="0" aria-checked="${drawn.on}" aria-labelledby="${drawn.id}">${track}</div>${under(drawn)}<div hidden><label><input type="checkbox"${checked(!drawn.on)}> ${escaped(drawn.label)}</label></div></div>`),
    page: body => `${body}<div role="dialog" style="display:none"><label><input type="checkbox" checked> ?</label></div><dialog><label><input type="checkbox" role="switch"> !</label></dialog>` },
};
