import { createContext, type ReactNode, use, useRef, useState } from 'react';
import classes from './toast.module.css';

const Say = createContext<(text: string) => void>(() => {});
const shownFor = 2400;

/** One quiet line at the foot of the screen, read out too; the next one takes its place. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useRef((words: string) => {
    clearTimeout(timer.current);
    setText(words);
    timer.current = setTimeout(() => setText(''), shownFor);
  });
  return (
    <Say value={say.current}>
      {children}
      <output className={classes.toast} data-shown={text !== ''}>
        {text}
      </output>
    </Say>
  );
}

/** Says something in passing that needs no answer: "Link copied". */
export function useSay(): (text: string) => void {
  return use(Say);
}
