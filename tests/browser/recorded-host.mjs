// Stands between browser and real host and writes down every frame of both, unchanged: what a test reads to be sure of
// what went over the wire, and of what did not.
// usage: recorded-host.mjs FRAMES-FILE HOST [arguments of the browser]

import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { FrameReader } from './frames.mjs';

const [framesFile, program, ...rest] = process.argv.slice(2);
const host = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });

/** @param {'host' | 'browser'} to @param {NodeJS.ReadableStream} from @param {NodeJS.WritableStream} into */
function pass(to, from, into) {
  const reader = new FrameReader();
  from.on('data', piece => {
    for (const message of reader.read(piece)) appendFileSync(framesFile, `${JSON.stringify({ to, frame: message })}\n`);
  });
  from.pipe(into);
}

pass('host', process.stdin, host.stdin);
pass('browser', host.stdout, process.stdout);
host.on('exit', code => process.exit(code ?? 1));
