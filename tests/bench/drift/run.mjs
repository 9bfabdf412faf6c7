import { labelDiff, textDiff } from './baselines.mjs';
import { flipwatch } from './flipwatch.mjs';
import { change } from './kinds-change.mjs';
import { nothing } from './kinds-nothing.mjs';
import { hardChange } from './kinds-hard-change.mjs';
import { hardNothing } from './kinds-hard.mjs';
import { changeTogether, nothingTogether } from './kinds-together.mjs';
import { changeTranslated, nothingTranslated } from './kinds-translated.mjs';
import { random } from './random.mjs';
import { scene } from './scene.mjs';
import { add, listFaults, noScore, score } from './score.mjs';
import { headings } from './texts.mjs';

/** Between these visits nothing happened. */
export const quiet = { ...nothing, ...hardNothing, ...nothingTogether, ...nothingTranslated };
/** @type {Record<string, {says: string, listed?: string, make: import('./kinds-nothing.mjs').Make}>} */
export const kinds = { ...quiet, ...change, ...hardChange, ...changeTogether, ...changeTranslated };

/** Whoever is compared: a name, and what it tells of the visits. @typedef {{told: import('./baselines.mjs').Told[], items?: {label: string, reasons: string[]}[]}} Answer
 *  @type {Record<string, (visits: import('./scene.mjs').Visit[]) => Promise<Answer>>} */
export const tools = {
  flipwatch,
  'text diff': async visits => ({ told: textDiff(visits) }),
  'label diff': async visits => ({ told: labelDiff(visits) }),
};

/** One scene. @param {string} kind @param {number} seed */
export function scenario(kind, seed) {
  const numbers = random(seed * 7919 + [...kind].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7));
  const { visits, events = [] } = kinds[kind].make(scene(numbers), numbers);
  return { visits, events };
}

/**
 * @param {string[]} names  kinds @param {number[]} seeds @param {(kind: string, seed: number, events: object[], told: object[], items: object[]) => void} [onFault]
 * @returns {Promise<Record<string, Record<string, import('./score.mjs').Score>>>}  by tool, then by kind
 */
export async function run(names, seeds, onFault) {
  /** @type {Record<string, Record<string, import('./score.mjs').Score>>} */
  const results = Object.fromEntries(Object.keys(tools).map(tool => [tool, Object.fromEntries(names.map(kind => [kind, noScore()]))]));
  const work = names.flatMap(kind => seeds.map(seed => ({ kind, seed })));
  const worker = async () => {
    for (let next = work.shift(); next; next = work.shift()) {
      const { kind, seed } = next;
      const { visits, events } = scenario(kind, seed);
      for (const [tool, tell] of Object.entries(tools)) {
        const { told, items } = await tell(visits);
        const scored = { ...score(events, told), list: items ? listFaults(events, items, kinds[kind].listed) : 0 };
        add(results[tool][kind], scored);
        if (tool === 'flipwatch' && (scored.false || scored.missed || scored.wrongKind || scored.list)) onFault?.(kind, seed, events, told, items ?? []);
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return results;
}

/** What is as most would have it when on: it protects, or is a matter of taste. By what it is called in the first language. */
const fineOn = new Set(['Dark mode', 'Sound effects', 'Hide my followers', 'Two-step sign-in', 'Login alerts', 'Captions', 'Large text',
  'Keyboard shortcuts', 'Offline copies', 'Data saver', 'Comment filter']);

/** A page that is right already: what exposes is off or at its least, what protects is on, where one would look for it. @param {number} seed */
export function rightPage(seed) {
  const { main, rows, lang } = scene(random(seed * 104729));
  const right = (/** @type {import('./account.mjs').Setting} */ setting) => (fineOn.has(setting.label[0])
    ? { ...setting, state: 1, heading: headings[2], description: null }
    : { ...setting, state: setting.options ? setting.options[0].length - 1 : 0 });
  return [main, rows].map(page => ({ page: { ...page, settings: page.settings.map(right) }, lang }));
}

/** Calls to act on pages that are right already. @param {number[]} seeds */
export async function wrongCalls(seeds) {
  const calls = [];
  for (const seed of seeds) calls.push(...(await flipwatch(rightPage(seed))).items);
  return calls.map(item => `${item.label}: ${item.state} (${item.reasons.join(', ')})`);
}
