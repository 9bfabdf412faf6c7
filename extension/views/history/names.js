/** Sites, accounts and filters by the words that people have for them: what a copy of the history calls them. */
import { siteName } from '../parts/known.js';
import { text } from '../parts/text.js';
import { dateOfYear } from '../parts/when.js';

/** @param {{known: import('../parts/types.js').Known|null, accounts: Map<string, string>, named: Set<string>, filters: import('./filters.js').Filters, time: {since?: string, until?: string}}} from
 *  @returns {import('../save/save.js').Copy['names']} */
export function namesFor({ known, accounts, named, filters, time: { since, until } }) {
  const chosen = filters.chosen();
  const meant = [...accounts].filter(([id]) => (chosen.account === '' || id === chosen.account) && (chosen.site === '' || id.startsWith(`${chosen.site} `)));
  const account = (/** @type {import('../parts/types.js').Change} */ { site, account: id = 'default' }) => accounts.get(`${site} ${id}`) ?? id;
  return {
    site: ({ site }) => siteName(known, site), account, accounts: meant.map(([, name]) => name), ownNames: meant.some(([id]) => named.has(id)),
    filters: [
      ...(chosen.text ? [text('quoted', chosen.text)] : []),
      ...(chosen.site ? [filters.words('site')] : []),
      ...(chosen.account ? [filters.words('account')] : []),
      ...(chosen.category ? [filters.words('category')] : []),
      ...[...chosen.kinds].map(name => text(`chip_${name}`)),
      ...(since || until ? [text('save_time', since ? dateOfYear(since) : text('save_time_first'), until ? dateOfYear(until) : text('when_today'))] : []),
    ],
  };
}
