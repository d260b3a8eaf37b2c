import { createPlaces, type Places } from '../surface/places';
import type { Extent } from '../surface/view';

/** What the server has computed, as columns. */
export interface Told {
  readonly box: readonly [number, number, number, number];
  readonly arranged: boolean;
  readonly heads: readonly { readonly words: string; readonly x: number; readonly width: number }[];
  readonly nodes: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    readonly kind: readonly number[];
    readonly hops: readonly number[];
    readonly exposure: readonly number[];
    readonly stance: readonly number[];
    readonly flags: readonly number[];
    readonly note: readonly string[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly width: readonly number[];
    readonly height: readonly number[];
  };
  readonly edges: {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly state: readonly number[];
    readonly unsure: readonly number[];
    readonly path: readonly number[];
    readonly shared: readonly number[];
    readonly service: readonly string[];
  };
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly exposures: readonly string[];
  readonly stances: readonly string[];
}

export const us = 1;
export const unnamed = 2;
export const exercise = 4;

/** The picture in hand: what was told, where each node stands now, and who is tied to whom. */
export interface Scene {
  readonly told: Told;
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The edges of a node. */
  edgesOf(node: number): Int32Array;
  /** The node whose box holds the point, or, where boxes are tiny, the nearest within `reach` units; -1 when there is none. */
  at(x: number, y: number, reach: number): number;
  extent(): Extent;
  /** Nodes have been moved. */
  settle(): void;
}

export function createScene(told: Told): Scene {
  const { nodes, edges } = told;
  const count = nodes.id.length;
  const x = Float64Array.from(nodes.x);
  const y = Float64Array.from(nodes.y);
  const [starts, tied] = tie(count, edges.from, edges.to);
  const widest = nodes.width.reduce((most, width) => Math.max(most, width), 1);
  const highest = nodes.height.reduce((most, height) => Math.max(most, height), 1);
  let places: Places | null = null;
  let edge: Extent | null = null;

  return {
    told,
    count,
    x,
    y,
    edgesOf: node => tied.subarray(starts[node]!, starts[node + 1]!),
    at(px, py, reach) {
      places ??= createPlaces(x, y);
      const near = places.inside({ left: px - widest / 2, right: px + widest / 2, top: py - highest / 2, bottom: py + highest / 2 });
      for (let last = near.length - 1; last >= 0; last--) {
        const node = near[last]!;
        if (Math.abs(px - x[node]!) <= nodes.width[node]! / 2 && Math.abs(py - y[node]!) <= nodes.height[node]! / 2) return node;
      }
      return places.at(px, py, reach);
    },
    extent() {
      edge ??= extentOf(told, x, y);
      return edge;
    },
    settle() {
      places = null;
      edge = null;
    },
  };
}

/** Compressed adjacency: the edges of each node, one after the other. */
export function tie(count: number, from: readonly number[], to: readonly number[]): readonly [Int32Array, Int32Array] {
  const starts = new Int32Array(count + 1);
  for (const ends of [from, to]) for (const node of ends) starts[node + 1] = starts[node + 1]! + 1;
  for (let node = 0; node < count; node++) starts[node + 1] = starts[node + 1]! + starts[node]!;
  const next = Int32Array.from(starts);
  const tied = new Int32Array(from.length * 2);
  for (let edge = 0; edge < from.length; edge++) {
    for (const node of [from[edge]!, to[edge]!]) {
      tied[next[node]!] = edge;
      next[node] = next[node]! + 1;
    }
  }
  return [starts, tied];
}

function extentOf(told: Told, x: Float64Array, y: Float64Array): Extent {
  if (x.length === 0) return { left: 0, top: 0, right: 1, bottom: 1 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < x.length; node++) {
    const [across, down] = [told.nodes.width[node]! / 2, told.nodes.height[node]! / 2];
    left = Math.min(left, x[node]! - across);
    right = Math.max(right, x[node]! + across);
    top = Math.min(top, y[node]! - down);
    bottom = Math.max(bottom, y[node]! + down);
  }
  return { left, top: Math.min(top, told.heads.length > 0 ? 0 : top), right, bottom };
}

/** What is said of a node, to those who do not see it. */
export function wordsOf(scene: Scene, node: number): string {
  const { nodes, edges, kinds, exposures, stances } = scene.told;
  const flags = nodes.flags[node]!;
  let [suppliers, customers] = [0, 0];
  for (const edge of scene.edgesOf(node)) {
    if (edges.from[edge] === node) suppliers++;
    else customers++;
  }
  const hops = nodes.hops[node]!;
  return [
    nodes.label[node],
    kinds[nodes.kind[node]!],
    (flags & us) !== 0 ? 'our organisation' : '',
    (flags & unnamed) !== 0 ? 'not named' : '',
    (flags & exercise) !== 0 ? 'EXERCISE' : '',
    hops < 0 ? '' : hops === 0 ? 'affected' : `${hops} ${hops === 1 ? 'hop' : 'hops'} away`,
    nodes.note[node],
    nodes.exposure[node]! < 0 ? '' : `exposure ${exposures[nodes.exposure[node]!]}`,
    nodes.stance[node]! <= 0 ? '' : stances[nodes.stance[node]!],
    `${suppliers} ${suppliers === 1 ? 'supplier' : 'suppliers'}, ${customers} ${customers === 1 ? 'customer' : 'customers'} drawn`,
  ].filter(words => words !== '' && words !== undefined).join(', ');
}
