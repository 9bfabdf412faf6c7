// Every form of a control, in both browsers.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { forms } from './forms.mjs';
import { browsers, launch, readNow, tabOf } from './isolated.mjs';

/** @param {any} setting */
const told = ({ kind, label, state, options }) => `${kind} ${label} = ${state ?? '?'}${options ? ` [${options.join('|')}]` : ''}`;

for (const kind of browsers) {
  describe(kind, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {import('./isolated.mjs').Open} */
    let open;
    before(async () => {
      browser = await launch(kind);
      open = await tabOf(browser);
    });
    after(() => browser.close());

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
}
