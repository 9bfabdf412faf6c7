// A certificate made for one run: no key lies in the repository, and nothing trusts it but the browsers that a test starts.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, X509Certificate } from 'node:crypto';

/**
 * @typedef {object} Certificate
 * @property {Buffer} key
 * @property {Buffer} cert
 * @property {string} spki  the fingerprint of the public key by which Chromium is told to take this one and no other
 */

/** @param {string[]} hosts  @returns {Certificate} */
export function makeCertificate(hosts) {
  const folder = mkdtempSync(join(tmpdir(), 'flipwatch-tls-'));
  try {
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
      '-keyout', key, '-out', cert, '-days', '2', '-subj', `/CN=${hosts[0]}`,
      '-addext', `subjectAltName=${hosts.map(host => `DNS:${host}`).join(',')}`], { stdio: 'ignore' });
    const made = readFileSync(cert);
    const publicKey = new X509Certificate(made).publicKey.export({ type: 'spki', format: 'der' });
    return { key: readFileSync(key), cert: made, spki: createHash('sha256').update(publicKey).digest('base64') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
