import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '../src/IncidentBoard/wwwroot/dist');

// The floor is what the styles need anyway (:has and nesting); older browsers get readable, plain pages.
const target = ['chrome111', 'edge111', 'firefox121', 'safari16.4'];
const shared = { bundle: true, minify: true, sourcemap: false, legalComments: 'none', logLevel: 'warning', target, absWorkingDir: here, outdir: dist };

// A file that is no longer built must not stay behind and be published.
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

await Promise.all([
  // What `import()` names becomes a file of its own, which only the screens load that need it.
  build({ ...shared, entryPoints: ['board.ts'], format: 'esm', splitting: true, chunkNames: 'chunk-[hash]' }),
  build({ ...shared, entryPoints: ['status.ts'], format: 'esm' }),
  // Other sites load it as a plain script, which finds out by itself where it came from.
  build({ ...shared, entryPoints: ['widget.ts'], format: 'iife' }),
  build({ ...shared, entryPoints: ['board.css', 'light.css', 'dark.css', 'status.css', 'print.css'] }),
  copySigns(),
]);

/** Comments and indentation help whoever draws the signs, not the reader's browser. */
async function copySigns() {
  const drawn = await readFile(join(here, 'signs.svg'), 'utf8');
  await writeFile(join(dist, 'signs.svg'), drawn.replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><').trim());
}
