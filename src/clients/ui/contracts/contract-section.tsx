import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './contracts.module.css';

/** On the page of a company: the ways to its contract and to what it is promised. */
export function ContractSection({ company }: { company: string }) {
  const words = useWords('contracts');
  return (
    <Section title={words.title}>
      <p className={classes.links}>
        <a href={`/companies/${company}/sla`}>{words.holdsNow}</a>
        <a href={`/companies/${company}/contract`}>{words.title}</a>
      </p>
    </Section>
  );
}
