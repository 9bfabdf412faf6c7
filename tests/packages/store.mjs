// Makes the extension's zip for each store: store.mjs VERSION FOLDER. The files have one date and a fixed order, so that the
// same files give the same bytes. Chromium's has no `key`: its store signs with one of its own and refuses ours.
// Firefox's has no `service_worker`, which it would ignore with a warning. Neither has the files that are for developers.

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.mjs';

const extension = fileURLToPath(new URL('../../extension', import.meta.url));
const forDevelopers = ['README.md', 'package.json'];

/** What each store gets otherwise than the folder has it. @type {Record<string, (manifest: any) => void>} */
const stores = {
  chromium: manifest => { delete manifest.key; },
  firefox: manifest => { delete manifest.key; delete manifest.background.service_worker; },
};

/** @param {string} folder @returns {string[]} */
const filesIn = folder => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]);

/** Copies what a store gets into a folder. @param {string} store @param {string} folder */
export function fillFolder(store, folder) {
  cpSync(extension, folder, { recursive: true, filter: path => !forDevelopers.includes(relative(extension, path)) });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  stores[store](manifest);
  writeFileSync(file, JSON.stringify(manifest, null, 2) + '\n');
  return manifest;
}

/** @param {string} store @returns {{version: string, bytes: Buffer}} */
export function packed(store) {
  const folder = mkdtempSync(join(tmpdir(), `flipwatch-${store}-`));
  try {
    const { version } = fillFolder(store, folder);
    const files = filesIn(folder).map(path => ({ name: relative(folder, path), bytes: readFileSync(path) }));
    return { version, bytes: zip(files) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [wanted, folder] = process.argv.slice(2);
  for (const store of Object.keys(stores)) {
    const { version, bytes } = packed(store);
    if (version !== wanted) throw new Error(`the extension is ${version}, the program ${wanted}`);
    writeFileSync(join(folder, `flipwatch-${version}-${store}.zip`), bytes);
  }
}
