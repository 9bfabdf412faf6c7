/** The page after the installation, and when the program is missing: three steps, watched while the page is in front. */
import '../parts/sprite.js';
import { connect } from '../parts/ask.js';
import { find } from '../parts/dom.js';
import { onKnown, readKnown } from '../parts/known.js';
import { localise, text } from '../parts/text.js';
import { browserName, hasInstaller } from './command.js';
import { draw } from './steps.js';
import { pauseAfter } from './trouble.js';

const browser = globalThis.browser ?? globalThis.chrome;
const origins = browser.runtime.getManifest().host_permissions ?? [];

localise(document);

const name = await browserName();
/** @type {import('./steps.js').Scene} */
const scene = {
  known: await readKnown(), looking: false, browserName: name, hasInstaller: await hasInstaller(),
  siteHost: new URL(origins[0].replace('*', '')).host,
};
draw(scene);

// Firefox told the person, when it asked, that data is collected: it counts what goes to a program of their own.
find(document, '#counted').hidden = !('getBrowserInfo' in browser.runtime);

onKnown(known => {
  scene.known = known;
  draw(scene);
});

find(document, '#look').addEventListener('click', async () => {
  scene.looking = true;
  draw(scene);
  await connect();
  scene.looking = false;
  draw(scene);
});

find(document, '#allow').addEventListener('click', async () => {
  await browser.permissions.request({ origins });
  await connect();
});

find(document, '#copy').addEventListener('click', async () => {
  const words = find(document, '#copy .words');
  await navigator.clipboard.writeText(find(document, '#program code').textContent ?? '');
  words.textContent = text('welcome_copied');
  setTimeout(() => { words.textContent = text('welcome_copy'); }, 2000);
});

let watching = false;
document.addEventListener('visibilitychange', watch);
watch();

/** Looks for the program when the page comes to the front, and on while it is not there: each second, or less often where
 *  each look would start it. What is found is drawn when it comes by storage, with what else is new. */
async function watch() {
  if (watching) return;
  watching = true;
  while (document.visibilityState === 'visible') {
    const host = await connect();
    if (host.state === 'ok') break;
    await new Promise(then => setTimeout(then, pauseAfter(host.code)));
  }
  watching = false;
}
