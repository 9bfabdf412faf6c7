// The rows of a category page: which links are rows, what they are called and which state they show.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEachBrowser, readNow } from './isolated.mjs';

/** @type {{says: string, html: string, rows: string[], section?: string, description?: string}[]} */
const rows = [
  { says: 'label at the left, state at the right, an arrow', html: '<h2>Use</h2><a href="/settings/ads"><span>Ads</span><span>On</span><svg></svg></a>', rows: ['ads Ads = On'], section: 'Use' },
  { says: 'the state under the label', html: '<a href="/settings/ads"><div>Ads</div><div>Push, In-app and Email</div></a>', rows: ['ads Ads = Push, In-app and Email'] },
  { says: 'no state at all', html: '<a href="/settings/ads"><span>Ads</span><svg aria-hidden="true"></svg></a>', rows: ['ads Ads = '] },
  { says: 'text and element in one link', html: '<a href="/settings/ads">Ads <span>Off</span></a>', rows: ['ads Ads = Off'] },
  { says: 'a label with a stressed word', html: '<a href="/settings/ads"><span>Ads <b>off</b> Example</span><span>On</span></a>', rows: ['ads Ads off Example = On'] },
  { says: 'a sentence between label and state', html: '<a href="/settings/ads"><div>Ads</div><div>Choose what you see from partners.</div><div>On</div></a>', rows: ['ads Ads = On'], description: 'Choose what you see from partners.' },
  { says: 'a sentence without spaces is no state either', html: '<a href="/settings/ads"><div>広告</div><div>全員</div><div>パートナーの広告を選びます。</div></a><a href="/settings/mail"><div>メール</div><div>届くメールを選びます。</div></a>', rows: ['ads 広告 = 全員', 'mail メール = '], description: 'パートナーの広告を選びます。' },
  { says: 'a sentence is no state', html: '<a href="/settings/ads"><div>Ads</div><div>Choose what you see from partners.</div></a>', rows: ['ads Ads = '], description: 'Choose what you see from partners.' },
  { says: 'a state longer than a hundred characters is cut', html: `<a href="/settings/ads"><span>Ads</span><span>${'long '.repeat(30)}</span></a>`, rows: [`ads Ads = ${'long '.repeat(20)}`] },
  { says: 'the state beside the link', html: '<ul><li><a href="/settings/ads">Ads</a> <span>On</span></li><li><a href="/settings/mail">Mail</a> <span>Off</span></li></ul>', rows: ['ads Ads = On', 'mail Mail = Off'] },
  { says: 'links that all say the same are no labels', html: '<ul><li><span>Ads</span><span>On</span><a href="/settings/ads">Change</a></li><li><span>Mail</span><span>Off</span><a href="/settings/mail">Change</a></li></ul>', rows: ['ads Ads = On', 'mail Mail = Off'] },
  { says: 'a link that covers its line', html: '<ul><li><div>Ads</div><div>On</div><a href="/settings/ads" aria-label="Ads"></a></li><li><div>Mail</div><div>Off</div><a href="/settings/mail" aria-label="Mail"></a></li></ul>', rows: ['ads Ads = On', 'mail Mail = Off'] },
  { says: 'words for those who listen are no part', html: '<style>.cut{position:absolute;clip:rect(0 0 0 0);overflow:hidden}</style><a href="/settings/ads"><span>Ads</span><span>On</span><span class="cut">opens a page</span></a>', rows: ['ads Ads = On'] },
  { says: 'the query and a slash make no other row', html: '<a href="/settings/ads/?trk=1#x"><span>Ads</span><span>On</span></a><a href="/settings/ads"><span>Ads</span></a>', rows: ['ads Ads = On'] },
  { says: 'the ways around the site are no rows', html: '<nav><a href="/settings/nav">Nav</a></nav><h2>Use</h2><a href="/settings/categories/mail">Mail</a><a href="/help">Help</a><a href="https://example.net/settings/x">Elsewhere</a><a href="/settings/ads">Ads</a>', rows: ['ads Ads = '] },
  { says: 'the way back is no row', html: '<a href="/settings/above">Back</a><h1>Use</h1><a href="/settings/ads"><span>Ads</span><span>On</span></a>', rows: ['ads Ads = On'] },
  { says: 'a reference in a sentence is no row', html: '<h2>Use</h2><p>See also <a href="/settings/ads">your ads</a> for more.</p>', rows: [] },
  { says: 'hidden rows are not read', html: '<div hidden><a href="/settings/ads">Ads</a></div><details><summary>More</summary><a href="/settings/mail">Mail</a></details>', rows: [] },
  { says: 'the page itself is no row of its own', html: '<h2>Use</h2><a href="/settings/categories/use">Use</a><a href="/settings/page">Here</a>', rows: [] },
  { says: 'the row of a page that is never read', html: '<h2>Use</h2><a href="/settings/devices"><span>Devices</span><span>12</span></a>', rows: ['devices Devices = 12'] },
];

/** @param {any} setting */
const told = ({ page, label, state }) => `${page} ${label} = ${state}`;

inEachBrowser(open => {
  for (const { says, html, rows: expected, section, description } of rows) {
    test(says, async () => {
      const page = await open(`<!doctype html><html lang="en"><body><main>${html}</main></body></html>`);
      const settings = await readNow(page);
      assert.deepEqual(settings.map(told), expected);
      for (const setting of settings) assert.deepEqual([setting.kind, setting.control], ['row', '']);
      if (section !== undefined) assert.equal(settings[0].section, section);
      if (description !== undefined) assert.equal(settings[0].description, description);
    });
  }
});
