/** What stands under the heading: the notes, and the list or the screen that stands instead of it. */
import { accountName } from '../parts/account-name.js';
import { siteName, sitesOf } from '../parts/known.js';
import { text } from '../parts/text.js';
import { accountQuestion } from './account-question.js';
import { list } from './list.js';
import { elsewhere, note, unread, unseen, warning } from './notes.js';
import { asleep, firstRun, notAllowed, nothing } from './screens.js';
import { missingSwitch } from './sketch-link.js';
import { accountKey } from './entries.js';
import { doneNote, stoppedNote } from './walk.js';

/** @typedef {import('./standing.js').Standing & Omit<import('./list.js').How, 'whose'> & {wordsToFind: string, question: boolean, failed: string,
 *    accounts: Map<string, string>}} View  accounts: their names, by site and id
 *  @typedef {import('./standing.js').Screen} Screen  @typedef {import('./screens.js').Acts} ScreenActs */

/** @param {View} view  @param {Screen} screen  @param {ScreenActs} screenActs  @param {import('./list.js').Acts} acts  @returns {HTMLElement[]} */
export function bodyOf(view, screen, screenActs, acts) {
  const sites = sitesOf(view.known);
  switch (screen) {
    case 'asleep': return [asleep(screenActs)];
    case 'not_allowed': return [notAllowed(sites.find(({ id }) => id === view.page?.site) ?? sites[0], screenActs)];
    case 'first': return [firstRun(sites, screenActs)];
    case 'nothing': return [nothing(view.known ?? {}, sites, screenActs, view.walk.last), ...missingSwitch(view.page)];
    case 'walk':
    case 'starting': return [];
    case 'list': return [...list(found(view), { ...view, whose: whoseWhereSeveral(view) }, acts), ...missingSwitch(view.page)];
  }
}

/** @param {View} view */
function found({ entries, wordsToFind }) {
  const words = wordsToFind.toLocaleLowerCase();
  return entries.filter(({ item }) => item.label.toLocaleLowerCase().includes(words));
}

/** Site and account are named only where the list has items of several.
 *  @param {View} view  @returns {(item: import('../parts/types.js').Item) => string|null} */
function whoseWhereSeveral({ entries, known, accounts }) {
  const sites = new Set(entries.map(({ item }) => item.site));
  const owners = new Set(entries.map(({ item }) => accountKey(item)));
  return item => {
    const site = sites.size > 1 ? siteName(known, item.site) : null;
    const isOneOfSeveral = [...owners].filter(owner => owner.startsWith(`${item.site} `)).length > 1;
    const account = isOneOfSeveral ? accounts.get(accountKey(item)) ?? accountName({ id: item.account ?? '' }) : null;
    return site && account ? text('account_of_site', account, site) : account ?? site;
  };
}

/** @param {View} view  @param {Screen} screen  @param {ScreenActs & {answered: () => void, failed: (error: Error) => void}} acts  @returns {HTMLElement[]} */
export function notesOf({ known, page, question, failed, walk }, screen, acts) {
  if (screen === 'asleep' || screen === 'not_allowed' || screen === 'starting') return [];
  const failure = failed ? [note([document.createTextNode(failed)], { warn: true })] : [];
  if (screen === 'walk') return failure;
  const account = question ? known?.account : null;
  const away = screen !== 'first' && (page?.kind === 'elsewhere' || page?.kind === 'unknown_site');
  return [
    ...(account?.site ? [accountQuestion({ site: account.site, id: account.id }, siteName(known, account.site), { done: acts.answered, failed: acts.failed })] : []),
    ...(walk.state === 'stopped' ? [stoppedNote(walk)] : doneNote(walk)),
    ...(page?.kind === 'unread' ? [unread(page, siteName(known, page.site ?? ''))] : []),
    ...(away ? [unseen(page, sitesOf(known), acts) ?? elsewhere(page, sitesOf(known), acts)] : []),
    ...(known?.warnings ?? []).map(warning),
    ...failure,
  ];
}
