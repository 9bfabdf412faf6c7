import { checked, escaped, fieldset, orBox, own, radiogroup, select, under } from './markups-parts.mjs';

/** Shapes as services write them by hand. @type {Record<string, import('./markups-parts.mjs').Shape>} */
export const plain = {
  'label beside': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><label for="${drawn.id}">${escaped(drawn.label)}</label><input type="checkbox" role="switch"${own(drawn)} id="${drawn.id}"${checked(drawn.on)}>${under(drawn)}</div>`) },
  'label around': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><label><input type="checkbox" role="switch"${own(drawn)}${checked(drawn.on)}> ${escaped(drawn.label)}</label>${under(drawn)}</div>`) },
  'button': { radio: radiogroup, select, toggle: orBox(drawn =>
    `<div><span id="${drawn.id}">${escaped(drawn.label)}</span><button type="button" role="switch"${own(drawn)} aria-checked="${drawn.on}" aria-labelledby="${drawn.id}"></button>${under(drawn)}</div>`) },
  'named element': { radio: radiogroup, select, toggle: orBox(drawn =>
    `<div><div role="switch"${own(drawn, 'id')} tabindex="0" aria-checked="${drawn.on}" aria-label="${escaped(drawn.label)}"></div>${under(drawn)}</div>`) },
  'text and track': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div class="row"><div class="text"><div>${escaped(drawn.label)}</div>${under(drawn)}</div><label class="toggle"><input type="checkbox" role="switch"${own(drawn)}${checked(drawn.on)}><span class="track"></span></label></div>`) },
  'state word': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div class="toggle"><label for="${drawn.id}">${escaped(drawn.label)}</label><input class="input" role="switch" type="checkbox"${own(drawn)} aria-checked="${drawn.on}" id="${drawn.id}"${checked(drawn.on)}><span class="state" aria-hidden="true">${drawn.words[drawn.on ? 0 : 1]}</span>${under(drawn)}</div>`) },
  'table': { radio: fieldset, select, toggle: orBox(drawn =>
    `<table><tbody><tr><th scope="row" id="${drawn.id}">${escaped(drawn.label)}</th><td><input type="checkbox" role="switch"${own(drawn)} aria-labelledby="${drawn.id}"${checked(drawn.on)}></td></tr></tbody></table>${under(drawn)}`) },
  'list of terms': { radio: fieldset, select, toggle: orBox(drawn =>
    `<dl><dt>${escaped(drawn.label)}</dt><dd><button type="button" role="switch"${own(drawn)} aria-checked="${drawn.on}">${drawn.words[drawn.on ? 0 : 1]}</button></dd></dl>${under(drawn)}`) },
  'described and linked': { radio: fieldset, select, toggle: orBox(drawn =>
    `<div><label for="${drawn.id}">${escaped(drawn.label)}</label><input type="checkbox" role="switch"${own(drawn)} id="${drawn.id}" aria-describedby="${drawn.id}-more"${checked(drawn.on)}><div id="${drawn.id}-more">${escaped(drawn.description)} <a href="/help/${drawn.id}">?</a></div></div>`) },
};
