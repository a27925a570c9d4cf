/** Answers one question of many. */
export type AskTogether<Q, A> = (question: Q) => Promise<A>;

/**
 * Puts questions of many callers to the database as one. The first is asked at once; whoever comes meanwhile is served by the next
 * question, all of them together. So under load one statement serves many and at rest one serves one, and no answer was ever read before
 * it was asked for. `ask` gives an answer for each question, in their order; where it throws, all of them are told.
 */
export function together<Q, A>(ask: (questions: readonly Q[]) => Promise<readonly A[]>, most = 64): AskTogether<Q, A> {
  const waiting: { question: Q; own: PromiseWithResolvers<A> }[] = [];
  let isAsking = false;
  const serve = async () => {
    isAsking = true;
    while (waiting.length) {
      const served = waiting.splice(0, most);
      await ask(served.map((it) => it.question)).then(
        (answers) => served.forEach((it, index) => void it.own.resolve(answers[index]!)),
        (error) => served.forEach((it) => void it.own.reject(error)),
      );
    }
    isAsking = false;
  };
  return (question) => {
    const own = Promise.withResolvers<A>();
    waiting.push({ question, own });
    if (!isAsking) void serve();
    return own.promise;
  };
}
