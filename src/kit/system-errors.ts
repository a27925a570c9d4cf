import { Refusal } from './refusal.ts';

const reasons: Record<string, { message: string; remedy: string }> = {
  ENOSPC: {
    message: 'The disk is full',
    remedy:
      'Free some space, or set DATA_DIR to a folder on a larger disk; then start again. Nothing that was stored is lost.',
  },
  EDQUOT: {
    message: 'This user may not store more on the disk',
    remedy: 'Free some space or raise the quota; then start again. Nothing that was stored is lost.',
  },
  EROFS: { message: 'The disk can only be read', remedy: 'Set DATA_DIR to a folder that can be written.' },
  EACCES: {
    message: 'This user may not write there',
    remedy: 'Give the folder to this user, or set DATA_DIR to one of theirs.',
  },
  EPERM: {
    message: 'This user may not do that there',
    remedy: 'Give the folder to this user, or set DATA_DIR to one of theirs.',
  },
  EMFILE: { message: 'Too many files are open', remedy: 'Raise the limit of open files (ulimit -n) and start again.' },
};

/** What the operating system refused, in words, where it is nothing that the hub did wrong; else nothing. */
export function explainSystemError(error: unknown): Refusal | undefined {
  const { code, path, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const reason = code ? reasons[code] : undefined;
  if (!reason) return undefined;
  const where = dest ?? path;
  return new Refusal({
    code: `system/${code}`,
    status: 503,
    message: `${reason.message}${where ? `: ${where}` : ''}.`,
    remedy: reason.remedy,
    cause: error,
  });
}
