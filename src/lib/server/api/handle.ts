import { numberWording } from '../../model/wording.ts';
import { readRequest } from '../../model/store-requests.ts';
import type { z } from '../../model/zod.ts';
import { StoreFault } from '../store/fault.ts';
import type { Store } from '../store/store.ts';
import { withTheStore } from '../store/the-store.ts';
import { faultAnswer, invalid, refusal } from './answers.ts';
import { readBody } from './read-body.ts';
import { isOwnSite } from './same-site.ts';

/** What is read of a request besides its body. */
export interface Asked {
  readonly request: Request;
  readonly url: URL;
}

/** Answers a request with the store. */
export async function answering(
  { request, url }: Asked,
  work: (store: Store) => Promise<Response>
): Promise<Response> {
  if (!isOwnSite(request, url)) {
    return refusal(403, 'request', {
      da: 'Kun programmets egne sider kan spørge. Åbn programmet på den adresse, det selv siger (ORIGIN).',
      en: 'Only the pages of the program itself may ask. Open the program at the address that it says (ORIGIN).'
    });
  }
  try {
    return await withTheStore(work);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    console.error(`${new Date().toISOString()} store: ${error.message}`, error.cause ?? '');
    return faultAnswer(error);
  }
}

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');

/** Reads a request of JSON, and answers it with the store. @param most bytes of its body */
export async function receiving<Schema extends z.ZodType>(
  asked: Asked,
  { schema, most }: { schema: Schema; most: number },
  work: (request: z.output<Schema>, store: Store) => Promise<Response>
): Promise<Response> {
  // A form of another site can send no other type than its own three without being asked about first.
  if (!isJson(asked.request)) {
    return refusal(415, 'request', {
      da: 'Indholdet skal være JSON (content-type: application/json).',
      en: 'The content must be JSON (content-type: application/json).'
    });
  }
  return answering(asked, async (store) => {
    const { da, en } = numberWording(most);
    let text: string | undefined;
    try {
      text = await readBody(asked.request, most);
    } catch (error) {
      if ((error as { status?: unknown }).status !== 413) {
        return refusal(400, 'request', {
          da: 'Indholdet er ikke hel tekst i UTF-8.',
          en: 'The content is not whole text in UTF-8.'
        });
      }
    }
    if (text === undefined) {
      return refusal(413, 'request', {
        da: `Indholdet er for stort: højst ${da} byte.`,
        en: `The content is too large: at most ${en} bytes.`
      });
    }
    const read = readRequest(text, schema, most);
    return read.ok ? work(read.request, store) : invalid(400, read);
  });
}
