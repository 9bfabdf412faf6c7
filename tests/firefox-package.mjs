// Holds the extension to Mozilla's linter, as the package for Firefox: the same folder, where only `service_worker` is
// left out of the manifest. Chromium needs that line, Firefox ignores it, and its linter warns about it and about
// nothing else (BACKGROUND_SERVICE_WORKER_IGNORED); all other warnings are errors here.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const extension = fileURLToPath(new URL('../extension', import.meta.url));
const linter = fileURLToPath(new URL('node_modules/.bin/web-ext', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'flipwatch-firefox-'));
try {
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  delete manifest.background.service_worker;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  const words = ['lint', '--source-dir', folder, '--no-config-discovery', '--warnings-as-errors'];
  process.exitCode = spawnSync(linter, words, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
