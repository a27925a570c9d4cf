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

/** A screen broke. */
export function FailureScreen() {
  const kit = useWords('kit').failure;
  const words = useWords('web');
  return (
    <Failure title={kit.title}>
      <p>{words.failureHint}</p>
    </Failure>
  );
}
