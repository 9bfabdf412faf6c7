/**
 * Why a page that has the address of a settings page is none: it asks who is there, it asks for a proof, or it is the
 * service's page for things that went wrong. Told by what it holds, in every language.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.whyUnread ??= (() => {
  const { isShown } = flipwatch.tree;

  /** @param {string} selector */
  const shows = selector => Array.from(document.querySelectorAll(selector)).some(isShown);

  /** One password beside a name, or a name alone where a form says that it opens a session; a page where a password is
   *  changed asks for two. */
  const asksWho = () => Array.from(document.querySelectorAll('form')).some(form => {
    const fields = Array.from(form.querySelectorAll('input')).filter(isShown);
    const passwords = fields.filter(field => field.type === 'password');
    const names = fields.filter(field => /^(text|email|tel)$/.test(field.type));
    if (passwords.length === 1 && passwords[0].autocomplete !== 'new-password') return names.length > 0;
    return names.length === 1 && !passwords.length && (names[0].autocomplete.includes('username') || /(log|sign)[-_]?in/i.test(form.getAttribute('action') ?? ''));
  });

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
