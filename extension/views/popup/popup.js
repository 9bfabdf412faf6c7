/** The popup: is there anything to look at? What is known is drawn at once, then the program is asked. A function of the last answer. */
import { accountName } from '../parts/account-name.js';
import { ask, askAll, connect, lookAgain, openPage, wordsOf } from '../parts/ask.js';
import { find } from '../parts/dom.js';
import { namesOf } from '../parts/key.js';
import { onKnown, readKnown } from '../parts/known.js';
import '../parts/sprite.js';
import { localise } from '../parts/text.js';
import { onWalk, readWalk } from '../parts/walk.js';
import { permissionFor } from '../parts/web-address.js';
import { unanswered } from './account-question.js';
import { bodyOf, notesOf } from './body.js';
import { accountKey, held, redrawn } from './entries.js';
import { formerState, lastFlips } from './former.js';
import { goTo } from './go.js';
import { keys } from './keys.js';
import { presence } from './presence.js';
import { heading, screenOf } from './standing.js';
import { drawSummary } from './summary.js';
import { checkEverything, walkScreen } from './walk.js';

/** @typedef {import('./entries.js').Entry} Entry */

const browser = globalThis.browser ?? globalThis.chrome;
/** How long the first frame waits for what the active tab shows; the worker may be asleep, and the popup must not be. */
const firstFrameMs = 40;
const findOver = 20;

const view = {
  /** @type {import('../parts/types.js').Known|null} */ known: null,
  /** @type {import('../parts/types.js').OpenPage|null} */ page: null,
  /** @type {Entry[]} */ entries: [],
  /** @type {import('./former.js').Flips} */ flips: new Map(),
  /** @type {Map<string, string>} */ accounts: new Map(),
  /** @type {string|null} */ open: null,
  /** @type {Set<string>} */ unfolded: new Set(),
  /** @type {Map<string, number>} */ heights: new Map(),
  /** @type {import('../parts/walk.js').Walk} */ walk: {},
  waiting: 0,
  asking: true,
  failed: '',
  question: false,
  wordsToFind: '',
};

const listPart = find(document, '#list');
const notesPart = find(document, '#notes');
const findPart = find(document, '#find');
const checkPart = find(document, '#check');
const isThere = presence(listPart, () => view.waiting > 0 || view.entries.some(({ status }) => status === 'left') ? showNews() : undefined);

const screenActs = {
  open: (/** @type {{site?: string, url?: string}} */ place) => goTo(place, view.page),
  allow: async (/** @type {import('../parts/types.js').Site} */ site) => {
    const origins = (site.origins ?? []).map(permissionFor);
    if (await browser.permissions.request({ origins })) await refresh();
  },
  check: () => checkEverything(view).catch(failed),
  look: async () => {
    await connect();
    await refresh();
  },
};

/** @type {import('./list.js').Acts} */
const acts = {
  decide,
  undo,
  go: entry => goTo(entry.item, view.page),
  former: entry => formerState(view.flips, entry),
  tabId: () => view.page?.tabId,
  idOf: ({ key }) => `i${view.entries.findIndex(entry => entry.key === key)}`,
  toggle: entry => {
    view.open = view.open === entry.key ? null : entry.key;
    draw();
    document.getElementById(acts.idOf(entry))?.closest('li')?.scrollIntoView({ block: 'nearest' });
  },
  showRest: reason => {
    view.unfolded.add(reason);
    draw();
  },
};

/** @param {Entry} entry  @param {string} decision  @param {string} [until] */
async function decide(entry, decision, until) {
  if (decision === 'look') return entry.here ? lookAgain() : acts.go(entry);
  const again = entry.status === 'decided';
  change(entry.key, { status: 'decided', decision, until });
  draw(again ? undefined : `${entry.key} undo`);
  try {
    await ask({ type: 'decide', ...namesOf(entry.item), decision, ...(until ? { until } : {}) });
  } catch (error) {
    change(entry.key, { status: again ? 'decided' : 'open' });
    failed(error);
  }
}

/** @param {Entry} entry */
async function undo(entry) {
  try {
    const { item } = await ask({ type: 'decide', ...namesOf(entry.item), decision: 'reopen' });
    change(entry.key, { status: 'open', held: true, item: item ?? entry.item });
    draw(entry.key, `${entry.key} show`);
  } catch (error) {
    failed(error);
  }
}

/** @param {string} key  @param {Partial<Entry>} values */
function change(key, values) {
  view.entries = view.entries.map(entry => (entry.key === key ? { ...entry, ...values } : entry));
}

/** @param {unknown} error */
function failed(error) {
  view.failed = wordsOf(error);
  draw();
}

/** Asks the program for all there is. */
async function refresh() {
  view.asking = true;
  draw();
  try {
    const [answer, flips] = await Promise.all([askAll({ type: 'review' }, 'review'), lastFlips()]);
    view.flips = flips;
    view.failed = '';
    take({ ...view.known, warnings: [], ...answer, host: { state: 'ok' } });
    await askForAccounts();
  } catch (error) {
    view.known = await readKnown();
    view.failed = wordsOf(error);
  }
  view.asking = false;
  draw();
}

/** @param {import('../parts/types.js').Known} known */
function take(known) {
  view.known = known;
  const items = known.review ?? [];
  if (isThere()) {
    for (const part of listPart.querySelectorAll('[data-entry]'))
      view.heights.set(part.getAttribute('data-entry') ?? '', part.getBoundingClientRect().height);
    ({ entries: view.entries, waiting: view.waiting } = held(view.entries, items));
  } else showItems(items);
}

/** The open page, with the account that was read last, where that is one of its site. */
function pageWithOwner() {
  const { page, known } = view;
  const owner = known?.account?.site === page?.site ? known?.account?.id : undefined;
  return page && owner !== undefined ? { ...page, account: owner } : page;
}

/** The names of accounts, which are said only where there are several. */
async function askForAccounts() {
  const items = view.known?.review ?? [];
  if (new Set(items.map(({ site, account }) => `${site} ${account}`)).size < 2) return;
  const { accounts } = await ask({ type: 'accounts' });
  view.accounts = new Map(accounts.map((/** @type {any} */ one) => [accountKey({ ...one, account: one.id }), accountName(one)]));
}

/** @param {import('../parts/types.js').Item[]} items */
function showItems(items) {
  view.entries = redrawn(view.entries, items, pageWithOwner());
  view.waiting = 0;
}

function showNews() {
  showItems(view.known?.review ?? []);
  draw();
}

async function askAboutAccount() {
  const account = view.known?.account;
  view.question = Boolean(account?.new && account.site && (await unanswered({ site: account.site, id: account.id })));
  draw();
}

/** Draws all of it, and gives the focus back to where it was, or to the first of `focus` that is there.
 *  @param {...(string|undefined)} focus */
function draw(...focus) {
  const was = /** @type {HTMLElement|null} */ (document.activeElement)?.dataset?.focus;
  const screen = screenOf(view);
  document.title = heading(view, screen);
  find(document, '#mark-of-state').setAttribute('href', screen === 'asleep' || screen === 'not_allowed' ? '#mark-asleep' : '#mark');
  drawSummary(view, screen, showNews);
  renew(notesPart, [screen, view.question, view.page, view.known?.account, view.known?.warnings, view.failed, view.walk.state, view.walk.ending], () => notesOf(view, screen, { ...screenActs, answered: askAboutAccount, failed }));
  findPart.hidden = screen !== 'list' || view.entries.length <= findOver;
  const { entries, open, unfolded, wordsToFind, flips, page, known } = view;
  if (screen === 'walk') walkPart.show(view.walk);
  const listed = [entries, open, [...unfolded], wordsToFind, [...flips], page, known?.sites, known?.read_at, known?.checked, view.walk.last, [...view.accounts]];
  renew(listPart, [screen, ...(screen === 'walk' ? [] : listed)], () => (screen === 'walk' ? [walkPart.part] : bodyOf(view, screen, screenActs, acts)));
  checkPart.hidden = screen !== 'list' && screen !== 'nothing';
  document.body.dataset.drawn = view.asking ? 'known' : 'asked';
  const wanted = [...focus, was].filter(Boolean);
  const part = wanted.map(name => listPart.querySelector(`[data-focus="${CSS.escape(name ?? '')}"]`)).find(Boolean);
  if (part && part !== document.activeElement) /** @type {HTMLElement} */ (part).focus({ preventScroll: focus.length === 0 });
}

/** @type {WeakMap<HTMLElement, string>} */
const drawnOf = new WeakMap();

/** Draws a part anew when what it is drawn of is new: else the press of a button would miss it, and an alert be read aloud again.
 *  @param {HTMLElement} part  @param {unknown[]} of  @param {() => HTMLElement[]} make */
function renew(part, of, make) {
  const now = JSON.stringify(of);
  if (drawnOf.get(part) === now) return;
  drawnOf.set(part, now);
  part.replaceChildren(...make());
}

localise(document);
const walkPart = walkScreen(failed);
keys(listPart);
checkPart.addEventListener('click', screenActs.check);
find(findPart, 'input').addEventListener('input', event => {
  view.wordsToFind = /** @type {HTMLInputElement} */ (event.target).value;
  draw();
});
onKnown(known => {
  take(known);
  askAboutAccount();
});
onWalk(now => {
  view.walk = now;
  draw();
});

const soon = new Promise(resolve => setTimeout(resolve, firstFrameMs));
const pageThere = openPage().catch(() => null);
const [known, walk] = await Promise.all([readKnown(), readWalk(), Promise.race([pageThere.then(page => (view.page = page)), soon])]);
if (known) take(known);
view.walk = walk;
draw();
/** @type {HTMLElement|null} */ (listPart.querySelector('[data-row]'))?.focus({ preventScroll: true });
pageThere.then(page => {
  if (view.page === page) return;
  view.page = page;
  showNews();
});
await Promise.all([refresh(), askAboutAccount()]);
