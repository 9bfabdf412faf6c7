/** One setting among all: what a decision, a lane and a line of the history have in common.
 *  @param {{site: string, account?: string, page: string, control: string}} setting  @returns {string} */
export const keyOf = setting => JSON.stringify([setting.site, setting.account ?? '', setting.page, setting.control]);

/** The fields by which a verb is told which setting is meant.
 *  @param {{site: string, account?: string, page: string, control: string}} setting
 *  @returns {Record<string, string>} */
export function namesOf({ site, account, page, control }) {
  return account === undefined ? { site, page, control } : { site, account, page, control };
}

/** The address of a setting's own history. @param {{site: string, account?: string, page: string, control: string}} setting */
export const historyOf = setting => `../history/history.html#${new URLSearchParams(namesOf(setting))}`;
