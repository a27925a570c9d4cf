import { TextField } from '../../kit/ui/form.tsx';
import { useSay } from '../../kit/ui/toast.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { ResetTool } from '../parts-contract.ts';
import { Cited } from './cited.tsx';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { PartForm, textIn } from './part-form.tsx';
import { PartList } from './part-list.tsx';

/** Where the company's staff set a new password themselves: one link for each system (KB-253 U16, R1). */
export function ToolSection(stand: CompanyStand) {
  const words = useWords('clients').tools;
  return (
    <PartList
      stand={stand}
      words={{
        ...words,
        lead: <Cited cite="KB-253 R1">{words.lead}</Cited>,
      }}
      parts={stand.company.resetTools}
      at="reset-tools"
      permission="reset-tools.change"
      nameOf={(it) => it.system}
      facts={(tool) => (
        <>
          <a href={tool.url} rel="noreferrer">
            {tool.url}
          </a>
          {tool.askFirst && <span>{words.asking(tool.askFirst)}</span>}
        </>
      )}
      acts={(tool) => <CopyLink tool={tool} />}
      form={(tool, onDone) => <ToolForm stand={stand} tool={tool} onDone={onDone} />}
    />
  );
}

function CopyLink({ tool: { system, url } }: { tool: ResetTool }) {
  const words = useWords('clients').tools;
  const { copy } = useWords('kit').link;
  const say = useSay();
  return (
    <button
      type="button"
      className={classes.small}
      data-needs-script
      aria-label={words.copy(system)}
      onClick={() => void navigator.clipboard.writeText(url).then(() => say(words.copied))}
    >
      {copy}
    </button>
  );
}

interface ToolFormProps {
  stand: CompanyStand;
  tool: ResetTool | undefined;
  onDone(): void;
}

function ToolForm({ stand, tool, onDone }: ToolFormProps) {
  const words = useWords('clients').tools;
  const fields = { system: words.system, url: words.url, askFirst: words.askFirst };
  return (
    <PartForm
      stand={stand}
      path={`/companies/${stand.company.id}/reset-tools`}
      part={tool}
      add={words.add}
      fields={fields}
      codes={{ 'clients/system-taken': 'system' }}
      read={(form) => Object.fromEntries(Object.keys(fields).map((it) => [it, textIn(form, it)]))}
      onDone={onDone}
    >
      {(begun, at) => (
        <>
          <TextField
            label={words.system}
            name="system"
            defaultValue={begun?.system}
            maxLength={120}
            required
            problem={at.system}
          />
          <TextField
            label={words.url}
            name="url"
            type="url"
            pattern="https://.*"
            placeholder="https://"
            defaultValue={begun?.url}
            maxLength={500}
            required
          />
          <TextField label={words.askFirst} name="askFirst" defaultValue={begun?.askFirst} maxLength={200} />
        </>
      )}
    </PartForm>
  );
}
