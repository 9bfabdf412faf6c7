/** @file The line to the program: one native port, opened when there is something to say, closed after a silence. */
import { HostError, HostMissing, missingFrom, worthAnotherTry } from './host-error.js';

/** @typedef {{type: string, [field: string]: any}} Request
 *  @typedef {{id: number, type: string, [field: string]: any}} Answer
 *  @typedef {{request: Request | null, resolve: (answer: Answer) => void, reject: (error: HostError) => void}} Question
 *    without a request it asks for the greeting alone
 *  @typedef {{request: () => Request, accept: (answer: Answer) => void}} Greeting  asked first on each new port;
 *    `accept` throws a HostError to refuse a program that can't be talked to */

export class HostPort {
  #connect;
  #greeting;
  #silence;
  /** closed: no port · starting: greeted, nothing else was sent yet · open
   *  @type {'closed' | 'starting' | 'open'} */
  #state = 'closed';
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  #lastId = 0;
  #greetingId = 0;
  /** Asked and not answered, in the order of asking. Those of a port that is starting wait here too.
   *  @type {Map<number, Question>} */
  #waiting = new Map();
  /** One more start after a loss, until an answer has shown that it was worth it. */
  #triedAgain = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => chrome.runtime.Port} connect  @param {Greeting} greeting
   *  @param {number} [silence]  milliseconds after which a port is closed, and a question without an answer given up */
  constructor(connect, greeting, silence = 30_000) {
    this.#connect = connect;
    this.#greeting = greeting;
    this.#silence = silence;
  }

  /** One request, one answer, in the order of asking.
   *  @param {Request} request  @returns {Promise<Answer>}
   *  @throws {HostMissing} once for all that wait, when the port is lost and a second one as well
   *  @throws {HostError} the program's own */
  ask(request) {
    return this.#question(request);
  }

  /** The greeting, asked now: is the program there?  @returns {Promise<Answer>} */
  async greet() {
    if (this.#state !== 'open') return this.#question(null);
    const answer = await this.#question(this.#greeting.request());
    this.#greeting.accept(answer);
    return answer;
  }

  /** @param {Request | null} request  @returns {Promise<Answer>} */
  #question(request) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { request, resolve, reject });
      if (this.#state === 'open' && request) this.#post(id, request);
      else if (this.#state === 'closed') this.#start();
    });
  }

  #start() {
    this.#state = 'starting';
    try {
      const port = this.#connect();
      this.#port = port;
      port.onMessage.addListener(message => void (port === this.#port && this.#hear(message)));
      port.onDisconnect.addListener(() => {
        // Chromium says why in lastError, which must be read at once; Firefox says it on the port.
        const words = globalThis.chrome?.runtime?.lastError?.message ?? /** @type {any} */ (port).error?.message;
        if (port === this.#port) this.#lose(missingFrom(words, this.#state === 'open'));
      });
      this.#greetingId = ++this.#lastId;
      this.#post(this.#greetingId, this.#greeting.request());
    } catch (error) {
      this.#lose(new HostMissing('failed', String(error)));
    }
  }

  /** @param {number} id  @param {Request} request */
  #post(id, request) {
    this.#listenForSilence();
    try {
      this.#port?.postMessage({ ...request, id });
    } catch {
      // The port is gone and its onDisconnect is on the way: that decides what becomes of those who wait.
    }
  }

  /** @param {any} message */
  #hear(message) {
    this.#listenForSilence();
    const error = message?.type === 'error' ? errorOf(message) : null;
    if (error?.code === 'caller_refused') this.#drop(new HostMissing('caller_refused', error.message));
    else if (this.#state === 'starting') this.#hearGreeting(message, error);
    else this.#hearAnswer(message, error);
  }

  /** @param {any} message  @param {HostError | null} error */
  #hearGreeting(message, error) {
    if (message?.id !== this.#greetingId && !error) return;
    try {
      if (error) throw new HostMissing('failed', error.message);
      this.#greeting.accept(message);
    } catch (refusal) {
      this.#drop(refusal instanceof HostError ? refusal : new HostMissing('failed', String(refusal)));
      return;
    }
    this.#state = 'open';
    for (const [id, { request }] of [...this.#waiting]) {
      if (request) this.#post(id, request);
      else this.#settle(id, question => question.resolve(message));
    }
  }

  /** @param {any} message  @param {HostError | null} error */
  #hearAnswer(message, error) {
    // Requests are answered in their order, so an error without an id is about the oldest of them.
    const id = error && message.id === null ? [...this.#waiting.keys()][0] : message?.id;
    this.#settle(id, question => (error ? question.reject(error) : question.resolve(message)));
  }

  /** @param {number} id  @param {(question: Question) => void} answer */
  #settle(id, answer) {
    const question = this.#waiting.get(id);
    if (!question) return;
    this.#waiting.delete(id);
    this.#triedAgain = false;
    answer(question);
  }

  #listenForSilence() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#drop(new HostMissing('failed', 'The program does not answer.', this.#state === 'open'));
    }, this.#silence);
  }

  /** The port closed by itself.  @param {HostMissing} error */
  #lose(error) {
    this.#forgetPort();
    if (this.#waiting.size && !this.#triedAgain && worthAnotherTry(error)) {
      this.#triedAgain = true;
      this.#start();
    } else {
      this.#rejectAll(error);
    }
  }

  /** We close it.  @param {HostError} error  told to those that wait, if any */
  #drop(error) {
    const port = this.#port;
    this.#forgetPort();
    port?.disconnect();
    this.#rejectAll(error);
  }

  #forgetPort() {
    clearTimeout(this.#timer);
    this.#port = null;
    this.#state = 'closed';
  }

  /** @param {HostError} error */
  #rejectAll(error) {
    const questions = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#triedAgain = false;
    for (const { reject } of questions) reject(error);
  }
}

/** @param {any} message */
const errorOf = message => new HostError(String(message.code), String(message.message), message);
