// How well is drift noticed: settings that a service changes between two visits. See README.md.
import { parseArgs } from 'node:util';

import { kinds, quiet, run, tools, wrongCalls } from './run.mjs';
import { add, noScore } from './score.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, seeds: { type: 'string', default: '20' }, kind: { type: 'string' }, json: { type: 'boolean' }, pages: { type: 'boolean' }, faults: { type: 'boolean' } },
});
const first = Number(values.seed);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => first + index);
const names = Object.keys(kinds).filter(kind => !values.kind || kind === values.kind);
if (names.length === 0) {
  console.error(`drift: no kind is called "${values.kind}". There are: ${Object.keys(kinds).join(', ')}.`);
  process.exit(2);
}

const results = await run(names, seeds, values.faults ? (kind, seed, events, told, items) => {
  console.log(`${kind} ${seed}\n  true: ${JSON.stringify(events)}\n  told: ${JSON.stringify(told)}\n  listed: ${JSON.stringify(items)}`);
} : undefined);
const calls = await wrongCalls(seeds);
const pages = values.pages ? await (await import('./pages.mjs')).throughPages(names, seeds, values.faults ? (what, ...more) => console.log(`${what} ${more.map(one => JSON.stringify(one)).join('\n  ')}`) : undefined) : null;

/** @param {Record<string, import('./score.mjs').Score>} byKind @param {(kind: string) => boolean} among */
function total(byKind, among) {
  const sum = noScore();
  for (const kind of names.filter(among)) add(sum, byKind[kind]);
  return sum;
}

if (values.json) {
  console.log(JSON.stringify({ seeds, results, wrongCalls: calls.length, pages }, null, 1));
} else {
  const share = (/** @type {number} */ part, /** @type {number} */ all) => (all ? (part / all).toFixed(3) : '-');
  const row = (/** @type {(string | number)[]} */ cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(28) : String(cell).padStart(12))).join(''));
  console.log(`${names.length} kinds, seeds ${seeds[0]} to ${seeds.at(-1)}\n`);
  row(['', 'events', 'right', 'wrong kind', 'missed', 'false', 'found', 'kind right', 'list']);
  for (const tool of Object.keys(tools)) {
    for (const [group, among] of /** @type {[string, (kind: string) => boolean][]} */ ([['nothing happened', kind => kind in quiet], ['something did', kind => !(kind in quiet)]])) {
      const sum = total(results[tool], among);
      const found = sum.right + sum.wrongKind;
      row([`${tool}, ${group}`, sum.events, sum.right, sum.wrongKind, sum.missed, sum.false, share(found, sum.events), share(sum.right, found), tool === 'flipwatch' ? sum.list : '-']);
    }
  }
  console.log('');
  row(['kind, flipwatch', 'events', 'right', 'wrong kind', 'missed', 'false', 'list']);
  for (const kind of names) {
    const { events, right, wrongKind, missed, false: untrue, list } = results.flipwatch[kind];
    row([kind, events, right, wrongKind, missed, untrue, list]);
  }
  console.log(`\ncalls to act on ${2 * seeds.length} pages that are right already: ${calls.length}${values.faults ? calls.map(call => `\n  ${call}`).join('') : ''}`);
  if (pages) {
    const { events, right, wrongKind, missed, false: untrue, list } = pages.kinds;
    console.log(`pages read exactly: ${share(pages.exact, pages.pages)}, ${pages.exact} of ${pages.pages} (${pages.markups} markups, ${pages.languages} languages)`);
    console.log(`all kinds with seed ${seeds[0]}, as the reader sent them: ${events} events, ${right} right, ${wrongKind} wrong kind, ${missed} missed, ${untrue} false, ${list} wrongly on the list or missing there`);
  }
}
