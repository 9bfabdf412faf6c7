import { launch, readNow, tabOf } from '../../browser/reader/isolated.mjs';
import { settingsOf } from './account.mjs';
import { draw, markups } from './markups.mjs';
import { random } from './random.mjs';
import { changed, scene } from './scene.mjs';
import { languages } from './texts.mjs';

/** What has to be read exactly. @param {any[]} settings */
const facts = settings => settings.map(({ label, kind, state, options }) => ({ label, kind, state, ...(options ? { options } : {}) }));

/**
 * The pages of the benchmark as HTML, in pairs of contrary states, through the real reader in one tab, document after document.
 * @param {number[]} seeds @param {(markup: string, seed: number, truth: object[], read: object[]) => void} [onFault]
 */
export async function readPages(seeds, onFault) {
  const browser = await launch('chromium');
  let pages = 0;
  let exact = 0;
  try {
    const open = await tabOf(browser);
    for (const seed of seeds) {
      for (const [index, markup] of Object.keys(markups).entries()) {
        const { main } = scene(random(seed * 15485863 + index));
        const lang = languages[(seed + index) % languages.length];
        const contrary = changed(main, page => page.settings.forEach(setting => {
          setting.state = setting.options ? (setting.state + 1) % setting.options[0].length : 1 - setting.state;
        }));
        for (const page of [main, contrary]) {
          const settings = settingsOf(page, lang);
          const read = facts(await readNow(await open(draw(markup, settings, lang))));
          const truth = facts(settings);
          const isExact = JSON.stringify(read) === JSON.stringify(truth);
          ++pages;
          if (isExact) ++exact;
          else onFault?.(markup, seed, truth, read);
        }
      }
    }
  } finally {
    await browser.close();
  }
  return { pages, exact, markups: Object.keys(markups).length, languages: languages.length };
}
