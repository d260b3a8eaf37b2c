import type { Handle } from './handle';

/** In a list that is walked by arrows, what is chosen is always in sight: the focus stays in the field, so the browser does not see to it. */
export function createListboxes(): Handle {
  const observer = new MutationObserver(records => {
    for (const { target } of records) {
      if (target instanceof Element && target.matches('[role="option"][aria-selected="true"]')) target.scrollIntoView({ block: 'nearest' });
    }
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ['aria-selected'], subtree: true });
  return { dispose: () => observer.disconnect() };
}
