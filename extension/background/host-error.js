/** @file The two ways in which a question to the program goes wrong: it answered with an error, or nobody answered. */

/** The program's own error, as on the wire. */
export class HostError extends Error {
  /** @param {string} code  @param {string} message  @param {{pointer?: string, way_out?: string}} [more] */
  constructor(code, message, more = {}) {
    super(message);
    this.code = code;
    this.pointer = more.pointer;
    this.wayOut = more.way_out;
  }
}

/** @typedef {'not_found' | 'forbidden' | 'exited' | 'failed' | 'caller_refused' | 'versions'} MissingCode
 *  not_found: the browser knows no such program, or it is not where it was · forbidden: it may not be started from here ·
 *  exited: it started and went away · failed: it could not be started, or stopped making sense or answering ·
 *  caller_refused: it doesn't serve this extension · versions: it and this extension are too far apart */

/** Nobody answered. `greeted`: the program had been talking before it went silent, so what it was asked may be to blame. */
export class HostMissing extends HostError {
  /** @param {MissingCode} code  @param {string} message  @param {boolean} [greeted] */
  constructor(code, message, greeted = false) {
    super(code, message);
    this.code = code;
    this.greeted = greeted;
  }
}

/** What the browsers say when a native port closes. First match wins; Chromium's line stands before Firefox's.
 *  Firefox says "No such native application" for a forbidden caller too, and nothing at all for a clean exit.
 *  @type {[RegExp, MissingCode][]} */
const browserWords = [
  [/native messaging host not found/i, 'not_found'],
  [/no such native application/i, 'not_found'],
  [/native messaging host is forbidden/i, 'forbidden'],
  [/disabled by the system administrator/i, 'forbidden'],
  [/native host has exited/i, 'exited'],
];

/** @param {string | undefined | null} words  the browser's, if it had any  @param {boolean} greeted */
export function missingFrom(words, greeted) {
  if (!words) return new HostMissing('exited', 'The program ended.', greeted);
  const known = browserWords.find(([pattern]) => pattern.test(words));
  return new HostMissing(known ? known[1] : 'failed', words, greeted);
}

/** Only what ended may do better when it is started once more; the rest stays as it is until somebody mends it.
 *  @param {HostMissing} error */
export const worthAnotherTry = error => error.code === 'exited' || error.code === 'failed';
