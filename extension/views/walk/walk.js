/** Check everything: before it begins, while it runs, where it stopped, and what it found. A function of how the whole check stands in storage. */
import { connect, wordsOf } from '../parts/ask.js';
import { choicesOf } from '../parts/choices.js';
import { find } from '../parts/dom.js';
import { onKnown, readKnown } from '../parts/known.js';
import '../parts/sprite.js';
import { localise } from '../parts/text.js';
import { askWalk, onWalk, readWalk, watchTab } from '../parts/walk.js';
import { done } from './done.js';
import { idle } from './idle.js';
import { running } from './running.js';
import { stopped } from './stopped.js';
import { troubles } from './trouble.js';

const browser = globalThis.browser ?? globalThis.chrome;

/** @typedef {{known: import('../parts/types.js').Known|null, walk: import('../parts/walk.js').Walk, remindDays: number, failed: string}} View
 *  @typedef {{ask: (what: 'start'|'stop'|'go_on'|'leave'|'retry', site?: string) => void, watch: () => void, again: () => void}} Acts
 *  @typedef {{title: (view: View) => string, lede: (view: View) => string, part: HTMLElement, show: (view: View) => void, page?: (view: View) => string}} Scene
 *    `page`: the title of the browser's tab, where it is more than the heading */

const scenes = { idle, running, stopped, done };
const [titlePart, ledePart, troublePart, scenePart, saidPart] = ['h1', '.lede', '#trouble', '#scene', '#said'].map(id => find(document, `main ${id}`));

localise(document);
const pageTitle = document.title;

/** @type {View} */
const view = { known: null, walk: {}, remindDays: 0, failed: '' };
/** @type {Scene|undefined} */
let scene;
let drawn = '';

/** @type {Acts} */
const acts = {
  ask: async (what, site) => {
    view.failed = '';
    try {
      await askWalk(what, site);
    } catch (error) {
      view.failed = wordsOf(error);
      view.known = await readKnown();
      draw();
    }
  },
  watch: () => watchTab(view.walk),
  again: async () => {
    view.failed = '';
    await connect();
    view.known = await readKnown();
    draw();
  },
};

function draw() {
  const name = view.walk.state ?? 'idle';
  if (!scene || drawn !== name) {
    const hadFocus = !scene || scenePart.contains(document.activeElement);
    const isNews = Boolean(scene);
    scene = scenes[name](acts);
    drawn = name;
    scenePart.replaceChildren(scene.part);
    scene.show(view);
    if (isNews) say(saidPart, scene.title(view));
    if (isNews && hadFocus) /** @type {HTMLElement|null} */ (scenePart.querySelector('[data-first]'))?.focus();
  } else scene.show(view);
  say(titlePart, scene.title(view));
  say(ledePart, scene.lede(view));
  document.title = scene.page?.(view) ?? pageTitle;
  const trouble = JSON.stringify([view.failed, view.known?.host?.state, view.known?.allowed, name]);
  if (troublePart.dataset.of !== trouble) {
    troublePart.dataset.of = trouble;
    troublePart.replaceChildren(...troubles(view, acts));
  }
  document.body.dataset.drawn = 'asked';
}

/** Written only when it is new, so that it is not read aloud again. @param {HTMLElement} part  @param {string} words */
function say(part, words) {
  if (part.textContent !== words) part.textContent = words;
}

onKnown(known => {
  view.known = known;
  draw();
});
onWalk(walk => {
  view.walk = walk;
  draw();
});

const [known, walk, { options }] = await Promise.all([readKnown(), readWalk(), browser.storage.local.get('options')]);
Object.assign(view, { known, walk, remindDays: choicesOf(options).remindDays });
draw();
