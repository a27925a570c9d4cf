import { Button, FormProblem } from './form.tsx';
import page from './screen.module.css';
import { Sheet } from './sheet.tsx';
import { useSay } from './toast.tsx';
import { useAct } from './use-submit.ts';
import { useWords } from './words.tsx';

interface AskFirstProps {
  /** What is done, as on its button. */
  title: string;
  /** What that means. */
  question: string;
  /** What is said once it is done. */
  said: string;
  work(): Promise<unknown>;
  /** It is done: what is shown is read again. */
  onChange(): void;
  onClose(): void;
}

/** Says what something will do before it is done, where it cannot be undone by one more click. */
export function AskFirst({ title, question, said, work, onChange, onClose }: AskFirstProps) {
  const words = useWords('kit').form;
  const say = useSay();
  const { isBusy, problem, act } = useAct(words.unreachable);
  const go = () =>
    act(async () => {
      await work();
      say(said);
      onChange();
      onClose();
    });
  return (
    <Sheet title={title} closeWord={words.close} onClose={onClose}>
      <FormProblem problem={problem} />
      <p className={page.hint}>{question}</p>
      <div className={page.buttons}>
        <Button main busy={isBusy} onPress={go}>
          {title}
        </Button>
        <Button onPress={onClose}>{words.keep}</Button>
      </div>
    </Sheet>
  );
}
