import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contrast, deuteranopiaDistance } from './colour.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = path => readFile(join(root, path), 'utf8');
const states = ['critical', 'caution', 'info', 'good'];
const surfaces = ['ground', 'surface', 'sunken'];

// Ink and the grounds it stands on anywhere in the sheets: 4.5 to 1 for words (WCAG 2.2 §1.4.3).
const words = [
  ...['text', 'muted', 'accent', 'accent-strong', ...states].flatMap(ink => surfaces.map(ground => [ink, ground])),
  ...['text', 'accent', 'accent-strong', 'muted'].map(ink => [ink, 'accent-tint']),
  ...states.flatMap(state => [[state, `${state}-tint`], ['text', `${state}-tint`], [`on-${state}`, state]]),
  ['muted', 'critical-tint'], ['muted', 'caution-tint'],
  ['on-accent', 'accent'], ['on-accent', 'accent-strong'],
  ['on-hatch', 'hatch-ground'],
  ['surface', 'text'],
];
// What shows where a control or a shape is: 3 to 1 (WCAG 2.2 §1.4.11).
const shapes = [...surfaces.map(ground => ['edge', ground]), ['edge', 'accent-tint'], ['hatch', 'hatch-ground']];
// Decoration only: hairlines, shadows.
const decoration = ['line', 'shade', 'veil'];

function themesIn(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const [usual, more] = plain.split('@media (prefers-contrast: more)');
  const tokens = part => Object.fromEntries([...(part ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(match => [match[1], match[2].trim()]));
  return { usual: tokens(usual), more: { ...tokens(usual), ...tokens(more) } };
}

for (const name of ['light', 'dark']) {
  const { usual, more } = themesIn(await read(`tokens/${name}.css`));

  test(`in_${name}_every_word_and_shape_stands_out_from_its_ground`, () => {
    assert.ok(words.length > 40);
    for (const theme of [usual, more]) {
      for (const [ink, ground] of words) {
        const ratio = contrast(theme[ink], theme[ground]);
        assert.ok(ratio >= 4.5, `${ink} on ${ground}: ${ratio.toFixed(2)}`);
      }
      for (const [ink, ground] of shapes) {
        const ratio = contrast(theme[ink], theme[ground]);
        assert.ok(ratio >= 3, `${ink} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`in_${name}_with_more_contrast_asked_for_words_reach_7_to_1`, () => {
    for (const ink of ['text', 'muted', 'accent', ...states]) {
      for (const ground of surfaces) assert.ok(contrast(more[ink], more[ground]) >= 7, `${ink} on ${ground}`);
    }
  });

  test(`in_${name}_the_four_states_are_distinct_in_deuteranopia`, () => {
    for (const [index, one] of states.entries()) {
      for (const other of states.slice(index + 1)) {
        const distance = deuteranopiaDistance(usual[one], usual[other]);
        assert.ok(distance >= 20, `${one} and ${other}: ${distance.toFixed(1)}`);
      }
    }
  });

  test(`in_${name}_every_colour_is_checked_or_named_as_decoration`, () => {
    const checked = new Set([...words, ...shapes].flat().concat(decoration));
    const unchecked = Object.keys(usual).filter(token => !checked.has(token));
    assert.deepEqual(unchecked, []);
  });
}

test('both_themes_paper_and_forced_colours_define_the_same_tokens', async () => {
  const names = async path => Object.keys(themesIn(await read(path)).usual).sort();
  const light = await names('tokens/light.css');
  assert.ok(light.length > 25);
  for (const other of ['dark', 'print', 'forced']) assert.deepEqual(await names(`tokens/${other}.css`), light, other);
});

test('tlp_labels_have_the_colours_of_first_on_black', async () => {
  const { usual } = themesIn(await read('tokens.css'));
  const labels = { 'tlp-ground': '#000000', 'tlp-red': '#ff2b2b', 'tlp-amber': '#ffc000', 'tlp-green': '#33ff00', 'tlp-clear': '#ffffff' };
  for (const [name, colour] of Object.entries(labels)) assert.equal(usual[name], colour);
});

async function styleSheets() {
  const top = ['board.css', 'light.css', 'dark.css', 'kit.css', 'print.css', 'pages.css', 'status.css'];
  const parts = (await readdir(join(root, 'board'))).filter(name => name.endsWith('.css')).map(name => `board/${name}`);
  return Promise.all([...top, ...parts].map(async path => [path, (await read(path)).replace(/\/\*[\s\S]*?\*\//g, '')]));
}

test('literal_colours_stand_in_the_token_sheets_only', async () => {
  const sheets = await styleSheets();
  assert.ok(sheets.length > 15);
  const literal = /#[0-9a-f]{3,8}\b(?![\w-]*\s*\{)|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(|:\s*(?:white|black|red|green|blue|gray|grey|orange|yellow)\b/i;
  for (const [path, css] of sheets) assert.equal(literal.exec(css.replace(/"[^"]*"/g, '""'))?.[0], undefined, path);
});

test('every_token_that_is_used_exists_and_none_is_important', async () => {
  const defined = new Set();
  for (const path of ['tokens.css', 'tokens/light.css']) {
    for (const match of (await read(path)).matchAll(/--([\w-]+):/g)) defined.add(match[1]);
  }
  for (const [path, css] of await styleSheets()) {
    for (const match of css.matchAll(/var\(--([\w-]+)/g)) assert.ok(defined.has(match[1]), `${path}: --${match[1]}`);
    assert.ok(!css.includes('!important'), path);
  }
});
