/** Kept as they are: what a person said "Keep it this way" or "Remind me later" to, and what their policy leaves alone for a while. */
import { ask } from '../parts/ask.js';
import { make } from '../parts/dom.js';
import { keyOf, namesOf } from '../parts/key.js';
import { stateSign } from '../parts/state.js';
import { sentence, text } from '../parts/text.js';
import { date, monthOrDay } from '../parts/when.js';
import { changeUntil } from './change-until.js';
import { button, row, Section } from './section.js';

/** @typedef {import('../parts/types.js').Item & {decision: string, until?: string, decided_at?: string, decision_reason?: string}} Closed
 *  @typedef {import('./policy.js').Waiver & {label: string}} Waiver
 *  @typedef {{closed: Closed[], waivers: Waiver[]}} Kept
 *  @typedef {{key: string, title: string, words: Node[], change?: () => Promise<void>, back?: () => Promise<boolean>, undo?: () => Promise<boolean>}} Entry */

/** @param {import('./policy.js').Policy} policy  @param {Kept} kept  @param {(site: string, account?: string) => string} whose
 *  @param {import('./section.js').Page} page  @returns {() => void} draws it */
export function keptAsTheyAre(policy, kept, whose, page) {
  const section = new Section('kept');
  /** What was brought back while the page is open stays as a line with Undo. @type {{key: string, title: string, undo: () => Promise<boolean>}[]} */
  let gone = [];

  function draw() {
    const entries = [...kept.closed.map(decided), ...kept.waivers.map(waived)];
    const rows = [...entries.map(entryRow), ...gone.map(goneRow)];
    section.draw(rows.length > 0 ? make('div', 'card', ...rows) : make('p', 'card in quiet', text('options_kept_none')));
  }

  const run = (/** @type {() => Promise<string|void|false>} */ work) => section.run(async () => {
    const words = await work();
    await page.again();
    return words;
  }, page.draw);

  /** @param {Closed} item  @returns {Entry} */
  function decided(item) {
    const names = namesOf(item);
    const decide = (/** @type {Record<string, string>} */ answer) => run(async () => void (await ask({ type: 'decide', ...names, ...answer })));
    const before = { decision: item.decision, ...(item.until && { until: item.until }), ...(item.decision_reason && { reason: item.decision_reason }) };
    return {
      key: keyOf(item), title: item.label,
      words: [sentence(...decisionWords(item)), ...place(whose(item.site, item.account))],
      change: item.decision === 'keep' ? async () => {
        const to = await changeUntil(item.label, { until: item.until, reason: item.decision_reason, mayBeForGood: true });
        if (to) await decide({ decision: 'keep', ...(to.until && { until: to.until }), ...(to.reason && { reason: to.reason }) });
      } : undefined,
      back: () => decide({ decision: 'reopen' }),
      undo: () => decide(before),
    };
  }

  /** @param {Waiver} waiver  @returns {Entry} */
  function waived({ label, ...waiver }) {
    const edit = (/** @type {(all: import('./policy.js').Waiver[]) => import('./policy.js').Waiver[]} */ work) => run(async () => {
      const done = await policy.change(({ waivers = [], ...rest }) => {
        const now = work(waivers);
        return now.length > 0 ? { ...rest, waivers: now } : rest;
      });
      return done ? undefined : false;
    });
    const isIt = (/** @type {import('./policy.js').Waiver} */ one) => JSON.stringify(one) === JSON.stringify(waiver);
    const words = [sentence(...waiverWords(waiver)), ...place(whose(waiver.setting.site))];
    const key = JSON.stringify(waiver);
    if (policy.isFixed) return { key, title: label, words };
    return {
      key, title: label, words,
      change: async () => {
        const to = await changeUntil(label, { until: waiver.until, reason: waiver.reason, mayBeForGood: false });
        if (to) await edit(all => all.map(one => (isIt(one) ? { setting: one.setting, until: to.until ?? one.until, ...(to.reason && { reason: to.reason }) } : one)));
      },
      back: () => edit(all => all.filter(one => !isIt(one))),
      undo: () => edit(all => [...all, waiver]),
    };
  }

  /** @param {Entry} entry */
  function entryRow({ key, title, words, change, back, undo }) {
    const buttons = [];
    if (change) buttons.push(button(text('options_change'), change, { of: text('options_change_of', title), focus: `change ${key}` }));
    if (back && undo) buttons.push(button(text('options_back'), () => bringBack(key, title, back, undo), { of: text('options_back_of', title), focus: `back ${key}` }));
    return row({ title, lines: words, buttons });
  }

  /** @param {string} key  @param {string} title  @param {() => Promise<boolean>} back  @param {() => Promise<boolean>} undo */
  async function bringBack(key, title, back, undo) {
    gone = [...gone, { key, title, undo }];
    if (!(await back())) gone = gone.filter(one => one.undo !== undo);
    draw();
    section.focus(`undo ${key}`);
  }

  /** @param {{key: string, title: string, undo: () => Promise<boolean>}} entry */
  function goneRow(entry) {
    const { key, title, undo } = entry;
    const press = async () => {
      gone = gone.filter(one => one !== entry);
      if (!(await undo())) gone = [...gone, entry];
      draw();
      section.focus(`back ${key}`);
    };
    return make('div', 'set done-line', make('span', 'grow', sentence('options_brought_back', title)),
      button(text('undo'), press, { of: text('undo_of', title), focus: `undo ${key}` }));
  }
  return draw;
}

/** @param {string} words */
const place = words => (words ? [make('span', 'small', words)] : []);

/** @param {Closed} item  @returns {[string, ...(Node|string)[]]} */
function decisionWords({ decision, state, shown, until, decided_at: at, decision_reason: why }) {
  const sign = stateSign(state, shown);
  if (decision === 'later') return ['options_later', sign, until ? monthOrDay(until) : ''];
  if (until) return why ? ['options_kept_until_why', sign, monthOrDay(until), why] : ['options_kept_until', sign, monthOrDay(until)];
  const since = at ? date(at) : '';
  if (why) return ['options_kept_good_why', sign, since, why];
  return ['options_kept_good', sign, since];
}

/** @param {import('./policy.js').Waiver} waiver  @returns {[string, ...string[]]} */
function waiverWords({ until, reason }) {
  const isOver = until < new Date().toLocaleDateString('sv');
  if (isOver) return ['options_waiver_over', monthOrDay(until)];
  return reason ? ['options_waiver_why', monthOrDay(until), reason] : ['options_waiver', monthOrDay(until)];
}

/** All that is kept: decisions of the history, without those that only said "It was me", and the policy's waivers.
 *  @param {import('./policy.js').Policy} policy  @param {Closed[]} closed  @returns {Promise<Kept>} */
export async function keptOf(policy, closed) {
  const waivers = await Promise.all((policy.whole?.waivers ?? []).map(async waiver => ({ ...waiver, label: await labelOf(waiver.setting, policy) })));
  return { closed: closed.filter(({ decision }) => decision !== 'mine'), waivers };
}

/** What the setting is called: as it was seen, as our rules have it, or else the name of its page.
 *  @param {import('./policy.js').Setting} setting  @param {import('./policy.js').Policy} policy */
async function labelOf(setting, policy) {
  const { settings } = await ask({ type: 'timeline', ...setting }).catch(() => ({ settings: [] }));
  const ruled = policy.settings.find(one => one.site === setting.site && one.page === setting.page && one.control === (setting.control ?? ''));
  return settings[0]?.label ?? ruled?.labels[0] ?? setting.page;
}
