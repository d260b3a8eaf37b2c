import type { Handle } from '../handle';

/** Attaches something to every element that matches, now and later, and takes it off when the element leaves the page. */
export function attachToAll<E extends Element, H extends Handle>(selector: string, attach: (element: E) => H): Handle & { of(element: Element): H | undefined } {
  const handles = new Map<Element, H>();
  const observer = new MutationObserver(sweep);
  observer.observe(document.documentElement, { subtree: true, childList: true });
  sweep();

  function sweep(): void {
    for (const [element, handle] of handles) {
      if (element.isConnected) continue;
      handle.dispose();
      handles.delete(element);
    }
    for (const element of document.querySelectorAll<E>(selector)) {
      if (!handles.has(element)) handles.set(element, attach(element));
    }
  }

  return {
    of: element => handles.get(element),
    dispose() {
      observer.disconnect();
      handles.forEach(handle => handle.dispose());
      handles.clear();
    },
  };
}
