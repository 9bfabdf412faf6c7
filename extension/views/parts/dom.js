/** The ways by which a view makes elements. Text only ever becomes a text node: nothing here parses markup. */

/** The first element of a clone of `<template id="…">`.
 *  @param {string} id  @returns {HTMLElement} */
export function stamp(id) {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`there is no <template id="${id}">`);
  const part = document.importNode(template.content, true).firstElementChild;
  if (!(part instanceof HTMLElement)) throw new Error(`<template id="${id}"> is empty`);
  return part;
}

/** The part of a template that its view relies on. @throws when the template lacks it
 *  @param {ParentNode} root  @param {string} selector  @returns {HTMLElement} */
export function find(root, selector) {
  const part = root.querySelector(selector);
  if (!part) throw new Error(`no ${selector} in ${root instanceof Element ? `<${root.localName} class="${root.className}">` : root.nodeName}`);
  return /** @type {HTMLElement} */ (part);
}

/** A small element that needs no template of its own. Strings among `children` become text.
 *  @param {string} tag  @param {string} [className]  @param {...(Node|string)} children  @returns {HTMLElement} */
export function make(tag, className = '', ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An element of a drawing. @param {string} tag  @param {Record<string, string|number>} [attributes]  @param {...(Node|string)} children */
export function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return /** @type {SVGElement} */ (element);
}
