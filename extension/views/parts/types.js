/** The values that the views are functions of, as they come from the background. The wire says what each means.
 *
 *  @typedef {{site: string, account?: string, page: string, control: string}} SettingName
 *
 *  @typedef {SettingName & {label: string, section?: string, state: string|null, shown?: string, wanted: string|string[]|null,
 *    reasons: string[], category?: string, severity?: string, why?: string, since?: string, last?: string, url?: string, steps?: string[],
 *    source?: string, rule_since?: string, rule_since_says?: string, sense?: string, probably?: string[], new_rule?: boolean, unstable?: boolean,
 *    words?: string[], wording?: Wording[], candidates?: Candidate[], decision?: unknown}} Item
 *
 *  @typedef {{page: string, control: string, label: string}} Candidate
 *
 *  @typedef {{field: string, from: string, to: string}} Wording
 *
 *  @typedef {SettingName & {seq?: number, label: string, kind: string, from: string|null, to: string|null, by?: string, at: string, last?: string,
 *    said?: string|{decision: string}|null, wording?: Wording[], added?: string[], removed?: string[],
 *    place?: {from: Place, to: Place}, candidates?: Candidate[]}} Change
 *
 *  @typedef {{page?: string, control?: string, section?: string}} Place
 *
 *  @typedef {{from: string, to: string|null, state: string|null, by?: string}} Span
 *  @typedef {{at: string, kind: string}} Mark
 *  @typedef {SettingName & {label: string, section?: string, wanted: string|string[]|null, unstable?: boolean, last?: string,
 *    spans: Span[], marks: Mark[], looks?: string[], verdicts?: {at: string, wanted: string|string[]|null, as_wanted: boolean|null}[]}} Line
 *
 *  @typedef {{id: string, name: string, start?: string, origins?: string[], allowed?: boolean, released?: string, own?: boolean,
 *    pages?: string[]}} Site  `allowed`: by the browser · `released`: the day of its rules · `own`: added by the person, who named its `pages`
 *  @typedef {{host?: {state: string, code?: string, version?: string}, allowed?: boolean, sites?: Site[], review?: Item[], open?: number,
 *    open_all?: number, worst?: string|null, read_at?: string|null, checked?: number, account?: {site?: string, id: string, new?: boolean}|null,
 *    lastAt?: string, warnings?: {code: string, message: string, way_out?: string}[]}} Known
 *
 *  @typedef {{kind: 'settings'|'unread'|'elsewhere'|'not_allowed'|'unknown_site', site?: string, siteName?: string, page?: string, url?: string,
 *    why?: string, start?: string, tabId?: number, shows?: string[], account?: string, unseen?: boolean}} OpenPage
 *    `shows`: the pages whose settings stand on it · `account`: whose they are, where the last reading told · `unseen`: the browser does not tell us which page it is */
export {};
