// The service over HTTP: the application's files, its data in requests that arrive late and one after the other, the
// ways in which an address of settings turns out to be something else.

import { readFileSync } from 'node:fs';
import { languages } from './languages.mjs';
import { Scenario } from './scenario.mjs';

/** @typedef {import('node:http').IncomingMessage} Request  @typedef {import('node:http').ServerResponse} Response */

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', json: 'application/json' };

/** How long each answer takes, in milliseconds: rows come before their states. */
const delays = { 'mini-profile': 40, categories: 20, cards: 80, setting: 80, 'sneak-peeks': 250, change: 20 };

export class LinkedIn extends Scenario {
  /** How the person stands with the service: in, out (an address of settings leads to a wall), or out in place (the wall is at that very address). */
  session = /** @type {'in' | 'authwall' | 'login' | 'in place' | 'refused'} */ ('in');
  /** Paths that are not answered, with those who wait for them. @type {Map<string, Response[]>} */
  #silent = new Map();
  /** The pages of settings that were asked for, oldest first, and when. @type {{path: string, at: number}[]} */
  visits = [];
  /** Requests that wait until the test lets them go, by name. @type {Map<string, Promise<void>>} */
  #held = new Map();

  /** Answers one request; bound, so that it can be handed over. @param {Request} request @param {Response} response */
  handler = (request, response) => {
    const url = new URL(request.url ?? '/', 'https://www.linkedin.com');
    const api = /^\/mysettings-api\/(.+)/.exec(url.pathname)?.[1];
    if (api) return this.#answer(api, url.searchParams.get('page') ?? '', request, response);
    if (url.pathname.startsWith('/app/')) return send(response, url.pathname.split('.').pop(), readFileSync(new URL(`.${url.pathname}`, import.meta.url)));
    if (url.pathname === '/photo.svg') return send(response, 'svg', photo);
    if (/^\/(authwall|uas\/login|login|checkpoint\/)/.test(url.pathname)) return send(response, 'html', wall);
    this.visits.push({ path: url.pathname, at: Date.now() });
    if (this.#silent.has(url.pathname)) return void this.#silent.get(url.pathname)?.push(response);
    if (/^\/mypreferences\/d\/?$/.test(url.pathname)) return redirect(response, '/mypreferences/d/categories/account');
    if (/^\/(mypreferences|psettings)\//.test(url.pathname) && this.session !== 'in') {
      if (this.session === 'authwall') return redirect(response, `/authwall?trk=x&sessionRedirect=${encodeURIComponent(url.href)}`);
      if (this.session === 'login') return redirect(response, `/uas/login?session_redirect=${encodeURIComponent(url.href)}`);
      if (this.session === 'in place') return send(response, 'html', wall);
    }
    return send(response, 'html', this.#page());
  };

  /** The document of the application: the language is its own, and its words come with it. */
  #page() {
    const said = readFileSync(new URL('app/index.html', import.meta.url), 'utf8').replace('lang="en"', `lang="${this.language}"`);
    return said.replace('{}</script>', `${JSON.stringify(languages[this.language])}</script>`);
  }

  /** Answers nobody who asks for that page. @param {string} path @returns {() => void} does so again, and sends those away who wait */
  silence(path) {
    this.#silent.set(path, []);
    return () => {
      for (const response of this.#silent.get(path) ?? []) response.destroy();
      this.#silent.delete(path);
    };
  }

  /** Lets the requests of that name wait. @param {keyof typeof delays} name @returns {() => void} lets them go */
  hold(name) {
    let release = () => {};
    this.#held.set(name, new Promise(done => { release = () => { this.#held.delete(name); done(); }; }));
    return release;
  }

  /** @param {string} name @param {string} page @param {Request} request @param {Response} response */
  async #answer(name, page, request, response) {
    if (this.session === 'refused') return response.writeHead(401).end();
    await this.#held.get(name);
    await new Promise(done => setTimeout(done, delays[/** @type {keyof typeof delays} */ (name)] ?? 0));
    if (name === 'change') {
      const { page, control, state } = JSON.parse(await bodyOf(request));
      this.click(page, control, state);
      return send(response, 'json', '{}');
    }
    const answers = {
      'mini-profile': () => ({ name: this.person.name, photo: this.person.photo }),
      categories: () => ({ categories: this.categories() }),
      cards: () => ({ sections: this.rows(page) }),
      'sneak-peeks': () => ({ states: this.rowStates(page) }),
      setting: () => this.setting(page),
    };
    const answer = answers[/** @type {keyof typeof answers} */ (name)]?.();
    if (!answer) return response.writeHead(404).end();
    return send(response, 'json', JSON.stringify(answer));
  }
}

/** @param {Response} response @param {string | undefined} type @param {string | Buffer} body */
function send(response, type, body) {
  response.writeHead(200, { 'content-type': types[/** @type {keyof typeof types} */ (type)], 'cache-control': 'no-store' }).end(body);
}

/** @param {Response} response @param {string} location */
const redirect = (response, location) => response.writeHead(302, { location }).end();

/** @param {Request} request @returns {Promise<string>} */
async function bodyOf(request) {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
}

const photo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#a8b8c8"/><circle cx="16" cy="13" r="6" fill="#fff"/><path d="M4 32a12 12 0 0 1 24 0" fill="#fff"/></svg>';

/** What stands where a person who is not signed in wanted to read settings; it has a control of its own. */
const wall = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in | LinkedIn</title><link rel="icon" href="data:,">
<main><h1>Sign in</h1><form action="/uas/login-submit" data-test-id="sign-in-form"><label>Email <input name="session_key"></label>
<label>Password <input name="session_password" type="password"></label>
<label><input type="checkbox" role="switch" checked> Keep me signed in</label><button>Sign in</button></form></main></html>`;
