/** Serves out/ as a plain host of static files does: /a is a.html, and where nothing is, 404.html. For the tests of `npm run export`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const folder = fileURLToPath(new URL('../out', import.meta.url));
const notFound = readFileSync(`${folder}/404.html`);
const serve = sirv(folder, { extensions: ['html'] });

createServer((request, response) => {
  serve(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(notFound);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
