/** Goes on to this page's own address with one value in it changed, as if a link had been followed. */
export function goTo(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  const link = document.createElement('a');
  link.href = address.href;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
