/** @file Where the person lets us look: a browser may ask first, and it may be taken back at any time, for each site by itself. */
import { permissionFor } from '../views/parts/web-address.js';
import { browser } from './browser.js';

const contains = (/** @type {string[]} */ origins) => browser.permissions.contains({ origins }).catch(() => false);

/** @template {{origins?: string[]}} T  @param {T[]} sites  those that are watched
 *  @returns {Promise<{allowed: boolean, sites: (T & {allowed: boolean})[]}>}  `allowed`: on one of them at least. Before the program has
 *    named its sites, those that the manifest names stand for them */
export async function accessTo(sites) {
  const access = await Promise.all(sites.map(async site => ({ ...site, allowed: await contains((site.origins ?? []).map(permissionFor)) })));
  const allowed = sites.length ? access.some(site => site.allowed) : await contains(browser.runtime.getManifest().host_permissions ?? []);
  return { allowed, sites: access };
}
