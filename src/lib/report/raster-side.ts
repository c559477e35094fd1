import type { FromRasterThread, ToRasterThread } from './raster-client.ts';
import { openRasteriser, type Rasterise, type RasteriserParts } from './rasterise.ts';

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The thread's side. What goes wrong when it starts is told with each picture.
 * @param open opens the rasteriser
 */
export function rasterSide(
  answer: (message: FromRasterThread, buffers: ArrayBufferLike[]) => void,
  open: (parts: RasteriserParts) => Promise<Rasterise> = openRasteriser
): (message: ToRasterThread) => Promise<void> {
  let opening: Promise<Rasterise> | undefined;
  return async (message) => {
    if ('parts' in message) {
      opening = open(message.parts);
      opening.catch(() => undefined);
      return;
    }
    const { picture, svg, scale } = message;
    try {
      const png = (await opening!)(svg, scale);
      answer({ picture, png }, [png.buffer]);
    } catch (error) {
      answer({ picture, error: textOf(error) }, []);
    }
  };
}
