/** The history: how each setting stood, and all changes, newest first. The filters rule both; the address may name one setting. */
import { ask, askAll, connect } from '../parts/ask.js';
import { find } from '../parts/dom.js';
import { keyOf, namesOf } from '../parts/key.js';
import { onKnown, readKnown, siteName } from '../parts/known.js';
import '../parts/sprite.js';
import { localise, text } from '../parts/text.js';
import { asleep, blank, refused } from './blank.js';
import { idOf } from './change.js';
import { kindOf, wireKind } from './change-kinds.js';
import { ChangeList } from './change-list.js';
import { Filters } from './filters.js';
import { headingOfAll, headingOfSetting } from './heading.js';
import { joined } from './lane-parts.js';
import { Picture } from './picture.js';
import { settingOf } from './place.js';

/** @typedef {import('../parts/types.js').Change} Change  @typedef {import('./lane-parts.js').Line} Line */

const pageSize = 200;
/** When a filter that only we can apply leaves nothing of a page, the next one is asked for; not forever. */
const emptyPages = 20;

localise(document);
const [headingPart, troublePart, picturePart, listPart] = ['#heading', '#trouble', '#picture', '#list'].map(id => find(document, id));
const filters = new Filters(/** @type {HTMLFormElement} */ (find(document, '#filters')), () => load());
const picture = new Picture(toList);

let setting = settingOf(location.hash);
/** @type {import('../parts/types.js').Known|null} */
let known = await readKnown();
/** @type {Line[]} */
let lines = [];
/** @type {Change[]} */
let changes = [];
/** @type {Map<string, number>} the newest change of state of each setting: only that one can still be answered */
let newest = new Map();
/** @type {Map<string, string>} */
let accountNames = new Map();
/** @type {string|undefined} */
let next;
/** @type {ChangeList|undefined} */
let list;
/** Each load is a new one: answers to an older one are dropped. */
let turn = 0;
let fetching = false;

/** @type {import('./change.js').Acts} */
const acts = {
  mayAnswer: change => newest.get(keyOf(change)) === change.seq,
  whose: ({ site, account }) => {
    const several = (known?.sites?.length ?? 0) > 1 || accountNames.size > 1;
    return several ? [siteName(known, site), accountNames.get(`${site} ${account}`)].filter(Boolean).join(' · ') : '';
  },
  decide: async (change, decision) => {
    try {
      await ask({ type: 'decide', ...namesOf(change), decision });
      change.said = decision === 'reopen' ? null : decision;
      list?.redraw(change);
    } catch (error) {
      trouble(error);
    }
  },
};

/** What both verbs are asked for. */
function asked() {
  if (setting) return namesOf(setting);
  const { site, account } = filters.chosen();
  return { ...(site ? { site } : {}), ...(account ? { site: account.split(' ')[0], account: account.slice(account.indexOf(' ') + 1) } : {}) };
}

/** All of it anew: the picture's lines, and the first page of changes. */
async function load() {
  const mine = ++turn;
  try {
    const [timeline, history] = await Promise.all([askAll({ type: 'timeline', ...asked() }, 'settings'), fetchChanges()]);
    if (mine !== turn) return;
    lines = joined(timeline.settings);
    changes = [];
    newest = new Map();
    list = new ChangeList(acts, older);
    troublePart.replaceChildren();
    drawHeading();
    take(history);
    drawList();
  } catch (error) {
    if (mine === turn) trouble(error);
  }
  document.body.dataset.drawn = 'asked';
}

/** @returns {Promise<{changes: Change[], next?: string}>} */
function fetchChanges(before = /** @type {string|undefined} */ (undefined)) {
  const { text: words, category, kinds } = filters.chosen();
  return ask({
    type: 'history', ...asked(), ...(words ? { text: words } : {}), ...(category ? { category } : {}), ...wireKind(kinds), limit: pageSize, ...(before ? { before } : {}),
  });
}

/** The next page; pages that the filters leave empty are passed over. */
async function older() {
  if (!next || fetching) return;
  const mine = turn;
  fetching = true;
  try {
    for (let i = 0, found = 0; next && found === 0 && i < emptyPages; i++) {
      const page = await fetchChanges(next);
      if (mine !== turn) return;
      found = take(page);
    }
  } catch (error) {
    trouble(error);
  } finally {
    fetching = false;
  }
}

/** @param {{changes: Change[], next?: string}} page  @returns {number} how many are shown */
function take(page) {
  const { kinds } = filters.chosen();
  const shown = page.changes.filter(change => kinds.size === 0 || kinds.has(kindOf(change) ?? ''));
  for (const change of page.changes)
    if ((change.kind === 'flipped' || change.kind === 'appeared') && !newest.has(keyOf(change))) newest.set(keyOf(change), change.seq);
  changes.push(...shown);
  next = page.next;
  list?.add(shown, Boolean(next));
  drawPicture();
  return shown.length;
}

/** The lines that the filters leave: by their own words, or by their changes where only those can tell. */
function drawPicture() {
  const { text: words, category, kinds } = filters.chosen();
  const byChanges = category !== '' || kinds.size > 0;
  const changed = new Set(changes.map(keyOf));
  const fits = (/** @type {Line} */ line) => line.label.toLocaleLowerCase().includes(words.toLocaleLowerCase()) && (!byChanges || changed.has(keyOf(line)));
  const shown = setting ? lines : lines.filter(fits);
  if (shown.length === 0) return picturePart.replaceChildren();
  picturePart.replaceChildren(picture.part);
  picture.show(shown, changes, Boolean(setting));
}

function drawHeading() {
  find(document, '#filters').hidden = Boolean(setting) || (lines.length === 0 && changes.length === 0 && !filters.any());
  if (!setting) {
    document.title = text('history_title');
    if (!filters.any() || headingPart.childElementCount === 0) headingPart.replaceChildren(headingOfAll(known, lines));
    return;
  }
  const names = setting;
  const item = known?.review?.find(one => one.site === names.site && one.page === names.page && (names.control === '' || one.control === names.control));
  const { part, label } = headingOfSetting(lines[0], item, names, known);
  document.title = text('history_title_of', label);
  headingPart.replaceChildren(part);
}

/** The list, or why there is none. */
function drawList() {
  if (changes.length > 0 || next) listPart.replaceChildren(list?.part ?? '');
  else if (filters.any()) listPart.replaceChildren(blank('no_match', () => filters.clear()));
  else listPart.replaceChildren(blank(lines.length === 0 ? 'history_empty' : 'no_change'));
}

/** @param {unknown} error */
function trouble(error) {
  const again = async () => {
    await connect();
    await load();
  };
  troublePart.replaceChildren(known?.host?.state === 'missing' ? asleep(again) : refused(error, again));
  if (headingPart.childElementCount === 0) headingPart.replaceChildren(headingOfAll(known, lines));
}

/** From a mark to its line, which may lie further back than the list was fetched.
 *  @param {Line} line  @param {import('./lane-parts.js').LaneMark} mark */
async function toList(line, mark) {
  const wanted = () => changes.find(change => keyOf(change) === keyOf(line) && change.at === mark.time && kindOf(change) === mark.kind);
  while (!wanted() && next && Date.parse(changes.at(-1)?.at ?? mark.time) >= mark.at) {
    const before = next;
    await older();
    if (next === before) break;
  }
  const change = wanted();
  if (change) list?.show(idOf(change))?.addEventListener('keydown', event => event.key === 'Escape' && focusMark(mark), { once: true });
}

/** @param {import('./lane-parts.js').LaneMark} mark */
function focusMark(mark) {
  const link = /** @type {SVGElement|null} */ (picture.rows.querySelector(`li.sel [data-at="${CSS.escape(mark.time)}"]`));
  link?.focus();
}

/** Accounts by site, for the filter and for the lines. */
async function loadAccounts() {
  const sites = known?.sites ?? [];
  filters.offerSites(sites);
  const found = await Promise.all(sites.map(async ({ id }) => (await ask({ type: 'accounts', site: id })).accounts.map((/** @type {any} */ one) => ({ ...one, site: id }))));
  const all = found.flat();
  accountNames = new Map(all.map(({ site, id, name }) => [`${site} ${id}`, name || text(id === 'default' ? 'first_account' : 'account_called', id.slice(0, 8))]));
  filters.offerAccounts([...accountNames]);
}

addEventListener('hashchange', () => {
  setting = settingOf(location.hash);
  headingPart.replaceChildren();
  scrollTo(0, 0);
  load();
});
onKnown(now => {
  const before = known?.lastAt;
  known = now;
  // News while somebody reads further down would move what they read: it comes in at the top only.
  if (now.lastAt !== before && scrollY === 0) load();
});
await loadAccounts().catch(() => filters.offerAccounts([]));
await load();
