// What a person does and sees, by the words on the page.

import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Page} Page  @typedef {import('./browsers.mjs').FlipwatchBrowser} FlipwatchBrowser */

/** Opens a page of settings and waits until the history has it. @param {FlipwatchBrowser} browser @param {string} path under /mypreferences/d/ */
export async function lookAt(browser, path) {
  const before = lastRead(browser, path);
  const page = await browser.openPage(`/mypreferences/d/${path}`);
  await until(`${path} to be read`, () => lastRead(browser, path) !== before);
  return page;
}

/** Waits until a page that was opened in another way is in the history. @param {FlipwatchBrowser} browser @param {string} path */
export const untilRead = (browser, path) => until(`${path} to be read`, () => lastRead(browser, path));

/** Looks at several pages, one after the other, and closes them. @param {FlipwatchBrowser} browser @param {string[]} paths */
export async function walkThrough(browser, paths) {
  for (const path of paths) await (await lookAt(browser, path)).close();
}

export const categories = ['account', 'sign-in-and-security', 'profile-visibility', 'privacy', 'ads', 'notifications'].map(id => `categories/${id}`);

/** When the history saw a page last. @param {FlipwatchBrowser} browser @param {string} path @returns {string | undefined} */
const lastRead = (browser, path) => browser.home.remembers({ type: 'pages' }).pages.find((/** @type {any} */ known) => known.page === path)?.read_at;

/** Presses the switch with that label where a person would: on what is drawn, not on the input. @param {Page} page @param {string} label */
export async function press(page, label) {
  const drawn = await page.waitForFunction(text => [...document.querySelectorAll('.setting-row')]
    .find(row => row.textContent?.includes(text))?.querySelector('.setting-toggle__toggle'), {}, label);
  await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (drawn).click();
}

/** Presses what has that text: a button, a link, the label of a choice. @param {Page} page @param {string} text */
export async function pressText(page, text) {
  const found = await page.waitForFunction(wanted => [...document.querySelectorAll('button, a, label, summary')]
    .find(element => element.checkVisibility() && (element.textContent?.trim() === wanted || element.getAttribute('aria-label') === wanted)), {}, text);
  await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (found).click();
}

/** Folds out a line of the popup. @param {Page} popup @param {string} label */
export async function unfold(popup, label) {
  const found = await popup.waitForFunction(wanted => [...document.querySelectorAll('main li button')]
    .find(button => button.querySelector('.label')?.textContent === wanted), {}, label);
  await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (found).click();
}

/** The labels of the popup, in its order. @param {Page} popup @returns {Promise<string[]>} */
export const popupLabels = popup => popup.$$eval('main h3 .label', labels => labels.map(label => label.textContent ?? ''));

/** The text of a view as it is seen. @param {Page} page @returns {Promise<string>} */
export const textOf = page => page.$eval('body', body => /** @type {HTMLElement} */ (body).innerText);

/** The open item of a page, as the views have it. @param {FlipwatchBrowser} browser @param {string} path */
export async function itemOf(browser, path) {
  return (await browser.known())?.review?.find((/** @type {any} */ item) => item.page === path);
}

/** All changes of the history, newest first. @param {FlipwatchBrowser} browser @param {object} [filter] @returns {any[]} */
export const changes = (browser, filter = {}) => browser.home.remembers({ type: 'history', ...filter }).changes;
