import { askMailServer } from '../../delivery/ask-mail-server.ts';
import type { MailSettings } from '../../kit/mail-settings.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Finding } from './finding.ts';

const name = 'mail';

/** Whether the mail server lets the hub in. */
export async function checkMail(settings: MailSettings): Promise<Finding> {
  try {
    const answer = await askMailServer(settings);
    if (!answer) return { name, state: 'ok', says: 'not set up: one-time links are shown on the screen' };
    const { relay, signs } = answer;
    return {
      name,
      state: 'ok',
      says: `${relay} lets the hub in; ${signs ? `signed for ${signs}` : 'not signed by the hub'}`,
    };
  } catch (error) {
    const remedy =
      'Check SMTP_URL, user and password in it, and that this machine may connect. Letters wait for two days.';
    if (error instanceof Refusal) return { name, state: 'problem', says: error.message, remedy: error.remedy };
    return { name, state: 'problem', says: (error as Error).message, remedy };
  }
}
