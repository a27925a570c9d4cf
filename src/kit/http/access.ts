/** What a permission may depend on in a thing that somebody asks for. All ids are UUIDs. */
export interface Thing {
  /** The person whose thing it is. */
  owner?: string;
  /** The teams that it belongs to. */
  teams?: readonly string[];
  /** The client company that it belongs to. */
  company?: string;
}

/** What those may do who ask. Made for each request by the module that knows people; the kit only asks it. */
export interface Access {
  /** Whoever asks, by id, for the log; absent for nobody. */
  who?: string;
  /** Passes where somebody is signed in, whoever it is; else throws 401. */
  requireSomebody(): void;
  /**
   * Passes where the permission is held, for this thing if one is given; else throws the refusal: 401 for nobody, 403 for
   * somebody who may know of the thing, 404 for somebody who may not.
   */
  require(permission: string, thing?: Thing): void;
}

/** Whoever comes before anybody was recognised: nothing is allowed. */
export const ANYONE = 'anyone';
