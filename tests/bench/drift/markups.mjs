import { settingsOf } from './account.mjs';
import { library } from './markups-library.mjs';
import { escaped } from './markups-parts.mjs';
import { plain } from './markups-plain.mjs';
import { languages, words } from './texts.mjs';

/** Ways in which services draw the same settings: shapes of markup, each our own. A shape gives the body of one control. */
export const markups = { ...plain, ...library };

/** What of a setting is on the page in that markup. @param {string} markup @param {any} setting  as a faithful reader would send it */
export function shown(markup, setting) {
  const { options, ...rest } = setting;
  return options && !(markups[markup].closed && setting.kind === 'select') ? setting : rest;
}

/** A line of a category page. @param {any} setting @param {string} as  attributes */
const row = ({ page, label, state }, as) =>
  `<li${as}><a href="/${encodeURI(page)}"><span>${escaped(label)}</span>${state ? `<span>${escaped(state)}</span>` : ''}</a></li>`;

/**
 * A whole page: the settings in that markup, and around them what differs at each visit and means nothing.
 * @param {string} markup @param {import('./scene.mjs').Visit} visit @param {import('./random.mjs').Random} numbers
 */
export function draw(markup, { page, lang, said = lang }, numbers) {
  const shape = markups[markup];
  const hashed = () => ` class="css-${numbers.whole(1e6, 9e6).toString(36)}"`;
  const first = numbers.whole(100, 900);
  let heading = '';
  const parts = settingsOf(page, lang).map((/** @type {any} */ setting, at) => {
    const drawn = { ...setting, description: setting.description ?? '', on: setting.state === 'on', words: words.plain[languages.indexOf(lang)], options: setting.options ?? [],
      chosen: (setting.options ?? []).indexOf(setting.state), id: `ember${first + at * 7}`, own: page.settings[at].control };
    const title = setting.section && setting.section !== heading ? `<h2${hashed()}>${escaped(setting.section)}</h2>` : '';
    heading = setting.section;
    if (setting.kind === 'row') return `${title}${row(setting, hashed())}`;
    const body = setting.kind === 'radio' ? shape.radio(drawn) : setting.kind === 'select' ? shape.select(drawn) : shape.toggle(drawn);
    return `${title}<section${hashed()}>${Array.from({ length: numbers.whole(0, 2) }).reduce((inner) => `<div${hashed()}>${inner}</div>`, body)}</section>`;
  });
  const around = shape.page ?? (body => body);
  return `<!doctype html><html${said ? ` lang="${said}"` : ''}><head><meta charset="utf-8"><title>Settings (${numbers.whole(1, 99)})</title></head><body>
    <nav><a href="/home">Home</a><a href="/inbox">${numbers.whole(1, 99)}</a><input type="search" aria-label="Search"></nav>
    <main><h1>Settings</h1>${around(parts.join('\n'))}</main><footer>${numbers.whole(2020, 2030)}-0${numbers.whole(1, 9)}-14</footer></body></html>`;
}
