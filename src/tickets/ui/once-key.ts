/** A key under which something is done once, however often it is sent. Also where the page came without encryption. */
export function onceKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, '0')).join('');
}
