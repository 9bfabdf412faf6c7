/** The reader's files in the order in which the background puts them into a page. All but this one are classic files
 *  that hang their function on one `flipwatch` object of the isolated world; putting them in twice is harmless. */
export const readerFiles = [
  'reader/address.js',
  'reader/redact.js',
  'reader/page-tree.js',
  'reader/text-parts.js',
  'reader/name-control.js',
  'reader/control-key.js',
  'reader/find-controls.js',
  'reader/control-state.js',
  'reader/territory.js',
  'reader/label-control.js',
  'reader/find-section.js',
  'reader/find-rows.js',
  'reader/under-heading.js',
  'reader/signs.js',
  'reader/why-unread.js',
  'reader/save-button.js',
  'reader/quiet.js',
  'reader/clicks.js',
  'reader/read-page.js',
  'reader/visit.js',
];
