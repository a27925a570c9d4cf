import type { OpenTime, Span } from './open-time.ts';

/** Open time as one edition knows it, from the instant at which that edition took force. */
export interface OpenPiece {
  from: number;
  open: OpenTime;
}

/**
 * Open time across editions: whether an instant is open is asked of the edition in force at that instant, so the past
 * never changes. Pieces are in order; the first reaches back without limit, the last forward.
 */
export function openByEdition(pieces: readonly OpenPiece[]): OpenTime {
  return pieces.length === 1 ? pieces[0]!.open : new EditionedTime(pieces);
}

class EditionedTime implements OpenTime {
  readonly #pieces: readonly OpenPiece[];

  constructor(pieces: readonly OpenPiece[]) {
    this.#pieces = pieces;
  }

  elapsed(from: number, to: number): number {
    return this.#between(from, to).reduce((sum, it) => sum + it.open.elapsed(it.from, it.to), 0);
  }

  due(from: number, target: number): number | undefined {
    let left = target;
    for (const piece of this.#between(from, Number.POSITIVE_INFINITY)) {
      const due = piece.open.due(piece.from, left);
      if (due !== undefined && due <= piece.to) return due;
      if (piece.to === Number.POSITIVE_INFINITY) return due;
      left -= piece.open.elapsed(piece.from, piece.to);
    }
    return undefined;
  }

  isOpen(at: number): boolean {
    return this.#between(at, at + 1).some((it) => it.open.isOpen(at));
  }

  segments(from: number, to: number): Span[] {
    const found: Span[] = [];
    for (const piece of this.#between(from, to))
      for (const next of piece.open.segments(piece.from, piece.to)) {
        const last = found.at(-1);
        if (last?.to === next.from) last.to = next.to;
        else found.push({ ...next });
      }
    return found;
  }

  #between(from: number, to: number): (Span & { open: OpenTime })[] {
    return this.#pieces
      .map(({ open, from: start }, index) => ({
        open,
        from: index ? Math.max(start, from) : from,
        to: Math.min(this.#pieces[index + 1]?.from ?? to, to),
      }))
      .filter((it) => it.from < it.to);
  }
}
