/** The steps as they stand, drawn whole from what is known. */
import { find } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { date, clock } from '../parts/when.js';
import { webAddress } from '../parts/web-address.js';
import { commandFor, sourcesCommandFor } from './command.js';
import { troubleOf } from './trouble.js';

/** @typedef {{known: import('../parts/types.js').Known | null, looking: boolean, browserName: string,
 *              hasInstaller: boolean, siteHost: string}} Scene
 *    `looking`: the person asked just now · `siteHost`: what the site is called before the program told its name */

/** @param {Scene} scene */
export function draw(scene) {
  const host = scene.known?.host ?? { state: 'unknown' };
  const isHere = host.state === 'ok';
  const isAllowed = scene.known?.allowed !== false;
  drawProgram(scene, host, isHere);
  drawSite(scene, isHere, isAllowed);
  const ready = isHere && isAllowed;
  say(find(document, 'h1'), text(ready ? 'welcome_ready' : 'welcome_heading'));
  drawReady(scene.known?.sites?.[0], ready);
}

/** @param {Scene} scene  @param {{state: string, code?: string, version?: string, message?: string}} host  @param {boolean} isHere */
function drawProgram(scene, host, isHere) {
  const step = find(document, '#program');
  const trouble = troubleOf(host);
  mark(step, isHere, true);
  find(step, '.spin').hidden = isHere || Boolean(trouble && !scene.looking);
  say(find(step, '.said .words'), isHere ? text('welcome_found', host.version ?? '')
    : text(trouble && !scene.looking ? 'welcome_not_answering' : 'welcome_looking'));
  find(step, '#connect').hidden = isHere;
  find(step, '#purpose').hidden = Boolean(trouble);
  note(find(step, '#trouble'), trouble && { what: text(trouble.what), mend: text(trouble.mend) });
  say(find(step, '#how'), text(scene.hasInstaller ? 'welcome_how' : 'welcome_no_installer'));
  find(step, '.command').hidden = !scene.hasInstaller;
  say(find(step, 'code'), commandFor(scene.browserName, trouble ? host.code : ''));
  find(step, '#sources').hidden = !scene.hasInstaller;
  say(find(step, '#sources'), text('welcome_sources', sourcesCommandFor(scene.browserName)));
  find(step, '#helper').hidden = !trouble;
  const now = new Date().toISOString();
  if (trouble) say(find(step, '#helper'), text('welcome_helper', `${host.code}, ${scene.browserName}, ${date(now)} ${clock(now)}: ${host.message ?? ''}`));
  const warning = isHere ? scene.known?.warnings?.[0] : undefined;
  note(find(step, '#warning'), warning ? { what: warning.message, mend: warning.way_out ?? '' } : null);
}

/** @param {Scene} scene  @param {boolean} isHere  @param {boolean} isAllowed */
function drawSite({ known, siteHost }, isHere, isAllowed) {
  const step = find(document, '#site');
  const name = known?.sites?.[0]?.name ?? siteHost;
  mark(step, isAllowed, isHere);
  say(find(step, '.name'), name);
  say(find(step, '.said .words'), text(isAllowed ? 'welcome_allowed' : 'welcome_not_allowed'));
  find(step, '#access').hidden = isAllowed;
  say(find(step, '#access p'), text('welcome_will_ask', name));
  say(find(step, '#allow'), text('welcome_allow', siteHost));
}

/** @param {import('../parts/types.js').Site | undefined} site  @param {boolean} ready */
function drawReady(site, ready) {
  const url = webAddress(site?.start);
  find(document, '#ready').hidden = !ready || !url;
  const link = /** @type {HTMLAnchorElement} */ (find(document, '#start'));
  if (!site || !url) return;
  link.href = url;
}

/** @param {HTMLElement} step  @param {boolean} isDone  @param {boolean} isNext  it is this step's turn, if it is not done */
function mark(step, isDone, isNext) {
  step.classList.toggle('done', isDone);
  step.classList.toggle('now', !isDone && isNext);
  if (!isDone && isNext) step.setAttribute('aria-current', 'step');
  else step.removeAttribute('aria-current');
}

/** @param {HTMLElement} part  @param {{what: string, mend: string} | null} words */
function note(part, words) {
  part.hidden = !words;
  if (!words) return;
  say(find(part, '.what'), words.what);
  say(find(part, '.mend'), words.mend);
}

/** The same words are not said again: a screen reader would read them out each second.  @param {Element} part  @param {string} words */
function say(part, words) {
  if (part.textContent !== words) part.textContent = words;
}
