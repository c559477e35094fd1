const NAME = 'fristvaerk-saved';

/** Other windows of this browser that have the same model open: they are told of what is saved here, and tell. */
export class Windows {
  readonly #id: string;
  readonly #channel: BroadcastChannel | undefined;

  /** @param hear is told the number of each version of the model that another window saves */
  constructor(id: string, hear: (number: number) => void) {
    this.#id = id;
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<{ id?: unknown; number?: unknown } | undefined>) => {
      if (data?.id === id && typeof data.number === 'number') hear(data.number);
    };
  }

  /** Tells of a version that was saved here. */
  tell(number: number): void {
    this.#channel?.postMessage({ id: this.#id, number });
  }

  close(): void {
    this.#channel?.close();
  }
}
