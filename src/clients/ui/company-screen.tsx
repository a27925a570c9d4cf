import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/ui/form.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Sheet } from '../../kit/ui/sheet.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { holds } from '../../people/desk-stand.ts';
import classes from './clients.module.css';
import { CompanyForm } from './company-form.tsx';
import type { CompanyStand } from './company-stand.ts';
import { ContactSection } from './contact-section.tsx';
import { PhraseSection } from './phrase-section.tsx';
import { RegimeSection } from './regime-section.tsx';
import { ServerSection } from './server-section.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { SiteSection } from './site-section.tsx';
import { ToolSection } from './tool-section.tsx';

/** What modules above show on the page of a company. */
export interface CompanySlots {
  contract?: ReactNode;
  tickets?: ReactNode;
  health?: ReactNode;
}

/** `/companies/…`: all that is on record of a client company (KB-253, what the client's record holds). */
export function CompanyScreen({ slots = {}, ...stand }: CompanyStand & { slots?: CompanySlots }) {
  const words = useWords('clients');
  const { company } = stand;
  return (
    <div className={classes.page}>
      <PageTitle meta={<a href="/companies">{words.title}</a>} lead={<Standing company={company} />}>
        {company.name}
      </PageTitle>
      <About {...stand} />
      <div className={classes.columns}>
        <div>
          {slots.tickets}
          <ContactSection {...stand} />
          <SiteSection {...stand} />
          <ServerSection {...stand} />
          <SetUpSection {...stand} />
        </div>
        <div>
          {slots.health}
          {slots.contract}
          <RegimeSection {...stand} />
          <ToolSection {...stand} />
          <PhraseSection {...stand} />
        </div>
      </div>
    </div>
  );
}

function Standing({ company }: Pick<CompanyStand, 'company'>) {
  const words = useWords('clients');
  const { state, number, place, zone, language, supportedFrom, endedOn } = company;
  // A date of the calendar is the same for every reader.
  const { day } = useWords('kit').datesIn('UTC');
  const since = state === 'supported' && supportedFrom ? words.company.since(day(supportedFrom)) : words.states[state];
  const until = endedOn && state !== 'ended' ? words.company.until(day(endedOn)) : '';
  return <>{[since, until, number, place, zone, words.languages[language]].filter(Boolean).join(' · ')}</>;
}

function About(stand: CompanyStand) {
  const words = useWords('clients');
  const { close } = useWords('kit').form;
  const { company, me } = stand;
  const [isChanging, setChanging] = useState(false);
  const maintenance = company.maintenance && `${words.company.maintenance}: ${company.maintenance}`;
  return (
    <>
      <p className={company.about ? classes.about : classes.quiet}>{company.about || words.company.noAbout}</p>
      {maintenance && <p className={classes.about}>{maintenance}</p>}
      <div className={classes.buttons}>
        {holds(me, 'clients.change') && (
          <span data-needs-script>
            <Button onPress={() => setChanging(true)}>{words.company.change}</Button>
          </span>
        )}
        <a href={`/companies/${company.id}/history`}>{words.company.history}</a>
      </div>
      {isChanging && (
        <Sheet title={company.name} closeWord={close} onClose={() => setChanging(false)}>
          <CompanyForm {...stand} onDone={() => setChanging(false)} />
        </Sheet>
      )}
    </>
  );
}
