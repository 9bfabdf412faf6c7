// A page of one setting: Back, heading, question, controls, small print.

import { addressOf, h, save, say } from './elements.js';
import { forms } from './forms.js';

/** @param {string} page @param {any} setting */
export function drawSetting(page, setting) {
  const changed = new Map();
  const saveButton = setting.save && h('button', { type: 'button', class: 'artdeco-button artdeco-button--primary', disabled: true, click: async () => {
    saveButton.disabled = true;
    await Promise.all([...changed].map(([number, state]) => save(page, number, state)));
    changed.clear();
    saveButton.after(h('p', { role: 'status', class: 'toast' }, say('Saved.')));
  } }, say('Save'));
  const controls = setting.controls.map((control, number) => forms[control.form](control, state => {
    if (!saveButton) return save(page, number, state);
    changed.set(number, state);
    saveButton.disabled = false;
  }));
  return h('section', { class: 'card' },
    h('a', { href: addressOf(setting.back), class: 'back' }, say('← Back')),
    h('h1', {}, setting.label),
    h('p', { class: 'question' }, setting.question),
    h('div', { class: 'controls' }, ...controls),
    saveButton || null,
    setting.list ? drawList(setting.list) : null,
    h('p', { class: 'small' }, say('You can change this whenever you like. '), h('a', { href: '/help/linkedin' }, say('Learn more'))));
}

/** Other people, devices, places: what no reader of settings has any business with. */
const lists = {
  devices: ['Firefox on Linux, Springfield, 4 minutes ago', 'Phone of Ada, Shelbyville, 2 days ago'],
  people: ['Grace Sample, Engineer at Sample & Sons', 'Alan Model, between two jobs'],
  addresses: ['ada.example@example.org', 'ada@work.example.com'],
  numbers: ['+1 202 555 0143'],
  searches: ['how to leave a company quietly', 'Grace Sample'],
};

const drawList = list => h('ul', {}, ...lists[list].map(text => h('li', { class: 'setting-row' },
  h('label', {}, h('input', { type: 'checkbox', checked: true }), text), h('button', { type: 'button' }, say('Remove')))));
