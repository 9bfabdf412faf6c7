/**
 * Why a page that has the address of a settings page is none: it asks who is there, it asks for a proof, or it is the
 * service's page for things that went wrong. Told by what it holds, in every language.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.whyUnread ??= (() => {
  const { isShown } = flipwatch.tree;

  /** @param {string} selector */
  const shows = selector => Array.from(document.querySelectorAll(selector)).some(isShown);

  /** One password alone is asked for by a sign-in; a page where it is changed asks for two.  */
  const asksWho = () => Array.from(document.querySelectorAll('form')).some(form => {
    const passwords = Array.from(form.querySelectorAll('input[type="password"]')).filter(isShown);
    return passwords.length === 1 && passwords[0].getAttribute('autocomplete') !== 'new-password' &&
      Array.from(form.querySelectorAll('input[type="email"],input[type="text"],input[type="tel"],input[autocomplete~="username"]')).some(isShown);
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
