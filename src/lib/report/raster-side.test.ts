import { expect, test } from 'vitest';
import type { FromRasterThread } from './raster-client.ts';
import type { Rasterise } from './rasterise.ts';
import { rasterSide } from './raster-side.ts';

/** What a thread answers to pictures, and what it hands over with it. */
async function answersTo(svgs: readonly string[], open: () => Promise<Rasterise>) {
  const answers: [FromRasterThread, ArrayBufferLike[]][] = [];
  const side = rasterSide((message, buffers) => answers.push([message, buffers]), open);
  for (const [picture, svg] of svgs.entries()) await side({ picture, svg, scale: 2 });
  return answers;
}

test('a picture is answered under its number, its bytes handed over', async () => {
  const png = Uint8Array.of(1, 2);
  const [answer] = await answersTo(['a'], () => Promise.resolve(() => png));
  expect(answer).toEqual([{ picture: 0, png }, [png.buffer]]);
});

test('a picture that cannot be drawn is told, and the next is drawn', async () => {
  const draw: Rasterise = (svg, scale) => {
    if (svg === 'bad') throw new Error('not well formed');
    return Uint8Array.of(scale);
  };
  const answers = await answersTo(['bad', 'good'], () => Promise.resolve(draw));
  expect(answers.map(([answer]) => answer)).toEqual([
    { picture: 0, error: 'not well formed' },
    { picture: 1, png: Uint8Array.of(2) }
  ]);
});

test('it opens before it is asked, once', async () => {
  let opened = 0;
  const open = () => {
    opened += 1;
    return Promise.resolve(() => Uint8Array.of(opened));
  };
  rasterSide(() => undefined, open);
  expect(opened).toBe(1);
  const answers = await answersTo(['a', 'b'], open);
  expect(answers.map(([answer]) => answer)).toEqual([
    { picture: 0, png: Uint8Array.of(2) },
    { picture: 1, png: Uint8Array.of(2) }
  ]);
});

test('a picture is told of a rasteriser that does not open, and the next tries again', async () => {
  let tries = 0;
  const answers = await answersTo(['a', 'b'], () =>
    (tries += 1) === 1 ? Promise.reject(new Error('no program')) : Promise.resolve(() => Uint8Array.of(tries))
  );
  expect(answers.map(([answer]) => answer)).toEqual([
    { picture: 0, error: 'no program' },
    { picture: 1, png: Uint8Array.of(2) }
  ]);
});
