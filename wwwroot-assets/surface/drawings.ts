import type { Announcer } from '../announce';
import { attach as attachNodes } from '../graph/nodes';
import type { Handle } from '../handle';
import { attachToAll } from './attachments';
import { attach as attachPanZoom } from './panzoom';

/** Gives every drawing on the page its hands; buttons with `data-zoom="in|out|all"` in the same `.drawing` work it too. */
export function createDrawings(announcer: Announcer): Handle {
  const stop = new AbortController();
  const views = attachToAll('svg[data-panzoom]', attachPanZoom);
  const graphs = attachToAll<SVGSVGElement, Handle>('svg[data-graph]', svg => attachNodes(svg, announcer));
  document.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('[data-zoom]') : null;
    const svg = button?.closest('.drawing')?.querySelector('svg[data-panzoom]');
    const view = svg ? views.of(svg) : undefined;
    if (button === null || view === undefined) return;
    const way = button.getAttribute('data-zoom');
    if (way === 'all') view.reset();
    else view.zoomBy(way === 'in' ? 1.25 : 0.8);
  }, { signal: stop.signal });
  return {
    dispose() {
      stop.abort();
      views.dispose();
      graphs.dispose();
    },
  };
}
