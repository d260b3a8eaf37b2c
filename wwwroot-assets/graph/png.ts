import type { Announcer } from '../announce';
import type { Handle } from '../handle';

/** Sharp enough for a slide; and no longer on one side than any browser can hold. */
const ratio = 2;
const longest = 8000;

/** A link with `data-png="name.png"` to an SVG of ours saves it as a PNG. */
export function createPng(announcer: Announcer): Handle {
  const stop = new AbortController();
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-png]') : null;
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    void save(link.href, link.dataset.png ?? 'graph.png').catch((error: unknown) => announcer.say(error instanceof Error ? error.message : String(error)));
  }, { signal: stop.signal, capture: true });
  return { dispose: () => stop.abort() };
}

async function save(address: string, name: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = Math.min(ratio, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture is too large for this browser; take the SVG.');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
