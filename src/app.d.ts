import type { Access } from './lib/server/access/access.ts';

declare global {
  namespace App {
    interface Locals {
      /** Who may read and change the models that are kept. */
      access: Access;
    }
    interface PageState {
      /** The note of the open model is shown, and not the model. */
      note?: boolean;
    }
  }
}

export {};
