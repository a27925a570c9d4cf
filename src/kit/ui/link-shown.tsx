import { Button } from './form.tsx';
import classes from './link-shown.module.css';
import { useSay } from './toast.tsx';
import { useWords } from './words.tsx';

interface LinkShownProps {
  url: string;
  /** For whom it is, and how long it opens. */
  children: string;
}

/** A one-time link, shown this once, to be given to the person by a way that reaches nobody else. */
export function LinkShown({ url, children }: LinkShownProps) {
  const words = useWords('kit').link;
  const say = useSay();
  const copy = () => void navigator.clipboard.writeText(url).then(() => say(words.copied));
  return (
    <div className={classes.link} role="status">
      <span>{children}</span>
      <code>{url}</code>
      <span>
        <Button onPress={copy}>{words.copy}</Button>
      </span>
    </div>
  );
}
