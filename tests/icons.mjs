// Makes the PNG files of extension/icons from the SVG files beside them: npm run icons. The sizes are those that toolbars
// (16, 32, 48) and the stores (48, 96, 128) ask for; the smallest has a drawing of its own.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { launch } from './browser/views/view-page.mjs';

const icons = fileURLToPath(new URL('../extension/icons', import.meta.url));
const sizes = { mark: [16, 32, 48, 96, 128], 'mark-asleep': [16, 32, 48] };

const browser = await launch();
const page = await browser.newPage();
for (const [name, wanted] of Object.entries(sizes)) {
  for (const size of wanted) {
    const drawing = readFileSync(join(icons, size === 16 ? `${name}-16.svg` : `${name}.svg`)).toString('base64');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin:0"><img width="${size}" height="${size}" alt="" src="data:image/svg+xml;base64,${drawing}">`);
    await page.$eval('img', image => /** @type {HTMLImageElement} */ (image).decode());
    writeFileSync(join(icons, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
