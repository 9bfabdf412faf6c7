/** @file The extension API under one name. Both families have promises in it; only Chromium calls it `chrome` alone. */

/** @type {typeof chrome} */
export const browser = globalThis.browser ?? globalThis.chrome;
