// What a sketch may hold. The file comes from somebody else's computer: whatever is not named here is refused, and each
// refusal says where it stands.

/** @typedef {{length: number, words?: number, ends?: string, signs?: true, same: number}} Length
 *  @typedef {string | Length} Said
 *  @typedef {{to: string, page?: string, length?: number}} Address
 *  @typedef {{is: string, at?: Record<string, any>, now?: {checked?: boolean, indeterminate?: boolean, selected?: boolean, value?: Said, states?: string[]},
 *    look?: string, shadow?: Child[], frame?: Part | 'elsewhere', in?: Child[]}} Part
 *  @typedef {{says: Said, space?: string}} Text
 *  @typedef {Part | Text} Child
 *  @typedef {{flipwatch: string, version: number, made: string, by: string, browser: string, site: string, page: Address, why?: string,
 *    words: {on: string[], off: string[]}, parts: number, cut?: string[], tree: Part}} Sketch */

export const version = 1;

const htmlTags = new Set(('html body main header footer nav aside section article div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hgroup form fieldset legend label input ' +
  'button select option optgroup datalist textarea output progress meter details summary dialog menu table caption colgroup col thead tbody tfoot tr th td figure figcaption ' +
  'blockquote address pre code kbd samp var time data abbr cite dfn q b strong i em u s small mark sub sup bdi bdo br hr wbr ins del img picture video audio canvas iframe frame slot search font center svg').split(' '));

const word = /^[a-z][a-z-]{0,30}$/;
const number = (/** @type {string} */ kind) => new RegExp(`^${kind}\\d{1,6}( ${kind}\\d{1,6}){0,19}$`);

/** How the value of each attribute looks; 'said' is a text or its length, 'address' where a link leads. @type {Record<string, RegExp | 'said' | 'address'>} */
const attributes = {
  ...Object.fromEntries(['role', 'type', 'dir', 'contenteditable', 'inputmode', 'autocomplete', 'action', 'data-state', 'data-indeterminate', 'aria-autocomplete', 'aria-haspopup',
    'aria-orientation', 'aria-current', 'aria-checked', 'aria-pressed', 'aria-selected', 'aria-expanded', 'aria-hidden', 'aria-disabled', 'aria-readonly', 'aria-required',
    'aria-invalid', 'aria-busy', 'aria-modal', 'aria-multiselectable', 'checked', 'disabled', 'hidden', 'open', 'selected', 'multiple', 'readonly', 'required', 'inert',
    'indeterminate'].map(name => [name, word])),
  ...Object.fromEntries(['id', 'for', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant'].map(name => [name, number('i')])),
  tabindex: /^-?[01]$/, 'aria-level': /^[1-9]$/, lang: /^[A-Za-z]{2}(-[A-Za-z]{2,4})?$/, name: number('[ns]'), slot: number('s'), class: /^[a-z0-9 -]{1,300}$/,
  'aria-label': 'said', label: 'said', title: 'said', alt: 'said', placeholder: 'said', 'aria-description': 'said', 'aria-valuetext': 'said', 'data-placeholder': 'said', href: 'address',
};

const look = /^(display|visibility|content-visibility|position|clip-path|font-size|font-weight|text-transform):[a-z0-9.%() -]{1,40}$/;

/** @param {any} value @param {string} at @param {string[]} wrong */
function checkSaid(value, at, wrong) {
  if (typeof value === 'string') {
    if (value.length > 400) wrong.push(`${at}: a text of ${value.length} characters, expected at most 400`);
  } else if (!Number.isInteger(value?.length) || value.length < 0 || !Number.isInteger(value.same)) wrong.push(`${at}: expected a text, or {"length", "same"}`);
}

/** @param {any} part @param {string} at @param {string[]} wrong */
function checkPart(part, at, wrong) {
  if (!htmlTags.has(part.is) && !/^x-\d{1,6}(-(switch|toggle|checkbox|radio))?$/.test(part.is)) wrong.push(`${at}/is: "${part.is}" is no element that a sketch has`);
  for (const [name, value] of Object.entries(part.at ?? {})) {
    const shape = attributes[name];
    if (!shape) wrong.push(`${at}/at/${name}: no attribute that a sketch tells`);
    else if (shape === 'said') checkSaid(value, `${at}/at/${name}`, wrong);
    else if (shape === 'address' ? typeof value?.to !== 'string' || !word.test(value.to) || !/^[a-z0-9/-]{0,200}$/.test(value.page ?? '') : typeof value !== 'string' || !shape.test(value)) {
      wrong.push(`${at}/at/${name}: ${JSON.stringify(value)} is not what a sketch tells of it`);
    }
  }
  for (const rule of part.look?.split(';') ?? []) if (!look.test(rule)) wrong.push(`${at}/look: "${rule}" is not what a sketch tells`);
  if (part.now?.value !== undefined) checkSaid(part.now.value, `${at}/now/value`, wrong);
}

/** @param {Part} tree @param {string[]} wrong */
function checkTree(tree, wrong) {
  /** @type {{child: any, at: string}[]} */
  const todo = [{ child: tree, at: '/tree' }];
  for (let next = todo.pop(); next && wrong.length < 20; next = todo.pop()) {
    const { child, at } = next;
    if (!child || typeof child !== 'object') {
      wrong.push(`${at}: expected a part or a text`);
    } else if (!('is' in child)) checkSaid(child.says, `${at}/says`, wrong);
    else {
      checkPart(child, at, wrong);
      for (const name of ['shadow', 'in']) {
        if (child[name] !== undefined && !Array.isArray(child[name])) wrong.push(`${at}/${name}: expected a list`);
        else todo.push(...(child[name] ?? []).map((/** @type {any} */ inner, /** @type {number} */ number) => ({ child: inner, at: `${at}/${name}/${number}` })));
      }
      if (child.frame !== undefined && child.frame !== 'elsewhere') todo.push({ child: child.frame, at: `${at}/frame` });
    }
  }
}

/** @param {string} text the file @returns {Sketch} @throws {Error} with all that is wrong, one a line */
export function readSketch(text) {
  /** @type {any} */
  let sketch;
  try {
    sketch = JSON.parse(text);
  } catch (error) {
    throw new Error(`This is no JSON: ${/** @type {Error} */ (error).message}`);
  }
  if (sketch?.flipwatch !== 'sketch') throw new Error('This is no sketch: it has no "flipwatch": "sketch".');
  if (sketch.version !== version) throw new Error(`This sketch is of version ${sketch.version}; this script knows version ${version}.`);
  /** @type {string[]} */
  const wrong = [];
  if (!/^\d{4}-\d\d-\d\d$/.test(sketch.made)) wrong.push('/made: expected a day, as 2026-11-28');
  if (!/^[a-z0-9.-]{1,100}$/i.test(sketch.site)) wrong.push('/site: expected the name of a site');
  if (!/^[a-z0-9/-]{0,200}$/.test(sketch.page?.page ?? '')) wrong.push('/page/page: expected a path');
  for (const name of ['on', 'off']) if (!Array.isArray(sketch.words?.[name]) || sketch.words[name].some((/** @type {any} */ said) => typeof said !== 'string' || said.length > 100)) wrong.push(`/words/${name}: expected a list of words`);
  if (sketch.tree?.is !== 'html') wrong.push('/tree: expected the root of a page');
  else checkTree(sketch.tree, wrong);
  if (wrong.length) throw new Error(wrong.join('\n'));
  return sketch;
}
