// A scratch home: what a person's computer is to Flipwatch. The host, its manifests, its history and log and the
// browsers' profiles are all in here, and nothing of the real home is seen.

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frame, FrameReader } from './frames.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const builtHost = process.env.FLIPWATCH_HOST ?? join(root, 'build/flipwatch');

/** Which program answers as the host: the real one, the real one with its frames written down, or one that only plays it. */
/** @typedef {'real' | 'recorded' | 'fake'} HostKind */

/** Where each browser looks for the manifest of a program that only plays the host. */
const manifestFolders = {
  chromium: '.config/chromium/NativeMessagingHosts',
  firefox: '.mozilla/native-messaging-hosts',
};

export class Home {
  /** What the host answered last to each question. @type {Map<string, {written: string, answer: any}>} */
  #answers = new Map();

  /** @param {{host?: HostKind, answers?: object}} [options]  `answers`: what a fake host says, by verb */
  constructor({ host = 'real', answers = {} } = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'flipwatch-home-'));
    this.program = this.path('bin/flipwatch');
    this.#writeHost(host, answers);
    if (host === 'real') this.#register();
    else this.#writeManifests();
  }

  #writeManifests() {
    for (const [browser, folder] of Object.entries(manifestFolders)) {
      const template = readFileSync(join(root, `manifests/org.flipwatch.host.${browser}.json`), 'utf8');
      this.write(join(folder, 'org.flipwatch.host.json'), template.replace('@FLIPWATCH_PATH@', this.program));
    }
  }

  /** What a process that lives in this home has as its environment. */
  get env() {
    return { ...process.env, HOME: this.folder, XDG_CONFIG_HOME: this.path('.config'), XDG_CACHE_HOME: this.path('.cache'),
      XDG_DATA_HOME: this.path('.local/share'), XDG_STATE_HOME: this.path('.local/state') };
  }

  get historyFile() { return this.path('.local/share/flipwatch/history.db'); }
  get logFile() { return this.path('.local/state/flipwatch/host.log'); }

  /** The frames that went over the wire so far, oldest first; of a fake or recorded host only. @returns {{to: 'host' | 'browser', frame: any}[]} */
  frames() {
    const file = this.path('frames.jsonl');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line)) : [];
  }

  /** The frames of one verb that the extension sent. @param {string} verb @returns {any[]} */
  sent(verb) {
    return this.frames().filter(({ to, frame }) => to === 'host' && frame.type === verb).map(({ frame }) => frame);
  }

  /** As when the program is removed: the one that still runs ends, too. */
  takeHostAway() {
    renameSync(this.program, `${this.program}.away`);
    for (const pid of this.hostProcesses()) process.kill(pid, 'SIGKILL');
  }

  putHostBack() { renameSync(`${this.program}.away`, this.program); }

  /** Hosts of this home that run now. @returns {number[]} */
  hostProcesses() {
    const names = [this.program, this.path('frames.jsonl')];
    return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        return names.some(name => words.includes(name));
      } catch {
        return false; // it ended while we looked
      }
    });
  }

  /** Asks the real host about this home's history, beside the browser, as a second process may. @param {object} request @returns {any} */
  ask(request) {
    const { stdout, stderr, status } = spawnSync(builtHost, ['serve'], { env: this.env, input: frame({ id: 1, ...request }) });
    const [answer] = new FrameReader().read(stdout ?? Buffer.alloc(0));
    if (!answer) throw new Error(`the host said nothing, status ${status}: ${stderr}`);
    return answer;
  }

  /** What the history says to a question, which the host is asked anew where somebody wrote to it since: who waits for
   *  something looks twenty times a second. @param {object} request @returns {any} */
  remembers(request) {
    const [question, written] = [JSON.stringify(request), this.#lastWritten()];
    const known = this.#answers.get(question);
    if (known?.written === written) return known.answer;
    const answer = this.ask(request);
    this.#answers.set(question, { written, answer });
    return answer;
  }

  /** Until when its files have been written to, and how long they are. */
  #lastWritten() {
    return [this.historyFile, `${this.historyFile}-wal`].map(file => statSync(file, { bigint: true, throwIfNoEntry: false }))
      .map(file => `${file?.mtimeNs} ${file?.size}`).join();
  }

  /** @param {string} name @param {string} text @param {number} [mode] */
  write(name, text, mode = 0o600) {
    const file = this.path(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
    return file;
  }

  /** @param {string} name @returns {string} */
  path(name) { return join(this.folder, name); }

  /** A browser that was just killed may still be writing: its last files are waited for. */
  remove() { rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }); }

  /** As a person does it: the program tells the browsers where it is. */
  #register() {
    const { status, stdout, stderr } = spawnSync(this.program, ['register', '--browser', 'chromium', '--browser', 'firefox'], { env: this.env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`it could not be registered: ${stdout}${stderr}`);
  }

  #writeHost(/** @type {HostKind} */ kind, /** @type {object} */ answers) {
    mkdirSync(dirname(this.program), { recursive: true });
    if (kind === 'real') {
      copyFileSync(builtHost, this.program);
      chmodSync(this.program, 0o755);
      return;
    }
    const script = join(root, `tests/browser/${kind}-host.mjs`);
    const known = this.write('answers.json', JSON.stringify(answers));
    const words = [process.execPath, script, this.path('frames.jsonl'), kind === 'fake' ? known : builtHost];
    this.write('bin/flipwatch', `#!/bin/sh\nexec ${words.map(word => `'${word}'`).join(' ')} "$@"\n`, 0o755);
  }
}
