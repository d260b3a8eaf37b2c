import { create, type Surface } from '../surface/surface';
import type { Picture, Tools } from '../surface/pictures';
import type { Way } from '../surface/places';
import type { View } from '../surface/view';
import { drawAxis, drawHeads, drawLanes, drawTies, labelWidth } from './draw';
import { axisHeight, headHeight, layOut, reach, rowHeight, type Layout, type Thing } from './layout';
import { createTeller } from './teller';
import { placeWords, precisionAt, rounded, type Mark, type Window } from './window';

const nothing: Layout = { bands: [], things: [], height: axisHeight };
/** From a thousand years to a second across a thousand pixels. */
const scales = [1000 / 3.2e13, 1000 / 1000] as const;
const tallest = 1400;
const shortest = 180;
/** While one moves on and on, what lies ahead is fetched this often, in milliseconds. */
const fetchEvery = 250;

/**
 * The timeline on a canvas. The server says what there is in a window; here it is laid out, drawn, and walked over. What one does is told to the page, which keeps it in the
 * address: the window that is seen, lanes that are pinned or folded, what is opened, where something is to be added.
 */
export function make(element: HTMLElement, tools: Tools): Picture {
  const stop = new AbortController();
  const teller = createTeller(element);
  const pen = document.createElement('canvas').getContext('2d')!;
  const widths = new Map<string, number>();
  let data: Window | null = null;
  let layout = nothing;
  let things: readonly Thing[] = [];
  let src = '';
  let [asked, fetching, fetchedAt] = [0, new AbortController(), 0];
  let [pinned, collapsed] = [listOf('pinned'), new Set(listOf('collapsed'))];
  let isLooking = false;

  const surface: Surface = create(element, {
    axes: 'x',
    label: element.dataset.label ?? '',
    ...(element.dataset.keysId ? { describedBy: element.dataset.keysId } : {}),
    scales,
    wheel: 'ctrl',
    announcer: tools.announcer,
  }, {
    draw: (context, view, colours) => data && drawLanes(context, view, colours, data, layout),
    drawOver(context, view, colours) {
      if (data === null) return;
      const marks = new Set([surface.focus, surface.hover].map(at => things[at]?.mark ?? -1).filter(mark => mark >= 0));
      drawTies(context, view, colours, data, layout, marks);
      drawHeads(context, view, colours, data, layout, pinned);
      drawAxis(context, view, colours, nowPlace());
      drawEnds(context, view);
      drawOpen(context, view);
    },
    extent: () => ({ left: -6.2e13, right: 2.5e14, top: 0, bottom: layout.height }),
    at: (x, y, view) => find(x, y, view),
    boxOf: (at, view) => boxOf(things[at]!, view),
    wordsOf: at => wordsOf(things[at]!),
    tipOf: at => tipOf(things[at]!),
    next,
    first: () => extreme(-1),
    last: () => extreme(1),
    open: at => openThing(things[at]!),
    find: () => document.querySelector<HTMLElement>('[data-key="/"]')?.focus(),
    ground: (x, _, view) => teller.tell('add', `${Math.round(view.unitX(x))},${precisionAt(view.camera.k)}`),
    lasso(line, view) {
      const [one, other] = [view.unitX(line[0]![0]), view.unitX(line[1]![0])];
      look(Math.min(one, other), Math.max(one, other), 0);
    },
    moved,
    key: onKey,
  });
  surface.canvas.addEventListener('click', onHead, { signal: stop.signal });
  element.parentElement?.addEventListener('click', onTool, { signal: stop.signal });
  const settings = new MutationObserver(takeSettings);
  settings.observe(element, { attributes: true, attributeFilter: ['data-pinned', 'data-collapsed', 'data-open'] });

  function listOf(name: 'pinned' | 'collapsed'): string[] {
    // The lane of what belongs nowhere has no key of its own; in lists it is a dash.
    return (element.dataset[name] ?? '').split(',').filter(key => key !== '').map(key => (key === '-' ? '' : key));
  }

  function takeSettings(): void {
    [pinned, collapsed] = [listOf('pinned'), new Set(listOf('collapsed'))];
    arrange();
  }

  function nowPlace(): number | null {
    const now = Number(element.dataset.now);
    return Number.isFinite(now) && element.dataset.now ? now + performance.now() - loadedAt : null;
  }
  const loadedAt = performance.now();

  function arrange(): void {
    if (data === null) return;
    const focused = keyOf(things[surface.focus]);
    layout = layOut(data, pinned, collapsed, surface.view.x, surface.view.width, width);
    things = layout.things;
    surface.focus = focused === null ? -1 : things.findIndex(thing => keyOf(thing) === focused);
    const height = `${Math.min(tallest, Math.max(shortest, layout.height))}px`;
    if (surface.canvas.style.blockSize !== height) surface.canvas.style.blockSize = height;
    surface.redraw();
  }

  function width(mark: Mark): number {
    const words = `${mark.title}\n${mark.kindWords}`;
    let pixels = widths.get(words);
    if (pixels === undefined) widths.set(words, (pixels = labelWidth(pen, mark)));
    return pixels;
  }

  function keyOf(thing: Thing | undefined): string | null {
    if (thing === undefined || data === null) return null;
    return `${data.lanes[thing.lane]?.key} ${thing.mark < 0 ? thing.from : data.marks[thing.mark]?.id}`;
  }

  /**
   * The address says which events, which window, and by `v` which version of it the page has seen. A window that was told from here is not gone back to: one may have
   * moved on meanwhile.
   */
  async function load(next: string): Promise<void> {
    const isFirst = src === '';
    const isOther = baseOf(src) !== baseOf(next);
    const wall = element.dataset.wall ?? '';
    src = next;
    if (!isFirst && !isOther && new URL(next, document.baseURI).searchParams.get('v') === data?.version) return;
    const isOwn = !isFirst && teller.isOwn(wall);
    if (isOwn && !isOther && wall !== seen().join(',')) return;
    await fetchWindow(next, !isOwn && !(isOther && wall === seen().join(',')));
  }

  function baseOf(address: string): string {
    return withoutWindow(new URL(address, document.baseURI)).href;
  }

  function withoutWindow(url: URL): URL {
    for (const name of ['from', 'to', 'v']) url.searchParams.delete(name);
    return url;
  }

  function seen(): readonly [number, number] {
    return rounded(surface.view.unitX(0), surface.view.unitX(surface.view.width));
  }

  async function fetchWindow(address: string, isLook: boolean): Promise<void> {
    const turn = ++asked;
    fetching.abort();
    fetching = new AbortController();
    fetchedAt = performance.now();
    const url = new URL(address, document.baseURI);
    if (!isLook && data !== null) {
      withoutWindow(url);
      url.searchParams.set('wall', seen().join(','));
    }
    let got: Window;
    try {
      got = (await tools.get(url.pathname + url.search, fetching.signal)) as Window;
    } catch (error) {
      if (turn !== asked) return;
      throw error;
    }
    if (turn !== asked) return;
    data = got;
    if (isLook) {
      isLooking = true;
      look(got.from, got.to, 0);
      isLooking = false;
    }
    arrange();
    element.dataset.ready = got.version;
  }

  function look(from: number, to: number, around: number): void {
    surface.fit({ left: from, right: Math.max(to, from + 1000), top: 0, bottom: layout.height }, around);
  }

  function moved(view: View, rested: boolean): void {
    if (data === null || isLooking) return;
    const isBeyond = view.unitX(0) < data.loadedFrom || view.unitX(view.width) > data.loadedTo;
    if (!rested) {
      if (isBeyond && performance.now() - fetchedAt > fetchEvery) void fetchWindow(src, false).catch(() => undefined);
      return;
    }
    const [from, to] = seen();
    if (from === data.from && to === data.to) return;
    arrange();
    // One that fails is fetched again with the next move; until then what was there stays.
    void fetchWindow(src, false).then(() => teller.tellWindow(from, to), () => undefined);
  }

  function boxOf(thing: Thing, view: View): { x: number; y: number; width: number; height: number } {
    const y = view.y(thing.y);
    if (thing.mark < 0) return { x: view.x(thing.from), y: y - 34, width: Math.max(4, view.x(thing.to) - view.x(thing.from)), height: 72 };
    const [left, right] = thing.tray >= 0 ? [thing.tray, thing.tray + 14] : reach(data!.marks[thing.mark]!, view.x);
    const words = thing.label > 0 ? thing.label + 8 : 0;
    return { x: left - 2 - (thing.isBefore ? words : 0), y: y - rowHeight / 2 + 1, width: right - left + 4 + words, height: rowHeight - 2 };
  }

  /** Words as well as marks can be pointed at; a small mark is as large as a finger. */
  function find(x: number, y: number, view: View): number {
    if (y < axisHeight) return -1;
    let [best, least] = [-1, Infinity];
    for (let at = 0; at < things.length; at++) {
      const thing = things[at]!;
      if (Math.abs(view.y(thing.y) - y) > 40) continue;
      const box = boxOf(thing, view);
      const slack = thing.mark < 0 ? 0 : Math.max(2, (24 - box.width) / 2);
      const [dx, dy] = [Math.max(box.x - x, x - box.x - box.width, 0), Math.max(box.y - y, y - box.y - box.height, 0)];
      if (dx > slack || dy > (thing.mark < 0 ? 0 : 2)) continue;
      if (dx + dy < least) [best, least] = [at, dx + dy];
    }
    return best;
  }

  function wordsOf(thing: Thing): string {
    const lane = data!.lanes[thing.lane]!;
    const where = `${lane.exercise ? 'EXERCISE ' : ''}${lane.title}`;
    if (thing.mark < 0) return `${where}: ${thing.count.toLocaleString('en-GB')} events from ${placeWords(thing.from)} to ${placeWords(thing.to)}. Enter goes closer.`;
    const mark = data!.marks[thing.mark]!;
    const ties = tiesOf(thing.mark);
    return `${where}: ${mark.title}. ${mark.kindWords}, ${mark.when === 'not known' ? 'time not known' : mark.when}.${mark.parties ? ` ${mark.parties}.` : ''}${mark.conflict ? ` Attention: ${mark.conflict}.` : ''}${mark.since ? ` Otherwise now: ${mark.since}.` : ''}${ties.map(words => ` ${words}.`).join('')}`;
  }

  function tiesOf(mark: number): string[] {
    const said: Readonly<Record<string, readonly [string, string]>> = { Causes: ['Led to', 'Caused by'], IsQuotedBy: ['Quoted by', 'Quotes'], IsAnsweredBy: ['Answered by', 'Answers'] };
    return data!.ties.filter(([from, to]) => from === mark || to === mark).map(([from, to, kind]) => `${said[kind]![from === mark ? 0 : 1]} ${data!.marks[from === mark ? to : from]!.title}`);
  }

  function tipOf(thing: Thing): string[] {
    if (thing.mark < 0) return [`${thing.count.toLocaleString('en-GB')} events`, `from ${placeWords(thing.from)}`, `to ${placeWords(thing.to)}`];
    const mark = data!.marks[thing.mark]!;
    return [mark.title, `${mark.when} · ${mark.kindWords}`, mark.parties, mark.conflict ? `⚠ ${mark.conflict}` : '', mark.since ? `Otherwise now: ${mark.since}` : '', ...tiesOf(thing.mark), `${mark.marking}${mark.exercise ? ' · EXERCISE' : ''}`].filter(line => line !== '');
  }

  function centre(thing: Thing): number {
    return thing.tray >= 0 ? Infinity : thing.from + thing.to;
  }

  function next(way: Way, from: number, view: View): number {
    if (from < 0) return nearest(things.keys(), view.width / 2, view);
    const at = things[from]!;
    if (way === 'left' || way === 'right') {
      const inLane = [...things.keys()].filter(other => things[other]!.lane === at.lane).sort((one, other) => centre(things[one]!) - centre(things[other]!) || things[one]!.tray - things[other]!.tray || one - other);
      const found = inLane[inLane.indexOf(from) + (way === 'left' ? -1 : 1)] ?? -1;
      if (found < 0 && data !== null) sayEnd(way);
      return found;
    }
    const lanes = layout.bands.filter(band => !band.isCollapsed).map(band => band.lane);
    for (let lane = lanes.indexOf(at.lane) + (way === 'up' ? -1 : 1); lane >= 0 && lane < lanes.length; lane += way === 'up' ? -1 : 1) {
      const box = boxOf(at, view);
      const found = nearest([...things.keys()].filter(other => things[other]!.lane === lanes[lane]), box.x + box.width / 2, view);
      if (found >= 0) return found;
    }
    return -1;
  }

  function sayEnd(way: 'left' | 'right'): void {
    const more = way === 'left' ? data!.before : data!.after;
    tools.announcer.say(more > 0 ? `The ${way === 'left' ? 'first' : 'last'} in this lane that is held. ${more.toLocaleString('en-GB')} events ${way === 'left' ? 'before' : 'after'} this window: Shift and arrow moves there.` : `The ${way === 'left' ? 'first' : 'last'} in this lane.`);
  }

  function nearest(among: Iterable<number>, x: number, view: View): number {
    let [best, least] = [-1, Infinity];
    for (const at of among) {
      const box = boxOf(things[at]!, view);
      const distance = Math.abs(box.x + Math.min(box.width, 12) / 2 - x);
      if (distance < least) [best, least] = [at, distance];
    }
    return best;
  }

  function extreme(sign: 1 | -1): number {
    const timed = [...things.keys()].filter(at => things[at]!.tray < 0);
    return timed.reduce((best, at) => (best < 0 || sign * (centre(things[at]!) - centre(things[best]!)) > 0 ? at : best), -1);
  }

  function openThing(thing: Thing): void {
    if (thing.mark >= 0) teller.tell('open', data!.marks[thing.mark]!.id);
    else look(thing.from - (thing.to - thing.from), thing.to + (thing.to - thing.from), 0);
  }

  function onHead(event: MouseEvent): void {
    const frame = surface.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, surface.view.unitY(event.clientY - frame.top)];
    const band = layout.bands.find(one => y >= one.top && y < one.top + headHeight);
    if (band !== undefined && x < 26 && event.clientY - frame.top > axisHeight) fold(band.lane);
  }

  function onKey(event: KeyboardEvent, focus: number): boolean {
    const lane = things[focus]?.lane ?? layout.bands[0]?.lane;
    if (event.ctrlKey || event.metaKey || event.altKey || lane === undefined) return false;
    if (event.key === 'c') fold(lane);
    else if (event.key === 'C') unfold();
    else if (event.key === 'p') pin(lane);
    else if (event.key === 'm' && focus >= 0 && things[focus]!.mark >= 0) teller.tell('move', data!.marks[things[focus]!.mark]!.id);
    else return false;
    return true;
  }

  function fold(lane: number): void {
    const { key, title } = data!.lanes[lane]!;
    if (!collapsed.delete(key)) collapsed.add(key);
    tools.announcer.say(`${title} ${collapsed.has(key) ? 'folded' : 'unfolded'}.`);
    tellLanes();
  }

  function unfold(): void {
    collapsed.clear();
    tellLanes();
  }

  function pin(lane: number): void {
    const { key, title } = data!.lanes[lane]!;
    pinned = pinned.includes(key) ? pinned.filter(other => other !== key) : [...pinned, key];
    tools.announcer.say(`${title} ${pinned.includes(key) ? 'pinned to the top' : 'not pinned any more'}.`);
    tellLanes();
  }

  function tellLanes(): void {
    const list = (keys: Iterable<string>): string => [...keys].map(key => (key === '' ? '-' : key)).join(',');
    arrange();
    teller.tell('lanes', `${list(collapsed)};${list(pinned)}`);
  }

  function onTool(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('[data-timeline]') : null;
    const way = button?.getAttribute('data-timeline');
    if (way === 'in') surface.zoomBy(1.6);
    else if (way === 'out') surface.zoomBy(1 / 1.6);
    else if (way === 'earlier' || way === 'later') surface.look({ ...surface.view.camera, x: surface.view.camera.x + (way === 'earlier' ? 0.6 : -0.6) * surface.view.width });
    else if (way === 'all') void showAll();
    else if (way === 'png') void save();
    else return;
    event.preventDefault();
  }

  async function showAll(): Promise<void> {
    const url = withoutWindow(new URL(src, document.baseURI));
    await fetchWindow(url.pathname + url.search, true).catch(() => undefined);
    teller.tell('window', '');
  }

  async function save(): Promise<void> {
    const lines = (element.dataset.sheet ?? '').split('\n').filter(line => line !== '');
    const png = await surface.toPng({ above: lines, below: lines.slice(0, 1) });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(png);
    link.download = `${element.dataset.file ?? 'timeline'}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** How much lies to either side of what is seen. */
  function drawEnds(context: CanvasRenderingContext2D, view: View): void {
    if (data === null) return;
    const y = axisHeight / 2;
    context.fillStyle = surface.colours.of('muted');
    context.textBaseline = 'middle';
    if (data.before > 0) plate(context, `◂ ${data.before.toLocaleString('en-GB')} earlier`, 8, y, false);
    if (data.after > 0) plate(context, `${data.after.toLocaleString('en-GB')} later ▸`, view.width - 8, y, true);
  }

  function plate(context: CanvasRenderingContext2D, words: string, x: number, y: number, isRight: boolean): void {
    const width = context.measureText(words).width + 12;
    const left = isRight ? x - width : x;
    context.fillStyle = surface.colours.of('surface');
    context.strokeStyle = surface.colours.of('line');
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left, y - 10, width, 20, 5);
    context.fill();
    context.stroke();
    context.fillStyle = surface.colours.of('muted');
    context.fillText(words, left + 6, y + 0.5);
  }

  function drawOpen(context: CanvasRenderingContext2D, view: View): void {
    const id = element.dataset.open;
    const hover = things[surface.hover];
    for (const thing of things) {
      const isOpen = thing.mark >= 0 && data!.marks[thing.mark]!.id === id;
      if (!isOpen && thing !== hover) continue;
      const box = boxOf(thing, view);
      context.strokeStyle = surface.colours.of('accent');
      context.lineWidth = isOpen ? 2 : 1;
      context.beginPath();
      context.roundRect(box.x - 2, box.y, box.width + 4, box.height, 5);
      context.stroke();
    }
  }

  return {
    load,
    dispose() {
      stop.abort();
      settings.disconnect();
      fetching.abort();
      surface.dispose();
    },
  };
}
