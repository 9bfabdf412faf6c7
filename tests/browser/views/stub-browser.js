/** What a view sees of the browser and of the background, in a page of its own: canned answers, and a record of all it asked for.
 *  Runs inside the page, before any script of the view; so it is one function that needs nothing from outside.
 *  @param {{messages: Record<string, any>, language: string, known: any, page: any, changes: any[], lines: any[], accounts: any[],
 *    fails?: Record<string, any>, perPage?: number, slow?: boolean, inTab?: boolean, policy?: any, kept?: any[], store?: Record<string, any>,
 *    refuses?: boolean, permitted?: string[], pages?: any[], rows?: any[]}} given  `kept`: items that a decision closed · `store`: more that stands in storage.local ·
 *    `refuses`: the person says no to the browser's question · `permitted`: the permissions that it has */
export function stubBrowser(given) {
  const listeners = new Set();
  const store = { ...given.store, ...(given.known && { known: given.known }) };
  const asked = [];
  const opened = [];
  const copy = value => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

  function fill(key, values) {
    const entry = given.messages[key];
    if (!entry) return '';
    return entry.message.replace(/\$(\w+)\$/g, (whole, name) => {
      const place = entry.placeholders?.[name.toLowerCase()]?.content;
      return place ? String([values ?? []].flat()[Number(place.slice(1)) - 1] ?? '') : whole;
    });
  }

  async function set(values) {
    const changes = {};
    for (const [key, value] of Object.entries(values)) {
      changes[key] = { oldValue: store[key], newValue: copy(value) };
      store[key] = copy(value);
    }
    for (const tell of listeners) tell(changes, 'local');
  }

  const sameSetting = (one, two) => one.site === two.site && one.page === two.page && one.control === two.control;
  const fits = (request, it) =>
    ['site', 'account', 'page', 'control', 'kind', 'category'].every(field => request[field] === undefined || request[field] === it[field]) &&
    (!request.since || it.at === undefined || it.at >= request.since) && (!request.until || it.at === undefined || it.at < request.until) &&
    (!request.text || `${it.label}`.toLowerCase().includes(request.text.toLowerCase()));

  /** A list by pages of `perPage`, the way the program pages: an opaque `next`. */
  function paged(list, cursor, name) {
    const from = Number(cursor ?? 0);
    const size = given.perPage ?? 200;
    return { [name]: copy(list.slice(from, from + size)), ...(from + size < list.length ? { next: String(from + size) } : {}) };
  }

  const verbs = {
    review: request => ({ ...copy(store.known), ...paged((request.closed ? given.kept : store.known?.review) ?? [], request.after, 'review') }),
    history: request => paged(given.changes.filter(it => fits(request, it)), request.before, 'changes'),
    timeline: request => paged(given.lines.filter(it => fits(request, it)), request.after, 'settings'),
    pages: request => paged(given.pages ?? [], request.after, 'pages'),
    export: request => paged((given.rows ?? []).filter(it => fits(request, it)), request.after, 'rows'),
    accounts: () => ({ accounts: copy(given.accounts) }),
    account: request => {
      const named = given.accounts.find(it => it.id === request.account || it.joined?.includes(request.account));
      if (request.name) named.name = request.name;
      if (request.apart) {
        named.joined = named.joined.filter(id => id !== request.account);
        given.accounts = [...given.accounts, { ...named, id: request.account, name: '', joined: [] }];
      }
      if (request.same_as) {
        given.accounts = given.accounts.filter(it => it !== named);
        given.accounts.find(it => it.id === request.same_as)?.joined?.push(named.id);
      }
      return { account: {}, open_all: 0, worst: null };
    },
    forget: request => {
      given.accounts = request.all ? [] : given.accounts.filter(it => it.id !== request.account);
      given.kept = request.all ? [] : (given.kept ?? []).filter(it => it.account !== request.account);
      return { forgotten: 1, open_all: 0, worst: null };
    },
    policy: request => {
      const answer = { profile: 'balanced', policy: {}, settings: [], ...copy(given.policy), ...paged(given.policy?.settings ?? [], request.after, 'settings') };
      if (answer.policy === null) delete answer.policy;
      return answer;
    },
    'policy.set': request => {
      given.policy = { ...given.policy, profile: request.policy.profile ?? 'balanced', policy: copy(request.policy) };
      return verbs.policy({});
    },
    decide: request => {
      const kept = given.kept?.find(it => sameSetting(it, request));
      if (kept) {
        Object.assign(kept, { decision: request.decision, until: request.until, decision_reason: request.reason });
        if (request.decision === 'reopen') [given.kept, given.reopened] = [given.kept.filter(it => it !== kept), [kept]];
        return { open: 0, item: null };
      }
      const again = given.reopened?.find(it => sameSetting(it, request));
      if (again) given.kept = [...given.kept, Object.assign(again, { decision: request.decision, until: request.until })];
      if (again) return { open: 0, item: null };
      const item = (store.known?.review ?? []).find(it => sameSetting(it, request)) ?? given.closed?.find(it => sameSetting(it, request));
      for (const change of given.changes) if (sameSetting(change, request)) change.said = request.decision === 'reopen' ? undefined : request.decision;
      if (!item) return { open: 0, item: null };
      given.closed = [...(given.closed ?? []), item];
      const rest = store.known.review.filter(it => it !== item && !sameSetting(it, request));
      const review = request.decision === 'reopen' ? [...rest, item] : rest;
      setTimeout(() => set({ known: { ...store.known, review, open: review.length } }));
      return { open: review.length, item: request.decision === 'reopen' ? copy(item) : null };
    },
  };

  async function sendMessage(message) {
    asked.push(copy(message));
    if (given.slow) await new Promise(() => {});
    if (message.type === 'page') return { page: copy(given.page) };
    if (message.type === 'connect') return { host: { state: 'ok', version: '0.1.0' } };
    if (message.type === 'look') return {};
    if (message.type === 'walk') return given.fails?.walk ? { error: given.fails.walk } : { ok: true };
    if (message.type === 'sketch') return given.sketch ? { sketch: given.sketch } : { error: { code: given.noSketch ?? 'no_page', message: '' } };
    const fail = given.fails?.[message.request.type];
    return fail ? { error: fail } : { answer: verbs[message.request.type](message.request) };
  }

  globalThis.chrome = {
    i18n: {
      getMessage: (key, values) => (key === '@@bidi_dir' ? (given.language === 'ar' ? 'rtl' : 'ltr') : fill(key, values)),
      getUILanguage: () => given.language,
    },
    runtime: {
      sendMessage,
      getManifest: () => ({ version: '0.1.0', host_permissions: ['https://www.linkedin.com/*'] }),
      getURL: path => `/${path}`,
      getPlatformInfo: async () => ({ os: 'linux' }),
    },
    storage: {
      local: { get: async key => ([key].flat().every(name => store[name] === undefined) ? {} : copy(Object.fromEntries([key].flat().map(name => [name, store[name]])))), set },
      onChanged: { addListener: tell => listeners.add(tell) },
    },
    tabs: {
      create: async place => opened.push({ how: 'new tab', ...place }),
      update: async (id, place) => (opened.push({ how: `tab ${id}`, ...place }), { id, windowId: 1 }),
      getCurrent: async () => (given.inTab === false ? undefined : { id: 99 }),
    },
    windows: { update: async (id, how) => opened.push({ how: `window ${id}`, ...how }) },
    permissions: {
      request: async wanted => (asked.push({ type: 'permissions', ...wanted }), !given.refuses),
      remove: async wanted => (asked.push({ type: 'permissions removed', ...wanted }), true),
      contains: async ({ permissions = [] }) => permissions.every(name => (given.permitted ?? []).includes(name)),
    },
  };
  globalThis.stub = { asked, opened, set, store, given };
}
