/** A browser may still be reading the file some time after the click, in ms. */
const GRACE = 60_000;

/**
 * Hands a file to the reader, who keeps it where they like: nothing is sent.
 * @param type its media type, such as `application/json`
 */
export function handOver(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
}
