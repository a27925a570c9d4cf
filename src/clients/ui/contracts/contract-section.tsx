import { Clause } from '../../../kit/ui/clause.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Company } from '../../company-contract.ts';
import classes from './contracts.module.css';

/** On the page of a company: how its contract stands, and the ways to it and to what the client is promised. */
export function ContractSection({ company: { id, contract } }: { company: Pick<Company, 'id' | 'contract'> }) {
  const words = useWords('contracts');
  return (
    <Section title={words.title}>
      <p className={classes.quiet}>
        {contract ? <Standing contract={contract} /> : words.none}{' '}
        {!contract && <Clause cite="KB-310" href="/documents/KB-310#targets" />}
      </p>
      <p className={classes.links}>
        <a href={`/companies/${id}/sla`}>{words.holdsNow}</a>
        <a href={`/companies/${id}/contract`}>{words.title}</a>
      </p>
    </Section>
  );
}

function Standing({ contract: { dates, from, until } }: { contract: NonNullable<Company['contract']> }) {
  const words = useWords('contracts');
  const { day } = useWords('kit').datesIn('UTC');
  return (
    <>
      {[words.standing[dates], from && words.fromDay(day(from)), until && words.untilDay(day(until))]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
