import type { Colours } from './colours';
import type { View } from './view';

/** What stands above and below a picture that leaves the screen: its marking, EXERCISE, what it shows and as of when. */
export interface Sheet {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const lineHeight = 20;
const border = 12;
/** Sharp enough for a slide, on any screen. */
const ratio = 2;

export function createImage(view: View, sheet: Sheet, colours: Colours, draw: (context: CanvasRenderingContext2D, view: View) => void): Promise<Blob> {
  const top = band(sheet.above);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round((top + view.height + band(sheet.below)) * ratio);
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.fillStyle = colours.of('surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.translate(0, top);
  context.beginPath();
  context.rect(0, 0, view.width, view.height);
  context.clip();
  draw(context, view);
  context.restore();
  write(context, sheet.above, 0, colours);
  write(context, sheet.below, top + view.height, colours);
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob === null ? reject(new Error('The picture is too large for this browser.')) : resolve(blob)), 'image/png'));
}

function band(lines: readonly string[]): number {
  return lines.length === 0 ? 0 : lines.length * lineHeight + border;
}

function write(context: CanvasRenderingContext2D, lines: readonly string[], top: number, colours: Colours): void {
  context.fillStyle = colours.of('text');
  context.font = '600 13px system-ui, sans-serif';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  lines.forEach((line, at) => context.fillText(line, border, top + border / 2 + at * lineHeight + 14));
}
