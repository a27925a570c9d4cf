import classes from './marked.module.css';

interface MarkedProps {
  text: string;
  /** Characters to mark, from `start` to before `end`, in order. */
  marks: readonly { start: number; end: number }[];
}

/** A text with the words marked that matched. */
export function Marked({ text, marks }: MarkedProps) {
  const parts: { text: string; isMarked: boolean; at: number }[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start < from) continue;
    parts.push({ text: text.slice(from, start), isMarked: false, at: from });
    parts.push({ text: text.slice(start, end), isMarked: true, at: start });
    from = end;
  }
  parts.push({ text: text.slice(from), isMarked: false, at: from });
  return parts
    .filter((it) => it.text)
    .map((it) =>
      it.isMarked ? (
        <mark key={it.at} className={classes.marked}>
          {it.text}
        </mark>
      ) : (
        <span key={it.at}>{it.text}</span>
      ),
    );
}
