// The fake host, but over a check it falls.
// usage: falling-host.mjs FRAMES-FILE ANSWERS-FILE

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { frame, FrameReader } from '../frames.mjs';

const program = fileURLToPath(new URL('../fake-host.mjs', import.meta.url));
const host = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: ['pipe', 'inherit', 'inherit'] });
host.on('exit', () => process.exit());
const reader = new FrameReader();
process.stdin.on('data', piece => {
  for (const request of reader.read(piece)) {
    if (request.type === 'check') process.exit(1);
    host.stdin.write(frame(request));
  }
});
process.stdin.on('end', () => host.stdin.end());
