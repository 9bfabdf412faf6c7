// What of package-lock.json can be told without asking anybody: each package is held to one version and to the bytes it
// had, and comes from where the others come from. Ends with 1 and says which where one is not so. What a package would
// run while it is installed, scripts/setup does not run.
import { readFileSync } from 'node:fs';

const { lockfileVersion, packages } = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8'));

/** @param {Record<string, any>} entry  @returns {string | false | undefined} */
const faultOf = ({ version, integrity, resolved, link }) =>
  link && 'is a folder of this computer' ||
  !/^\d+\.\d+\.\d+/.test(version ?? '') && 'has no version' ||
  !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') && 'is not held to its bytes (sha512)' ||
  resolved !== undefined && `has an address of its own: ${resolved}`;

const all = Object.entries(packages).filter(([path]) => path);
const faults = all.flatMap(([path, entry]) => {
  const fault = faultOf(entry);
  return fault ? [`${path} ${fault}`] : [];
});
if (lockfileVersion !== 3 || !all.length) faults.push('package-lock.json is not of version 3');
console.log(faults.length ? faults.join('\n') : `lockfile: ${all.length} packages, each held to its bytes`);
process.exitCode = faults.length ? 1 : 0;
