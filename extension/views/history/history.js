/** The history: how each setting stood, and all changes, newest first. The filters rule both; the address names them, or one setting. */
import { accountName } from '../parts/account-name.js';
import { ask, askAll, connect } from '../parts/ask.js';
import { find } from '../parts/dom.js';
import { keyOf, namesOf } from '../parts/key.js';
import { onKnown, readKnown, siteName } from '../parts/known.js';
import '../parts/sprite.js';
import { localise, text } from '../parts/text.js';
import { changesPage, leaves, leavesTrack, unreadLooks, whose } from './asking.js';
import { asleep, blank, refused } from './blank.js';
import { idOf } from './change.js';
import { kindOf } from './change-kinds.js';
import { ChangeList } from './change-list.js';
import { chipCounts } from './chip-counts.js';
import { everything, Filters } from './filters.js';
import { headingOfAll } from './heading.js';
import { joined } from './lane-parts.js';
import { namesFor } from './names.js';
import { Picture } from './picture.js';
import { filtersOf, placeOfFilters, settingOf } from './place.js';
import { SaveMenu } from './save-menu.js';
import { SettingPage } from './setting-page.js';
import { settingTrack, tracksOfOne } from './tracks.js';
import { versionsCard, versionsOf } from './versions.js';

/** @typedef {import('../parts/types.js').Change} Change  @typedef {import('./lane-parts.js').Line} Line  @typedef {import('./tracks.js').Track} Track */

/** When a filter that only we can apply leaves nothing of a page, the next one is asked for; not forever. */
const emptyPages = 20;

localise(document);
const [headingPart, statusPart, troublePart, picturePart, wordingPart, listPart, aboutPart] =
  ['#heading', '#status', '#trouble', '#picture', '#wording', '#list', '#about'].map(id => find(document, id));
const filters = new Filters(/** @type {HTMLFormElement} */ (find(document, '#filters')), () => {
  history.replaceState(null, '', placeOfFilters(filters.chosen()));
  load();
});
const picture = new Picture(toList);
const saveMenu = new SaveMenu(statusPart, () => ({ wanted: { ...part(), ...picture.chosenTime(), review: known?.review ?? [] }, known, names: namesFor({ known, accounts, named, filters, time: picture.chosenTime() }) }));
const settingPage = new SettingPage({ heading: headingPart, about: aboutPart, status: statusPart }, trouble);

let setting = settingOf(location.hash);
/** @type {import('../parts/types.js').Known|null} */
let known = await readKnown();
/** @type {Map<string, Line>} */
let lines = new Map();
/** @type {Track[]} of all lines */
let tracks = [];
/** @type {Change[]} */
let changes = [];
/** @type {Map<string, Change[]>} the same, by setting */
let bySetting = new Map();
/** @type {Change[]} looks that could not tell, which are not in the list yet */
let unread = [];
/** @type {Set<string>} settings of which the picture does not say yet what their changes told */
const stale = new Set();
/** @type {Map<string, number|undefined>} the newest change of state of each setting: only that one can still be answered */
let newest = new Map();
/** @type {Map<string, string>} by site and id */
let accounts = new Map();
/** @type {Set<string>} of those, the ones that their owner named */
let named = new Set();
/** @type {string|undefined} */
let next;
/** @type {ChangeList|undefined} */
let list;
/** Each load is a new one: answers to an older one are dropped. */
let turn = 0;
let pictureInSight = true;
new IntersectionObserver(([{ isIntersecting }]) => {
  pictureInSight = isIntersecting;
  if (isIntersecting) retellPicture();
}).observe(picturePart);
/** @type {Promise<void>|undefined} */
let fetching;

/** The filters are of all settings; who looks at one sees all of it. */
const part = () => ({ setting, chosen: setting ? everything : filters.chosen() });

/** @type {import('./change.js').Acts} */
const acts = {
  mayAnswer: change => newest.get(keyOf(change)) === change.seq,
  whose: ({ site, account }) => {
    const several = (known?.sites?.length ?? 0) > 1 || accounts.size > 1;
    return several ? [siteName(known, site), accounts.get(`${site} ${account}`)].filter(Boolean).join(' · ') : '';
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

/** All of it anew: the picture's lines, and the first page of changes. */
async function load() {
  const mine = ++turn;
  [fetching, next] = [undefined, undefined];
  try {
    const [timeline, page] = await Promise.all([askAll({ type: 'timeline', ...whose(part()) }, 'settings'), changesPage(part())]);
    if (mine !== turn) return;
    lines = new Map(joined(timeline.settings).map(line => [keyOf(line), line]));
    [changes, bySetting, newest] = [[], new Map(), new Map()];
    stale.clear();
    tracks = [...lines.values()].map(line => settingTrack(line, []));
    unread = unreadLooks(tracks, part(), known?.review ?? []);
    list = new ChangeList(acts, older, { one: Boolean(setting) });
    troublePart.replaceChildren();
    drawHeading();
    take(page);
    retold();
    filters.tell(chipCounts(tracks, known?.review ?? [], part()));
    drawPicture();
    drawList();
    drawSetting();
  } catch (error) {
    if (mine === turn) trouble(error);
  }
  document.body.dataset.drawn = 'asked';
}

/** The next page; pages that the filters leave empty are passed over. Whoever asks while it is on its way waits for it. */
function older() {
  if (!next) return Promise.resolve();
  fetching ??= fetchOlder().finally(() => {
    fetching = undefined;
  });
  return fetching;
}

async function fetchOlder() {
  const mine = turn;
  try {
    for (let i = 0, found = 0; next && found === 0 && i < emptyPages; i++) {
      const page = await changesPage(part(), next);
      if (mine !== turn) return;
      found = take(page);
    }
  } catch (error) {
    if (mine === turn) trouble(error);
  }
}

/** @param {{changes: Change[], next?: string}} page  @returns {number} how many are shown */
function take(page) {
  const shown = withUnread(page.changes.filter(leaves(part(), known?.review ?? [])), page.next ? page.changes.at(-1)?.at : undefined);
  const isFirst = changes.length === 0;
  for (const change of page.changes)
    if ((change.kind === 'flipped' || change.kind === 'appeared') && !newest.has(keyOf(change))) newest.set(keyOf(change), change.seq);
  for (const change of shown) {
    const key = keyOf(change);
    const known = bySetting.get(key);
    if (known) known.push(change);
    else bySetting.set(key, [change]);
    stale.add(key);
  }
  changes.push(...shown);
  next = page.next;
  list?.add(shown, Boolean(next));
  if (!isFirst && pictureInSight) retellPicture();
  return shown.length;
}

/** With the looks that could not tell in between, down to the last moment that the page reaches.
 *  @param {Change[]} page  newest first  @param {string|undefined} down */
function withUnread(page, down) {
  const reach = down === undefined ? -Infinity : Date.parse(down);
  const here = unread.filter(({ at }) => Date.parse(at) >= reach);
  unread = unread.slice(here.length);
  if (here.length === 0) return page;
  return [...page, ...here].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The lines that the filters leave: by their words and kinds; by their changes where only those can tell. */
function drawPicture() {
  retold();
  const shown = setting ? oneSetting() : tracks.filter(leavesTrack(part(), known?.review ?? [], new Set(bySetting.keys())));
  if (shown.length === 0) return picturePart.replaceChildren();
  picturePart.replaceChildren(picture.part);
  picture.show(shown, { one: Boolean(setting) });
}

/** More is known of some settings. Nobody waits for it while the picture is out of sight. */
function retellPicture() {
  if (stale.size === 0) return;
  const told = retold();
  if (setting || part().chosen.category !== '') drawPicture();
  else picture.retell(told);
}

/** The tracks of what was told since. @returns {Track[]} */
function retold() {
  const told = new Map([...stale].flatMap(key => {
    const line = lines.get(key);
    return line ? [[key, settingTrack(line, bySetting.get(key) ?? [])]] : [];
  }));
  stale.clear();
  tracks = tracks.map(track => told.get(track.key) ?? track);
  return [...told.values()];
}

function oneSetting() {
  const line = [...lines.values()][0];
  return line ? tracksOfOne(line, bySetting.get(keyOf(line)) ?? []) : [];
}

function drawHeading() {
  find(document, '#filters').hidden = Boolean(setting) || (lines.size === 0 && changes.length === 0 && !filters.any());
  if (setting) return;
  document.title = text('history_title');
  if (!filters.any() || headingPart.childElementCount === 0) headingPart.replaceChildren(headingOfAll(known, [...lines.values()], ...(lines.size > 0 ? [saveMenu.part] : [])));
}

/** The list, or why there is none. */
function drawList() {
  if (changes.length > 0 || next) listPart.replaceChildren(list?.part ?? '');
  else if (filters.any() && !setting) listPart.replaceChildren(blank('no_match', () => filters.clear()));
  else listPart.replaceChildren(lines.size === 0 ? blank('history_empty', 'walk') : blank('no_change'));
}

/** What a setting has on its own page alone. */
function drawSetting() {
  wordingPart.replaceChildren();
  aboutPart.replaceChildren();
  if (!setting) return;
  const line = [...lines.values()][0];
  if (line) wordingPart.append(versionsCard(versionsOf(line, bySetting.get(keyOf(line)) ?? [])));
  settingPage.show({ setting, line, known, changes, more: Boolean(next) });
}

/** @param {unknown} error */
function trouble(error) {
  const again = async () => {
    await connect();
    await load();
  };
  troublePart.replaceChildren(known?.host?.state === 'missing' ? asleep(again) : refused(error, again));
  if (headingPart.childElementCount === 0) headingPart.replaceChildren(headingOfAll(known, [...lines.values()]));
}

/** From a mark to its line, which may lie further back than the list was fetched.
 *  @param {Track} track  @param {import('./lane-parts.js').LaneMark} mark */
async function toList(track, mark) {
  const wanted = () => bySetting.get(keyOf(track.line))?.find(change => Date.parse(change.at) === mark.at && kindOf(change) === mark.kind);
  while (!wanted() && next && Date.parse(changes.at(-1)?.at ?? mark.time) >= mark.at) {
    const before = next;
    await older();
    if (next === before) break;
  }
  const change = wanted();
  if (change) list?.show(idOf(change))?.addEventListener('keydown', event => event.key === 'Escape' && picture.focusMark(track.key, mark), { once: true });
}

/** Accounts by site, for the filter and for the lines. */
async function loadAccounts() {
  const sites = known?.sites ?? [];
  filters.offerSites(sites);
  const found = await Promise.all(sites.map(async ({ id }) => (await ask({ type: 'accounts', site: id })).accounts.map((/** @type {any} */ one) => ({ ...one, site: id }))));
  named = new Set(found.flat().filter(({ name }) => name).map(({ site, id }) => `${site} ${id}`));
  accounts = new Map(found.flat().map(({ site, id, name }) => [`${site} ${id}`, accountName({ id, name })]));
  const several = sites.length > 1;
  filters.offerAccounts([...accounts].map(([id, name]) => [id, several ? text('account_of_site', name, siteName(known, id.split(' ')[0])) : name]));
}

/** To what the address names. */
function go() {
  setting = settingOf(location.hash);
  if (!setting) filters.set(filtersOf(location.hash));
}

addEventListener('hashchange', () => {
  go();
  headingPart.replaceChildren();
  statusPart.replaceChildren();
  picture.reset();
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
go();
await load();
const copy = new URLSearchParams(location.search).get('save');
if (copy) {
  // Once is enough: who loads the page again has the file already.
  history.replaceState(null, '', location.pathname + location.hash);
  await saveMenu.start(copy);
}
