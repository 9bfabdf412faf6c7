// Names that the extension's files find on the global object.

export {};

declare global {
  /** Firefox's name for the extension API; Chromium has `chrome` alone. */
  var browser: typeof chrome | undefined;
  /** The reader's files hang their functions on it. */
  var flipwatch: any;
}
