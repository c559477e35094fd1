/** Reads a request's text, no further than it may be long; undefined where it is longer. @throws where it is not UTF-8, or ends early */
export async function readBody(request: Request, most: number): Promise<string | undefined> {
  const stated = Number(request.headers.get('content-length') ?? 0);
  if (stated > most) return undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = request.body?.getReader();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
