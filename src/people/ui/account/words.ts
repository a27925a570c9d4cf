/** The words of one's own account, of tokens and of single sign-on. */
export interface AccountWords {
  title: string;
  you: string;
  name: string;
  zone: string;
  keysOn: string;
  keysHint: string;
  save: string;
  saved: string;
  cancel: string;
  confirm: string;
  confirmPassword: string;
  noPassword: string;
  password: {
    title: string;
    hint: string;
    change: string;
    current: string;
    next: string;
    button: string;
    done: string;
  };
  sessions: {
    title: string;
    hint: string;
    here: string;
    since: (moment: string) => string;
    seen: (moment: string) => string;
    browser: (name: string, system: string) => string;
    unknownBrowser: string;
    end: string;
    endLabel: (browser: string) => string;
    ended: string;
    endOthers: string;
    othersEnded: string;
  };
  factor: {
    title: string;
    off: string;
    on: string;
    begin: string;
    scan: string;
    picture: string;
    byHand: string;
    code: string;
    button: string;
    done: string;
    renew: string;
    turnOff: string;
    turnedOff: string;
    codesTitle: string;
    codesHint: string;
    copyCodes: string;
    codesCopied: string;
    kept: string;
  };
  passkeys: {
    title: string;
    hint: string;
    impossible: string;
    unsupported: string;
    none: string;
    add: string;
    name: string;
    made: (moment: string) => string;
    synced: string;
    rename: string;
    renameLabel: (name: string) => string;
    remove: string;
    removeLabel: (name: string) => string;
    added: string;
    removed: string;
    notMade: string;
    notMadeRemedy: string;
  };
  tokens: TokenWords;
  signOn: SignOnWords;
}

export interface TokenWords {
  title: string;
  hint: string;
  programsTitle: string;
  programsAll: string;
  programsLead: string;
  make: string;
  name: string;
  nameHint: string;
  scopes: string;
  everything: string;
  everythingOwn: string;
  everythingHint: string;
  holds: string;
  days: (days: number) => string;
  shown: (name: string, until: string) => string;
  copy: string;
  copied: string;
  none: string;
  whose: (owner: string | null) => string;
  does: (scopes: string) => string;
  until: (moment: string) => string;
  used: (moment: string | null) => string;
  revoke: string;
  revokeLabel: (name: string) => string;
  revoked: string;
}

export interface SignOnWords {
  title: string;
  lead: string;
  none: string;
  add: string;
  id: string;
  idHint: string;
  name: string;
  nameHint: string;
  issuer: string;
  issuerHint: string;
  clientId: string;
  clientSecret: string;
  newSecret: string;
  newSecretHint: string;
  links: string;
  linksHint: string;
  linksOff: string;
  callback: string;
  callbackHint: string;
  copy: string;
  copied: string;
  connect: string;
  connected: string;
  change: string;
  test: string;
  testLabel: (name: string) => string;
  answered: (name: string) => string;
  remove: string;
  removeHint: (name: string) => string;
  removeFor: (name: string) => string;
  removed: (name: string) => string;
}

declare module '../../../kit/ui/words.tsx' {
  interface Catalogue {
    account: AccountWords;
  }
}
