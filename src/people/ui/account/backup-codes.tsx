import { Button } from '../../../kit/ui/form.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './account.module.css';

/** The backup codes, shown this once, until somebody says that they have kept them. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const words = useWords('account').factor;
  const say = useSay();
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => say(words.codesCopied));
  return (
    <div className={classes.shown} role="status">
      <strong>{words.codesTitle}</strong>
      <span>{words.codesHint}</span>
      <ul className={classes.codes}>
        {codes.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <span className={classes.buttons}>
        <Button main onPress={onKept}>
          {words.kept}
        </Button>
        <Button onPress={copy}>{words.copyCodes}</Button>
      </span>
    </div>
  );
}
