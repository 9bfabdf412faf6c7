/** The reader's files in the order in which the background puts them into a page. All but this one are classic files
 *  that hang their function on one `flipwatch` object of the isolated world; putting them in twice is harmless. */
export const readerFiles = [
  'reader/address.js',
];
