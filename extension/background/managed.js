/** @file What an administrator has set for this browser: it goes with each greeting, and the program holds to it. */

/** @typedef {{policy: object, by?: string}} Given  as `managed` in hello's request */

/** The policy as policy.json has it: an object, or the text of one, since Chromium's schemas know no value of two types.
 *  @param {any} kept  what stands in storage.managed  @returns {Given | null} */
export function managedOf({ policy, by } = {}) {
  if (policy === undefined || policy === null || policy === '') return null;
  return { policy: policyOf(policy), ...(by && { by: String(by) }) };
}

/** What is no policy is handed on as one that the program refuses, so that the person is told of it.  @param {any} given  @returns {object} */
function policyOf(given) {
  try {
    const policy = typeof given === 'string' ? JSON.parse(given) : given;
    if (policy && typeof policy === 'object' && !Array.isArray(policy)) return policy;
  } catch {
    // It stays what it is.
  }
  return { unreadable: String(given).slice(0, 100) };
}

export class Managed {
  #area;
  /** @type {Given | null} */
  value = null;
  /** Known from then on; no greeting goes before it. */
  ready;

  /** @param {{get: (keys: string[]) => Promise<any>}} area */
  constructor(area) {
    this.#area = area;
    this.ready = this.read();
  }

  /** Firefox throws where no administrator has set anything. */
  async read() {
    this.value = managedOf(await this.#area.get(['policy', 'by']).catch(() => ({})));
  }
}
