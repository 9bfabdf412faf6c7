/**
 * Makes the settings pages of component libraries: one page of facts (facts.json), drawn by each library itself, with
 * its own markup, ARIA and shadow roots. The libraries come from their npm packages, and are in no file of ours.
 */
import { build } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pages');

/** The pages there are, by the name of their library. @returns {Promise<{name: string, file: string}[]>} */
export async function pages() {
  const files = (await readdir(folder)).filter(file => /\.(jsx|mjs|svelte|html)$/.test(file)).sort();
  return files.map(file => ({ name: basename(file, extname(file)), file: join(folder, file) }));
}

/** What is true of a page: the facts, with what this library draws otherwise.
 *  @param {string} name */
export async function truthOf(name) {
  const facts = JSON.parse(await readFile(new URL('facts.json', import.meta.url), 'utf8'));
  const differences = JSON.parse(await readFile(new URL('differences.json', import.meta.url), 'utf8'))[name] ?? {};
  const settings = facts.settings.flatMap((/** @type {{label: string}} */ setting) =>
    differences[setting.label] === null ? [] : { ...setting, ...differences[setting.label] });
  return { ...facts, settings };
}

const svelte = {
  name: 'svelte',
  /** @param {import('esbuild').PluginBuild} made */
  setup(made) {
    made.onLoad({ filter: /\.svelte$/ }, async ({ path }) =>
      ({ contents: compile(await readFile(path, 'utf8'), { filename: path, css: 'injected' }).js.code, resolveDir: dirname(path) }));
    made.onLoad({ filter: /\.svelte\.js$/ }, async ({ path }) => {
      const { compileModule } = await import('svelte/compiler');
      return { contents: compileModule(await readFile(path, 'utf8'), { filename: path }).js.code, resolveDir: dirname(path) };
    });
  },
};

/** @param {string} file */
function entryOf(file) {
  if (file.endsWith('.svelte')) {
    return `import { mount } from 'svelte'; import Page from ${JSON.stringify(file)};
      document.body.append(document.createElement('div')); mount(Page, { target: document.body.lastChild });`;
  }
  return `import ${JSON.stringify(file)};`;
}

/** One whole page, script and style inside, that asks the network for nothing.
 *  @param {string} file  @returns {Promise<string>} */
export async function pageOf(file) {
  const html = file.endsWith('.html') ? await readFile(file, 'utf8') : '<main id="page"></main>';
  const uses = /<!-- uses (.*) -->/.exec(html)?.[1].split(' ') ?? [];
  const contents = file.endsWith('.html') ? uses.map(path => `import ${JSON.stringify(path)};`).join('') : entryOf(file);
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: file.endsWith('.html') ? dirname(file) : folder, loader: 'js' },
    bundle: true, write: false, outdir: folder, format: 'esm', target: 'es2022', jsx: 'automatic', logLevel: 'error', minify: true,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl', '.png': 'empty', '.gif': 'empty', '.jpg': 'empty' },
    conditions: ['svelte', 'browser'], mainFields: ['svelte', 'module', 'browser', 'main'], plugins: [svelte], external: ['/assets/*'],
    ...(process.env.NODE_PATH ? { nodePaths: process.env.NODE_PATH.split(':') } : {}),
  });
  const text = (/** @type {string} */ kind) => outputFiles.filter(({ path }) => path.endsWith(kind)).map(output => output.text).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Privacy</title><style>${text('.css').replaceAll('</style', '<\\/style')}</style>
<body><header><a href="/feed/">Home</a> <a href="/mypreferences/d/categories/account">Settings</a></header>${html}
<script type="module">${text('.js').replaceAll('</script', '<\\/script')}</script></body></html>`;
}
