/** Where a picture stands: what lies at x of its own units is seen `x * k + camera.x` CSS pixels from the left. */
export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** `x`: only the horizontal direction is scaled, as on a timeline; the vertical one moves, and stays in pixels. */
export type Axes = 'x' | 'xy';

/** A rectangle in the picture's own units. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn at one moment: how units become CSS pixels, and between which pixels anything has to be drawn at all. */
export interface View extends Extent {
  readonly axes: Axes;
  readonly camera: Camera;
  /** The size of the canvas in CSS pixels, without what is drawn beyond its edges. */
  readonly width: number;
  readonly height: number;
  x(unit: number): number;
  y(unit: number): number;
  unitX(pixel: number): number;
  unitY(pixel: number): number;
}

/** `margin` is the share of the size that is drawn beyond each edge, so that moving shows no gap. */
export function viewOf(axes: Axes, camera: Camera, width: number, height: number, margin = 0): View {
  const ky = axes === 'x' ? 1 : camera.k;
  return {
    axes,
    camera,
    width,
    height,
    left: -width * margin,
    right: width * (1 + margin),
    top: -height * margin,
    bottom: height * (1 + margin),
    x: unit => unit * camera.k + camera.x,
    y: unit => unit * ky + camera.y,
    unitX: pixel => (pixel - camera.x) / camera.k,
    unitY: pixel => (pixel - camera.y) / ky,
  };
}

/** The camera that shows a rectangle whole, with so many pixels around it. With one axis the height is left as it is. */
export function cameraFor(axes: Axes, extent: Extent, width: number, height: number, around: number, most: number): Camera {
  const across = Math.max(1, width - 2 * around) / Math.max(extent.right - extent.left, Number.MIN_VALUE);
  const down = Math.max(1, height - 2 * around) / Math.max(extent.bottom - extent.top, Number.MIN_VALUE);
  const k = Math.min(most, axes === 'x' ? across : Math.min(across, down));
  return {
    k,
    x: width / 2 - ((extent.left + extent.right) / 2) * k,
    y: axes === 'x' ? 0 : height / 2 - ((extent.top + extent.bottom) / 2) * k,
  };
}

/**
 * The nearest camera that still shows something: at least a fifth of the view is filled, or all of what there is. With one axis the picture is
 * scrolled up and down no farther than it reaches, and zooming leaves the height where it was.
 */
export function within(axes: Axes, wanted: Camera, before: Camera, extent: Extent, width: number, height: number): Camera {
  const x = between(wanted.x, width * 0.2 - extent.right * wanted.k, width * 0.8 - extent.left * wanted.k);
  if (axes === 'x') {
    const y = wanted.k === before.k ? wanted.y : before.y;
    return { k: wanted.k, x, y: between(y, Math.min(0, height - extent.bottom), 0 - extent.top) };
  }
  return { k: wanted.k, x, y: between(wanted.y, height * 0.2 - extent.bottom * wanted.k, height * 0.8 - extent.top * wanted.k) };
}

/** The camera moved by as little as brings a box of the screen into sight. */
export function bringing(camera: Camera, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, width: number, height: number, around = 16): Camera {
  return { k: camera.k, x: camera.x + shift(box.x, box.width, width, around), y: camera.y + shift(box.y, box.height, height, around) };
}

function shift(start: number, length: number, room: number, around: number): number {
  if (start < around) return around - start;
  const over = start + length - (room - around);
  // What is longer than the room shows its beginning.
  return over > 0 ? Math.max(-over, around - start) : 0;
}

export function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));
}
