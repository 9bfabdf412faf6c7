// What the service knows: its settings, whose they are, which day it is, in which language, and what was clicked. No HTTP in here.

import { readFileSync } from 'node:fs';
import { languages } from './languages.mjs';

/**
 * @typedef {{kind: 'switch' | 'checkbox' | 'radio' | 'select', label: string, form: string, id?: string, state: string, options?: string[]}} Control
 *   `form`: which markup draws it (app/forms.js)
 * @typedef {object} SettingPage
 * @property {string} label  its heading, and its row's label
 * @property {string} [question]
 * @property {Control[]} [controls]
 * @property {string} [row]  what its row shows: "state", "channels", or a text as it stands; nothing when absent
 * @property {string[]} [rows]  pages that it lists itself
 * @property {string} [list]  it lists these and is no settings page: devices, people, ...
 * @property {boolean} [save]  nothing counts before its Save button
 * @property {boolean} [framed]  older: its controls are in an iframe
 * @typedef {{page: string, title: string, sections: {title: string, rows: string[]}[]}} Category
 * @typedef {{name: string, first: string, short: string, email: string, phone: string, photo: boolean}} Person
 */

/** @param {string} name */
const read = name => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** @type {{categories: Category[], pages: Record<string, SettingPage>}} */
const { categories, pages } = read('settings.json');
/** @type {{day: string, date: string, says: string, absent?: string[], sets?: {page: string, control: number, state: string}[], labels?: Record<string, string>}[]} */
export const days = read('days.json');

/** @type {Person} */
export const ada = { name: 'Ada Example', first: 'Ada', short: 'Ada E.', email: 'ada.example@example.org', phone: '+1 202 555 0143', photo: true };

export class Scenario {
  /** What was clicked, oldest first. @type {{page: string, control: number, state: string}[]} */
  clicks = [];
  /** Of the pages; states are kept as the service calls them in English. */
  language = 'en';
  /** @type {Map<string, string>} */
  #states = new Map();
  #today = 0;

  /** @param {Person} [person] */
  constructor(person = ada) { this.person = person; }

  get day() { return days[this.#today].day; }

  /** Days go forward only, and each brings what those between brought. */
  set day(name) {
    const target = days.findIndex(({ day }) => day === name);
    if (target < this.#today) throw new Error(`${name} is over, or no day`);
    for (; this.#today < target; this.#today += 1) {
      for (const { page, control, state } of days[this.#today + 1].sets ?? []) this.#states.set(`${page} ${control}`, state);
    }
  }

  /** The six entries of the left column. */
  categories() { return categories.map(({ page, title }) => ({ page, title: this.#words(title) })); }

  /** All pages that are no category. */
  pages() { return Object.keys(pages); }

  /** The rows of a page by card, without their states: those come by a request of their own. @param {string} page */
  rows(page) {
    const category = categories.find(known => known.page === page);
    const sections = category?.sections ?? [{ title: '', rows: pages[page]?.rows ?? [] }];
    return sections.map(({ title, rows }) => ({
      title: this.#words(title),
      rows: rows.filter(row => this.#isThere(row)).map(row => ({ page: row, label: this.#words(pages[row].label) })),
    }));
  }

  /** What each row of a page shows at its right. @param {string} page @returns {Record<string, string>} */
  rowStates(page) {
    const rows = this.rows(page).flatMap(section => section.rows);
    return Object.fromEntries(rows.map(row => [row.page, this.#rowState(row.page)]));
  }

  /** A page of its own, or null where there is none. @param {string} page */
  setting(page) {
    const known = this.#isThere(page) && pages[page];
    if (!known) return null;
    const parent = [...categories.map(({ page, sections }) => ({ page, rows: sections.flatMap(section => section.rows) })),
      ...Object.entries(pages).map(([page, { rows }]) => ({ page, rows: rows ?? [] }))].find(({ rows }) => rows.includes(page));
    return {
      ...known, label: this.#words(known.label), question: this.#words(known.question ?? ''), back: parent?.page ?? categories[0].page,
      controls: (known.controls ?? []).map((control, number) => ({
        ...control, label: this.#words(control.label), state: this.#words(this.state(page, number)),
        options: control.options?.map(option => this.#words(option)),
      })),
    };
  }

  /** @param {string} page @param {number} [control]  its place on the page */
  state(page, control = 0) { return this.#states.get(`${page} ${control}`) ?? pages[page].controls?.[control]?.state ?? ''; }

  /** The person clicked: kept from now on, and known to the test. @param {string} page @param {number} control @param {string} state */
  click(page, control, state) {
    const option = pages[page].controls?.[control]?.options?.find(option => this.#words(option) === state);
    this.clicks.push({ page, control, state });
    this.#states.set(`${page} ${control}`, option ?? state);
  }

  /** @param {string} page */
  #isThere(page) {
    return page in pages && !days[this.#today].absent?.includes(page);
  }

  /** @param {string} page */
  #rowState(page) {
    const { row = '', controls = [] } = pages[page];
    if (row !== 'state' && row !== 'channels') return this.#words(row);
    if (controls[0].kind === 'radio') return this.#words(this.state(page));
    const on = controls.filter((_, number) => this.state(page, number) === 'on');
    if (row === 'channels') return this.#channels(on);
    if (controls.length === 1 || !on.length) return this.#words(on.length ? 'On' : 'Off');
    const choice = this.#words(on[0].label);
    return on.length > 1 ? this.#words('{choice} & {more} more', { choice, more: on.length - 1 }) : choice;
  }

  /** "Push, In-app and Email". @param {Control[]} on */
  #channels(on) {
    const names = ['Push', 'In-app', 'Email'].filter(name => on.some(({ label }) => label.startsWith(name))).map(name => this.#words(name));
    const last = names.pop();
    return names.length ? this.#words('{list} and {last}', { list: names.join(', '), last }) : last ?? this.#words('Off');
  }

  /** A text of today in the language of the pages, with the person's own data in it where the service puts them.
   *  @param {string} text @param {Record<string, any>} [values] */
  #words(text, values = this.person) {
    const renamed = days.slice(0, this.#today + 1).map(({ labels }) => labels?.[text]).filter(Boolean).pop() ?? text;
    return (languages[this.language][renamed] ?? renamed).replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }
}
