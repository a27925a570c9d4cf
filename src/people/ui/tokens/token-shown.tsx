import { Button } from '../../../kit/ui/form.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { TokenMade } from '../../token-contract.ts';
import classes from '../account/account.module.css';

/** A token, shown this once. */
export function TokenShown({ made }: { made: TokenMade & { name: string } }) {
  const words = useWords('account').tokens;
  const { moment } = useWords('kit').dates;
  const say = useSay();
  const copy = () => void navigator.clipboard.writeText(made.token).then(() => say(words.copied));
  return (
    <div className={classes.shown} role="status">
      <span>{words.shown(made.name, moment(made.until))}</span>
      <code>{made.token}</code>
      <Button onPress={copy}>{words.copy}</Button>
    </div>
  );
}
