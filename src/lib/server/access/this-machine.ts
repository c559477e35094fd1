import { asUrl, isLoopbackAddress, isLoopbackName } from '../loopback.ts';

/** What is asked of a request. */
export interface Asking {
  readonly request: Request;
  /** The address of the program, as it knows it. */
  readonly url: URL;
  /** IP address of the other end of the connection, or '' where there is none. */
  readonly address: string;
}

/** A proxy in front adds at least one of these. */
const ADDED_BY_PROXIES = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip'
];

/** Settings of adapter-node that only make sense behind a proxy. */
const SET_BEHIND_PROXIES = ['ADDRESS_HEADER', 'HOST_HEADER', 'PROTOCOL_HEADER'];

/** Whether the environment says that a proxy stands in front: then every connection is local, and says nothing. */
export const isBehindProxy = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  SET_BEHIND_PROXIES.some((name) => environment[name]);

/**
 * Whether a request was made on this very machine, for the program by a name of this machine. A stranger's name that points here, and
 * a proxy in front, are told by what they say of themselves.
 */
export function isFromThisMachine({ request, url, address }: Asking): boolean {
  if (!isLoopbackAddress(address) || !isLoopbackName(url.hostname)) return false;
  if (ADDED_BY_PROXIES.some((name) => request.headers.has(name))) return false;
  const host = request.headers.get('host');
  const named = host === null ? undefined : asUrl(`${url.protocol}//${host}`);
  return named !== undefined && isLoopbackName(named.hostname) && named.port === url.port;
}
