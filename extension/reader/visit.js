/**
 * The way in: the background calls `flipwatch.visit(site)` at each load and each new address, as often as it likes. The
 * same page at the same address is one visit and says the same thing once; `leave` ends it, `look` reads it again.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

if (!flipwatch.visit) {
  /** @type {any} */
  let open = null;
  let siteId = '';

  /** @param {object} message */
  const send = async message => {
    try {
      await (globalThis.browser ?? chrome).runtime.sendMessage(message);
    } catch {
      // The extension was updated or taken away: nobody listens any more, and the page goes on without us.
    }
  };

  /** @param {import('./address.js').Site} site */
  flipwatch.visit = site => {
    if (open?.url === location.origin + location.pathname && siteId === site.id) return open.renew(site);
    const before = open?.seen ?? null;
    open?.close();
    siteId = site.id;
    const isRead = flipwatch.address.isSettingsPage(site, location.href);
    const isSpoiled = isRead && flipwatch.isSpoiled(document);
    open = isRead && !isSpoiled ? new flipwatch.PageVisit(site, before, send) : null;
    if (isSpoiled) void send({ type: 'unread', url: location.origin + location.pathname, why: 'empty' });
  };

  flipwatch.leave = () => {
    open?.close();
    open = null;
  };

  flipwatch.look = () => open?.look();
}
