// How much script the browser must have before it can show the page: the module of index.html and what it imports
// at once. Parts that load late do not count.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.join(import.meta.dirname, '..', 'dist');

/** @returns {number} bytes, gzip level 9 */
export function initialScriptBytes() {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
  const seen = new Set();
  let bytes = 0;
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(path.join(dist, file), 'utf8');
    bytes += gzipSync(code, { level: 9 }).length;
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      waiting.push(`assets/${imported}`);
  }
  return bytes;
}
