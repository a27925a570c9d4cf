/** What comes with an action, where the facts are to judge one. */
export interface Acting {
  action: string;
  /** It carries a reason. */
  reason?: boolean;
  /** It carries a ruling and its reason. */
  ruling?: boolean;
  /** It carries a reason for going against the verdict. */
  override?: boolean;
}
