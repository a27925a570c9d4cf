import { createContext, type ReactNode, use, useRef, useState } from 'react';
import classes from './toast.module.css';

/** What can be done about what was said, for as long as it is shown. */
export interface Offer {
  /** On its button. */
  label: string;
  run(): void;
}

const Say = createContext<(text: string, offer?: Offer) => void>(() => {});
const shownFor = 2400;
/** Long enough to be read, reached and pressed. */
const offeredFor = 12_000;

/** One quiet line at the foot of the screen, read out too; the next one takes its place. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; offer?: Offer | undefined }>({ text: '' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useRef((text: string, offer?: Offer) => {
    clearTimeout(timer.current);
    setSaid({ text, offer });
    timer.current = setTimeout(() => setSaid({ text: '' }), offer ? offeredFor : shownFor);
  });
  const take = () => {
    said.offer?.run();
    setSaid({ text: '' });
  };
  return (
    <Say value={say.current}>
      {children}
      <output className={classes.toast} data-shown={said.text !== ''}>
        {said.text}
        {said.offer && (
          <button type="button" className={classes.offer} onClick={take}>
            {said.offer.label}
          </button>
        )}
      </output>
    </Say>
  );
}

/** Says something in passing that needs no answer: "Link copied"; or that can be taken back: "Deleted", with "Undo". */
export function useSay(): (text: string, offer?: Offer) => void {
  return use(Say);
}
