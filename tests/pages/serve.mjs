// The sample pages for the eye: node tests/pages/serve.mjs [day] [port] [language], then open the address it prints.

import { createServer } from 'node:http';
import { LinkedIn } from './linkedin.mjs';
import { days } from './scenario.mjs';

const [day = 'before', port = '8080', language = 'en'] = process.argv.slice(2);
const service = new LinkedIn();
service.day = day;
service.language = language;
createServer(service.handler).listen(Number(port), '127.0.0.1', () => {
  console.log(`${day} (of ${days.map(({ day }) => day).join(', ')}): http://127.0.0.1:${port}/mypreferences/d/categories/privacy`);
});
