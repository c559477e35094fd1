import type { FromRasterThread, ToRasterThread } from './raster-client.ts';
import type { Rasterise } from './rasterise.ts';
import { errorText } from '../text/error-text.ts';

/**
 * The thread's side. It opens at once, before a picture is asked for; where that fails, the pictures that waited are told, and the next
 * tries again.
 * @param open opens the rasteriser
 */
export function rasterSide(
  answer: (message: FromRasterThread, buffers: ArrayBufferLike[]) => void,
  open: () => Promise<Rasterise>
): (message: ToRasterThread) => Promise<void> {
  let opening: Promise<Rasterise> | undefined;
  const opened = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
  opened().catch(() => undefined);
  return async ({ picture, svg, scale }) => {
    try {
      const png = (await opened())(svg, scale);
      answer({ picture, png }, [png.buffer]);
    } catch (error) {
      answer({ picture, error: errorText(error) }, []);
    }
  };
}
