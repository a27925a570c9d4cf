import type { CleanText } from '../kit/clean-text.ts';

/** Names a file. Nobody finds one without knowing whose it is: the same bytes of two companies are two files. */
export interface FileId {
  /** The client company, a UUID. */
  company: string;
  /** SHA-256 of the bytes as they are kept, 64 hexadecimal digits. */
  hash: string;
}

/** What is known of a file that is kept. */
export interface FileFacts extends FileId {
  /** Bytes as they are kept. */
  size: number;
  /** Media type by content; `application/octet-stream` where the content tells none. */
  type: string;
  /** Its name, safe for every system; of several the one under which it first came. */
  name: string;
  /** The media type that its sender gave: a remark, never believed. */
  declared: string | undefined;
  /** Whether it was read as text and cleaned; what was not may hold anything. */
  isInspected: boolean;
}

/** A file as somebody brings it. */
export interface Upload {
  company: string;
  stream: AsyncIterable<Uint8Array>;
  /** As the sender gave it. */
  name: string;
  /** As the sender gave it: Content-Type (RFC 9110) with its parameters, or nothing. */
  declaredType?: string | undefined;
  now: Temporal.Instant;
}

/** What came of keeping it. */
export interface Kept extends FileId {
  size: number;
  type: string;
  /** The name of this very upload, made safe and cleaned. */
  name: string;
  /** False where the same company had these bytes already. Says nothing of other companies. */
  isNew: boolean;
  /** How many values were taken out of the text, and out of the name. */
  removed: number;
  /** True where it is no text: what is in it was not looked at, and the screen says so. */
  notInspected: boolean;
  /** What the name or the declared type claims and the content is not: `.png`, `image/png`. */
  contradicted: string[];
}

/** What takes secrets out of a text before it is kept: `redact` of privacy, which stands above files. */
export type Clean = (text: string) => Cleaned | Promise<Cleaned>;

export interface Cleaned {
  text: CleanText;
  /** How many values were taken out. */
  removed: number;
}

/** The text of a file. */
export interface FileText {
  /** As it is kept: without secrets by the documents in force at that time. */
  text: string;
  /** Whether the file goes on after it. */
  isCut: boolean;
}

/** What a look over all files found. */
export interface Check {
  /** Files that were looked at. */
  files: number;
  bytes: number;
  /** Noted, and not on disk. */
  missing: FileId[];
  /** On disk, and not what was kept. */
  damaged: FileId[];
}

/** What a sweep took away. */
export interface Swept {
  /** Files that nobody used any more. */
  files: number;
  /** Bytes on disk that were never noted: what was being kept when a process ended. */
  leftovers: number;
}

export interface SweepOptions {
  /** Whether somebody refers to a file. */
  isUsed(id: FileId): Promise<boolean>;
  /** What was last kept at this moment or later stays: who brought it has not noted yet where it belongs. A day ago, as a rule. */
  olderThan: Temporal.Instant;
}
