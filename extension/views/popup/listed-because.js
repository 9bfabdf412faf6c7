/** Why an item is on the list, where its reason alone would mislead: a known cause, a rule that is new, words that told, a setting
 *  that it could be. */
import { couldBe } from '../parts/candidates.js';
import { make } from '../parts/dom.js';
import { tellingWords } from '../parts/telling-words.js';
import { quoted, ruleWords, sentence, text } from '../parts/text.js';
import { part } from './detail.js';

/** @typedef {import('./entries.js').Entry} Entry */

/** @param {Entry} entry  @returns {HTMLElement[]} */
export const listedBecause = ({ item, reason }) => [
  ...(item.words?.length && reason !== 'suspect' ? [make('p', '', sentence('suspect_says', quoted(tellingWords(item))))] : []),
  ...(item.new_rule ? [make('p', '', text('new_rule_says'))] : []),
  ...part('probably', ...(item.probably ?? []).map(says => make('p', '', ruleWords(says)))),
  ...part('not_sure', couldBe(item)),
];
