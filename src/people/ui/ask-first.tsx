import { Button, FormProblem } from '../../kit/ui/form.tsx';
import { Sheet } from '../../kit/ui/sheet.tsx';
import { useSay } from '../../kit/ui/toast.tsx';
import { useAct } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import page from './desk-page.module.css';
import type { DeskStand } from './desk-stand.ts';

interface AskFirstProps extends Pick<DeskStand, 'onChange'> {
  /** What is done, as on its button. */
  title: string;
  /** What that means. */
  question: string;
  /** What is said once it is done. */
  said: string;
  work(): Promise<unknown>;
  onClose(): void;
}

/** Says what something will do before it is done, where it cannot be undone by one more click. */
export function AskFirst({ title, question, said, work, onChange, onClose }: AskFirstProps) {
  const words = useWords('shifts');
  const say = useSay();
  const { isBusy, problem, act } = useAct(useWords('people').unreachable);
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
