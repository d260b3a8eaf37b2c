import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { bringing, cameraFor, viewOf, within } = await load('surface/view.ts');
const { placed } = await load('surface/bitmap.ts');
const { createPlaces, isWithin, nextIn } = await load('surface/places.ts');

const extent = { left: 0, top: 0, right: 1000, bottom: 400 };

test('units_and_pixels_lead_back_to_one_another_on_one_axis_and_on_two', () => {
  for (const axes of ['x', 'xy']) {
    const view = viewOf(axes, { k: 2.5, x: -40, y: 12 }, 800, 300);
    assert.equal(view.unitX(view.x(123)), 123);
    assert.equal(view.unitY(view.y(-7)), -7);
  }
  assert.equal(viewOf('x', { k: 2, x: 0, y: 5 }, 1, 1).y(10), 15);
  assert.equal(viewOf('xy', { k: 2, x: 0, y: 5 }, 1, 1).y(10), 25);
});

test('what_is_fitted_is_seen_whole_with_room_around_it_and_never_closer_than_allowed', () => {
  for (const axes of ['x', 'xy']) {
    const view = viewOf(axes, cameraFor(axes, extent, 640, 480, 20, 8), 640, 480);
    assert.ok(view.x(extent.left) >= 20 - 1e-9 && view.x(extent.right) <= 620 + 1e-9);
    if (axes === 'xy') assert.ok(view.y(extent.top) >= 20 && view.y(extent.bottom) <= 460);
  }
  assert.equal(cameraFor('xy', { left: 5, top: 5, right: 5, bottom: 5 }, 640, 480, 20, 8).k, 8);
});

test('moving_never_loses_the_picture', () => {
  const before = { k: 1, x: 0, y: 0 };
  for (const far of [1e9, -1e9]) {
    const view = viewOf('xy', within('xy', { k: 1, x: far, y: far }, before, extent, 500, 300), 500, 300);
    assert.ok(view.x(extent.right) >= 100 - 1e-9 && view.x(extent.left) <= 400 + 1e-9);
    assert.ok(view.y(extent.bottom) >= 60 - 1e-9 && view.y(extent.top) <= 240 + 1e-9);
  }
});

test('on_one_axis_zooming_leaves_the_height_and_scrolling_stops_at_the_ends', () => {
  const before = { k: 1, x: 0, y: -30 };
  assert.equal(within('x', { k: 2, x: 0, y: -90 }, before, extent, 500, 300).y, -30);
  assert.equal(within('x', { k: 1, x: 0, y: -900 }, before, extent, 500, 300).y, -100);
  assert.equal(within('x', { k: 1, x: 0, y: 50 }, before, extent, 500, 300).y, 0);
  assert.equal(within('x', { k: 1, x: 0, y: -50 }, before, { ...extent, bottom: 200 }, 500, 300).y, 0);
});

test('a_moved_bitmap_lies_where_a_fresh_drawing_would', () => {
  for (const axes of ['x', 'xy']) {
    const drawn = viewOf(axes, { k: 1.5, x: 20, y: -10 }, 600, 400, 0.25);
    const seen = viewOf(axes, { k: 2.1, x: -75, y: 33 }, 600, 400);
    const place = placed(drawn.camera, seen.camera, axes === 'x', { x: drawn.left, y: drawn.top });
    for (const [x, y] of [[0, 0], [313, 77], [-50, 410]]) {
      assert.ok(Math.abs(place.x + (drawn.x(x) - drawn.left) * place.across - seen.x(x)) < 1e-9);
      assert.ok(Math.abs(place.y + (drawn.y(y) - drawn.top) * place.down - seen.y(y)) < 1e-9);
    }
  }
});

test('a_thing_is_brought_into_sight_by_as_little_as_needed', () => {
  const camera = { k: 1, x: 0, y: 0 };
  assert.deepEqual(bringing(camera, { x: 100, y: 100, width: 50, height: 20 }, 500, 300), camera);
  assert.deepEqual(bringing(camera, { x: -40, y: 290, width: 50, height: 20 }, 500, 300), { k: 1, x: 56, y: -26 });
  assert.equal(bringing(camera, { x: 400, y: 100, width: 900, height: 20 }, 500, 300).x, -384);
});

test('points_are_found_as_a_plain_search_finds_them', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const xs = Float64Array.from({ length: 800 }, () => random() * 1000);
  const ys = Float64Array.from({ length: 800 }, () => random() * 600);
  const places = createPlaces(xs, ys);
  for (let turn = 0; turn < 200; turn++) {
    const [x, y, reach] = [random() * 1100 - 50, random() * 700 - 50, random() * 60];
    const distance = thing => Math.hypot(xs[thing] - x, ys[thing] - y);
    const nearest = [...xs.keys()].reduce((best, thing) => (distance(thing) < distance(best) ? thing : best), 0);
    assert.equal(places.at(x, y, reach), distance(nearest) <= reach ? nearest : -1);
    const box = { left: x, top: y, right: x + 120, bottom: y + 90 };
    assert.deepEqual(places.inside(box), [...xs.keys()].filter(thing => xs[thing] >= box.left && xs[thing] <= box.right && ys[thing] >= box.top && ys[thing] <= box.bottom));
  }
});

test('arrows_go_to_the_nearest_in_their_direction', () => {
  const xs = [0, 100, 10, -50, 5];
  const ys = [0, 5, 80, 0, -60];
  assert.deepEqual(['left', 'right', 'up', 'down'].map(way => nextIn(way, 0, xs, ys)), [3, 1, 4, 2]);
  assert.equal(nextIn('left', 3, xs, ys), -1);
});

test('a_point_is_within_a_line_that_goes_around_it', () => {
  const bay = [[0, 0], [100, 0], [100, 100], [50, 40], [0, 100]];
  assert.equal(isWithin(20, 30, bay), true);
  assert.equal(isWithin(50, 80, bay), false);
  assert.equal(isWithin(150, 50, bay), false);
});
