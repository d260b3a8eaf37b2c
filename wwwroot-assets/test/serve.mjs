// For developers: shows the sample pages of this folder with the built files, and keeps drafts in memory
// as the real server does on disk. PORT chooses the port, default 5090.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { homedir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packages = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages');
const kit = join(packages, 'radzen.blazor', process.env.RADZEN_VERSION ?? '12.0.8', 'staticwebassets');
const folders = { '/dist/': join(here, '../../src/IncidentBoard/wwwroot/dist'), '/_content/Radzen.Blazor/': kit, '/': here };
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const policy = "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
const drafts = new Map();

createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path.startsWith('/drafts/') || path === '/graph/positions') await keep(request, response, path);
  else await serveFile(response, path === '/' ? '/sample.html' : path);
}).listen(Number(process.env.PORT ?? 5090), '127.0.0.1');

async function keep(request, response, key) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const answer = (status, json) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(json);
  if (request.headers['x-draft'] !== '1') answer(403);
  else if (request.method === 'PUT') answer(drafts.set(key, { ...JSON.parse(body), at: new Date().toISOString() }) && 204);
  else if (request.method === 'DELETE') answer((drafts.delete(key), 204));
  else if (drafts.has(key)) answer(200, JSON.stringify(drafts.get(key)));
  else answer(204);
}

async function serveFile(response, path) {
  const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start));
  try {
    const bytes = await readFile(join(folder, normalize(path.slice(prefix.length))));
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': policy }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
