/** "On now, you want Off", and what adds most to it, under the label of a row. */
import { make } from '../parts/dom.js';
import { reasonsOf } from '../parts/reasons.js';
import { senseWords } from '../parts/sense.js';
import { stateQuoted, stateSign } from '../parts/state.js';
import { stateWord, wantedStates } from '../parts/state-words.js';
import { tellingWords } from '../parts/telling-words.js';
import { either, quoted, sentence, text } from '../parts/text.js';
import { onDay } from '../parts/when.js';

/** @typedef {import('./entries.js').Entry} Entry */

/** @param {Entry} entry  @param {{former: string|null|undefined, whose: string|null}} beside
 *    former: the state before, where the history told it; whose: site and account, only where items of several stand in the list
 *  @returns {Node[]} */
export function stateLine(entry, { former, whose }) {
  const { item } = entry;
  const pieces = [
    entry.here ? make('span', 'here', text('on_this_page')) : null,
    whose,
    stateNow(entry, word => make('b', '', make('bdi', '', word))),
    ...extra(entry, former),
    item.new_rule ? sentence('meta_new_rule') : null,
    item.probably?.length ? sentence('meta_probably') : null,
    ...also(entry),
  ];
  return pieces.filter(piece => piece !== null).map(piece => make('span', '', piece));
}

/** @param {Entry} entry  @returns {Node} the same with pictures, for a card */
export const stateSigns = ({ item, reason }) => stateNow({ item, reason }, (word, state) => stateSign(state, word));

/** @param {Pick<Entry, 'item'|'reason'>} entry  @param {(word: string, state: string|null) => Node} sign  @returns {Node} */
function stateNow({ item, reason }, sign) {
  if (reason === 'gone') return sentence('state_gone');
  if (reason === 'unreadable' || item.state === null) return sentence('state_not_told');
  const now = sign(stateWord(item.state, item.shown), item.state);
  const wanted = wantedStates(item.wanted);
  if (wanted.length === 0 || wanted.includes(item.state)) return sentence('state_now', now);
  return sentence('state_now_wanted', now, either(wanted.map(state => sign(stateWord(state), state))));
}

/** What adds most: since for flipped, the former name for reworded, the words that decided for suspect, else what it does to the person, or is about.
 *  Of a switch that protects it is said in any case.
 *  @param {Entry} entry  @param {string|null|undefined} former  @returns {Node[]} */
function extra({ item, reason }, former) {
  const sense = senseWords(item) ? [document.createTextNode(senseWords(item))] : [];
  const good = item.sense === 'protects' ? sense : [];
  if (reason === 'flipped' && item.last)
    return [former === undefined ? sentence('meta_changed_since', onDay(item.last)) : sentence('meta_seen', stateQuoted(former), onDay(item.last)), ...good];
  if (reason === 'gone' && item.last) return [sentence('meta_seen_last', onDay(item.last))];
  const renamed = item.wording?.find(({ field }) => field === 'label');
  if (reason === 'reworded') return [renamed ? sentence('meta_was_called', renamed.from) : sentence('meta_new_words'), ...good];
  if (reason === 'suspect' && item.words?.length) return [sentence('meta_words', quoted(tellingWords(item))), ...sense];
  if (sense.length > 0) return sense;
  return item.category && item.category !== 'other' ? [sentence(`category_${item.category}`)] : [];
}

/** The reasons that the line does not say already. @param {Entry} entry */
const also = ({ item, reason: listed }) =>
  reasonsOf(item).filter(name => name !== listed && name !== 'unwanted').map(name => sentence(`also_${name}`));
