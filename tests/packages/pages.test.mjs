// The man page and the completions say the same as the program itself, and the shells that are here understand them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const build = process.env.FLIPWATCH_BUILD ?? fileURLToPath(new URL('../../build', import.meta.url));
const pages = { man: 'flipwatch.1', bash: 'bash/flipwatch', zsh: '_flipwatch', fish: 'flipwatch.fish' };

/** @param {string} page */
const fileOf = page => `${build}/host/cli/pages/${page}`;

/** @param {string} command @param {string[]} words */
function run(command, ...words) {
  const { error, status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return { missing: error !== undefined, status, stdout, stderr };
}

const commands = run(`${build}/flipwatch`, '--help').stdout.split('Subcommands:')[1].match(/^ {2}[a-z]+/gm)?.map(name => name.trim()) ?? [];

test('there are commands', () => assert.ok(commands.includes('review') && commands.includes('doctor'), commands.join()));

for (const [kind, page] of Object.entries(pages)) {
  test(`every command is in the page for ${kind}`, () => {
    const text = readFileSync(fileOf(page), 'utf8');
    for (const command of commands) assert.match(text, new RegExp(`\\b${command}\\b`), command);
    assert.match(text, kind === 'man' ? /\\-\\-user\\-data\\-dir/ : /user-data-dir/);
  });
}

/** What bash offers where the last word ends. @param {string[]} words */
function offered(...words) {
  const typed = words.map(word => `'${word}'`).join(' ');
  const script = `source '${fileOf(pages.bash)}'; COMP_WORDS=(${typed}) COMP_CWORD=${words.length - 1}; _flipwatch 2> /dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', '-c', script).stdout.split('\n').filter(Boolean);
}

test('bash offers what can come next', () => {
  assert.deepEqual(offered('flipwatch', 'doc'), ['doctor']);
  assert.deepEqual(offered('flipwatch', 'policy', 'sh'), ['show']);
  assert.deepEqual(offered('flipwatch', 'export', '--format', ''), ['html', 'csv', 'json']);
  assert.deepEqual(offered('flipwatch', 'register', '--browser', 'fire'), ['firefox']);
});

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`${shell} can read its completion`, t => {
    const { missing, status, stderr } = run(shell, '-n', fileOf(pages[/** @type {'bash' | 'zsh' | 'fish'} */ (shell)]));
    if (missing) return t.skip(`there is no ${shell} here`);
    assert.equal(status, 0, stderr);
  });
}
