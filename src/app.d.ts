declare global {
  namespace App {
    interface PageState {
      /** The note of the open model is shown, and not the model. */
      note?: boolean;
    }
  }
}

export {};
