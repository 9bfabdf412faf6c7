/** The one line to type: what registers the program with this browser. */

const browser = globalThis.browser ?? globalThis.chrome;

/** How Chromium's family tell who they are, the more special first; the names are those that scripts/install knows. @type {[string, string][]} */
const brands = [
  ['Brave', 'brave'], ['Microsoft Edge', 'edge'], ['Opera', 'opera'], ['Vivaldi', 'vivaldi'], ['Google Chrome', 'chrome'],
];

/** The name of this browser for scripts/install. @returns {Promise<string>} */
export async function browserName() {
  const { runtime, userAgentData } = /** @type {any} */ ({ runtime: browser.runtime, userAgentData: /** @type {any} */ (navigator).userAgentData });
  if (runtime.getBrowserInfo) return (await runtime.getBrowserInfo()).name === 'LibreWolf' ? 'librewolf' : 'firefox';
  const own = new Set((userAgentData?.brands ?? []).map((/** @type {{brand: string}} */ { brand }) => brand));
  return brands.find(([brand]) => own.has(brand))?.[1] ?? 'chromium';
}

/** @param {string} name */
export const commandFor = name => `scripts/install ${name}`;

/** Whether the program can be installed on this system at all, so far. */
export const hasInstaller = async () => (await browser.runtime.getPlatformInfo()).os === 'linux';
