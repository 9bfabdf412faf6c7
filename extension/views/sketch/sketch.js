/** A sketch of the page that could not be read, before it is saved: what is in it, the words that are kept, each of which can be
 *  struck out, and the file as it will be. Nothing of it is kept anywhere, and it goes nowhere but to the person's own disk. */
import '../../reader/sketch-text.js';
import { find, make, stamp } from '../parts/dom.js';
import '../parts/sprite.js';
import { count, language, localise, text } from '../parts/text.js';
import { saveFile } from '../save/file.js';

/** @typedef {import('../../reader/sketch-text.js').Sketch} Sketch */

const browser = globalThis.browser ?? globalThis.chrome;
const { sketchText } = globalThis.flipwatch;

/** The words that the person struck out. @type {Set<string>} */
const struck = new Set();

/** @param {string} key  of what is wrong */
function trouble(key) {
  find(document, '#waiting').hidden = true;
  const part = find(document, '#trouble');
  find(part, '.what').textContent = text(`sketch_${key}`);
  find(part, '.next').textContent = text(`sketch_${key}_next`);
  part.hidden = false;
}

/** @param {Sketch} sketch  @param {string[]} words */
function drawInside({ parts, cut }, words) {
  const texts = words.length ? [count('sketch_texts', words.length)] : [];
  const lines = [text('sketch_where'), count('sketch_parts', parts), ...texts, text('sketch_lengths'), ...(cut ? [text('sketch_cut')] : [])];
  find(document, '#inside').replaceChildren(...lines.map(line => make('li', '', line)));
}

/** @param {string[]} words  @param {() => void} changed */
function drawWords(words, changed) {
  find(document, '#words-how').textContent = text(words.length ? 'sketch_words_how' : 'sketch_words_none');
  find(document, '#words').replaceChildren(...words.map(said => {
    const item = stamp('word');
    const button = find(item, 'button');
    find(button, 'bdi').textContent = said;
    button.setAttribute('aria-label', text('sketch_strike', said));
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      if (!struck.delete(said)) struck.add(said);
      button.setAttribute('aria-pressed', String(struck.has(said)));
      changed();
    });
    return item;
  }));
}

/** What will be saved, as it stands now. @param {string} file */
function drawFile(file) {
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, new Blob([file]).size / 1000));
  find(document, '#file-how').textContent = text('sketch_file_how', size);
  find(document, '#file').textContent = file;
  find(document, '#struck').textContent = struck.size ? count('sketch_struck', struck.size) : '';
  find(document, '#saved').textContent = '';
}

localise(document);
// Without a tab in the address it is the tab in front, which is this page: then there is nothing to sketch.
const tabId = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
const { sketch: made, error } = await browser.runtime.sendMessage({ type: 'sketch', tabId }).catch(() => null) ?? {};
if (!made) trouble(error?.code === 'no_page' ? 'no_page' : 'failed');
else {
  /** @type {Sketch} */
  const sketch = JSON.parse(made);
  const words = sketchText.wordsOf(sketch);
  let file = sketchText.written(sketch);
  drawInside(sketch, words);
  drawWords(words, () => {
    file = sketchText.written(sketchText.without(sketch, struck));
    drawFile(file);
  });
  drawFile(file);
  find(document, '#waiting').hidden = true;
  for (const part of document.querySelectorAll('[data-drawn]')) /** @type {HTMLElement} */ (part).hidden = false;
  find(document, '#save').addEventListener('click', () => {
    const name = sketchText.fileName(sketch);
    saveFile([file], 'application/json', name);
    find(document, '#saved').textContent = text('sketch_saved', name);
  });
}
document.body.dataset.drawn = 'asked';
