import { useState } from 'react';
import { Button } from '../../kit/ui/form.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Sheet } from '../../kit/ui/sheet.tsx';
import { Empty } from '../../kit/ui/states.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { type DeskStand, holds } from '../../people/desk-stand.ts';
import type { CompanyList, CompanyQuestion } from '../company-contract.ts';
import classes from './clients.module.css';
import { companiesAddress } from './company-address.ts';
import { CompanyFilter } from './company-filter.tsx';
import { CompanyForm } from './company-form.tsx';
import { CompanyTable } from './company-table.tsx';

export interface CompaniesScreenProps extends DeskStand {
  list: CompanyList;
  /** What was asked for; the address holds it. */
  question: CompanyQuestion;
  /** Goes to another question while one types. */
  onAsk(question: CompanyQuestion): void;
}

/** `/companies`: the client companies, found by anything that one knows of them. */
export function CompaniesScreen({ list, question, onAsk, ...stand }: CompaniesScreenProps) {
  const words = useWords('clients');
  const importing = useWords('clientImport');
  const { close } = useWords('kit').form;
  const [isEntering, setEntering] = useState(false);
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <CompanyFilter question={question} onAsk={onAsk} />
      <div className={classes.buttons}>
        {holds(stand.me, 'clients.change') && (
          <span data-needs-script>
            <Button main onPress={() => setEntering(true)}>
              {words.enter}
            </Button>
          </span>
        )}
        {holds(stand.me, 'clients.import') && <a href="/companies/import">{importing.link}</a>}
      </div>
      {isEntering && (
        <Sheet title={words.enter} closeWord={close} onClose={() => setEntering(false)}>
          <CompanyForm {...stand} onDone={() => setEntering(false)} />
        </Sheet>
      )}
      {list.companies.length > 0 && <CompanyTable companies={list.companies} />}
      <div role="status">{list.companies.length === 0 && <NoCompany question={question} />}</div>
      <Pages list={list} question={question} />
    </div>
  );
}

function NoCompany({ question }: { question: CompanyQuestion }) {
  const words = useWords('clients');
  const isAsked = Object.keys(question).length > 0;
  return (
    <Empty title={isAsked ? words.nothing : words.none}>
      {isAsked ? words.nothingHint : words.noneHint} {isAsked && <a href="/companies">{words.first}</a>}
    </Empty>
  );
}

function Pages({ list, question }: Pick<CompaniesScreenProps, 'list' | 'question'>) {
  const words = useWords('clients');
  if (list.companies.length === 0) return null;
  return (
    <p className={classes.pages}>
      <span>{words.count(list.companies.length, list.total)}</span>
      {question.after && <a href={companiesAddress({ ...question, after: undefined })}>{words.first}</a>}
      {list.next && <a href={companiesAddress({ ...question, after: list.next })}>{words.next}</a>}
    </p>
  );
}
