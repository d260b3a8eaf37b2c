import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { lengthWords, relativeWords } = await load('relative.ts');
const { mediaFor } = await load('theme.ts');
const { firstView, formatBox, pan, parseBox, zoom } = await load('surface/box.ts');
const { movePath } = await load('graph/path.ts');

const minute = 60_000;

test('lengths_of_time_are_told_in_at_most_two_units', () => {
  assert.equal(lengthWords(12 * minute), '12 min');
  assert.equal(lengthWords(72 * minute), '1 h 12 min');
  assert.equal(lengthWords(120 * minute), '2 h');
  assert.equal(lengthWords(26 * 60 * minute), '1 day');
  assert.equal(lengthWords(23 * 24 * 60 * minute), '23 days');
  assert.equal(lengthWords(100 * 24 * 60 * minute), '3 months');
  assert.equal(lengthWords(800 * 24 * 60 * minute), '2 years');
});

test('a_time_is_past_or_ahead_and_a_promise_can_be_overdue', () => {
  assert.equal(relativeWords(0, 12 * minute, false), '12 min ago');
  assert.equal(relativeWords(72 * minute, 0, true), 'in 1 h 12 min');
  assert.equal(relativeWords(0, 5000, false), 'just now');
  assert.equal(relativeWords(0, 5000, true), 'overdue');
  assert.equal(relativeWords(0, 12 * minute, true), 'overdue by 12 min');
});

test('without_a_choice_the_system_decides_the_theme', () => {
  assert.deepEqual(mediaFor('system'), { light: '(prefers-color-scheme: light)', dark: '(prefers-color-scheme: dark)' });
  assert.deepEqual(mediaFor('dark'), { light: 'not all', dark: 'all' });
});

test('zooming_keeps_the_point_under_the_pointer_and_stays_within_its_limits', () => {
  const home = parseBox('0 0 1000 500');
  const near = zoom(home, 2, 250, 100, home);
  assert.deepEqual(near, { x: 125, y: 50, width: 500, height: 250 });
  assert.equal(zoom(home, 1e6, 0, 0, home).width, 1000 / 16);
  assert.equal(zoom(home, 1e-6, 0, 0, home).width, 4000);
  assert.equal(formatBox(near), '125 50 500 250');
});

test('a_small_screen_shows_a_readable_part_first_and_a_large_one_the_whole', () => {
  const home = parseBox('0 0 1000 500');
  assert.deepEqual(firstView(home, { width: 1000, height: 500 }, { x: 0, y: 0 }), home);
  assert.deepEqual(firstView(home, { width: 320, height: 240 }, { x: 990, y: 250 }), { x: 600, y: 100, width: 400, height: 300 });
  assert.deepEqual(firstView(home, { width: 0, height: 0 }, { x: 0, y: 0 }), home);
});

test('panning_never_loses_the_drawing', () => {
  const home = parseBox('0,0,1000,500');
  assert.deepEqual(pan(home, 50, 20, home), { x: 50, y: 20, width: 1000, height: 500 });
  assert.equal(pan(home, 1e6, 0, home).x, 800);
  assert.equal(pan(home, -1e6, 0, home).x, -800);
});

test('a_broken_view_box_is_not_guessed_at', () => {
  assert.equal(parseBox(null), null);
  assert.equal(parseBox('0 0 10'), null);
  assert.equal(parseBox('a b c d'), null);
});

test('an_edge_follows_the_end_that_moved', () => {
  assert.equal(movePath('M10 20L110 120', 'from', 5, -5), 'M15 15L110 120');
  assert.equal(movePath('M10,20 L110,120', 'to', 5, -5), 'M10,20 L115,115');
  assert.equal(movePath('M0 0 C50 0 50 100 100 100', 'to', 10, 10), 'M0 0 C50 0 60 110 110 110');
  assert.equal(movePath('M0 0 Q50 50 100 0', 'from', 10, 0), 'M10 0 Q55 50 100 0');
});
