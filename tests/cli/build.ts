import { prepare } from '../../scripts/prepare.js';

/** Builds the terminal program before its tests, unless it is up to date. */
export const setup = (): void => prepare({ cli: true });
