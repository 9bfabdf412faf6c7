import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keyOf, labelOf, settingsOf } from './account.mjs';

const host = process.env.FLIPWATCH_HOST ?? new URL('../../../build/flipwatch', import.meta.url).pathname;
const site = 'drift.example';

/** The native messaging host on its standard streams, with a home of its own. */
class Host {
  constructor() {
    this.home = mkdtempSync(join(tmpdir(), 'flipwatch-drift-'));
    this.process = spawn(host, ['serve'], {
      env: { HOME: this.home, XDG_DATA_HOME: this.home, XDG_CONFIG_HOME: this.home, XDG_STATE_HOME: this.home },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.bytes = Buffer.alloc(0);
    /** @type {((answer: any) => void)[]} */
    this.waiting = [];
    this.process.stdout.on('data', part => { this.bytes = Buffer.concat([this.bytes, part]); this.take(); });
  }

  take() {
    while (this.bytes.length >= 4 && this.bytes.length >= 4 + this.bytes.readUInt32LE(0)) {
      const end = 4 + this.bytes.readUInt32LE(0);
      const answer = JSON.parse(this.bytes.subarray(4, end).toString());
      this.bytes = this.bytes.subarray(end);
      this.waiting.shift()?.(answer);
    }
  }

  /** @param {object} request @returns {Promise<any>} */
  ask(request) {
    const text = Buffer.from(JSON.stringify({ id: 1, ...request }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    this.process.stdin.write(Buffer.concat([length, text]));
    return new Promise(resolve => this.waiting.push(resolve));
  }

  async close() {
    this.process.stdin.end();
    await new Promise(resolve => this.process.once('close', resolve));
    rmSync(this.home, { recursive: true });
  }
}

/** The moment of a visit. @param {number} day @param {number} [second] */
const moment = (day, second = 10) => new Date(Date.UTC(2026, 9, day, 12, 0, second)).toISOString().replace('.000', '');

/**
 * What Flipwatch tells at each visit, and what is on its list in the end.
 * @param {import('./scene.mjs').Visit[]} visits
 * @returns {Promise<{told: {kind: string, label: string, by?: string}[], items: any[]}>}
 */
export async function flipwatch(visits) {
  const process = new Host();
  const told = [];
  let items = [];
  try {
    let day = 0;
    for (const visit of visits) {
      day = visit.day ?? day + 1;
      if (visit.act) {
        const { setting, from } = visit.act;
        const label = labelOf(setting, visit.lang);
        const control = visit.read?.find(one => one.label === label)?.control ?? keyOf(visit.page, setting.id, visit.lang);
        await process.ask({ type: 'act', site, page: visit.page.name, control, label, from: stateName(from), to: stateName(setting.state), at: moment(visit.act.day ?? day, 9) });
      }
      const answer = await process.ask({
        type: 'check', site, at: moment(day), ...(visit.witness ? { witness: visit.witness } : {}),
        page: { url: `https://${site}/${visit.page.name}`, lang: visit.said ?? visit.lang, complete: visit.complete ?? true },
        settings: visit.read ?? settingsOf(visit.page, visit.lang),
      });
      if (answer.type !== 'check.ok') throw new Error(JSON.stringify(answer));
      told.push(...answer.changes);
    }
    items = (await process.ask({ type: 'review', site })).review;
  } finally {
    await process.close();
  }
  return { told, items };
}

/** @param {number} state */
const stateName = state => (state ? 'on' : 'off');
