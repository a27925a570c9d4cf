import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { type DeskStand, holds } from '../../../people/desk-stand.ts';
import type { Import } from '../../import-contract.ts';
import { ChooseFile } from './choose-file.tsx';
import { ColumnHelp } from './column-help.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import classes from './import.module.css';
import { ImportRun } from './import-run.tsx';

export interface ImportScreenProps extends DeskStand {
  imports: readonly Import[];
}

/** `/companies/import`: client companies from a file, and into one. */
export function ImportScreen({ imports, me, fetch, onChange }: ImportScreenProps) {
  const words = useWords('clientImport');
  const title = useWords('clients').title;
  const [running, setRunning] = useState<string>();
  const queryClient = useQueryClient();
  const onDone = () => {
    onChange();
    void queryClient.invalidateQueries({ queryKey: ['company-imports'], exact: true });
  };
  return (
    <div className={classes.page}>
      <PageTitle meta={<a href="/companies">{title}</a>} lead={words.lead}>
        {words.title}
      </PageTitle>
      <p className={classes.links}>
        <a href="/api/v1/companies/import-template.csv" download>
          {words.template}
        </a>
        {holds(me, 'clients.export') && (
          <a href="/api/v1/companies/export.csv" download>
            {words.exportAll}
          </a>
        )}
        <span>{words.exportHint}</span>
      </p>
      <ColumnHelp />
      {running ? (
        <ImportRun key={running} id={running} fetch={fetch} onDone={onDone} onAnother={() => setRunning(undefined)} />
      ) : (
        <ChooseFile fetch={fetch} onStarted={setRunning} />
      )}
      <EarlierImports imports={imports} />
    </div>
  );
}
