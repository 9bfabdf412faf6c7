/** @file Whether the program answers: keeps `known.host` true, and looks for a missing program now and then. */
import { browser } from './browser.js';
import { HostMissing } from './host-error.js';

const alarmName = 'look-for-program';
/** Chromium's shortest; doubled after each look in vain, so that a program that falls over isn't started for ever. */
const firstLookMinutes = 0.5;
const lastLookMinutes = 32;

export class Host {
  #port;
  #known;
  #ready;

  /** @param {import('./host-port.js').HostPort} port  @param {import('./known.js').Known} known
   *  @param {Promise<void>} [ready]  what the greeting says is known from then on */
  constructor(port, known, ready = Promise.resolve()) {
    this.#port = port;
    this.#known = known;
    this.#ready = ready;
  }

  /** @param {import('./host-port.js').Request} request */
  async ask(request) {
    await this.#ready;
    return this.#watched(this.#port.ask(request));
  }

  /** Is it there? Asked now.  @returns {Promise<import('./known.js').HostState>} */
  async look() {
    await this.#ready;
    try {
      const hello = await this.#watched(this.#port.greet());
      return { state: 'ok', version: hello.host };
    } catch (error) {
      if (!(error instanceof HostMissing)) throw error;
      return { state: 'missing', code: error.code, message: error.message };
    }
  }

  /** @param {chrome.alarms.Alarm} alarm */
  async onAlarm(alarm) {
    if (alarm.name !== alarmName) return;
    await setAlarm(Math.min(2 * (alarm.periodInMinutes ?? firstLookMinutes), lastLookMinutes));
    await this.look();
  }

  /** No need to look for it any more. */
  async isHere() {
    await browser.alarms.clear(alarmName);
  }

  /** @template T  @param {Promise<T>} answer  @returns {Promise<T>} */
  async #watched(answer) {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof HostMissing) await this.#isMissing(error);
      throw error;
    }
  }

  /** @param {HostMissing} error */
  async #isMissing({ code, message }) {
    const { host } = await this.#known.state();
    await this.#known.change({ host: { state: 'missing', version: host.version, code, message } });
    if (!(await browser.alarms.get(alarmName))) await setAlarm(firstLookMinutes);
  }
}

/** @param {number} minutes */
const setAlarm = minutes => browser.alarms.create(alarmName, { delayInMinutes: minutes, periodInMinutes: minutes });
