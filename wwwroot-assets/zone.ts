import { setCookie } from './cookie';

/** Tells the server the reader's time zone by cookie, for the pages that follow. */
export function tellZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) setCookie('zone', zone);
}
