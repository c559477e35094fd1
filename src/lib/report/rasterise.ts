import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What the rasteriser is made of: its program and the typefaces it writes with (TrueType), as bytes. */
export interface RasteriserParts {
  readonly wasm: BufferSource;
  readonly fonts: readonly Uint8Array[];
}

/**
 * Turns an SVG file into points.
 * @param scale points per CSS pixel
 * @returns a PNG file, the same bytes in a browser and in a terminal
 */
export type Rasterise = (svg: string, scale: number) => Uint8Array;

/** The package keeps its program in its own module, and refuses to start it twice. */
let started: Promise<void> | undefined;

/** Opens the rasteriser. It knows no typefaces but those it is handed, so that pictures are the same on every machine. */
export async function openRasteriser({ wasm, fonts }: RasteriserParts): Promise<Rasterise> {
  started ??= initWasm(wasm).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  await started;
  const font = {
    fontBuffers: [...fonts],
    defaultFontFamily: 'IBM Plex Sans',
    sansSerifFamily: 'IBM Plex Sans'
  };
  return (svg, scale) => {
    const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } });
    try {
      const image = drawing.render();
      const png = image.asPng();
      image.free();
      return png;
    } finally {
      drawing.free();
    }
  };
}
