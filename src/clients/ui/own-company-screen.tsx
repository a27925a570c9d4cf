import { Button, FormProblem, TextField } from '../../kit/ui/form.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Section } from '../../kit/ui/section.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSay } from '../../kit/ui/toast.tsx';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './clients.module.css';
import { OwnPeople } from './own-people.tsx';
import { leads, type OwnStand } from './own-stand.ts';

/** `/my-company`: what a contact sees of their own company; its IT officer and the deputy look after its people here. */
export function OwnCompanyScreen(stand: OwnStand) {
  const words = useWords('clients').own;
  const { company } = stand;
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead(company.name)}>{company.name}</PageTitle>
      <Tools company={company} />
      <OwnPeople {...stand} />
      {company.sites.length > 0 && (
        <Section title={words.sites}>
          <ul className={classes.rows}>
            {company.sites.map((it) => (
              <li key={it.id}>
                <span className={classes.name}>{it.name}</span>
                <span className={classes.facts}>{[it.place, it.zone].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {leads(company) && <PhraseForm {...stand} />}
    </div>
  );
}

function Tools({ company }: Pick<OwnStand, 'company'>) {
  const words = useWords('clients').own;
  if (company.resetTools.length === 0) return null;
  return (
    <Section title={words.tools} lead={words.toolsLead}>
      <ul className={classes.rows}>
        {company.resetTools.map((it) => (
          <li key={it.id}>
            <span className={classes.name}>{it.system}</span>
            <span className={classes.facts}>
              <a href={it.url} rel="noreferrer">
                {it.url}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PhraseForm({ fetch }: OwnStand) {
  const words = useWords('clients').own;
  const { unreachable } = useWords('kit').form;
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    await send(fetch, 'PUT', '/own-company/phrase', { phrase: String(form.get('phrase')) });
    say(words.phraseDone);
  }, unreachable);
  return (
    <Section title={words.phrase} lead={words.phraseLead}>
      <form onSubmit={onSubmit} data-needs-script>
        <FormProblem problem={problem} />
        <TextField label={words.phraseField} name="phrase" maxLength={200} autoComplete="off" required />
        <div className={classes.buttons}>
          <Button busy={isBusy}>{words.phraseSet}</Button>
        </div>
      </form>
    </Section>
  );
}
