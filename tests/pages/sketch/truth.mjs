// A first guess of what a person sees on a page of which there is a sketch: kind, label and state of each setting, by ARIA
// and by the attributes of forms alone. It shares nothing with the reader, so that it can tell on it; where the page
// was not read, it is a person who says what is true, and this guess is what they begin with.

import { textOf } from './filler.mjs';

/** @typedef {import('./check.mjs').Part} Part  @typedef {import('./check.mjs').Child} Child  @typedef {import('./check.mjs').Sketch} Sketch
 *  @typedef {{kind: string, label: string, state: string | null, options?: string[]}} Setting */

/** @param {Child} child @returns {child is Part} */
const isPart = child => 'is' in child;

const elsewhere = (/** @type {Part} */ part) => part.is === 'nav' || /^(navigation|search|banner|contentinfo|option|tablist)$/.test(part.at?.role ?? '');

class Guess {
  /** @type {Map<Part, Part | null>} */
  #parents = new Map();
  /** The document or the shadow root of each; identifiers count within one. @type {Map<Part, object>} */
  #roots = new Map();
  /** @type {Part[]} */
  #all = [];
  /** Texts beside the element in which they stand. @type {{text: string, from: Part}[]} */
  #texts = [];

  /** @param {Sketch} sketch */
  constructor(sketch) {
    this.states = new Set([...sketch.words.on, ...sketch.words.off].map(word => word.toLowerCase()));
    this.#walk(sketch.tree, null, sketch);
  }

  /** @param {Part} part @param {Part | null} parent @param {object} root */
  #walk(part, parent, root) {
    this.#roots.set(part, root);
    this.#parents.set(part, parent);
    this.#all.push(part);
    for (const child of part.shadow ?? []) this.#take(child, part, part.shadow ?? root);
    if (part.frame && part.frame !== 'elsewhere') this.#take(part.frame, part, part.frame);
    const slots = part.shadow ? this.#all.filter(other => other.is === 'slot' && this.#isIn(other, part)) : [];
    for (const child of part.in ?? []) {
      const name = isPart(child) ? child.at?.slot ?? '' : '';
      // What has no slot is not drawn.
      this.#take(child, part.shadow ? slots.find(slot => (slot.at?.name ?? '') === name) ?? { is: 'template', look: 'display:none', at: {} } : part, root);
    }
  }

  /** @param {Child} child @param {Part} parent @param {object} root */
  #take(child, parent, root) {
    if (isPart(child)) this.#walk(child, parent, root);
    else this.#texts.push({ text: textOf(child.says), from: parent });
  }

  /** @param {Part} part @returns {Part[]} itself first */
  #path(part) {
    const path = [];
    for (let at = /** @type {Part | null | undefined} */ (part); at; at = this.#parents.get(at)) path.push(at);
    return path;
  }

  /** @param {Part} part */
  #isShown(part) {
    return !this.#path(part).some((at, step, path) => at.look?.includes('display:none') || at.look?.includes('visibility:hidden') || at.look?.includes('content-visibility:hidden') || at.at?.hidden ||
      at.at?.['aria-hidden'] === 'true' || at.at?.inert || (at.is === 'dialog' && !at.at?.open) || (at.is === 'details' && !at.at?.open && step > 0 && path[step - 1].is !== 'summary'));
  }

  /** @param {Part} part @param {Part} outer */
  #isIn(part, outer) { return this.#path(part).includes(outer); }

  /** The texts in an element, one a place where they stand. @param {Part} part @param {(from: Part) => boolean} [leave] @returns {string[]} */
  #textsIn(part, leave = () => false) {
    return this.#texts.filter(({ from }) => this.#isIn(from, part) && !this.#path(from).slice(0, this.#path(from).indexOf(part)).some(leave))
      .map(({ text }) => text.trim()).filter(text => /[\p{L}\p{N}]/u.test(text));
  }

  /** @param {string[]} texts @returns {string} the first that is no word of a state */
  #first(texts) { return texts.find(text => !this.states.has(text.toLowerCase())) ?? ''; }

  /** @param {Part} part @param {string} name */
  #said(part, name) { return part.at?.[name] === undefined ? '' : textOf(part.at[name]); }

  /** What an attribute points to. @param {Part} part @param {string} name @returns {Part[]} */
  #pointed(part, name) {
    const ids = (part.at?.[name] ?? '').split(' ').filter(Boolean);
    return ids.flatMap((/** @type {string} */ id) => this.#all.find(other => other.at?.id === id && this.#roots.get(other) === this.#roots.get(part)) ?? []);
  }

  /** @param {Part} part @returns {Part[]} */
  #labelsFor(part) { return part.at?.id ? this.#all.filter(other => other.at?.for === part.at?.id && this.#roots.get(other) === this.#roots.get(part)) : []; }

  /** @param {Part} part @returns {string} */
  #named(part) {
    const by = this.#pointed(part, 'aria-labelledby').filter(source => !this.#isIn(source, part));
    const pointing = this.#labelsFor(part);
    const around = this.#path(part).slice(1).find(at => at.is === 'label');
    const leave = (/** @type {Part} */ inner) => inner === part || /^(select|button)$/.test(inner.is) || inner.at?.role === 'listbox';
    return this.#first(by.map(source => this.#textsIn(source)[0] ?? '')) || this.#said(part, 'aria-label') ||
      this.#first(pointing.flatMap(label => this.#textsIn(label, leave))) || (around ? this.#first(this.#textsIn(around, leave)) : '');
  }

  /** The texts of an element or of one around it that holds no other control. @param {Part} part @param {Part[]} others */
  #beside(part, others) {
    for (const at of this.#path(part).slice(1, 7)) {
      if (others.some(other => other !== part && this.#isIn(other, at))) return '';
      const text = this.#first(this.#textsIn(at, inner => inner === part));
      if (text) return text;
    }
    return '';
  }

  /** @param {Part} part @param {Part[]} others @param {boolean} isChoice its own text is what is chosen */
  label(part, others, isChoice = false) {
    const hosts = this.#path(part).slice(1).filter(at => at.shadow);
    const host = hosts.flatMap(at => [this.#named(at) || this.#said(at, 'label') || (isChoice ? '' : this.#first(this.#textsIn(at)))]).find(Boolean);
    return (this.#named(part) || (isChoice ? '' : this.#first(this.#textsIn(part))) || host || this.#beside(part, others)).replace(/[\s:*]+$/u, '');
  }

  /** @param {Part} part @returns {string} */
  #kind(part) {
    const [role, type] = [part.at?.role ?? '', part.is === 'input' ? part.at?.type ?? '' : ''];
    if (role === 'switch') return 'switch';
    if (type === 'radio' || role === 'radio' || role === 'menuitemradio') return 'radio';
    if (type === 'checkbox' || role === 'checkbox' || role === 'menuitemcheckbox') return 'checkbox';
    if (part.is === 'select' || role === 'combobox' || role === 'listbox' || part.at?.['aria-haspopup'] === 'listbox') return 'select';
    return part.at?.['aria-pressed'] ? 'switch' : '';
  }

  /** @param {Part} part @returns {string | null} */
  #state({ at = {}, now = {} }) {
    const words = /** @type {Record<string, string>} */ ({ true: 'on', checked: 'on', on: 'on', false: 'off', unchecked: 'off', off: 'off', mixed: 'mixed', indeterminate: 'mixed' });
    if (now.indeterminate || at['aria-checked'] === 'mixed') return 'mixed';
    if (now.checked !== undefined) return now.checked ? 'on' : 'off';
    if (now.states) return now.states.includes('indeterminate') ? 'mixed' : 'on';
    return words[at['aria-checked'] ?? at['aria-pressed'] ?? at['data-state']] ?? null;
  }

  /** What holds the radios of one setting. @param {Part} radio @returns {Part | string} */
  #radioGroup(radio) {
    const around = this.#path(radio).slice(1);
    const group = around.find(at => at.at?.role === 'radiogroup');
    return group ?? (radio.at?.name ? `name ${radio.at.name}` : around.find(at => at.is === 'fieldset' || at.at?.role === 'group') ?? radio);
  }

  /** @param {Part} radio */
  #option(radio) { return this.#named(radio) || this.#textsIn(radio)[0] || this.label(radio, []); }

  /** @param {Part[]} radios @param {Part[]} all @returns {Setting} */
  #radios(radios, all) {
    const holder = this.#path(radios[0]).slice(1).find(at => radios.every(radio => this.#isIn(radio, at)));
    const group = this.#path(radios[0]).slice(1).find(at => at.at?.role === 'radiogroup' || at.is === 'fieldset' || at.at?.role === 'group') ?? holder;
    const legend = group?.in?.find(child => isPart(child) && child.is === 'legend');
    const hosts = this.#path(radios[0]).slice(1).filter(at => at.shadow).map(at => this.#said(at, 'label'));
    const label = (group && this.#named(group)) || (legend && isPart(legend) ? this.#first(this.#textsIn(legend)) : '') || hosts.find(Boolean) ||
      (holder ? this.#beside(holder, all.filter(other => !radios.includes(other))) : '');
    const chosen = radios.filter(radio => this.#state(radio) === 'on');
    return { kind: 'radio', label, state: chosen.length > 1 ? null : chosen.length ? this.#option(chosen[0]) : '', options: radios.map(radio => this.#option(radio)) };
  }

  /** @param {Part} part @param {Part[]} all @returns {Setting} */
  #select(part, all) {
    const lists = [part, ...this.#pointed(part, 'aria-controls'), ...this.#pointed(part, 'aria-owns')];
    const options = this.#all.filter(other => (other.is === 'option' || other.at?.role === 'option') && lists.some(list => this.#isIn(other, list)));
    const chosen = options.find(option => option.now?.selected || option.at?.['aria-selected'] === 'true') ?? (part.is === 'select' ? options[0] : undefined);
    const shown = part.now?.value !== undefined ? textOf(part.now.value) : this.#textsIn(part, inner => inner.is === 'option' || /^(option|listbox)$/.test(inner.at?.role ?? '')).join(', ');
    const words = options.map(option => this.#textsIn(option).join(' '));
    return { kind: 'select', label: this.label(part, all, true), state: chosen ? this.#textsIn(chosen).join(' ') : shown, ...(words.length ? { options: words } : {}) };
  }

  /** @returns {Setting[]} */
  settings() {
    const family = (/** @type {string} */ kind) => (kind === 'switch' ? 'checkbox' : kind);
    const found = this.#all.filter(part => {
      const kind = this.#kind(part);
      if (!kind || this.#path(part).some(elsewhere)) return false;
      return this.#isShown(part) || (part.is === 'input' && this.#labelsFor(part).some(label => this.#isShown(label)));
    });
    const controls = found.filter(part => !found.some(other => other !== part && other.is !== 'fieldset' && family(this.#kind(other)) === family(this.#kind(part)) && this.#isIn(part, other)));
    /** @type {Map<any, Part[]>} */
    const groups = new Map();
    for (const part of controls) {
      const group = this.#kind(part) === 'radio' ? this.#radioGroup(part) : part;
      groups.set(group, [...(groups.get(group) ?? []), part]);
    }
    const settings = [...groups.values()].map(members => {
      const kind = this.#kind(members[0]);
      if (kind === 'radio') return this.#radios(members, controls);
      return kind === 'select' ? this.#select(members[0], controls) : { kind, label: this.label(members[0], controls), state: this.#state(members[0]) };
    });
    return [...settings, ...this.#rows()];
  }

  /** @returns {Setting[]} */
  #rows() {
    const links = this.#all.filter(part => part.at?.href?.to === 'row' && this.#isShown(part) && !this.#path(part).some(elsewhere));
    const pages = new Set();
    return links.flatMap(link => {
      if (pages.has(link.at?.href.page)) return [];
      pages.add(link.at?.href.page);
      const [label = this.#said(link, 'aria-label'), ...rest] = this.#textsIn(link, inner => !this.#isShown(inner));
      return [{ kind: 'row', label, state: rest.filter(text => text.length <= 100 && !/[.!?]$/.test(text)).pop() ?? '' }];
    });
  }
}

/** @param {Sketch} sketch @returns {Setting[]} */
export const guess = sketch => new Guess(sketch).settings();
