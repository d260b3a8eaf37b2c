import { goTo } from './goto';
import type { MakePicture, Picture } from '../surface/pictures';
import { isWithin, nextIn } from '../surface/places';
import { create } from '../surface/surface';
import { paint, paintNode, trace } from './paint';
import { createPositions } from './positions';
import { createScene, wordsOf, type Scene, type Told } from './scene';

/** Units that one press of Ctrl and an arrow moves a node. */
const stride = 10;
const rest = 500;
const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const empty: Told = {
  box: [0, 0, 1, 1], arranged: false, heads: [],
  nodes: { id: [], label: [], kind: [], hops: [], exposure: [], stance: [], flags: [], note: [], x: [], y: [], width: [], height: [] },
  edges: { from: [], to: [], state: [], unsure: [], path: [], shared: [], service: [] },
  kinds: [], states: [], exposures: [], stances: [],
};

/** A graph of many nodes on the surface: computed by the server, drawn, moved and walked over here. */
export const make: MakePicture = (element, tools): Picture => {
  let scene: Scene = createScene(empty);
  let chosen = new Set<number>();
  let moving: { readonly nodes: readonly number[]; x: number; y: number } | null = null;
  let arranged = false;
  let loaded = false;
  const positions = createPositions(tools.announcer);
  const opened = new MutationObserver(() => surface.redrawOver());
  opened.observe(element, { attributes: true, attributeFilter: ['data-open'] });

  const surface = create(element, {
    axes: 'xy',
    label: element.dataset.label ?? 'Graph',
    describedBy: 'graph-keys',
    scales: [0.02, 4],
    wheel: 'ctrl',
    announcer: tools.announcer,
  }, {
    draw: (context, view, colours) => paint(context, view, colours, scene),
    drawOver(context, view, colours) {
      const pointed = surface.hover >= 0 ? surface.hover : surface.focus;
      if (pointed >= 0) {
        context.strokeStyle = colours.of('accent');
        context.lineWidth = 2;
        context.beginPath();
        for (const edge of scene.edgesOf(pointed)) trace(context, view, scene, edge, false);
        context.stroke();
      }
      if (moving !== null) {
        for (const node of moving.nodes) {
          context.strokeStyle = colours.of('accent');
          context.lineWidth = 1.5;
          context.beginPath();
          for (const edge of scene.edgesOf(node)) trace(context, view, scene, edge, false);
          context.stroke();
          paintNode(context, view, colours, scene, node);
        }
      }
      context.strokeStyle = colours.of('accent');
      context.lineWidth = 3;
      for (const node of open() >= 0 ? [...chosen, open()] : chosen) {
        const box = boxOf(node);
        context.strokeRect(box.x - 2, box.y - 2, box.width + 4, box.height + 4);
      }
    },
    extent: () => scene.extent(),
    at: (x, y, view) => scene.at(view.unitX(x), view.unitY(y), 12 / view.camera.k),
    boxOf,
    wordsOf: node => wordsOf(scene, node),
    tipOf: node => [scene.told.nodes.label[node]!, wordsOf(scene, node).split(', ').slice(1).join(', ')],
    next: (way, from) => (from < 0 ? first() : nextIn(way, from, scene.x, scene.y)),
    first,
    last: () => order().at(-1) ?? -1,
    open: node => goTo('open', `party:${scene.told.nodes.id[node]}`),
    find: () => document.querySelector<HTMLInputElement>('[data-key="f"]')?.focus(),
    isMoved: () => true,
    move(node, x, y, phase) {
      const [ux, uy] = [surface.view.unitX(x), surface.view.unitY(y)];
      if (phase === 'start') moving = { nodes: chosen.has(node) ? [...chosen] : [node], x: ux, y: uy };
      if (moving === null) return;
      shift(moving.nodes, ux - moving.x, uy - moving.y);
      [moving.x, moving.y] = [ux, uy];
      if (phase === 'end') {
        keep(moving.nodes, 0);
        moving = null;
        surface.redraw();
      }
      surface.redrawOver();
    },
    lasso(line, view) {
      chosen = new Set(Array.from({ length: scene.count }, (_, node) => node).filter(node => isWithin(view.x(scene.x[node]!), view.y(scene.y[node]!), line)));
      tools.announcer.say(`${chosen.size} parties drawn around. Dragging one moves all; Escape lets go.`);
      surface.redrawOver();
    },
    key(event, focus) {
      if (event.key === 'Escape' && chosen.size > 0) {
        chosen = new Set();
        surface.redrawOver();
        return true;
      }
      const way = steps[event.key];
      if (way === undefined || !event.ctrlKey || focus < 0) return false;
      const nodes = chosen.has(focus) ? [...chosen] : [focus];
      shift(nodes, way[0] * stride, way[1] * stride);
      keep(nodes, rest);
      surface.redraw();
      return true;
    },
  });

  function boxOf(node: number): { x: number; y: number; width: number; height: number } {
    const { view } = surface;
    const [width, height] = [scene.told.nodes.width[node]! * view.camera.k, scene.told.nodes.height[node]! * view.camera.k];
    return { x: view.x(scene.x[node]!) - width / 2, y: view.y(scene.y[node]!) - height / 2, width, height };
  }

  /** From left to right, then from top to bottom. */
  function order(): number[] {
    return Array.from({ length: scene.count }, (_, node) => node).sort((one, other) => scene.x[one]! - scene.x[other]! || scene.y[one]! - scene.y[other]!);
  }

  function first(): number {
    const affected = scene.told.nodes.hops.indexOf(0);
    return affected >= 0 ? affected : order()[0] ?? -1;
  }

  function open(): number {
    const [kind, id] = (element.dataset.open ?? '').split(':');
    return kind === 'party' && id !== undefined ? scene.told.nodes.id.indexOf(id) : -1;
  }

  function shift(nodes: readonly number[], dx: number, dy: number): void {
    for (const node of nodes) {
      scene.x[node] = scene.x[node]! + dx;
      scene.y[node] = scene.y[node]! + dy;
    }
    scene.settle();
  }

  function keep(nodes: readonly number[], delay: number): void {
    // From the first move on the whole picture stays as it is: what comes later must not push it about.
    for (const node of arranged ? nodes : scene.told.nodes.id.keys()) positions.keep(scene.told.nodes.id[node]!, { x: scene.x[node]!, y: scene.y[node]! }, delay);
    arranged = true;
  }

  return {
    async load(src) {
      const told = (await tools.get(src)) as Told;
      const [focused, around] = [scene.told.nodes.id[surface.focus], [...chosen].map(node => scene.told.nodes.id[node])];
      scene = createScene(told);
      ({ arranged } = told);
      surface.focus = focused === undefined ? -1 : told.nodes.id.indexOf(focused);
      chosen = new Set(around.map(id => told.nodes.id.indexOf(id!)).filter(node => node >= 0));
      if (!loaded) surface.fit();
      loaded = true;
      surface.redraw();
      element.dataset.drawn = String(told.nodes.id.length);
    },
    dispose() {
      opened.disconnect();
      positions.dispose();
      surface.dispose();
    },
  };
};
