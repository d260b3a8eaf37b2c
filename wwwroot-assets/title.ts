import type { Handle } from './handle';

const name = 'data-screen-title';

/** The head of a page is written once, by the server; what a live screen says in its title later is taken up here. */
export function createTitle(): Handle {
  const observer = new MutationObserver(records => {
    for (const { target } of records) {
      const title = target instanceof Element ? target.getAttribute(name) : null;
      if (title !== null && document.title !== title) document.title = title;
    }
  });
  observer.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: [name] });
  return { dispose: () => observer.disconnect() };
}
