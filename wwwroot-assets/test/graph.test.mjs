import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { createScene, tie, wordsOf } = await load('graph/scene.ts');
const { labelled } = await load('graph/paint.ts');
const { viewOf } = await load('surface/view.ts');

function told(count, edges = []) {
  const each = make => Array.from({ length: count }, (_, node) => make(node));
  return {
    box: [0, 0, 100, 100], arranged: false, heads: [],
    nodes: {
      id: each(node => `n${node}`), label: each(node => `Party ${node}`), kind: each(() => 1), hops: each(node => (node === 3 ? 0 : -1)), exposure: each(() => -1), stance: each(() => -1), flags: each(node => (node === 1 ? 4 : 0)), note: each(() => ''),
      x: each(node => (node % 40) * 190), y: each(node => Math.floor(node / 40) * 34), width: each(() => 172), height: each(() => 24),
    },
    edges: { from: edges.map(edge => edge[0]), to: edges.map(edge => edge[1]), state: edges.map(() => 1), unsure: edges.map(() => 0), path: edges.map(() => 0), shared: edges.map(() => 0), service: edges.map(() => '') },
    kinds: ['lab', 'vendor'], states: ['unknown', 'active'], exposures: ['unknown'], stances: ['none known'],
  };
}

test('each_edge_belongs_to_both_its_ends', () => {
  const edges = [[0, 1], [1, 2], [2, 0], [0, 2]];
  const [starts, tied] = tie(3, edges.map(edge => edge[0]), edges.map(edge => edge[1]));
  const of = node => [...tied.subarray(starts[node], starts[node + 1])];
  assert.deepEqual([0, 1, 2].map(of), [[0, 2, 3], [0, 1], [1, 2, 3]]);
});

test('a_node_is_found_anywhere_in_its_box_and_beside_it_only_within_reach', () => {
  const scene = createScene(told(200));
  for (let node = 0; node < 200; node += 7) {
    const [x, y] = [scene.x[node], scene.y[node]];
    for (const [dx, dy] of [[0, 0], [85, 11], [-85, -11]]) assert.equal(scene.at(x + dx, y + dy, 1), node);
    assert.equal(scene.at(x + 93, y + 17, 1), -1);
  }
  scene.x[5] += 50_000;
  scene.settle();
  assert.equal(scene.at(scene.x[5], scene.y[5], 1), 5);
});

test('names_seen_from_afar_never_stand_on_one_another_and_the_affected_one_is_among_them', () => {
  const scene = createScene(told(2000, Array.from({ length: 3000 }, (_, edge) => [edge % 2000, (edge * 7) % 2000])));
  for (const k of [0.05, 0.12, 0.3, 0.6]) {
    const labels = labelled(viewOf('xy', { k, x: 0, y: 0 }, 1200, 700), scene, [...Array(2000).keys()], text => text.length * 7);
    assert.ok(labels.length > 5);
    assert.ok(labels.some(label => label.text === 'Party 3'));
    labels.forEach((one, at) => labels.slice(at + 1).forEach(other => assert.ok(Math.abs(one.y - other.y) >= 16 || Math.abs(one.x - other.x) >= (one.width + other.width) / 2)));
  }
});

test('what_is_said_of_a_node_names_kind_exercise_distance_and_ties', () => {
  const scene = createScene(told(4, [[0, 1], [1, 3], [2, 1]]));
  assert.equal(wordsOf(scene, 1), 'Party 1, vendor, EXERCISE, 1 supplier, 2 customers drawn');
  assert.equal(wordsOf(scene, 3), 'Party 3, vendor, affected, 0 suppliers, 1 customer drawn');
});
