import type { Clean, Upload } from '../kept-file.ts';
import { safeName } from '../safe-name.ts';

/** What a sender says of a file, without secrets. */
export interface CleanClaims {
  name: string;
  declared: string | undefined;
  /** How many values were taken out of the name. */
  removed: number;
}

/** Cleans what a sender says. A declared type with something secret in it is no type. */
export async function cleanClaims({ name, declaredType }: Upload, clean: Clean): Promise<CleanClaims> {
  const type = mediaType(declaredType);
  const isHarmless = type === undefined || (await clean(type)).text === type;
  return { ...(await cleanName(name, clean)), declared: isHarmless ? type : undefined };
}

/** Without its parameters, where it has the form of one (RFC 9110). */
function mediaType(declared = ''): string | undefined {
  return /^([\w.+-]{1,50}\/[\w.+-]{1,49})\s*(;|$)/.exec(declared)?.[1]?.toLowerCase();
}

/**
 * A name is text as well. It is read as it came, since the colons and lines of it say much; without its extension, which makes of a number
 * before it something else; and as it will be seen.
 */
async function cleanName(name: string, clean: Clean): Promise<{ name: string; removed: number }> {
  let removed = 0;
  const pass = async (text: string) => {
    const cleaned = await clean(text);
    removed += cleaned.removed;
    return cleaned.text;
  };
  const passStem = async (text: string) => {
    const extension = /\.[a-z\d]{1,8}$/i.exec(text)?.[0] ?? '';
    return (await pass(text.slice(0, text.length - extension.length))) + extension;
  };
  const came = await passStem(await pass(name.toWellFormed()));
  const seen = await passStem(safeName(came));
  return { name: safeName(seen), removed };
}
