/** The reader's files in the order in which the background puts them into a page. All but this one are classic files
 *  that hang their function on one `flipwatch` object of the isolated world; putting them in twice is harmless. */
export const readerFiles = [
  'reader/address.js',
  'reader/redact.js',
  'reader/spoiled.js',
  'reader/page-tree.js',
  'reader/text-parts.js',
  'reader/labels.js',
  'reader/name-control.js',
  'reader/control-key.js',
  'reader/control-kinds.js',
  'reader/find-twins.js',
  'reader/find-controls.js',
  'reader/select-state.js',
  'reader/control-state.js',
  'reader/territory.js',
  'reader/name-in-table.js',
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
  'reader/whole.js',
  'reader/unsaved.js',
  'reader/page-visit.js',
  'reader/visit.js',
];

/** What is put beside them when the person asks for a sketch of the page. */
export const sketchFiles = [
  'reader/sketch-words.js',
  'reader/sketch-nodes.js',
  'reader/sketch-text.js',
  'reader/sketch-attributes.js',
  'reader/sketch-looks.js',
  'reader/sketch-places.js',
  'reader/sketch.js',
];
