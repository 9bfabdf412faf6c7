/** What a view says to the background, which alone speaks with the Flipwatch program. */

const browser = globalThis.browser ?? globalThis.chrome;

/** The program said no, or, where `missing`, nobody answered. */
export class AskError extends Error {
  /** @param {{code: string, message?: string, way_out?: string, missing?: boolean}} error */
  constructor(error) {
    super(error.message ?? error.code);
    this.code = error.code;
    this.wayOut = error.way_out ?? '';
    this.missing = error.missing ?? false;
  }
}

/** What it says, and what to do about it. @param {unknown} error  @returns {string} */
export const wordsOf = error => (error instanceof AskError ? [error.message, error.wayOut].filter(Boolean).join(' ') : String(error));

/** One verb of the wire. @throws {AskError}
 *  @param {Record<string, unknown> & {type: string}} request  @returns {Promise<any>} */
export async function ask(request) {
  const said = await browser.runtime.sendMessage({ type: 'ask', request });
  if (said?.error) throw new AskError(said.error);
  if (!said?.answer) throw new AskError({ code: 'exited', missing: true });
  return said.answer;
}

// More pages than any history has: an answer that always names a next one must not hold the view forever.
const mostPages = 200;

/** A whole list, asked page by page until the answer names no next one.
 *  @param {Record<string, unknown> & {type: string}} request  @param {string} list  @returns {Promise<any>} the last answer, with all of the list */
export async function askAll(request, list) {
  let answer = await ask(request);
  const all = [...answer[list]];
  for (let page = 1; answer.next && page < mostPages; page++) {
    answer = await ask({ ...request, after: answer.next });
    all.push(...answer[list]);
  }
  return { ...answer, [list]: all };
}

/** What the active tab shows. @returns {Promise<import('./types.js').OpenPage|null>} */
export const openPage = async () => (await browser.runtime.sendMessage({ type: 'page' }))?.page ?? null;

/** Asks the open settings page to be read once more. The news comes by storage. */
export const lookAgain = () => browser.runtime.sendMessage({ type: 'look' });

/** Tries to reach the program now. @returns {Promise<{state: string, code?: string}>} */
export const connect = async () => (await browser.runtime.sendMessage({ type: 'connect' }))?.host ?? { state: 'missing' };
