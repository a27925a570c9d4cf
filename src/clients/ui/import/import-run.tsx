import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Button } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Import } from '../../import-contract.ts';
import { importQueries } from '../../import-queries.ts';
import { BadRowTable } from './bad-row-table.tsx';
import { badRowsAddress } from './bad-rows-address.ts';
import classes from './import.module.css';
import { RemovedList } from './removed-list.tsx';

interface ImportRunProps {
  id: string;
  fetch: FetchInside;
  /** It has ended, whatever came of it. */
  onDone(): void;
  onAnother(): void;
}

/** An import: how far it is, then what came of it. */
export function ImportRun({ id, fetch, onDone, onAnother }: ImportRunProps) {
  const { data: run } = useQuery(importQueries(fetch).one(id));
  const isDone = run !== undefined && run.state !== 'running';
  const tell = useEffectEvent(onDone);
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
  return <div role="status">{isDone ? <Result {...{ run, fetch, onAnother }} /> : <Progress run={run} />}</div>;
}

function Progress({ run }: { run: Import | undefined }) {
  const words = useWords('clientImport');
  return (
    <Section title={words.progressTitle} lead={words.mayLeave}>
      <p className={classes.progress}>
        <progress aria-label={words.progressTitle} value={run?.handled ?? 0} max={Math.max(1, run?.all ?? 1)} />
        {run && <span>{words.progress(run.handled, run.all)}</span>}
      </p>
    </Section>
  );
}

function Result({ run, fetch, onAnother }: { run: Import } & Pick<ImportRunProps, 'fetch' | 'onAnother'>) {
  const words = useWords('clientImport');
  const bad = useQuery({ ...importQueries(fetch).badRows(run.id), enabled: run.badRows > 0 });
  const removed = useQuery({ ...importQueries(fetch).removed(run.id), enabled: run.removed > 0 });
  return (
    <Section title={words.resultTitle}>
      {run.state !== 'done' && <p>{words.states[run.state]}</p>}
      <p className={classes.counts}>
        {words.result(run.companies)} {words.badRows(run.badRows)}
      </p>
      {removed.data && <RemovedList rows={removed.data.rows} total={run.removed} />}
      {run.badRows > 0 && (
        <p>
          <a href={badRowsAddress(run.id)} download>
            {words.download}
          </a>{' '}
          <span className={classes.quiet}>{words.putRight}</span>
        </p>
      )}
      <div className={classes.buttons}>
        <a href="/companies">{words.toCompanies}</a>
        <Button onPress={onAnother}>{words.another}</Button>
      </div>
      {bad.data && <BadRowTable {...bad.data} />}
    </Section>
  );
}
