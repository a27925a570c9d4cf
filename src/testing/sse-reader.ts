/** An event of a stream as it came. */
export interface SentEvent {
  event: string;
  id: string;
  data: string;
}

/** Reads a stream of server-sent events, one after the other, and lets go of it at the end. */
export function readEvents(
  answer: Response,
): AsyncDisposable & { next(event?: string): Promise<SentEvent | undefined> } {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const nextOf = async (): Promise<SentEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((it) => it.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
        return { event: field('event'), id: field('id'), data: field('data') };
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  return {
    next: async (event) => {
      for (let it = await nextOf(); ; it = await nextOf()) if (!it || !event || it.event === event) return it;
    },
    [Symbol.asyncDispose]: async () => {
      await reader.cancel().catch(() => {});
    },
  };
}
