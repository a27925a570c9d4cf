import { ApiFailure } from '../kit/ui/answer.ts';
import { Failure } from '../kit/ui/states.tsx';
import { useWords } from '../kit/ui/words.tsx';

/** The address leads nowhere. */
export function NotFoundScreen() {
  const words = useWords('web');
  return (
    <Failure title={words.notFound}>
      <p>{words.notFoundHint}</p>
      <p>
        <a href="/documents">{words.toDocuments}</a>
      </p>
    </Failure>
  );
}

/** A screen that is not shown: the server said no, in words that tell what to do; or something broke. */
export function FailureScreen({ error }: { error: unknown }) {
  const kit = useWords('kit').failure;
  const words = useWords('web');
  const isNo = error instanceof ApiFailure && error.status < 500 && error.message !== '';
  return (
    <Failure title={isNo ? words.notShown : kit.title}>
      {isNo && <p>{error.message}</p>}
      <p>{isNo ? error.remedy : words.failureHint}</p>
    </Failure>
  );
}
