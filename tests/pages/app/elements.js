// Making elements, saying things in the language of the page, and asking the server.

/** @param {string} tag @param {Record<string, any>} [attributes]  true and false as in HTML; functions are listeners @param {(Node | string | null)[]} children */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

const words = JSON.parse(document.getElementById('words').textContent);

/** @param {string} text in English @returns {string} */
export const say = text => words[text] ?? text;

// As on the real pages: other ids at each load, so that they identify nothing.
let count = Math.floor(Math.random() * 1000);
export const emberId = () => `ember${count += 1}`;

/** @param {string} what @param {string} page @returns {Promise<any>} */
export async function ask(what, page) {
  const answer = await fetch(`/mysettings-api/${what}?page=${encodeURIComponent(page)}`);
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
  return answer.json();
}

/** @param {string} page @param {number} control @param {string} state */
export const save = (page, control, state) =>
  fetch('/mysettings-api/change', { method: 'POST', body: JSON.stringify({ page, control, state }) });

/** Where a page of settings is. @param {string} page */
export const addressOf = page => /^(psettings|jobs|public-profile)\//.test(page) ? `/${page}` : `/mypreferences/d/${page}`;
