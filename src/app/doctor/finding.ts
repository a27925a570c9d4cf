/** What one check of `hub doctor` found. */
export interface Finding {
  name: string;
  /** A problem keeps the hub from working; a note is worth knowing. */
  state: 'ok' | 'note' | 'problem';
  says: string;
  /** What to do about a problem. */
  remedy?: string;
}
