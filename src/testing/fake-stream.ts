/** Streams of events as a test tells them; the newest is `last`. */
export class FakeStream extends EventTarget {
  static last: FakeStream;
  readonly address: string;
  isClosed = false;

  constructor(address: string) {
    super();
    this.address = address;
    FakeStream.last = this;
  }

  close(): void {
    this.isClosed = true;
  }

  /** The server says something. */
  tell(event: string, data: unknown): void {
    this.dispatchEvent(Object.assign(new Event(event), { data: JSON.stringify(data) }));
  }

  /** The connection breaks. */
  break(): void {
    this.dispatchEvent(new Event('error'));
  }
}
