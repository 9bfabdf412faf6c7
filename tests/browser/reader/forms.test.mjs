// Every form of a control, in both browsers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forms } from './forms.mjs';
import { inEachBrowser, readNow } from './isolated.mjs';

/** @param {any} setting */
const told = ({ kind, label, state, options }) => `${kind} ${label} = ${state ?? '?'}${options ? ` [${options.join('|')}]` : ''}`;

inEachBrowser(open => {
  for (const { says, html, script, reads, section, description } of forms) {
    test(says, async () => {
      const page = await open(`<!doctype html><html lang="en"><body>${html}</body>${script ? `<script>${script}</script>` : ''}</html>`);
      const settings = await readNow(page);
      assert.deepEqual(settings.map(told), reads);
      if (section !== undefined) assert.equal(settings[0].section, section);
      if (description !== undefined) assert.equal(settings[0].description, description);
    });
  }
});
