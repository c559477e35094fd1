import { resolve } from 'node:path';

/** Where models are kept. */
export type StoreSettings =
  | {
      readonly kind: 'embedded';
      /** The folder that holds the store and its lock, absolute. */
      readonly folder: string;
    }
  | {
      readonly kind: 'postgres';
      /** `postgres://user:password@host:port/database`; it may hold a password and is never shown. */
      readonly url: string;
    };

/**
 * The settings that an environment asks for: PostgreSQL where DATABASE_URL is set, else a folder, FRISTVAERK_DATA or `data`
 * below the folder that the program was started in.
 */
export function storeSettings(
  environment: Readonly<Record<string, string | undefined>>,
  startedIn: string = process.cwd()
): StoreSettings {
  const url = environment['DATABASE_URL']?.trim();
  if (url) return { kind: 'postgres', url };
  return { kind: 'embedded', folder: resolve(startedIn, environment['FRISTVAERK_DATA']?.trim() || 'data') };
}
