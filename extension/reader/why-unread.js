/**
 * Why a page that has the address of a settings page is none: it asks who is there, it asks for a proof, or it is the
 * service's page for things that went wrong. Told by what it holds, in every language.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.whyUnread ??= (() => {
  const { isShown } = flipwatch.tree;

  /** @param {string} selector */
  const shows = selector => Array.from(document.querySelectorAll(selector)).some(isShown);

  /** The fields that a person types who they are into, by their forms.
   *  @returns {Generator<void, Map<HTMLFormElement | null, HTMLInputElement[]>, void>} */
  function* fieldsByForm() {
    const byForm = new Map();
    for (const field of document.querySelectorAll('input')) {
      yield;
      if (!/^(text|email|tel|password)$/.test(field.type) || !isShown(field)) continue;
      const known = byForm.get(field.form);
      if (known) known.push(field);
      else byForm.set(field.form, [field]);
    }
    return byForm;
  }

  /** One password beside a name, or a name alone where a form says that it opens a session, and little else to set; a page
   *  where a password is changed asks for two, and one where an address is changed has settings around it.
   *  @param {HTMLFormElement | null} form  @param {HTMLInputElement[]} fields */
  function asksWho(form, fields) {
    const passwords = fields.filter(field => field.type === 'password');
    const names = fields.filter(field => field.type !== 'password');
    if (passwords.length === 1) return passwords[0].autocomplete !== 'new-password' && names.length > 0 && !hasSettingsBeside(form);
    const opens = form && names.length === 1 && (names[0].autocomplete.includes('username') || /(log|sign)[-_]?in/i.test(form.getAttribute('action') ?? ''));
    return Boolean(opens) && !passwords.length && !hasSettingsBeside(form);
  }

  /** A box to stay signed in, or a choice of language, is no page of settings. @param {HTMLFormElement | null} form */
  function hasSettingsBeside(form) {
    let beside = 0;
    for (const control of document.querySelectorAll(flipwatch.controls.selector)) {
      if (!form?.contains(control) && !control.closest('dialog,[role="dialog"],footer,header,nav') && isShown(control)) beside += 1;
      if (beside > 2) return true;
    }
    return false;
  }

  /** The server said so when the page was loaded; it says nothing of what was opened in it since. @param {string} loadedAt */
  function failed(loadedAt) {
    const [loaded] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    return location.pathname === loadedAt && (loaded?.responseStatus ?? 0) >= 400;
  }

  const loadedAt = location.pathname;

  /** @returns {Generator<void, '' | 'sign_in' | 'wall' | 'check' | 'error', void>} */
  return function* whyUnread() {
    yield;
    if (shows('form[action*="checkpoint" i],form[action*="challenge" i],input[autocomplete="one-time-code"],iframe[src*="captcha" i],iframe[title*="captcha" i]')) return 'check';
    yield;
    if (/(^|\/)(authwall|wall)(\/|$)/i.test(location.pathname) || shows('.authwall')) return 'wall';
    yield;
    for (const [form, fields] of yield* fieldsByForm()) {
      if (asksWho(form, fields)) return 'sign_in';
      yield;
    }
    return failed(loadedAt) ? 'error' : '';
  };
})();
