const names = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the host of an address (`URL.hostname`) names this machine itself. */
export const isLoopbackName = (hostname: string): boolean => names.has(hostname);

/** Whether a connection from an IP address comes from this machine itself. */
export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/i.test(address);

/** An address in parts; undefined where it is none. */
export function asUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
