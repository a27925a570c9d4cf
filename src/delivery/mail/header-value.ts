import { Refusal } from '../../kit/refusal.ts';

/** A mail address that may stand in a header and in an SMTP command; refused where it could begin another. */
export function mailAddress(text: string): string {
  if (
    text.length <= 254 &&
    /^[^\s\p{Cc}\p{Zl}\p{Zp}<>"(),:;@[\]\\]{1,64}@[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?$/u.test(text)
  )
    return text;
  throw new Refusal({
    code: 'delivery/address',
    status: 422,
    message: 'This is no address to which the hub can send mail.',
    remedy: 'Write it as name@example.com.',
  });
}

/** The address in a sender such as `Support <support@example.com>`. */
export const addressIn = (sender: string): string => mailAddress(/<([^<>]*)>$/.exec(sender)?.[1] ?? sender);

/** The domain of an address, in lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
