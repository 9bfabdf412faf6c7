import { choices, headings, labels, languages, sentences, words } from './texts.mjs';

/**
 * A service's settings as they are, with known truth: pages of controls, and a category page whose rows lead to pages.
 * Everything is a plain value, so that a visit is a copy (structuredClone) of it.
 *
 * @typedef {object} Setting
 * @property {string} id  who it is, through every rename: no page shows it
 * @property {string[]} label  by language
 * @property {string[] | null} description
 * @property {string[]} heading
 * @property {'switch' | 'radio' | 'select' | 'checkbox'} kind
 * @property {string[][] | null} options  by language
 * @property {number} state  of a switch 1 is on; of a choice the index of its option
 * @property {string} control  the service's own identifier; '' where it gives none and the reader makes the key from the label
 * @property {boolean} [unsaved]
 * @property {boolean} [unreadable]  its state cannot be told from the page
 * @property {'plain' | 'yes' | 'unlisted'} [words]  how a switch that is drawn as radios calls on and off
 *
 * @typedef {object} Page
 * @property {string} name
 * @property {boolean} category  its settings are rows: each leads to a page of its own
 * @property {Setting[]} settings
 */

/** @param {import('./random.mjs').Random} random @param {number} index @returns {Setting} */
function switchNamed(random, index) {
  return {
    id: `switch-${index}`,
    label: labels[index],
    description: random.chance(0.4) ? sentences.before : null,
    heading: headings[0],
    kind: random.chance(0.2) ? 'checkbox' : 'switch',
    options: null,
    state: random.whole(0, 1),
    control: '',
  };
}

/** @param {import('./random.mjs').Random} random @param {number} index @returns {Setting} */
function choiceNamed(random, index) {
  const { label, options } = choices[index];
  return {
    id: `choice-${index}`, label, description: null, heading: headings[1], kind: random.pick(['radio', 'select']),
    options, state: random.whole(0, options[0].length - 1), control: '',
  };
}

/** A page of controls, and what is left of the names for others.
 *  @param {import('./random.mjs').Random} random @param {string} name @param {number} count @param {number[]} free  indices of `labels`
 *  @param {number[]} choicesLeft @returns {Page} */
export function controlPage(random, name, count, free, choicesLeft) {
  const settings = [];
  for (let i = 0; i < count; ++i) {
    const isChoice = i > 1 && choicesLeft.length > 0 && random.chance(0.2);
    settings.push(isChoice ? choiceNamed(random, /** @type {number} */ (choicesLeft.pop())) : switchNamed(random, /** @type {number} */ (free.pop())));
  }
  const hasIdentifiers = random.chance(0.5);
  const first = random.whole(1, count);
  settings.forEach((setting, at) => {
    setting.control = hasIdentifiers ? identifierOf(setting.id) : '';
    setting.heading = at < first ? headings[0] : headings[1];
  });
  return { name, category: false, settings };
}

/** A category page: a row a switch, each of which leads to a page of its own.
 *  @param {import('./random.mjs').Random} random @param {string} name @param {number} count @param {number[]} free @returns {Page} */
export function categoryPage(random, name, count, free) {
  const settings = [];
  for (let i = 0; i < count; ++i) {
    const setting = switchNamed(random, /** @type {number} */ (free.pop()));
    settings.push({ ...setting, kind: /** @type {const} */ ('switch'), description: null, control: identifierOf(setting.id), heading: headings[i % 2] });
  }
  return { name, category: true, settings };
}

/** @param {string} id */
const identifierOf = id => `allow${id.replace(/[^a-z0-9]/gi, '').replace(/(\d+)/, digits => [...digits].map(d => 'abcdefghij'[+d]).join(''))}Setting`;

/** @param {string} text */
export const slug = text => [...text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')].slice(0, 100).join('');

/** The page to which a row leads. @param {Setting & {page?: string}} setting */
export const pageOfRow = setting => setting.page ?? `settings/${setting.id}`;

/** What a faithful reader sends of a page.
 *  @param {Page} page @param {string} lang @returns {object[]} */
export function settingsOf(page, lang) {
  const at = languages.indexOf(lang);
  if (page.category) return page.settings.map(setting => rowOf(setting, at));
  const keys = keysOf(page, at);
  return page.settings.map((setting, index) => controlOf(page.name, setting, at, keys[index]));
}

/** What the reader calls the controls of a page: one key that several would have is told apart by their words, else by their order.
 *  @param {Page} page @param {number} at @returns {string[]} */
function keysOf({ settings }, at) {
  const plain = settings.map(setting => setting.control || slug(setting.label[at]));
  const ways = [
    (/** @type {number} */ i) => `${plain[i]}/${slug(settings[i].label[at])}`,
    (/** @type {number} */ i) => `${plain[i]}/${slug(settings[i].label[at])}/${slug(settings[i].heading[at])}`,
  ];
  return plain.map((key, index) => {
    const same = plain.flatMap((other, i) => (other === key ? [i] : []));
    if (same.length === 1) return key;
    const way = ways.find(each => new Set(same.map(each)).size === same.length);
    const place = same.indexOf(index);
    return way ? way(index) : place === 0 ? key : `${key}/${place + 1}`;
  });
}

/** The key of one control as a visit shows it. @param {Page} page @param {string} id @param {string} lang */
export const keyOf = (page, id, lang) => keysOf(page, languages.indexOf(lang))[page.settings.findIndex(setting => setting.id === id)];

/** @param {Setting & {page?: string, stateless?: boolean}} setting @param {number} at */
function rowOf(setting, at) {
  return { page: pageOfRow(setting), control: '', label: setting.label[at], section: setting.heading[at], kind: 'row',
    state: setting.stateless ? '' : stateWord(setting, at) };
}

/** @param {Setting} setting @param {number} at */
const stateWord = (setting, at) => (setting.options ? setting.options[at][setting.state] : words[setting.words ?? 'plain'][at][setting.state ? 0 : 1]);

/** @param {string} page @param {Setting} setting @param {number} at @param {string} control */
function controlOf(page, setting, at, control) {
  const options = setting.options?.[at] ?? (setting.kind === 'radio' ? words[setting.words ?? 'plain'][at] : undefined);
  return {
    page, control, label: setting.label[at], section: setting.heading[at], kind: setting.kind,
    state: setting.unreadable ? null : options ? stateWord(setting, at) : setting.state ? 'on' : 'off',
    ...(options ? { options } : {}), ...(setting.description ? { description: setting.description[at] } : {}), ...(setting.unsaved ? { unsaved: true } : {}),
  };
}

/** @param {Setting} setting @param {string} lang */
export const labelOf = (setting, lang) => setting.label[languages.indexOf(lang)];
