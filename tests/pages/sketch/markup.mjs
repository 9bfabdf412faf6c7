// The page that a sketch is of, as HTML that a browser makes the same elements from: shadow roots are declared, frames
// carry their documents, and a small script sets what attributes cannot say.

import { textOf } from './filler.mjs';

/** @typedef {import('./check.mjs').Part} Part  @typedef {import('./check.mjs').Child} Child  @typedef {import('./check.mjs').Sketch} Sketch */

const empty = new Set(['input', 'br', 'hr', 'img', 'wbr', 'col']);
const closesParagraph = new Set(('address article aside blockquote center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search ' +
  'section summary table ul li dt dd').split(' '));
const parts = { table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'], thead: ['tr'], tbody: ['tr'], tfoot: ['tr'], tr: ['td', 'th'], colgroup: ['col'] };
const only = { tr: ['table', 'thead', 'tbody', 'tfoot'], td: ['tr'], th: ['tr'], thead: ['table'], tbody: ['table'], tfoot: ['table'], caption: ['table'], colgroup: ['table'], col: ['colgroup'] };
const display = { table: 'table', tr: 'table-row', td: 'table-cell', th: 'table-cell', thead: 'table-header-group', tbody: 'table-row-group', tfoot: 'table-footer-group', caption: 'table-caption' };
const notWithin = new Set(['a', 'button', 'form', 'option', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label']);

/** @param {string} text */
const escaped = text => text.replace(/[&<>"\u00a0]/g, sign => /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' })[sign]);

/** Where the links of a page lead, in a site of the tests' own. */
const addresses = {
  row: (/** @type {string} */ page) => `/settings/rows/${page}`, settings: (/** @type {string} */ page) => `/settings/pages/${page}`, here: (/** @type {string} */ page) => pathOf(page),
  site: () => '/elsewhere', elsewhere: () => 'https://elsewhere.example.org/', part: () => '#', person: () => 'mailto:', script: () => 'about:blank', nowhere: () => 'https://[',
};

/** @param {string | undefined} page @returns {string} the path under which a test opens the page */
export const pathOf = page => `/settings/pages/${page || 'page'}`;

/** The site in which a sketch stands, as the reader is told of it. @param {{on: string[], off: string[]}} words */
export const siteOf = words => ({
  id: 'example', name: 'Example', origins: ['https://www.example.org'], pages: ['/settings/rows/*', '/settings/pages/*'], skip: [], rows: ['/settings/rows/*'], words, salt: 'salt',
});

/** Whether a parser would take one of the elements inside for an end of this one. @param {Part} part @param {(tag: string) => boolean} ends @returns {boolean} */
const holds = (part, ends) => (part.in ?? []).some(child => 'is' in child && (ends(child.is) || (!['button', 'table', 'svg'].includes(child.is) && holds(child, ends))));

export class Markup {
  /** What a parser would not have left as it was, and stands as another element. @type {string[]} */
  changed = [];
  /** The elements whose own states a script has to set. @type {Set<string>} */
  #custom = new Set();

  /** @param {Sketch} sketch @returns {string} */
  page(sketch) {
    return `<!-- Made by scripts/sketch from a sketch of ${sketch.site}, ${sketch.made}. -->\n${this.#document(sketch.tree)}\n`;
  }

  /** @param {Part} root @returns {string} */
  #document(root) {
    const before = this.#custom;
    this.#custom = new Set();
    const body = root.in?.find(child => 'is' in child && child.is === 'body');
    const inside = body && 'is' in body ? body : { is: 'body', in: root.in ?? [] };
    const content = this.#children(inside.in ?? [], [], '\n');
    const html = `<!doctype html>\n<html${this.#attributes(root, 'html')}>\n<head><meta charset="utf-8"><title>A sketch</title></head>\n<body${this.#attributes(inside, 'body')}>${content}\n<script>${script([...this.#custom])}</script>\n</body>\n</html>`;
    this.#custom = before;
    return html;
  }

  /** @param {Child[]} children @param {string[]} around tags, nearest first @param {string} indent @returns {string} */
  #children(children, around, indent) {
    return children.map(child => {
      if ('is' in child) return this.#element(child, around, indent);
      const text = escaped(textOf(child.says));
      return `${child.space?.includes('<') ? ' ' : ''}${text}${child.space?.includes('>') ? ' ' : ''}`;
    }).join('');
  }

  /** @param {Part} part @param {string[]} around @param {string} indent @returns {string} */
  #element(part, around, indent) {
    const tag = this.#tag(part, around);
    const look = tag !== part.is && part.is in display && !part.look?.includes('display:') ? [`display:${display[/** @type {keyof typeof display} */ (part.is)]}`, part.look].filter(Boolean).join(';') : part.look;
    const attributes = this.#attributes({ ...part, look }, tag);
    if (tag === 'iframe' || tag === 'frame') {
      const source = part.frame && part.frame !== 'elsewhere' ? ` srcdoc="${escaped(this.#document(part.frame))}"` : ' src="https://elsewhere.example.org/"';
      return `<iframe${attributes}${source}></iframe>`;
    }
    if (empty.has(tag)) return `<${tag}${attributes}>`;
    const within = [tag, ...around];
    const deeper = `${indent} `;
    const shadow = part.shadow ? `<template shadowrootmode="open">${this.#children(part.shadow, [], deeper)}</template>` : '';
    const light = this.#children(part.in ?? [], within, deeper);
    const isBlock = !look?.includes('display:inline') && /^(div|section|main|ul|ol|li|form|fieldset|header|footer|nav|table|tr|tbody|article|aside|dl)$/.test(tag);
    return `${isBlock ? indent : ''}<${tag}${attributes}>${shadow}${light}</${tag}>`;
  }

  /** @param {Part} part @param {string[]} around */
  #tag(part, around) {
    const tag = part.is;
    const [parent] = around;
    const needed = /** @type {Record<string, string[]>} */ (only)[tag];
    const own = /** @type {Record<string, string[]>} */ (parts)[tag];
    const spoiled = (own && (part.in ?? []).some(child => !('is' in child) || !own.includes(child.is))) || (needed && !needed.includes(parent)) ||
      (tag === 'p' && holds(part, inner => closesParagraph.has(inner))) || (notWithin.has(tag) && around.includes(tag)) || (/^(li|dt|dd)$/.test(tag) && parent === tag) ||
      (/^(html|body|frame)$/.test(tag));
    if (!spoiled) return tag;
    const other = tag === 'frame' ? 'iframe' : /^(a|button|label|option)$/.test(tag) ? 'span' : 'div';
    this.changed.push(`<${tag}> within <${parent ?? 'body'}> is a <${other}>`);
    return other;
  }

  /** @param {Part} part @param {string} tag */
  #attributes({ is, at = {}, now = {}, look }, tag) {
    const said = Object.entries(at).filter(([name]) => tag === 'form' || name !== 'action').map(([name, value]) => {
      if (name === 'href') return `href="${escaped(/** @type {Record<string, (page: string) => string>} */ (addresses)[value.to]?.(value.page ?? '') ?? '#')}"`;
      if (name === 'action') return `action="/${value}"`;
      if (value === 'true' && !name.includes('-') && name !== 'contenteditable') return name;
      return `${name}="${escaped(textOf(value))}"`;
    });
    const states = [...(now.checked === undefined ? [] : [now.checked ? 'checked' : 'unchecked']), ...['indeterminate', 'selected'].filter(state => /** @type {any} */ (now)[state])];
    const custom = now.states?.filter(state => /^(checked|selected|indeterminate)$/.test(state)) ?? [];
    if (custom.length) this.#custom.add(is);
    if (states.length || custom.length) said.push(`data-now="${[...states, ...custom.map(state => `:${state}`)].join(' ')}"`);
    if (now.value !== undefined) said.push(`value="${escaped(textOf(now.value))}"`);
    if (look) said.push(`style="${escaped(look)}"`);
    return said.length ? ` ${said.join(' ')}` : '';
  }
}

/** @param {string[]} custom tags that have states of their own */
const script = custom => `
for (const tag of ${JSON.stringify(custom)}) customElements.define(tag, class extends HTMLElement { inner = this.attachInternals(); });
(function set(root) {
  for (const element of root.querySelectorAll('*')) {
    for (const state of (element.dataset?.now ?? '').split(' ').filter(Boolean)) {
      if (state.startsWith(':')) element.inner.states.add(state.slice(1));
      else if (state === 'checked' || state === 'unchecked') element.checked = state === 'checked';
      else element[state] = true;
    }
    if (element.shadowRoot) set(element.shadowRoot);
  }
})(document);
`;
