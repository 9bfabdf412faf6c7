/** The options: what a person chose, each saved at once. Choices about settings are the program's to keep, the others this browser's. */
import { accountName } from '../parts/account-name.js';
import { askAll, connect } from '../parts/ask.js';
import { find, make } from '../parts/dom.js';
import { onKnown, readKnown, siteName } from '../parts/known.js';
import '../parts/sprite.js';
import { localise, text } from '../parts/text.js';
import { about } from './about.js';
import { accounts } from './accounts.js';
import { care } from './care.js';
import { keptAsTheyAre, keptOf } from './kept.js';
import { Policy } from './policy.js';
import { reminders } from './reminders.js';
import { button, note, Section } from './section.js';
import { services } from './services.js';
import { sideNav } from './side-nav.js';
import { want } from './want.js';
import { yourHistory } from './your-history.js';

localise(document);
sideNav(find(document, '.side-nav'));

const above = find(document, '#above');
let known = await readKnown();
const policy = new Policy();
/** What the program remembers, in the objects that the sections draw from. */
const seen = { accounts: /** @type {import('./accounts.js').Account[]} */ ([]), kept: /** @type {import('./kept.js').Kept} */ ({ closed: [], waivers: [] }) };

/** How the program's part is drawn: what is wanted, and what is remembered, as far as either was told. @type {(() => void)[]} */
let drawn = [];
const drawWanted = [drawAbove, want(policy, draw), care(policy, draw)];
const remembered = { again: remember, draw };
const drawRemembered = [keptAsTheyAre(policy, seen.kept, whose, remembered), accounts(seen, () => known, remembered), yourHistory(seen, remembered)];
const drawAbout = about(() => known);
const [drawServices, drawReminders] = await Promise.all([services(() => known), reminders()]);

/** The program's part of the page. */
async function load() {
  try {
    await policy.read();
    drawn = drawWanted;
    draw();
  } catch (error) {
    return unreachable(error);
  }
  try {
    await remember();
    drawn = [...drawWanted, ...drawRemembered];
    draw();
  } catch (error) {
    for (const id of ['kept', 'accounts', 'data']) new Section(id).failed(error);
  }
}

async function remember() {
  const [{ accounts: all }, { review }] = await Promise.all([
    askAll({ type: 'accounts' }, 'accounts'), askAll({ type: 'review', closed: true }, 'review'),
  ]);
  seen.accounts = all;
  Object.assign(seen.kept, await keptOf(policy, review));
}

/** What was changed in one section may show in any. */
function draw() {
  for (const part of drawn) part();
}

/** Whose setting it is, where there are several.  @param {string} site  @param {string} [account] */
function whose(site, account) {
  const ofSite = seen.accounts.filter(one => one.site === site);
  const one = ofSite.length > 1 && account !== undefined ? ofSite.find(({ id }) => id === account) : undefined;
  const several = (known?.sites?.length ?? 0) > 1;
  return [several ? siteName(known, site) : '', one ? accountName(one) : ''].filter(Boolean).join(' · ');
}

/** Who set what cannot be changed here. */
function drawAbove() {
  if (!policy.managed) return above.replaceChildren();
  const { by } = policy.managed;
  const part = note([make('p', '', make('b', '', text('options_managed'))), make('p', '', by ? text('options_managed_by', by) : text('options_managed_how'))]);
  part.setAttribute('role', 'note');
  above.replaceChildren(part);
}

/** @param {any} error */
function unreachable(error) {
  const welcome = /** @type {HTMLAnchorElement} */ (make('a', 'button', text('put_it_right')));
  welcome.href = '../welcome/welcome.html';
  const again = async () => {
    await connect();
    await load();
  };
  const words = error.missing ? [make('b', '', text('asleep_title')), make('p', '', text('asleep_text'))] : [make('p', '', error.message)];
  const part = note([...words, make('div', 'buttons', welcome, button(text('look_again'), again))], 'warn');
  part.setAttribute('role', 'alert');
  above.replaceChildren(part);
  for (const id of ['want', 'care', 'kept', 'accounts', 'data']) new Section(id).draw(make('p', 'card in quiet', text('options_asleep')));
}

onKnown(now => {
  const before = known;
  const cameBack = before?.host?.state === 'missing' && now.host?.state === 'ok';
  known = now;
  // Only what is new is drawn: somebody may be typing there.
  if (JSON.stringify(before?.sites) !== JSON.stringify(now.sites)) drawServices();
  if (JSON.stringify(before?.host) !== JSON.stringify(now.host)) drawAbout();
  if (cameBack) load();
});

drawServices();
drawReminders();
drawAbout();
await load();
document.body.dataset.drawn = 'asked';
if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
