/**
 * Why a page that has the address of a settings page is none: it asks who is there, it asks for a proof, or it is the
 * service's page for things that went wrong. Told by what it holds, in every language.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.whyUnread ??= (() => {
  const { isShown } = flipwatch.tree;

  /** @param {string} selector */
  const shows = selector => Array.from(document.querySelectorAll(selector)).some(isShown);

  /** One password beside a name, or a name alone where a form says that it opens a session, and little else to set; a page
   *  where a password is changed asks for two, and one where an address is changed has settings around it. */
  const asksWho = () => [...document.forms, null].some(form => {
    const fields = Array.from(document.querySelectorAll('input')).filter(field => field.form === form && isShown(field));
    const passwords = fields.filter(field => field.type === 'password');
    const names = fields.filter(field => /^(text|email|tel)$/.test(field.type));
    if (passwords.length === 1) return passwords[0].autocomplete !== 'new-password' && names.length > 0 && !hasSettingsBeside(form);
    const opens = form && names.length === 1 && (names[0].autocomplete.includes('username') || /(log|sign)[-_]?in/i.test(form.getAttribute('action') ?? ''));
    return Boolean(opens) && !passwords.length && !hasSettingsBeside(form);
  });

  /** A box to stay signed in, or a choice of language, is no page of settings. @param {HTMLFormElement | null} form */
  const hasSettingsBeside = form => Array.from(document.querySelectorAll(flipwatch.controls.selector)).filter(control =>
    !form?.contains(control) && !control.closest('dialog,[role="dialog"],footer,header,nav') && isShown(control)).length > 2;

  /** The server said so when the page was loaded; it says nothing of what was opened in it since. @param {string} loadedAt */
  function failed(loadedAt) {
    const [loaded] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    return location.pathname === loadedAt && (loaded?.responseStatus ?? 0) >= 400;
  }

  const loadedAt = location.pathname;

  /** @returns {'' | 'sign_in' | 'wall' | 'check' | 'error'} */
  return () => {
    if (shows('form[action*="checkpoint" i],form[action*="challenge" i],input[autocomplete="one-time-code"],iframe[src*="captcha" i],iframe[title*="captcha" i]')) return 'check';
    if (/(^|\/)(authwall|wall)(\/|$)/i.test(location.pathname) || shows('.authwall')) return 'wall';
    if (asksWho()) return 'sign_in';
    return failed(loadedAt) ? 'error' : '';
  };
})();
