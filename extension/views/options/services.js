/** Services: which are watched, whether the browser lets us, and a site of one's own, asked for by itself. */
import { find, make, stamp } from '../parts/dom.js';
import { sitesOf } from '../parts/known.js';
import { text } from '../parts/text.js';
import { permissionFor } from '../parts/web-address.js';
import { monthOrDay } from '../parts/when.js';
import { siteFrom } from './own-site.js';
import { button, row, Section } from './section.js';

const browser = globalThis.browser ?? globalThis.chrome;

/** @typedef {import('../parts/types.js').Site} Site  @typedef {import('./own-site.js').OwnSite} OwnSite */

/** @returns {Promise<OwnSite[]>} */
const ownSites = async () => /** @type {any} */ (await browser.storage.local.get('ownSites')).ownSites ?? [];

/** @param {() => import('../parts/types.js').Known|null} known  @returns {Promise<() => void>} draws it */
export async function services(known) {
  const section = new Section('services');
  const list = make('div', 'rows');
  section.draw(make('div', 'card', list, addForm()));
  let own = await ownSites();

  function draw() {
    const isOwn = (/** @type {Site} */ { id }) => own.some(site => site.id === id);
    const sites = sitesOf(known());
    const coming = own.filter(({ id }) => !sites.some(site => site.id === id));
    section.redraw(list, ...[...sites, ...coming].map(site => siteRow(site, isOwn(site))));
  }

  /** @param {Site} site  @param {boolean} isOwn */
  function siteRow(site, isOwn) {
    const isAllowed = site.allowed !== false;
    const buttons = [
      ...(isAllowed ? [] : [button(text('options_allow'), () => allow(site), { of: text('options_allow_of', site.name), focus: `allow ${site.id}` })]),
      ...(isOwn ? [button(text('options_remove'), () => remove(site), { of: text('options_remove_of', site.name), focus: `remove ${site.id}` })] : []),
    ];
    const allowed = site.released ? text('options_allowed_rules', monthOrDay(site.released)) : text('options_allowed');
    const lines = [isAllowed ? allowed : text('options_not_allowed')];
    if (isOwn) lines.push(text('options_own_page', pagesOf(site).join(', ')), text('options_own_rules'));
    return row({ title: site.name, lines, buttons });
  }

  /** The addresses that the person named.  @param {Site} site */
  const pagesOf = site => (own.find(({ id }) => id === site.id)?.pages ?? []).filter(page => !page.endsWith('/*'));

  /** @param {Site} site */
  const allow = site => {
    const asked = browser.permissions.request({ origins: (site.origins ?? []).map(permissionFor) });
    return section.run(async () => ((await asked) ? text('options_allowed_now', site.name) : text('options_refused_by_you', site.name)), draw);
  };

  /** The site is no longer watched, and the browser no longer lets us; what was seen stays.  @param {Site} site */
  const remove = site => section.run(async () => {
    own = (await ownSites()).filter(({ id }) => id !== site.id);
    await browser.storage.local.set({ ownSites: own });
    const taken = (site.origins ?? []).map(permissionFor).filter(pattern => !own.some(other => other.origins.map(permissionFor).includes(pattern)));
    // An administrator may have it that we keep it: then it is not used.
    if (taken.length > 0) await browser.permissions.remove({ origins: taken }).catch(() => false);
    return text('options_removed', site.name);
  }, draw);

  function addForm() {
    const part = /** @type {HTMLFormElement} */ (stamp('add-site'));
    const field = /** @type {HTMLInputElement} */ (find(part, 'input'));
    const wrong = (/** @type {string} */ words) => {
      find(part, '.wrong').textContent = words;
      field.toggleAttribute('aria-invalid', Boolean(words));
      if (words) field.focus();
    };
    field.addEventListener('input', () => wrong(''));
    part.addEventListener('submit', event => {
      event.preventDefault();
      const found = siteFrom(field.value, known()?.sites ?? [], own);
      if ('wrong' in found) return wrong(text(found.wrong, ...(found.values ?? [])));
      wrong('');
      add(found.site, field);
    });
    return part;
  }

  /** The browser asks first, at the press itself: later it would not believe that somebody pressed.
   *  @param {OwnSite} site  @param {HTMLInputElement} field */
  const add = (site, field) => {
    const asked = browser.permissions.request({ origins: site.origins.map(permissionFor) });
    return section.run(async () => {
      if (!(await asked)) return text('options_refused_by_you', site.name);
      own = [...(await ownSites()).filter(({ id }) => id !== site.id), site];
      await browser.storage.local.set({ ownSites: own });
      field.value = '';
      return text('options_added', site.name);
    }, draw);
  };
  return draw;
}
