// What tells two controls of a page apart: which identifiers are the service's own, and what is done without one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEachBrowser, readNow } from './isolated.mjs';
import '../../../extension/reader/page-tree.js';
import '../../../extension/reader/redact.js';
import '../../../extension/reader/control-key.js';

const stable = ['allowAdsByAge', 'shareDataWithTrustedPartners', 'nonEssentialCookieConsent', 'postCommentsAndReactionsViaInApp', 'discover', 'theme__dark', 'ad_personalization', 'user[ads]', 'settings.privacy.ads', 'marketing-emails', 'sw-int', 'dep'];
const generated = ['ember123', ':r1:', '«r1»', '_r_1_', 'react-aria9783535041-:r1:', 'radix-:r0:-content-mail', 'el-id-1364-15', 'bits-c12', 'mui-12', 'mantine-yirjg4uds', 'mat-mdc-slide-toggle-3-button', 'input-v-12', 'checkbox-7',
  '3f2504e0-4f89-11d3-9a0c-0305e82bd3a1', 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3', '42', 'x7lp2j', 'field_8d5f2a', 'headlessui-switch-:r3:', 'cdk-1', 's1', '', null];

for (const identifier of stable) test(`${identifier} is the service's own`, () => assert.equal(globalThis.flipwatch.controlKey.isStable(identifier), true));
for (const identifier of generated) test(`${identifier} is another one tomorrow`, () => assert.equal(globalThis.flipwatch.controlKey.isStable(identifier), false));

test('a key never holds the person\'s name', () => {
  const { slug } = globalThis.flipwatch.controlKey;
  assert.equal(slug(globalThis.flipwatch.redact('Show Ada Example’s photo to everyone', 'Ada Example')), 'show-name-s-photo-to-everyone');
});

/** @type {{says: string, html: string, script?: string, keys: string[]}[]} */
const pages = [
  { says: 'aria-labelledby, though it points nowhere', html: '<div>Ads <input type="checkbox" aria-labelledby="allowAdsByAge" id="ember1" name="x"></div>', keys: ['allowAdsByAge'] },
  { says: 'the name, then the id', html: '<label><input type="checkbox" name="ads" id="one">Ads</label><label><input type="checkbox" id="mails">Mail</label>', keys: ['ads', 'mails'] },
  { says: 'the label, where both are made up', html: '<label for=":r1:">Use my Data!</label><input type="checkbox" id=":r1:" name="ember7">', keys: ['use-my-data'] },
  { says: 'a label in another script', html: '<label><input type="checkbox" id="ember1">Показывать рекламу</label>', keys: ['показывать-рекламу'] },
  { says: 'a label in a script whose vowels are marks', html: '<label><input type="checkbox">विज्ञापन दिखाएँ</label><label><input type="checkbox">ผู้ใช้</label><label><input type="checkbox">ผีใช้</label>', keys: ['विज्ञापन-दिखाएँ', 'ผู้ใช้', 'ผีใช้'] },
  { says: 'one name for several boxes', html: '<label><input type="checkbox" name="how[]" value="mail">Mail</label><label><input type="checkbox" name="how[]" value="phone">Phone</label>', keys: ['how/mail', 'how/phone'] },
  { says: 'no address, whether in a value or in a label', html: '<label><input type="checkbox" name="emails[]" value="ada@example.org" id="to-ada@example.org">Send mail to ada@example.org</label><label><input type="checkbox">Call +1 (555) 010-0199</label>', keys: ['send-mail-to-email', 'call-phone'] },
  { says: 'radios by the name that they share', html: '<fieldset id="f"><legend>Who</legend><label><input type="radio" name="discover" id="just-me">Me</label><label><input type="radio" name="discover" id="all">All</label></fieldset>', keys: ['discover'] },
  { says: 'radios by what holds them', html: '<div role="radiogroup" aria-labelledby="freq"><h3 id="freq">How often</h3><label><input type="radio" name="ember1">Daily</label><label><input type="radio" name="ember1">Never</label></div>', keys: ['freq'] },
  { says: 'two of one label in two sections', html: '<section><h2>Mail</h2><label><input type="checkbox">News</label><label><input type="checkbox">Tips</label></section><section><h2>Phone</h2><label><input type="checkbox">News</label><label><input type="checkbox">Offers</label></section>', keys: ['news/news/mail', 'tips', 'news/news/phone', 'offers'] },
  { says: 'identifiers inside a component are its makers\'', html: '<my-x name="ads"></my-x><my-x id="mails"></my-x>', script: 'for (const x of document.querySelectorAll("my-x")) x.attachShadow({mode:"open"}).innerHTML="<input type=checkbox id=control aria-label=Label>"', keys: ['ads', 'mails'] },
];

inEachBrowser(open => {
  for (const { says, html, script, keys } of pages) {
    test(says, async () => {
      const page = await open(`<!doctype html><html lang="en"><body>${html}${script ? `<script>${script}</script>` : ''}</body></html>`);
      assert.deepEqual((await readNow(page)).map(({ control }) => control), keys);
    });
  }
});
