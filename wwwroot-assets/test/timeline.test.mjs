import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { layOut, reach } = await load('timeline/layout.ts');
const { placeWords, precisionAt, rounded } = await load('timeline/window.ts');

const measure = mark => mark.title.length * 7;
const mark = (title, from, to, lanes = [0], shape = 'Within') => ({ id: title, lanes, kind: 'Note', kindWords: 'note', title, mark: shape, from, to, when: '', parties: '', conflict: null, since: null, marking: '', exercise: false });
const lane = (key, stretches = [], timeless = 0) => ({ key, title: key, exercise: false, inside: 0, timeless, stretches });
const window = (lanes, marks) => ({ lanes, marks, ties: [], gaps: [] });

test('no_two_events_of_a_lane_stand_on_one_another_as_long_as_there_are_rows', () => {
  let seed = 3;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const marks = Array.from({ length: 120 }, (_, at) => mark(`Event ${at}`, random() * 4000, 0)).map(one => ({ ...one, to: one.from + random() * 80 }));
  const { things } = layOut(window([lane('a')], marks), [], new Set(), x => x, 4000, measure);

  assert.equal(things.length, marks.length);
  const boxes = things.map(thing => {
    const [left, right] = reach(marks[thing.mark], x => x);
    return { y: thing.y, left: thing.isBefore ? left - thing.label - 6 : left, right: !thing.isBefore && thing.label > 0 ? right + 6 + thing.label : right };
  });
  boxes.forEach((one, at) => boxes.slice(at + 1).forEach(other => assert.ok(one.y !== other.y || one.right <= other.left || other.right <= one.left)));
});

test('however_many_there_are_none_is_left_out_and_words_give_way_first', () => {
  const marks = Array.from({ length: 500 }, (_, at) => mark(`Event ${at}`, 100, 130));
  const { things, height } = layOut(window([lane('a')], marks), [], new Set(), x => x, 1000, measure);
  assert.equal(new Set(things.map(thing => thing.mark)).size, 500);
  assert.ok(things.filter(thing => thing.label > 0).length >= 14);
  assert.ok(height < 1100);
});

test('pinned_lanes_stand_first_in_their_order_and_folded_ones_show_nothing', () => {
  const data = window([lane('a'), lane('b'), lane('c'), lane('')], [mark('one', 0, 10, [0]), mark('two', 0, 10, [1, 2]), mark('three', 0, 10, [3])]);
  const layout = layOut(data, ['c', 'b'], new Set(['b', '']), x => x, 1000, measure);
  assert.deepEqual(layout.bands.map(band => band.lane), [2, 1, 0, 3]);
  assert.deepEqual(layout.things.map(thing => thing.lane), [2, 0]);
  layout.bands.slice(1).forEach((band, at) => assert.equal(band.top, layout.bands[at].top + layout.bands[at].height));
});

test('what_has_no_time_lies_in_the_tray_and_full_lanes_count', () => {
  const data = window([lane('a', [[0, 100, 40], [100, 200, 7]], 3)], [mark('no time', 0, 0, [0], 'Unknown')]);
  const { bands, things } = layOut(data, [], new Set(), x => x, 1000, measure);
  assert.deepEqual(things.map(thing => thing.count), [40, 7, 1]);
  assert.ok(things[2].tray > 0 && bands[0].trayY > 0);
  assert.equal(bands[0].most, 40);
});

test('a_time_is_drawn_no_more_exactly_than_it_is_known', () => {
  const x = place => place;
  assert.deepEqual(reach(mark('', 100, 100, [0], 'Before'), x), [36, 100]);
  assert.deepEqual(reach(mark('', 100, 100, [0], 'After'), x), [100, 164]);
  assert.deepEqual(reach(mark('', 100, 300), x), [100, 300]);
  assert.deepEqual(reach(mark('', 100, 101, [0], 'Instant'), x), [94.5, 106.5]);
});

test('one_points_as_exactly_as_the_scale_allows', () => {
  assert.deepEqual([1, 1 / 3.6e5, 1 / 6e6, 1 / 2e8, 1 / 5e9].map(precisionAt), ['Minute', 'Hour', 'Day', 'Month', 'Year']);
});

test('places_are_told_in_words', () => {
  assert.equal(placeWords(Date.UTC(2026, 3, 5)), '5 April 2026');
  assert.equal(placeWords(Date.UTC(2026, 3, 5, 18, 4)), '5 April 2026, 18:04');
  assert.deepEqual(rounded(1499.6, 1500.2), [1000, 2000]);
});
