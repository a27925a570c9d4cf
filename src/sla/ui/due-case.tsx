import { useQuery } from '@tanstack/react-query';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { useNamedCase } from '../../policy/use-case.ts';
import { dueNames, dueQuery } from '../queries.ts';
import type {} from '../screen-words.ts';
import { DueClocks } from './due-clocks.tsx';
import { DueFields } from './due-fields.tsx';
import { DuePicture } from './due-picture.tsx';

interface DueCaseProps {
  document: string;
  anchor: string;
  search: string;
  fetch: FetchInside;
}

/** Severity and times in, due times out, with the clauses that give them and a picture of the time that counts. */
export function DueCase({ document, anchor, search, fetch }: DueCaseProps) {
  const words = useWords('sla');
  const { given, give, reset } = useNamedCase(dueNames, search, document);
  const { data, error } = useQuery(dueQuery(fetch, document, given));
  return (
    <>
      <DueFields
        action={`/documents/${document}#${anchor}`}
        given={given}
        answer={data}
        problem={error ? error.message || words.failed : undefined}
        give={give}
        reset={reset}
      />
      {data && !error && (
        <>
          <DueClocks answer={data} />
          <DuePicture answer={data} />
        </>
      )}
    </>
  );
}
