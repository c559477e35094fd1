/** What an error says, without the name of its kind; of anything else that was thrown, what it is as a text. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
