/** Accounts: whose settings were seen, by the names that the person gave them. Taken for two what is one, or the other way round: mended here. */
import { accountName } from '../parts/account-name.js';
import { ask } from '../parts/ask.js';
import { make } from '../parts/dom.js';
import { siteName } from '../parts/known.js';
import { askFirst } from '../parts/sheet.js';
import { count, text } from '../parts/text.js';
import { date, onDay } from '../parts/when.js';
import { button, row, Section } from './section.js';
import { askFor, labelled } from './sheet-form.js';

/** @typedef {{site: string, id: string, name: string, aliases: string[], joined?: string[], settings: number, changes?: number,
 *    first: string|null, last: string|null}} Account */

/** @param {{accounts: Account[], kept: import('./kept.js').Kept}} seen  @param {() => import('../parts/types.js').Known|null} known
 *  @param {import('./section.js').Page} page  @returns {() => void} draws it */
export function accounts(seen, known, page) {
  const section = new Section('accounts');

  function draw() {
    const rows = seen.accounts.flatMap(one => [accountRow(one), ...(one.joined ?? []).map(id => joinedRow(one, id))]);
    section.draw(rows.length > 0 ? make('div', 'card', ...rows) : make('p', 'card in quiet', text('options_accounts_none')));
  }

  const tell = (/** @type {Record<string, unknown> & {type: string}} */ request, /** @type {string} */ words) => section.run(async () => {
    await ask(request);
    await page.again();
    return words;
  }, page.draw);

  /** @param {Account} account */
  function accountRow(account) {
    const name = accountName(account);
    const others = seen.accounts.filter(other => other.site === account.site && other.id !== account.id);
    const how = (/** @type {string} */ what) => ({ of: text(`options_${what}_of`, name), focus: `${what} ${account.site} ${account.id}` });
    return row({ title: name, lines: [lineOf(account)], buttons: [
      button(text('options_rename'), () => rename(account), how('rename')),
      ...(others.length > 0 ? [button(text('options_join'), () => join(account, others), how('join'))] : []),
      button(text('options_forget'), () => forget(account), { ...how('forget'), danger: true }),
    ] });
  }

  /** @param {Account} account */
  function lineOf(account) {
    const facts = [siteName(known(), account.site), count('settings', account.settings), ...(account.changes ? [count('changes', account.changes)] : [])];
    if (account.last) facts.push(text('options_seen_last', onDay(account.last)));
    return make('span', 'facts-line', ...facts.map(fact => make('span', '', fact)));
  }

  /** @param {Account} account  @param {string} id  of one that is read as this one */
  function joinedRow(account, id) {
    const name = accountName({ id });
    const part = () => tell({ type: 'account', site: account.site, account: id, apart: true }, text('options_parted', name));
    const line = row({ title: text('options_joined', name, accountName(account)), lines: [text('options_joined_how')],
      buttons: [button(text('options_part'), part, { of: text('options_part_of', name), focus: `part ${account.site} ${id}` })] });
    line.classList.add('below');
    return line;
  }

  /** @param {Account} account */
  async function rename(account) {
    const field = /** @type {HTMLInputElement} */ (make('input', 'field'));
    Object.assign(field, { type: 'text', value: account.name, required: true, maxLength: 60 });
    const fields = [labelled(text('options_name'), field)];
    if (!(await askFor({ title: text('options_rename_title', accountName(account)), says: text('options_rename_how'), fields, go: text('options_save') }))) return;
    await tell({ type: 'account', site: account.site, account: account.id, name: field.value.trim() }, text('options_saved'));
  }

  /** @param {Account} account  @param {Account[]} others */
  async function join(account, others) {
    const select = /** @type {HTMLSelectElement} */ (make('select', 'field'));
    for (const other of others) select.add(new Option(accountName(other), other.id));
    const name = accountName(account);
    const fields = [labelled(text('options_same_as'), select)];
    if (!(await askFor({ title: text('options_join_title', name), says: text('options_join_how'), fields, go: text('options_join_go') }))) return;
    await tell({ type: 'account', site: account.site, account: account.id, same_as: select.value }, text('options_joined_now'));
  }

  /** @param {Account} account */
  async function forget(account) {
    const name = accountName(account);
    const kept = seen.kept.closed.filter(item => item.site === account.site && item.account === account.id).length;
    const says = goneList([account], kept);
    if (await askFirst({ title: text('options_forget_title', name), says, safe: text('options_forget_safe'), go: text('options_forget_go', name) })) {
      await tell({ type: 'forget', site: account.site, account: account.id }, text('options_forgotten', name));
    }
  }
  return draw;
}

/** What will be gone with these accounts.  @param {Account[]} accounts  @param {number} kept  @returns {HTMLElement[]} */
export function goneList(accounts, kept) {
  const sum = (/** @type {'settings'|'changes'} */ what) => accounts.reduce((all, one) => all + (one[what] ?? 0), 0);
  const first = accounts.map(one => one.first).filter(Boolean).sort()[0];
  const lines = [
    first ? count('options_gone_settings_since', sum('settings'), date(first)) : count('options_gone_settings', sum('settings')),
    ...(sum('changes') > 0 ? [count('options_gone_changes', sum('changes'))] : []),
    ...(kept > 0 ? [count('options_gone_kept', kept)] : []),
    ...(accounts.length > 1 ? [count('options_gone_accounts', accounts.length)] : []),
  ];
  return [make('p', '', text('options_gone')), make('ul', '', ...lines.map(line => make('li', '', line))), make('p', '', text('options_gone_not'))];
}
