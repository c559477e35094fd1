import type { Text } from '../../model/text.ts';

/** A text of one or both languages as it is stored. */
export const storeText = (text: Text): string => JSON.stringify(text);

/** A text as it was stored. */
export const readText = (stored: string): Text => JSON.parse(stored) as Text;
