/** What is wrong with the way to the program, as a person is told it: the keys of two messages, what it is and what mends it. */

/** @typedef {{what: string, mend: string}} Words */

/** By the code that the background found. @type {Record<string, Words>} */
const words = {
  forbidden: { what: 'welcome_forbidden', mend: 'welcome_forbidden_mend' },
  caller_refused: { what: 'welcome_forbidden', mend: 'welcome_forbidden_mend' },
  exited: { what: 'welcome_exited', mend: 'welcome_exited_mend' },
  failed: { what: 'welcome_moved', mend: 'welcome_moved_mend' },
  versions: { what: 'welcome_versions', mend: 'welcome_versions_mend' },
};

/** Codes for which no program was started: those may be tried each second. */
const startsNothing = new Set(['not_found', 'forbidden']);

/** @param {{state: string, code?: string, version?: string}} host  `version`: it was here once
 *  @returns {Words | null}  null where it is only not here yet, which is how everybody begins */
export function troubleOf({ state, code = '', version }) {
  if (state !== 'missing') return null;
  if (code === 'not_found') return version ? words.failed : null;
  return words[code] ?? words.failed;
}

/** Milliseconds until the program may be looked for again by itself. @param {string | undefined} code */
export const pauseAfter = code => (startsNothing.has(code ?? '') ? 1000 : 5000);
