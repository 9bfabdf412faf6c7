// What eslint holds the extension and the tests to. Run from the root of the project: `npm run lint` in tests/.

import js from '@eslint/js';
import globals from 'globals';

/** Text of a page or of the program must never become markup or code. */
const markup = ['innerHTML', 'outerHTML'].map(name => ({
  selector: `AssignmentExpression[left.property.name="${name}"]`, message: `${name} parses what should stay text: use textContent`,
}));
const calls = ['insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment'].map(name => ({
  selector: `CallExpression[callee.property.name="${name}"]`, message: `${name} parses what should stay text: use textContent`,
}));
const written = ['write', 'writeln'].map(name => ({
  selector: `CallExpression[callee.object.name="document"][callee.property.name="${name}"]`, message: 'writes markup into the page',
}));

/** Nothing leaves the machine. */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection'].map(name => ({
  name, message: 'the extension asks nobody but the program on this computer',
}));

export default [
  { ignores: ['**/node_modules/', 'build*/', '**/build/'] },
  js.configs.recommended,
  {
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error',
      'no-var': 'error', 'prefer-const': 'error', eqeqeq: 'error',
    },
  },
  {
    files: ['extension/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.webextensions } },
    rules: {
      'no-restricted-syntax': ['error', ...markup, ...calls, ...written],
      'no-restricted-globals': ['error', ...network],
      'no-restricted-properties': ['error', { object: 'navigator', property: 'sendBeacon', message: 'nothing leaves the machine' }],
    },
  },
  {
    // Classic files of one page world: they hang their functions on one object.
    files: ['extension/reader/**/*.js'],
    ignores: ['extension/reader/files.js'],
    languageOptions: { sourceType: 'script', globals: { flipwatch: 'readonly' } },
  },
  {
    // Tests run in node, and hand functions to pages.
    files: ['tests/**/*.mjs', 'tests/**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser, ...globals.webextensions } },
  },
];
