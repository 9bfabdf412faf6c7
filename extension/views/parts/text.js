/** The words of the views: whole messages of `_locales`, filled with values. No sentence is glued from pieces. */

const { i18n } = globalThis.browser ?? globalThis.chrome;

/** A message with its values. What a service wrote may hold characters that turn the direction of the text after it: they are left out here,
 *  since a name or a title has no markup that could end their reach. @throws when there is no such message
 *  @param {string} key  @param {...(string|number)} values  @returns {string} */
export function text(key, ...values) {
  const message = i18n.getMessage(key, values.map(value => withoutTurns(String(value))));
  if (!message) throw new Error(`no message ${key}`);
  return message;
}

/** The language of the messages, which is not the browser's where we have no translation. */
export const language = text('language');

const plurals = new Intl.PluralRules(language);

/** A message with a count in it: `key_one`, `key_other`, … by the language's own rules. The count is its first value.
 *  @param {string} key  @param {number} n  @param {...(string|number)} values  @returns {string} */
export function count(key, n, ...values) {
  const form = `${key}_${plurals.select(n)}`;
  return text(i18n.getMessage(form, ['', '', '']) ? form : `${key}_other`, n.toLocaleString(language), ...values);
}

// Private-use characters stand in for the values, so that no value is ever read as a part of the message.
const firstSlot = 0xe000;
const slots = /[\ue000-\ue008]/g;

/** A message with nodes among its values; a string becomes text in a `<bdi>`, whatever it holds.
 *  @param {string} key  @param {...(Node|string)} values  @returns {DocumentFragment} */
export function sentence(key, ...values) {
  const filled = text(key, ...values.map((_, i) => String.fromCharCode(firstSlot + i)));
  const whole = document.createDocumentFragment();
  let rest = 0;
  for (const slot of filled.matchAll(slots)) {
    whole.append(filled.slice(rest, slot.index));
    const value = values[slot[0].charCodeAt(0) - firstSlot];
    whole.append(typeof value === 'string' ? isolated(value) : value);
    rest = slot.index + 1;
  }
  whole.append(filled.slice(rest));
  return whole;
}

/** Words of a service in a sentence of ours, in whatever direction they run.
 *  @param {string} words  @returns {HTMLElement} */
export function isolated(words) {
  const element = document.createElement('bdi');
  element.textContent = words;
  return element;
}

/** A sentence of the rules, which are written in English whatever the views speak.
 *  @param {string} words  @returns {HTMLElement} */
export function ruleWords(words) {
  const element = isolated(words);
  if (language !== 'en') element.lang = 'en';
  return element;
}

/** "Nobody or 2nd degree connections": the nodes in a list as the language writes it.
 *  @param {Node[]} nodes  @returns {DocumentFragment} */
export function either(nodes) {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const whole = document.createDocumentFragment();
  let next = 0;
  for (const part of list.formatToParts(nodes.map(String)))
    whole.append(part.type === 'element' ? nodes[next++] : part.value);
  return whole;
}

/** "“train”, “AI”": words of a service, each in quotes. @param {string[]} words  @returns {DocumentFragment} */
export function quoted(words) {
  const list = document.createDocumentFragment();
  words.forEach((word, at) => list.append(...(at ? [', '] : []), sentence('quoted', word)));
  return list;
}

/** Fills what the view's own HTML asks for: data-text, data-name (aria-label), data-title, data-hint (placeholder); templates too.
 *  @param {Document} page */
export function localise(page) {
  page.documentElement.lang = language;
  page.documentElement.dir = i18n.getMessage('@@bidi_dir') || 'ltr';
  const templates = [...page.querySelectorAll('template')].map(template => template.content);
  for (const root of [page, ...templates]) {
    for (const part of root.querySelectorAll('[data-text]')) part.textContent = text(part.getAttribute('data-text') ?? '');
    for (const part of root.querySelectorAll('[data-name]')) part.setAttribute('aria-label', text(part.getAttribute('data-name') ?? ''));
    for (const part of root.querySelectorAll('[data-title]')) part.setAttribute('title', text(part.getAttribute('data-title') ?? ''));
    for (const part of root.querySelectorAll('[data-hint]')) part.setAttribute('placeholder', text(part.getAttribute('data-hint') ?? ''));
  }
}

/** @param {string} words */
const withoutTurns = words => words.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
