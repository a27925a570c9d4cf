import { ApiFailure, type FetchInside } from '../../../kit/ui/answer.ts';

/** What is to be imported: a file, or what was pasted. */
export interface Chosen {
  name: string;
  content: Blob;
  leaveOut: boolean;
}

/** Sends it as it is; what the server answers, or the failure that it tells. */
export async function sendFile<T>(fetch: FetchInside, path: string, { name, content, leaveOut }: Chosen): Promise<T> {
  const query = new URLSearchParams({ file: name.slice(0, 200), unknown: leaveOut ? 'leave-out' : 'refuse' });
  const headers = { 'content-type': 'text/csv' };
  const response = await fetch(`/api/v1/companies/${path}?${query}`, { method: 'POST', headers, body: content });
  const told = (await response.json().catch(() => ({}))) as { detail?: string; remedy?: string; code?: string };
  if (!response.ok) throw new ApiFailure(response.status, told.detail ?? '', told.remedy ?? '', told.code);
  return told as T;
}

/** What a form holds; nothing where no file is chosen and nothing is pasted. */
export function chosenIn(form: FormData, pasted: string): Chosen | undefined {
  const file = form.get('file');
  const text = String(form.get('text') ?? '');
  const leaveOut = form.has('leave-out');
  if (file instanceof File && file.size > 0) return { name: file.name, content: file, leaveOut };
  return text.trim() === '' ? undefined : { name: pasted, content: new Blob([text]), leaveOut };
}
