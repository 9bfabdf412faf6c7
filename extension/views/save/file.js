/** A file for the person's own disk, by a link that the browser saves: no permission is needed for it. */

/** So long a browser may take to begin. */
const keptFor = 60_000;

/** @param {BlobPart[]} pieces  @param {string} type  @param {string} name */
export function saveFile(pieces, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}

/** "flipwatch-history-2025-11-24.csv". @param {string} what  @param {string} ending */
export const fileName = (what, ending) => `flipwatch-${what}-${new Date().toLocaleDateString('sv')}.${ending}`;
