// Names that the extension's files find on the global object.

export {};

declare global {
  /** Firefox's name for the extension API; Chromium has `chrome` alone. */
  var browser: typeof chrome | undefined;
  /** The reader's files hang their functions on it; what tells one kind of node from another has to be known to tsc. */
  var flipwatch: Record<string, any> & { tree: Record<string, any> & {
    isElement(node: any): node is Element;
    isShadow(node: any): node is ShadowRoot;
    isInput(node: any): node is HTMLInputElement;
    isNativeSelect(node: any): node is HTMLSelectElement;
    isNativeOption(node: any): node is HTMLOptionElement;
    isTextArea(node: any): node is HTMLTextAreaElement;
    isAnchor(node: any): node is HTMLAnchorElement;
    isButton(node: any): node is HTMLButtonElement;
  } };
}
