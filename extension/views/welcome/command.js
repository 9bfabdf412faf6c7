/** The one line to type: what tells this browser of the program, or finds out why it does not start it. */

const browser = globalThis.browser ?? globalThis.chrome;

/** How Chromium's family tell who they are, the more special first; the names are those that the program knows. @type {[string, string][]} */
const brands = [
  ['Brave', 'brave'], ['Microsoft Edge', 'edge'], ['Opera', 'opera'], ['Vivaldi', 'vivaldi'], ['Google Chrome', 'chrome'],
];

/** The name that the program has for this browser. @returns {Promise<string>} */
export async function browserName() {
  const { runtime, userAgentData } = /** @type {any} */ ({ runtime: browser.runtime, userAgentData: /** @type {any} */ (navigator).userAgentData });
  if (runtime.getBrowserInfo) return (await runtime.getBrowserInfo()).name === 'LibreWolf' ? 'librewolf' : 'firefox';
  const own = new Set((userAgentData?.brands ?? []).map((/** @type {{brand: string}} */ { brand }) => brand));
  return brands.find(([brand]) => own.has(brand))?.[1] ?? 'chromium';
}

/** What was found by the browser's own words, and is for the program to look into. */
const wantsDoctor = new Set(['forbidden', 'caller_refused', 'exited', 'failed']);

/** @param {string} name  @param {string} [code]  what is wrong, as the background found it */
export const commandFor = (name, code = '') =>
  (wantsDoctor.has(code) ? `flipwatch doctor --fix --browser ${name}` : `flipwatch register --browser ${name}`);

/** The same for who has only the sources, in their folder. @param {string} name */
export const sourcesCommandFor = name => `scripts/install ${name}`;

/** Whether the program can be installed on this system at all, so far. */
export const hasInstaller = async () => (await browser.runtime.getPlatformInfo()).os === 'linux';
