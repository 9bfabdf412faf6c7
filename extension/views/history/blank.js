/** What stands where the history would: nothing yet, nothing that fits, or nobody who answers. */
import { wordsOf } from '../parts/ask.js';
import { find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';

/** @param {string} key  of the title; `_text` is what it says  @param {(() => void)|'walk'} [way]  out of it: to show all, or to check everything */
export function blank(key, way) {
  const part = stamp('empty');
  find(part, 'h2').textContent = text(key);
  find(part, 'p').textContent = text(`${key}_text`);
  if (way) find(part, '.blank').append(make('div', 'buttons', way === 'walk' ? toWalk() : button('show_all', way)));
  return part;
}

function toWalk() {
  const link = /** @type {HTMLAnchorElement} */ (make('a', 'button primary big', text('nav_walk')));
  link.href = '../walk/walk.html';
  return link;
}

/** The program does not answer. @param {() => void} again */
export function asleep(again) {
  const welcome = /** @type {HTMLAnchorElement} */ (make('a', 'button', text('put_it_right')));
  welcome.href = '../welcome/welcome.html';
  return warning(text('asleep_title'), text('asleep_text'), welcome, button('look_again', again));
}

/** The program answered that it cannot. @param {unknown} error  @param {() => void} again */
export const refused = (error, again) =>
  warning(text('history_trouble'), wordsOf(error), button('look_again', again));

/** @param {string} title  @param {string} words  @param {...HTMLElement} buttons */
function warning(title, words, ...buttons) {
  const part = stamp('note');
  find(part, '.stack').append(make('p', '', make('b', '', title)), make('p', '', words), make('div', 'buttons', ...buttons));
  return part;
}

/** @param {string} key  @param {() => void} press */
function button(key, press) {
  const part = make('button', 'button', text(key));
  part.setAttribute('type', 'button');
  part.addEventListener('click', press);
  return part;
}
