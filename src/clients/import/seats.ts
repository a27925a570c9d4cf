import { refusedFile } from './refused-file.ts';

/** How many may do something at once; whoever comes when all seats are taken is told to wait. */
export class Seats {
  private free: number;

  constructor(count: number) {
    this.free = count;
  }

  /** Takes a seat; what it gives leaves it again. */
  take(): () => void {
    if (this.free === 0) throw refusedFile.busy();
    this.free--;
    return () => void this.free++;
  }
}
