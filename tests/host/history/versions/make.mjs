// Plays conversation.jsonl to a program of some version and writes the history that it leaves as SQL, on stdout:
//   node make.mjs ../../../../build/flipwatch > 5.sql        (needs the sqlite3 command)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** @param {string} text  one message, as a browser sends it */
function framed(text) {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const home = mkdtempSync(join(tmpdir(), 'flipwatch-version-'));
const messages = readFileSync(new URL('conversation.jsonl', import.meta.url), 'utf8').trim().split('\n');
const { stdout } = spawnSync(resolve(process.argv[2]), ['serve'], {
  env: { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home },
  input: Buffer.concat(messages.map(framed)),
});
if (stdout.includes('"type":"error"')) throw new Error(`it refused something: ${stdout}`);
const file = join(home, 'flipwatch', 'history.db');
const version = execFileSync('sqlite3', [file, 'pragma user_version'], { encoding: 'utf8' }).trim();
process.stdout.write(`${execFileSync('sqlite3', [file, '.dump'], { encoding: 'utf8' })}PRAGMA user_version = ${version};\n`);
rmSync(home, { recursive: true });
