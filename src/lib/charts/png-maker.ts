import { getContext, setContext } from 'svelte';

/** Turns an SVG file into a PNG file; fails where what it takes cannot be fetched. */
export type PngMaker = (svg: string) => Promise<Uint8Array<ArrayBuffer>>;

const KEY = Symbol('png-maker');

/** Lets all charts inside a component offer themselves as PNG files. */
export const offerPng = (make: PngMaker): void => void setContext(KEY, make);

/** What makes PNG files here, if anything does. */
export const offeredPng = (): PngMaker | undefined => getContext<PngMaker | undefined>(KEY);
