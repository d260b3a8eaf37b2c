import { viewOf, type Camera, type View } from './view';

/** Where a bitmap of one camera has to be put when it is seen by another: left, top, and how much it is stretched each way. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

/** The share of the view that is drawn beyond each edge: 1.5 times the view in all. */
export const margin = 0.25;

/** `corner` is the upper left corner of the bitmap, in CSS pixels of the view that it was drawn for. */
export function placed(drawn: Camera, seen: Camera, oneAxis: boolean, corner: { readonly x: number; readonly y: number }): Placement {
  const across = seen.k / drawn.k;
  const down = oneAxis ? 1 : across;
  return { x: (corner.x - drawn.x) * across + seen.x, y: (corner.y - drawn.y) * down + seen.y, across, down };
}

export interface Bitmap {
  /** Draws afresh, for this view and what lies around it. */
  paint(view: View, ratio: number, draw: (context: CanvasRenderingContext2D, view: View) => void): void;
  /** Puts what was drawn where it belongs now. */
  show(context: CanvasRenderingContext2D, view: View, ratio: number): void;
  /** What was drawn is exactly what this view shows, moved at most. */
  fits(view: View): boolean;
  /** Milliseconds that the last painting took. */
  readonly cost: number;
  forget(): void;
}

/** A picture of the picture, larger than the view: while one moves it is moved, which costs next to nothing, however much there is to draw. */
export function createBitmap(): Bitmap {
  const canvas = document.createElement('canvas');
  let drawn: View | null = null;
  let cost = 0;

  return {
    get cost() {
      return cost;
    },
    paint(view, ratio, draw) {
      const began = performance.now();
      const wide = viewOf(view.axes, view.camera, view.width, view.height, margin);
      const [width, height] = [Math.ceil((wide.right - wide.left) * ratio), Math.ceil((wide.bottom - wide.top) * ratio)];
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d')!;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(ratio, 0, 0, ratio, -wide.left * ratio, -wide.top * ratio);
      draw(context, wide);
      drawn = wide;
      cost = performance.now() - began;
    },
    show(context, view, ratio) {
      if (drawn === null) return;
      const place = placed(drawn.camera, view.camera, view.axes === 'x', { x: drawn.left, y: drawn.top });
      // Between pixels words would blur.
      const [x, y] = [Math.round(place.x * ratio) / ratio, Math.round(place.y * ratio) / ratio];
      context.drawImage(canvas, x, y, (drawn.right - drawn.left) * place.across, (drawn.bottom - drawn.top) * place.down);
    },
    fits(view) {
      if (drawn === null || drawn.camera.k !== view.camera.k || drawn.width !== view.width || drawn.height !== view.height) return false;
      const [dx, dy] = [view.camera.x - drawn.camera.x, view.camera.y - drawn.camera.y];
      return drawn.left + dx <= 0 && drawn.right + dx >= view.width && drawn.top + dy <= 0 && drawn.bottom + dy >= view.height;
    },
    forget() {
      drawn = null;
    },
  };
}
