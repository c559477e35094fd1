/** What a thread that draws is told, picture by picture. */
export interface ToRasterThread {
  readonly picture: number;
  readonly svg: string;
  /** Points per CSS pixel. */
  readonly scale: number;
}

/** What it answers; an error is text, since not every thread can send the error itself. */
export type FromRasterThread =
  | { readonly picture: number; readonly png: Uint8Array }
  | { readonly picture: number; readonly error: string };

/** The caller's side of a thread that draws. */
export interface RasterClient {
  /** As `Rasterise`, when the thread comes to it. */
  readonly rasterise: (svg: string, scale: number) => Promise<Uint8Array>;
  readonly receive: (message: FromRasterThread) => void;
  /** The thread has ended: what it was to draw, and all it is asked from now on, is rejected. */
  readonly fail: (error: Error) => void;
}

/** @param send hands a message to the thread */
export function rasterClient(send: (message: ToRasterThread) => void): RasterClient {
  const waiting = new Map<
    number,
    { readonly resolve: (png: Uint8Array) => void; readonly reject: (error: Error) => void }
  >();
  let pictures = 0;
  let failure: Error | undefined;
  return {
    rasterise(svg, scale) {
      if (failure) return Promise.reject(failure);
      const picture = pictures++;
      return new Promise((resolve, reject) => {
        waiting.set(picture, { resolve, reject });
        send({ picture, svg, scale });
      });
    },
    receive(message) {
      const asked = waiting.get(message.picture);
      waiting.delete(message.picture);
      if ('error' in message) asked?.reject(new Error(message.error));
      else asked?.resolve(message.png);
    },
    fail(error) {
      failure = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    }
  };
}
