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

/**
 * Drawn first and thrown away. A function of WebAssembly that is running is not replaced by its compiled self until it returns: without
 * this, the first real picture, thirty times as large, would be drawn to its end by the slow one (docs/PERFORMANCE.md).
 */
const WARM_UP = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" font-size="14">
<rect width="640" height="300" fill="#fff"/>
<text x="8" y="20">Årsværk</text><text x="8" y="40" font-weight="600">12 sager</text>
<path d="M0 60L320 200L640 90" fill="none" stroke="#123" stroke-width="2" stroke-dasharray="4 3"/>
<path d="M0 60L320 200L640 90V300H0Z" fill="#123" fill-opacity="0.2"/>
</svg>`;

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
  const rasterise: Rasterise = (svg, scale) => {
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
  rasterise(WARM_UP, 1);
  return rasterise;
}
