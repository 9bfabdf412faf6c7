/** What a state does to the person, in plain words: a switch that protects is good to have on, and says so. */
import { text } from './text.js';

const known = new Set(['ai_training', 'ads', 'data_sharing', 'tracking', 'visibility', 'contact', 'security', 'notifications']);

/** "your data is shared", "protects you"; '' where nobody knows.
 *  @param {{sense?: string, category?: string}} item  @returns {string} */
export function senseWords({ sense, category = '' }) {
  if (sense === 'protects') return text('sense_protects');
  if (sense !== 'exposes') return '';
  return text(`exposes_${known.has(category) ? category : 'other'}`);
}
