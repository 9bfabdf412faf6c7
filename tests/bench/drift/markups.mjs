/** Ways in which services draw the same settings: shapes of markup, each our own. A shape gives the body of one control. */

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);
const truth = (/** @type {boolean} */ is) => (is ? 'true' : 'false');

/**
 * @typedef {{label: string, description: string, kind: string, on: boolean, options: string[], chosen: number, id: string}} Drawn
 * @typedef {(drawn: Drawn) => string} Draw
 */

/** @type {Draw} */
const under = ({ description }) => (description ? `<p>${escaped(description)}</p>` : '');

/** Boxes, or the switch of the shape. @param {Draw} draw @returns {Draw} */
const orBox = draw => drawn => (drawn.kind === 'checkbox'
  ? `<div><input type="checkbox" id="${drawn.id}"${drawn.on ? ' checked' : ''}><label for="${drawn.id}">${escaped(drawn.label)}</label>${under(drawn)}</div>` : draw(drawn));

/** @type {Draw} */
const fieldset = ({ label, options, chosen, id }) => `<fieldset><legend>${escaped(label)}</legend>${options.map((option, at) =>
  `<div><input type="radio" name="${id}" id="${id}-${at}"${at === chosen ? ' checked' : ''}><label for="${id}-${at}">${escaped(option)}</label></div>`).join('')}</fieldset>`;

/** @type {Draw} */
const radiogroup = ({ label, options, chosen, id }) => `<div role="radiogroup" aria-labelledby="${id}"><span id="${id}">${escaped(label)}</span>${options.map((option, at) =>
  `<div role="radio" tabindex="0" aria-checked="${truth(at === chosen)}">${escaped(option)}</div>`).join('')}</div>`;

/** @type {Draw} */
const select = ({ label, options, chosen, id }) => `<div><label for="${id}">${escaped(label)}</label><select id="${id}">${options.map((option, at) =>
  `<option${at === chosen ? ' selected' : ''}>${escaped(option)}</option>`).join('')}</select></div>`;

/** @type {Record<string, {toggle: Draw, radio: Draw, select: Draw}>} */
export const markups = {
  'label beside': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><label for="${drawn.id}">${escaped(drawn.label)}</label><input type="checkbox" role="switch" id="${drawn.id}"${drawn.on ? ' checked' : ''}>${under(drawn)}</div>`) },
  'label around': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><label><input type="checkbox" role="switch"${drawn.on ? ' checked' : ''}> ${escaped(drawn.label)}</label>${under(drawn)}</div>`) },
  'button': { radio: radiogroup, select, toggle: orBox(drawn =>
    `<div><span id="${drawn.id}">${escaped(drawn.label)}</span><button type="button" role="switch" aria-checked="${truth(drawn.on)}" aria-labelledby="${drawn.id}"></button>${under(drawn)}</div>`) },
  'named element': { radio: radiogroup, select, toggle: orBox(drawn =>
    `<div><div role="switch" tabindex="0" aria-checked="${truth(drawn.on)}" aria-label="${escaped(drawn.label)}"></div>${under(drawn)}</div>`) },
  'text and track': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div class="row"><div class="text"><div>${escaped(drawn.label)}</div>${under(drawn)}</div><label class="toggle"><input type="checkbox" role="switch"${drawn.on ? ' checked' : ''}><span class="track"></span></label></div>`) },
  'state word': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div class="toggle"><label for="${drawn.id}">${escaped(drawn.label)}</label><input class="input" role="switch" type="checkbox" aria-checked="${truth(drawn.on)}" id="${drawn.id}"${drawn.on ? ' checked' : ''}>${under(drawn)}</div>`) },
  'wrapped deep': { radio: fieldset, select, toggle: orBox(drawn =>
    `<label class="css-1q2w"><span class="css-3e4r"><span class="css-5t6z"><input class="css-7u8i" type="checkbox" role="switch"${drawn.on ? ' checked' : ''}><span class="css-9o0p"></span></span><span></span></span><p>${escaped(drawn.label)}</p></label>${under(drawn)}`) },
  'shadow root': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><our-switch><template shadowrootmode="open"><label><input type="checkbox" role="switch"${drawn.on ? ' checked' : ''}><slot></slot></label></template>${escaped(drawn.label)}</our-switch>${under(drawn)}</div>`) },
  'table': { radio: fieldset, select, toggle: orBox(drawn =>
    `<table><tbody><tr><th scope="row" id="${drawn.id}">${escaped(drawn.label)}</th><td><input type="checkbox" role="switch" aria-labelledby="${drawn.id}"${drawn.on ? ' checked' : ''}></td></tr></tbody></table>${under(drawn)}`) },
};

/** A whole page. @param {string} markup @param {object[]} settings  as a faithful reader would send them @param {string} lang */
export function draw(markup, settings, lang) {
  const shape = markups[markup];
  let heading = '';
  const parts = settings.map((/** @type {any} */ setting, at) => {
    const drawn = { label: setting.label, description: setting.description ?? '', kind: setting.kind, on: setting.state === 'on', options: setting.options ?? [], chosen: (setting.options ?? []).indexOf(setting.state), id: `ember${100 + at * 7}` };
    const title = setting.section === heading ? '' : `<h2>${escaped(setting.section)}</h2>`;
    heading = setting.section;
    const body = setting.kind === 'radio' ? shape.radio(drawn) : setting.kind === 'select' ? shape.select(drawn) : shape.toggle(drawn);
    return `${title}<section>${body}</section>`;
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Settings</title></head><body><nav><a href="/home">Home</a></nav><main><h1>Settings</h1>${parts.join('\n')}</main></body></html>`;
}
