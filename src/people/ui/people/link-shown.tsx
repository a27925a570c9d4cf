import { Button } from '../../../kit/ui/form.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { LinkMade } from '../../contract.ts';
import classes from './people.module.css';

/** A one-time link, shown this once, to be given to the person by a way that reaches nobody else. */
export function LinkShown({ link, name }: { link: LinkMade; name: string }) {
  const words = useWords('people').people;
  const { moment } = useWords('kit').dates;
  const say = useSay();
  const copy = () => void navigator.clipboard.writeText(link.url).then(() => say(words.copied));
  return (
    <div className={classes.link} role="status">
      <span>{words.linkFor(name, moment(link.until))}</span>
      <code>{link.url}</code>
      <span>
        <Button onPress={copy}>{words.copy}</Button>
      </span>
    </div>
  );
}
