import { readPages } from './pages.mjs';
let n = 0;
console.log(await readPages(Array.from({ length: 30 }, (_, i) => 1000 + i), (markup, seed, truth, read) => { if (n++ < 12) console.log(markup, seed, '\n', JSON.stringify(truth.filter((t, i) => JSON.stringify(t) !== JSON.stringify(read[i]))).slice(0, 600), '\n', JSON.stringify(read.filter((t, i) => JSON.stringify(t) !== JSON.stringify(truth[i]))).slice(0, 600)); }));
