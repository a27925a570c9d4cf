import { PageTitle } from '../../kit/ui/page-title.tsx';
import type { Connection } from '../../kit/ui/stream.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { Preview } from '../contract.ts';
import classes from './editions.module.css';
import preview from './preview.module.css';
import { PreviewChanges } from './preview-changes.tsx';
import { PreviewState } from './preview-state.tsx';
import { ProblemList } from './problem-list.tsx';
import { RuleChangeList } from './rule-change-list.tsx';

/** What publishing a watched folder would do: whether it could be, what is wrong in it, and what it would change. */
export function PreviewPage({ state, connection }: { state: Preview; connection: Connection }) {
  const words = useWords('preview');
  const { against } = state.changes;
  const isExample = (it: { code: string }) => it.code === 'policy/example';
  const examples = state.diagnostics.filter(isExample);
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead(state.folder)}>{words.title}</PageTitle>
      <div className={classes.notice} role="note">
        <p>{words.notice}</p>
        <p>{against === null ? words.nothingInForce : <a href={`/editions/${against}`}>{words.inForce(against)}</a>}</p>
      </div>
      <PreviewState state={state} connection={connection} />
      <ProblemList title={words.problems} problems={state.diagnostics.filter((it) => !isExample(it))} />
      <ProblemList title={words.examples} hint={words.examplesHint} problems={examples} />
      <RuleChangeList rules={state.rules} untold={state.untold} />
      <PreviewChanges changes={state.changes} />
      <p className={preview.help}>
        <a href="/help/rules">{words.help}</a>
      </p>
    </div>
  );
}
