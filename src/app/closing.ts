/** What has to be closed, the last opened first. */
export class Closing {
  readonly #open: { close(): Promise<void> }[] = [];

  /** Closes it when everything is closed. */
  later<T extends { close(): Promise<void> }>(it: T): T {
    this.#open.push(it);
    return it;
  }

  async close(): Promise<void> {
    for (const it of this.#open.splice(0).reverse()) await it.close();
  }
}
