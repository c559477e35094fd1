import type { Cookies } from '@sveltejs/kit';
import { SESSION_SECONDS } from './sessions.ts';

/** On https a name that no other site of the domain, and no page without TLS, can set. */
const nameOn = ({ protocol }: URL): string =>
  protocol === 'https:' ? '__Host-fristvaerk-session' : 'fristvaerk-session';

const optionsOn = ({ protocol }: URL) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: protocol === 'https:' }) as const;

/** A request's address and its cookies. */
interface Holder {
  readonly url: URL;
  readonly cookies: Cookies;
}

/** The session that a browser sent. */
export const readSession = ({ url, cookies }: Holder): string | undefined => cookies.get(nameOn(url));

/** Says to the pages of a browser that it has a session, of which it says nothing. */
const MARK = 'fristvaerk-open';

/** Gives a browser its session: scripts cannot read it, and no other site can have it sent. Beside it stands a mark that they can. */
export function keepSession({ url, cookies }: Holder, session: string): void {
  const options = { ...optionsOn(url), maxAge: SESSION_SECONDS };
  cookies.set(nameOn(url), session, options);
  cookies.set(MARK, '1', { ...options, httpOnly: false });
}

/** Has a browser forget its session. */
export function dropSession({ url, cookies }: Holder): void {
  cookies.delete(nameOn(url), optionsOn(url));
  cookies.delete(MARK, { ...optionsOn(url), httpOnly: false });
}
