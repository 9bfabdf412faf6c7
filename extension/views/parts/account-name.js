/** What an account is called: as its owner named it, else by how it was met. */
import { text } from './text.js';

/** @param {{id: string, name?: string}} account */
export const accountName = ({ id, name }) => name || text(id === 'default' ? 'first_account' : 'account_called', id.slice(0, 8));
