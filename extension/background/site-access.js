/** @file Whether the person lets us onto the sites: a browser may ask first, and it may be taken back at any time. */
import { browser } from './browser.js';

const origins = () => browser.runtime.getManifest().host_permissions ?? [];

/** @returns {Promise<boolean>} */
export const isAllowed = () => browser.permissions.contains({ origins: origins() });
