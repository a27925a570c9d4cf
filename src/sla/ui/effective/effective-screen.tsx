import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { EffectiveSla } from '../../effective-contract.ts';
import classes from './effective.module.css';
import { EffectiveTable } from './effective-table.tsx';

/** `/companies/…/sla`: all that a company is promised, each row with its clause; for the screen and for paper. */
export function EffectiveScreen({ sla, isNow }: { sla: EffectiveSla; isNow: boolean }) {
  const words = useWords('effective');
  const { moment } = useWords('kit').dates;
  const { company, edition, contract, at } = sla;
  return (
    <article className={classes.page}>
      <PageTitle
        meta={<a href={`/companies/${company.id}`}>{company.name}</a>}
        lead={words.lead(edition.number, moment(edition.inForceFrom))}
      >
        {words.title}
      </PageTitle>
      {!isNow && <p>{words.asOf(moment(at))}</p>}
      <Agreed sla={sla} />
      <p className={classes.links}>
        <a href={dueAddress(sla)}>{words.due}</a>
        <a href={`/companies/${company.id}/contract`}>{words.toContract}</a>
        <button type="button" data-needs-script onClick={() => print()}>
          {words.print}
        </button>
      </p>
      {contract && contract.dates === 'holds' && contract.supported.length > 0 && (
        <Section title={words.supported}>
          <ul className={classes.supported}>
            {contract.supported.map((it) => (
              <li key={it.clause}>
                <a href={`/documents/${contract.document}#${it.clause}`}>{`${contract.title} ${it.clause}`}</a>{' '}
                {it.text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(['targets', 'calendars', 'rules'] as const).map((it) => (
        <Section key={it} title={words[it]}>
          <EffectiveTable rows={sla[it]} />
        </Section>
      ))}
    </article>
  );
}

/** Where "When is this due?" stands, with the contract chosen where it has targets of its own. */
function dueAddress({ contract, common }: EffectiveSla): string {
  if (contract?.targets && contract.dates === 'holds') return `/documents/${contract.document}#${contract.targets}`;
  return `/documents/${common.document}#${common.targets}`;
}

/** Whose contract it is, from when until when, and how suspensions of work count. */
function Agreed({ sla: { contract, common } }: { sla: EffectiveSla }) {
  const words = useWords('effective');
  if (!contract) return <p className={classes.agreed}>{words.none(common.document)}</p>;
  const { dates, title, document, from, until, zone, suspensions } = contract;
  const told = [
    words.contract[dates](`${title} (${document})`),
    from && words.from(words.day(from)),
    until && words.until(words.day(until)),
    (from || until) && words.days(zone),
    words.suspensions[suspensions],
  ];
  return <p className={classes.agreed}>{told.filter(Boolean).join(' · ')}</p>;
}
