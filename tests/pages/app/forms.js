// The markups in which LinkedIn's controls come, one function each. All of them tell a change by `onchange(state)`.

import { emberId, h, say } from './elements.js';

const word = state => say(state === 'on' ? 'On' : 'Off');
const stateOf = input => (input.checked ? 'on' : 'off');

/** Label at the left, the word of the state and the drawn switch at the right. */
function toggleRow(label, said, ...toggle) {
  return h('div', { class: 'setting-row' }, label, h('div', { class: 'setting-toggle' }, said, h('div', { class: 'setting-toggle__toggle' }, ...toggle)));
}

/** An input under a label that covers it: clicks land on the cover. */
function coveredSwitch(control, onchange, label, attributes) {
  const id = attributes.id ?? emberId();
  const said = h('span', { class: 'setting-toggle__state' }, word(control.state));
  const input = h('input', { type: 'checkbox', role: 'switch', id, ...attributes, change: () => {
    said.textContent = word(stateOf(input));
    onchange(stateOf(input));
  } });
  input.checked = control.state === 'on';
  return toggleRow(label, said, input, h('label', { for: id, class: 'cover' }));
}

/** Newer pages: named by the service's own identifier, which is the same in every language. */
const named = (control, onchange) =>
  coveredSwitch(control, onchange, h('span', { id: control.id }, control.label), { 'aria-labelledby': control.id });

/** The same where nothing on the page has that id. */
const dangling = (control, onchange) =>
  coveredSwitch(control, onchange, h('span', {}, control.label), { 'aria-labelledby': control.id });

/** The cookie page: the identifier is the id. */
const byId = (control, onchange) =>
  coveredSwitch(control, onchange, h('label', { for: control.id }, control.label), { id: control.id });

/** Older pages: the one <label> says nothing but the state, and no id outlives a load. */
function artdeco(control, onchange) {
  const id = emberId();
  const said = h('label', { for: id, class: 'artdeco-toggle__text' }, word(control.state));
  const input = h('input', { role: 'switch', type: 'checkbox', class: 'input artdeco-toggle__button', id, 'aria-checked': String(control.state === 'on'),
    change: () => {
      said.textContent = word(stateOf(input));
      input.setAttribute('aria-checked', String(input.checked));
      onchange(stateOf(input));
    } });
  input.checked = control.state === 'on';
  return h('div', { class: 'setting-row' }, h('span', {}, control.label),
    h('div', { class: 'artdeco-toggle setting-toggle__toggle' }, input, said));
}

function button(control, onchange) {
  const id = emberId();
  const said = h('span', { class: 'setting-toggle__state', 'aria-hidden': 'true' }, word(control.state));
  const toggle = h('button', { role: 'switch', type: 'button', 'aria-checked': String(control.state === 'on'), 'aria-labelledby': id, click: () => {
    const state = toggle.getAttribute('aria-checked') === 'true' ? 'off' : 'on';
    toggle.setAttribute('aria-checked', String(state === 'on'));
    said.textContent = word(state);
    onchange(state);
  } }, h('span', { class: 'knob' }));
  return toggleRow(h('span', { id }, control.label), said, toggle);
}

function plain(control, onchange) {
  const id = emberId();
  const input = h('input', { type: 'checkbox', id, change: () => onchange(stateOf(input)) });
  input.checked = control.state === 'on';
  return h('div', { class: 'choice' }, input, h('label', { for: id }, control.label));
}

function choices(control, onchange) {
  const name = emberId();
  return control.options.map(option => {
    const id = emberId();
    const input = h('input', { type: 'radio', name, id, change: () => onchange(option) });
    input.checked = option === control.state;
    return h('div', { class: 'choice' }, input, h('label', { for: id }, option));
  });
}

const fieldset = (control, onchange) => h('fieldset', {}, h('legend', {}, control.label), ...choices(control, onchange));

function radiogroup(control, onchange) {
  const id = emberId();
  return h('div', { role: 'radiogroup', 'aria-labelledby': id }, h('p', { id }, control.label), ...choices(control, onchange));
}

/** Radios under the page's heading alone. */
const bare = (control, onchange) => h('div', {}, ...choices(control, onchange));

function select(control, onchange) {
  const id = emberId();
  const field = h('select', { id, change: () => onchange(field.value) }, ...control.options.map(option => h('option', {}, option)));
  field.value = control.state;
  return h('div', { class: 'choice' }, h('label', { for: id }, control.label), field);
}

export const forms = { named, dangling, byId, artdeco, button, plain, fieldset, radiogroup, bare, select };
