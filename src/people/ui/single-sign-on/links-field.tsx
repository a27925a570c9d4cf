import { CheckField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from '../account/account.module.css';

/** Whether a verified mail address links somebody to the account that they have here. */
export function LinksField({ isOn = false }: { isOn?: boolean }) {
  const words = useWords('account').signOn;
  return (
    <div className={classes.choice}>
      <CheckField label={words.links} hint={words.linksHint} name="linksByEmail" defaultChecked={isOn} />
    </div>
  );
}
