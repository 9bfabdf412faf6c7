// The host processes of one home, found by what only they have in their command line: its file of frames.

import { readdirSync, readFileSync } from 'node:fs';

/** @param {import('../home.mjs').Home} home @returns {number[]} */
export const hostsOf = home => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number)
  .filter(pid => commandLine(pid).includes(`\0${home.path('frames.jsonl')}\0`));

/** @param {import('../home.mjs').Home} home */
export function killHosts(home) {
  for (const pid of hostsOf(home)) process.kill(pid, 'SIGKILL');
}

/** @param {number} pid */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
}
