// A site that stands in for the real one: the browser sees its true addresses, the bytes come from this process.
// Chromium is told where the names lead (host-resolver-rules), Firefox goes through the proxy here.

import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import { makeCertificate } from './certificate.mjs';

/** @typedef {import('node:http').RequestListener} RequestListener */

export class Site {
  /** Every request that reached the site, as "GET www.linkedin.com/feed/". @type {string[]} */
  requests = [];
  /** Every host that Firefox asked the proxy for, ours and its own. @type {Set<string>} */
  asked = new Set();

  /**
   * @param {RequestListener} handler  answers for all the hosts
   * @param {string[]} hosts
   */
  static async open(handler, hosts = ['www.linkedin.com']) {
    const site = new Site(hosts);
    site.server.on('request', (request, response) => {
      site.requests.push(`${request.method} ${request.headers.host}${request.url}`);
      handler(request, response);
    });
    await Promise.all([listen(site.server), listen(site.proxy)]);
    return site;
  }

  /** @param {string[]} hosts */
  constructor(hosts) {
    this.hosts = hosts;
    this.certificate = makeCertificate(hosts);
    this.server = createServer(this.certificate);
    this.proxy = createProxy((_, response) => response.writeHead(502).end());
    this.proxy.on('connect', (request, socket) => this.#tunnel(request.url ?? '', socket));
    /** @type {Set<import('node:stream').Duplex>} */
    this.sockets = new Set();
    for (const server of [this.server, this.proxy]) {
      server.on('connection', socket => {
        this.sockets.add(socket);
        socket.on('close', () => this.sockets.delete(socket));
      });
    }
  }

  get port() { return portOf(this.server); }
  get proxyPort() { return portOf(this.proxy); }

  /** No name but ours leads anywhere: a browser's own requests end here, too. */
  #tunnel(/** @type {string} */ target, /** @type {import('node:stream').Duplex} */ socket) {
    const host = target.replace(/:\d+$/, '');
    this.asked.add(host);
    if (!this.hosts.includes(host)) return socket.end('HTTP/1.1 502 Not here\r\n\r\n');
    const inner = connect(this.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      inner.pipe(socket).pipe(inner);
    });
    for (const end of [inner, socket]) end.on('error', () => { inner.destroy(); socket.destroy(); });
  }

  async close() {
    for (const socket of this.sockets) socket.destroy();
    await Promise.all([this.server, this.proxy].map(server => new Promise(done => server.close(done))));
  }
}

/** @param {import('node:net').Server} server */
const listen = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(undefined)));

/** @param {import('node:net').Server} server */
const portOf = server => /** @type {import('node:net').AddressInfo} */ (server.address()).port;
