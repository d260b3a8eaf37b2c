import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const sprite = await readFile(new URL('../signs.svg', import.meta.url), 'utf8');
const symbols = new Map([...sprite.matchAll(/<symbol id="([\w-]+)"([^>]*)>([\s\S]*?)<\/symbol>/g)].map(match => [match[1], match[2] + match[3]]));

const agreed = [
  ...['unknown', 'notexposed', 'suspected', 'confirmed'].map(name => `exposure-${name}`),
  ...['noneknown', 'monitoring', 'investigating', 'paused', 'terminated', 'resumed'].map(name => `stance-${name}`),
  ...[1, 2, 3, 4].map(number => `sev-${number}`),
  ...['open', 'claimed', 'corroborated', 'confirmed', 'disputed', 'refuted', 'withdrawn', 'setaside'].map(name => `finding-${name}`),
  ...['compromise', 'discovery', 'disclosure', 'containment', 'stancechange', 'statement', 'publication', 'regulatory', 'decision', 'note'].map(name => `event-${name}`),
  ...['board', 'timeline', 'graph', 'findings', 'sources', 'parties', 'due', 'status', 'admin'].map(name => `nav-${name}`),
  ...['note', 'claim', 'doubt', 'question'].map(name => `mark-${name}`),
  'promise', 'overdue', 'exercise', 'theme', 'search', 'person', 'close', 'plus', 'undo', 'history', 'link', 'warning',
];

test('every_sign_of_the_design_is_drawn', () => {
  assert.ok(symbols.size >= agreed.length);
  assert.deepEqual(agreed.filter(id => !symbols.has(id)), []);
});

test('signs_take_the_colour_of_the_words_beside_them', () => {
  for (const [id, symbol] of symbols) {
    assert.match(symbol, /viewBox="0 0 24 24"/, id);
    for (const [, paint] of symbol.matchAll(/(?:fill|stroke)="([^"]+)"/g)) assert.ok(['currentColor', 'none'].includes(paint), `${id}: ${paint}`);
  }
});

test('no_two_signs_of_one_kind_look_alike', () => {
  for (const kind of ['exposure', 'stance', 'sev', 'finding', 'event', 'nav', 'mark']) {
    const drawn = [...symbols].filter(([id]) => id.startsWith(`${kind}-`)).map(([, symbol]) => symbol);
    assert.ok(drawn.length >= 4, kind);
    assert.equal(new Set(drawn).size, drawn.length, kind);
  }
});
