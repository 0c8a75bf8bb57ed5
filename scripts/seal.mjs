/**
 * Seals static pages after a build: each gets a Content-Security-Policy that allows our own script files and exactly the inline scripts that the
 * build put into that page, by hash. Whatever else finds its way into a page is not run.
 *
 *     node scripts/seal.mjs FOLDER
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from './policy.mjs';
import { ROOT, stop } from './prepare.mjs';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

const [folder] = process.argv.slice(2);
if (folder === undefined) stop('Which folder of pages is to be sealed? node scripts/seal.mjs FOLDER');
const pages = path.join(ROOT, folder);

let sealed = 0;
for (const name of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.html')) continue;
  const file = path.join(pages, name);
  const html = readFileSync(file, 'utf8');
  if (html.includes('http-equiv="Content-Security-Policy"')) continue;
  const hashes = new Set(
    [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`),
  );
  const policy = contentSecurityPolicy([...hashes], { inPage: true });
  writeFileSync(
    file,
    html.replace(/<head[^>]*>/, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`),
  );
  sealed += 1;
}
console.log(`${sealed} static pages sealed`);
