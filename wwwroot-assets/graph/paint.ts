import type { Colours } from '../surface/colours';
import type { View } from '../surface/view';
import { exercise, unnamed, us, type Scene } from './scene';

/** Pixels per unit below which words in a node cannot be read, and below which neither dashes nor shapes can be told. */
const readable = 0.62;
const coarse = 0.3;
/** With more edges than this in sight nobody tells dashes or bends, and drawing those takes longest. */
const many = 1500;
/** Edges stroked at once: one path with all of them takes far longer than many small ones. */
const atOnce = 160;
const lab = 0;
const vendor = 1;
const component = 2;

/** Line, width and colour of each state of a relation, as the style sheet has them. */
const lines = [
  { dash: [6, 6], width: 1.5, colour: 'edge' },
  { dash: [], width: 1.5, colour: 'edge' },
  { dash: [10, 4], width: 1.5, colour: 'info' },
  { dash: [3, 5], width: 2.5, colour: 'caution' },
  { dash: [1, 6], width: 2, colour: 'edge' },
] as const;

export function paint(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene): void {
  paintEdges(context, view, colours, scene);
  paintHeads(context, view, colours, scene);
  const seen = visible(view, scene);
  for (const node of seen) paintNode(context, view, colours, scene, node);
  if (view.camera.k < readable) paintSomeLabels(context, view, colours, scene, seen);
}

function visible(view: View, scene: Scene): number[] {
  const { width, height } = scene.told.nodes;
  const [left, right, top, bottom] = [view.unitX(view.left), view.unitX(view.right), view.unitY(view.top), view.unitY(view.bottom)];
  const seen: number[] = [];
  for (let node = 0; node < scene.count; node++) {
    const [x, y] = [scene.x[node]!, scene.y[node]!];
    if (x + width[node]! / 2 >= left && x - width[node]! / 2 <= right && y + height[node]! / 2 >= top && y - height[node]! / 2 <= bottom) seen.push(node);
  }
  return seen;
}

function paintEdges(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene): void {
  const { edges } = scene.told;
  const styles = new Map<number, number[]>();
  let seen = 0;
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (!crosses(view, scene, edge)) continue;
    seen++;
    const style = edges.path[edge] === 1 ? 100 : edges.shared[edge]! > 0 ? 50 + Math.min(edges.shared[edge]!, 9) : edges.state[edge]! * 2 + edges.unsure[edge]!;
    const same = styles.get(style);
    if (same === undefined) styles.set(style, [edge]);
    else same.push(edge);
  }
  for (const style of [...styles.keys()].sort((one, other) => one - other)) strokeEdges(context, view, colours, scene, styles.get(style)!, style, view.camera.k < coarse || seen > many);
}

function strokeEdges(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene, edges: readonly number[], style: number, far: boolean): void {
  const line = lines[style < 50 ? style >> 1 : 1]!;
  const shared = style >= 50 && style < 100 ? style - 50 : 0;
  context.strokeStyle = colours.of(style === 100 ? 'critical' : far ? 'line' : line.colour);
  context.lineWidth = style === 100 ? 3 : shared > 0 ? 1 + shared * 0.75 : far ? 0.75 : (style & 1) === 1 ? 1.25 : line.width;
  context.setLineDash(far || style >= 50 ? [] : [...line.dash]);
  for (let from = 0; from < edges.length; from += atOnce) {
    context.beginPath();
    for (let at = from; at < Math.min(edges.length, from + atOnce); at++) trace(context, view, scene, edges[at]!, far);
    context.stroke();
  }
  context.setLineDash([]);
  if (far) return;
  if (shared === 0) paintArrows(context, view, scene, edges);
  paintMarks(context, view, colours, scene, edges);
}

/** From the customer's side to the supplier's, leaving and entering sideways. */
export function trace(context: CanvasRenderingContext2D, view: View, scene: Scene, edge: number, straight: boolean): void {
  const [x1, y1, x2, y2, leaves, enters] = ends(scene, edge);
  context.moveTo(view.x(x1), view.y(y1));
  if (straight) {
    context.lineTo(view.x(x2), view.y(y2));
    return;
  }
  const reach = leaves === enters ? 44 : Math.max(24, Math.abs(x2 - x1) / 2);
  context.bezierCurveTo(view.x(x1 + leaves * reach), view.y(y1), view.x(x2 + enters * reach), view.y(y2), view.x(x2), view.y(y2));
}

function ends(scene: Scene, edge: number): readonly [number, number, number, number, number, number] {
  const { nodes, edges } = scene.told;
  const [from, to] = [edges.from[edge]!, edges.to[edge]!];
  const [across, apart] = [nodes.width[from]!, scene.x[from]! - scene.x[to]!];
  const [leaves, enters] = Math.abs(apart) < across ? [-1, -1] : apart > 0 ? [-1, 1] : [1, -1];
  return [scene.x[from]! + (leaves! * across) / 2, scene.y[from]!, scene.x[to]! + (enters! * nodes.width[to]!) / 2, scene.y[to]!, leaves!, enters!];
}

function crosses(view: View, scene: Scene, edge: number): boolean {
  const [x1, y1, x2, y2] = ends(scene, edge);
  const spare = 46 * view.camera.k;
  return view.x(Math.max(x1, x2)) >= view.left - spare && view.x(Math.min(x1, x2)) <= view.right + spare && view.y(Math.max(y1, y2)) >= view.top && view.y(Math.min(y1, y2)) <= view.bottom;
}

function paintArrows(context: CanvasRenderingContext2D, view: View, scene: Scene, edges: readonly number[]): void {
  const size = Math.min(9, 12 * view.camera.k);
  context.fillStyle = context.strokeStyle;
  context.beginPath();
  for (const edge of edges) {
    const [, , x2, y2, , enters] = ends(scene, edge);
    const [x, y, back] = [view.x(x2), view.y(y2), enters * size];
    context.moveTo(x, y);
    context.lineTo(x + back, y - size / 2);
    context.lineTo(x + back, y + size / 2);
    context.closePath();
  }
  context.fill();
}

/** Two bars on what is paused, a question mark on what is not sure, and on a pair of labs how many they share. */
function paintMarks(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene, edges: readonly number[]): void {
  if (view.camera.k < readable) return;
  const told = scene.told.edges;
  context.font = '700 13px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 4;
  context.strokeStyle = colours.of('surface');
  context.fillStyle = colours.of('text');
  for (const edge of edges) {
    const mark = told.shared[edge]! > 0 ? String(told.shared[edge]) : `${told.state[edge] === 3 ? '‖' : ''}${told.unsure[edge] === 1 ? '?' : ''}`;
    if (mark === '') continue;
    const [x1, y1, x2, y2, leaves, enters] = ends(scene, edge);
    const reach = leaves === enters ? 44 : Math.max(24, Math.abs(x2 - x1) / 2);
    const [x, y] = [view.x((x1 + x2) / 2 + (leaves + enters) * reach * 0.375), view.y((y1 + y2) / 2)];
    context.strokeText(mark, x, y);
    context.fillText(mark, x, y);
  }
}

function paintHeads(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene): void {
  context.fillStyle = colours.of('text');
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.font = '600 14px system-ui, sans-serif';
  for (const head of scene.told.heads) context.fillText(head.words, view.x(head.x), view.y(28), Math.max(60, head.width * view.camera.k));
}

export function paintNode(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene, node: number): void {
  const { nodes } = scene.told;
  const { k } = view.camera;
  const [width, height, kind, hops, flags] = [nodes.width[node]! * k, nodes.height[node]! * k, nodes.kind[node]!, nodes.hops[node]!, nodes.flags[node]!];
  const [x, y] = [view.x(scene.x[node]!) - width / 2, view.y(scene.y[node]!) - height / 2];
  context.fillStyle = colours.of(hops === 0 ? 'critical-tint' : hops === 1 ? 'caution-tint' : kind === vendor ? 'sunken' : 'surface');
  context.strokeStyle = colours.of((flags & us) !== 0 ? 'accent' : hops === 0 ? 'critical' : hops > 0 ? 'caution' : 'edge');
  context.lineWidth = (hops === 0 ? 3 : hops === 1 ? 2.5 : (flags & us) !== 0 ? 3 : 1.5) * (k < coarse ? 0.6 : 1);
  context.setLineDash((flags & unnamed) !== 0 ? [2, 3] : kind === component && k >= coarse ? [5, 3] : []);
  context.beginPath();
  outline(context, kind, x, y, width, height);
  context.fill();
  context.stroke();
  context.setLineDash([]);
  if (k < readable) return;
  if ((flags & exercise) !== 0) hatch(context, colours, x + 10 * k, y + height - 4 * k, width - 20 * k, 3 * k);
  context.fillStyle = colours.of('text');
  context.font = `500 ${13 * k}px system-ui, sans-serif`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(nodes.label[node]!, x + 12 * k, y + height / 2, width - 24 * k);
  signs(context, colours, scene, node, x + width - 12 * k, y + height / 2, 5 * k);
}

/** Labs are round, vendors square, components pointed, all others have their corners cut. */
function outline(context: CanvasRenderingContext2D, kind: number, x: number, y: number, width: number, height: number): void {
  if (kind === lab) {
    context.roundRect(x, y, width, height, height / 2);
  } else if (kind === vendor) {
    context.rect(x, y, width, height);
  } else {
    const cut = kind === component ? height / 2 : height / 4;
    const inset = Math.min(cut, width / 4);
    context.moveTo(x, y + cut);
    context.lineTo(x + inset, y);
    context.lineTo(x + width - inset, y);
    context.lineTo(x + width, y + cut);
    context.lineTo(x + width, y + height - cut);
    context.lineTo(x + width - inset, y + height);
    context.lineTo(x + inset, y + height);
    context.lineTo(x, y + height - cut);
    context.closePath();
  }
}

function hatch(context: CanvasRenderingContext2D, colours: Colours, x: number, y: number, width: number, height: number): void {
  context.fillStyle = colours.of('hatch-ground');
  context.fillRect(x, y, width, height);
  context.fillStyle = colours.of('hatch');
  for (let at = x; at < x + width - height; at += height * 3) context.fillRect(at, y, height * 1.5, height);
}

/** Exposure and stance by their shapes, from the right edge inwards. */
function signs(context: CanvasRenderingContext2D, colours: Colours, scene: Scene, node: number, x: number, y: number, size: number): void {
  const exposure = scene.told.nodes.exposure[node]!;
  if (exposure < 0) return;
  context.lineWidth = Math.max(1, size / 4);
  context.strokeStyle = context.fillStyle = colours.of(exposure === 3 ? 'critical' : exposure === 2 ? 'caution' : exposure === 1 ? 'good' : 'muted');
  context.beginPath();
  if (exposure === 2) {
    context.moveTo(x, y - size);
    context.lineTo(x + size, y + size);
    context.lineTo(x - size, y + size);
    context.closePath();
  } else if (exposure === 3) {
    context.moveTo(x, y - size);
    context.lineTo(x + size, y);
    context.lineTo(x, y + size);
    context.lineTo(x - size, y);
    context.closePath();
    context.fill();
  } else {
    context.arc(x, y, size, 0, 2 * Math.PI);
    if (exposure === 1) {
      context.moveTo(x - size / 2, y);
      context.lineTo(x - size / 8, y + size / 2);
      context.lineTo(x + size / 2, y - size / 2);
    }
  }
  context.stroke();
  const stance = scene.told.nodes.stance[node]!;
  if (stance === 3) {
    context.fillStyle = colours.of('caution');
    context.fillRect(x - size * 3.4, y - size, size * 0.7, size * 2);
    context.fillRect(x - size * 2.2, y - size, size * 0.7, size * 2);
  } else if (stance === 4) {
    context.strokeStyle = colours.of('caution');
    context.beginPath();
    context.moveTo(x - size * 3.6, y - size);
    context.lineTo(x - size * 1.6, y + size);
    context.moveTo(x - size * 1.6, y - size);
    context.lineTo(x - size * 3.6, y + size);
    context.stroke();
  }
}

/** From far away only as many names as have room, the most important first; none stands on another. */
function paintSomeLabels(context: CanvasRenderingContext2D, view: View, colours: Colours, scene: Scene, seen: readonly number[]): void {
  context.font = '500 12px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.of('surface');
  context.fillStyle = colours.of('text');
  for (const label of labelled(view, scene, seen, text => context.measureText(text).width)) {
    context.strokeText(label.text, label.x, label.y);
    context.fillText(label.text, label.x, label.y);
  }
}

const labelHeight = 16;

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function labelled(view: View, scene: Scene, seen: readonly number[], widthOf: (text: string) => number): Label[] {
  const { nodes } = scene.told;
  const weight = (node: number): number => (nodes.hops[node] === 0 ? 1e6 : 0) + (nodes.hops[node]! > 0 ? 1e4 / nodes.hops[node]! : 0) + ((nodes.flags[node]! & us) !== 0 ? 1e5 : 0) + scene.edgesOf(node).length;
  const order = [...seen].sort((one, other) => weight(other) - weight(one) || one - other).slice(0, 600);
  const labels: Label[] = [];
  const rows = new Map<number, Label[]>();
  for (const node of order) {
    const text = nodes.label[node]!;
    const label = { text, x: view.x(scene.x[node]!), y: view.y(scene.y[node]!), width: widthOf(text) + 8 };
    const row = Math.floor(label.y / labelHeight);
    const near = [row - 1, row, row + 1].flatMap(at => rows.get(at) ?? []);
    if (near.some(other => Math.abs(other.y - label.y) < labelHeight && Math.abs(other.x - label.x) < (other.width + label.width) / 2)) continue;
    labels.push(label);
    rows.set(row, [...(rows.get(row) ?? []), label]);
  }
  return labels;
}
