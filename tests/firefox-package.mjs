// Holds what the store of Firefox gets to Mozilla's linter; every warning is an error here.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillFolder } from './packages/store.mjs';

const linter = fileURLToPath(new URL('node_modules/.bin/web-ext', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'flipwatch-firefox-'));
try {
  fillFolder('firefox', folder);
  const words = ['lint', '--source-dir', folder, '--no-config-discovery', '--warnings-as-errors'];
  process.exitCode = spawnSync(linter, words, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
