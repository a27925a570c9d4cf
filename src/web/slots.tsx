import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentSlots, SectionPlace } from '../documents/slots.ts';
import { EscalationCaseScreen } from '../escalation/screens.tsx';
import type { FetchInside } from '../kit/ui/answer.ts';
import { useWords } from '../kit/ui/words.tsx';
import { CaseJump } from '../policy/case-jump.tsx';
import type { RuleSheet } from '../policy/contract.ts';
import { rulesQuery } from '../policy/queries.ts';
import { RulesPanel } from '../policy/screens.tsx';
import type {} from '../privacy/screen-words.ts';
import { RedactionTrialScreen } from '../privacy/screens.tsx';
import { DueCaseScreen } from '../sla/screens.tsx';
import { SeverityCaseScreen } from '../tickets/screens.tsx';
import { editionSlots } from './edition-slots.tsx';

type CaseForm = (props: { sheet: RuleSheet; search: string; fetch: FetchInside }) => ReactNode;

/** The decision tables that a case can be put to beside their document. */
export const caseForms: Readonly<Record<string, CaseForm>> = {
  'escalation-criteria': EscalationCaseScreen,
  'severity-matrix': SeverityCaseScreen,
};

/** The table that says when things are due. */
export const dueTable = 'sla-targets';

/** The table that says what is found in texts. */
export const classesTable = 'data-classes';

/** What other modules put into the reader. `beside` is keyed by policy. */
export const documentSlots: DocumentSlots = {
  beside: {
    ...Object.fromEntries(
      Object.entries(caseForms).map(([policy, Form]) => [
        policy,
        (place: SectionPlace) => <Case key={policy} place={place} Form={Form} />,
      ]),
    ),
    [dueTable]: (place) => <Due key={dueTable} place={place} />,
    [classesTable]: (place) => <Removed key={classesTable} place={place} />,
  },
  besideTitle: { [dueTable]: DueTitle, [classesTable]: RemovedTitle },
  compiled: (place) => <Compiled place={place} />,
  ...editionSlots,
};

function Case({ place, Form }: { place: SectionPlace; Form: CaseForm }) {
  const { fetch } = useRouter().options.context;
  const search = useLocation({ select: (it) => it.searchStr });
  const { data, isError } = useQuery(rulesQuery(fetch, place.document.id, place.anchor));
  const { beside } = useWords('documents');
  const { noRules } = useWords('policy');
  if (!data) return isError ? <p>{noRules}</p> : null;
  return (
    <>
      <CaseJump to="beside:title">{beside}</CaseJump>
      <Form sheet={data} search={search} fetch={fetch} />
    </>
  );
}

function DueTitle() {
  return useWords('sla').title;
}

function Due({ place }: { place: SectionPlace }) {
  const { fetch } = useRouter().options.context;
  const search = useLocation({ select: (it) => it.searchStr });
  const words = useWords('sla');
  return (
    <>
      <CaseJump to="beside:title">{words.title}</CaseJump>
      <DueCaseScreen document={place.document.id} anchor={place.anchor} search={search} fetch={fetch} />
    </>
  );
}

function RemovedTitle() {
  return useWords('privacy').title;
}

function Removed({ place }: { place: SectionPlace }) {
  const { fetch } = useRouter().options.context;
  const { title } = useWords('privacy');
  const { noRules } = useWords('policy');
  const { data, isError } = useQuery(rulesQuery(fetch, place.document.id, place.anchor));
  if (!data) return isError ? <p>{noRules}</p> : null;
  return (
    <>
      <CaseJump to="beside:title">{title}</CaseJump>
      <RedactionTrialScreen sheet={data} />
    </>
  );
}

function Compiled({ place }: { place: SectionPlace }) {
  const { fetch } = useRouter().options.context;
  const { noRules } = useWords('policy');
  const { data, isError } = useQuery(rulesQuery(fetch, place.document.id, place.anchor));
  if (!data) return isError ? <p>{noRules}</p> : null;
  return <RulesPanel sheet={data} />;
}
