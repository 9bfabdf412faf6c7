import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../extension/views/', import.meta.url));

/** All modules that one draws in, itself left out. @param {string} entry */
async function drawnInBy(entry) {
  const found = new Set([entry]);
  for (const file of found) {
    const source = await readFile(file, 'utf8');
    for (const [, address] of source.matchAll(/^import (?:[^;']* from )?'(\.[^']+\.js)'/gm)) found.add(join(dirname(file), address));
  }
  found.delete(entry);
  return [...found];
}

for (const view of ['popup', 'history'])
  test(`the ${view} names all its modules, so that none waits for another to be read`, async () => {
    const html = await readFile(`${folder}${view}/${view}.html`, 'utf8');
    const named = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, address]) => address);
    const needed = (await drawnInBy(join(folder, view, `${view}.js`))).map(file => relative(join(folder, view), file));
    assert.deepEqual([...named].sort(), needed.sort());
  });
