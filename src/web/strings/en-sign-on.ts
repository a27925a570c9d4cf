import type { SignOnWords } from '../../people/ui/account/words.ts';

/** The words of connecting single sign-on, in English. */
export const signOn: SignOnWords = {
  title: 'Single sign-on',
  lead: 'The OpenID Connect providers by which people may sign in beside their password.',
  none: 'None is connected. People sign in with password or passkey.',
  add: 'Connect a provider',
  id: 'Id',
  idHint: 'Small letters, digits and hyphens, such as "entra". It stands in the address below and never changes.',
  name: 'Name on the button',
  nameHint: 'The sign-in page says: Sign in with …',
  issuer: 'Issuer',
  issuerHint: 'Exactly as the provider writes it, such as https://login.example.com/tenant',
  clientId: 'Client id',
  clientSecret: 'Client secret',
  newSecret: 'New client secret',
  newSecretHint: 'Leave it empty to keep the one that is there.',
  links: 'Link people by their mail address',
  linksHint:
    'Whoever the hub knows by an address that the provider has verified may sign in there for the first time. Only where the provider hands out addresses to nobody but their owners.',
  linksOff: 'links nobody by mail address',
  callback: 'Redirect URI for the provider',
  callbackHint: 'The provider has to know it before anybody can sign in.',
  copy: 'Copy the address',
  copied: 'Address copied',
  connect: 'Connect',
  connected: 'The provider is connected',
  change: 'Change',
  test: 'Test',
  testLabel: (name) => `Test ${name}`,
  answered: (name) => `${name} answers as it should`,
  remove: 'Disconnect',
  removeHint: (name) =>
    `Nobody signs in with ${name} any more. Sessions that are open stay open, and the id is not given again.`,
  removeFor: (name) => `Disconnect ${name}`,
  removed: (name) => `${name} is disconnected`,
};
