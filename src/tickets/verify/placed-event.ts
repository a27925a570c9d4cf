/** An event as its place among all. */
export interface PlacedEvent {
  tx: string;
  id: string;
  ticket: string;
  seq: number;
  hash: string;
  recordedAt: string;
}
