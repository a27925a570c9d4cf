import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** How a device behaves, where it does not behave well. */
export interface DeviceHabits {
  /** Whether it asks for a finger, a face or a PIN. */
  verifies?: boolean;
  /** Where the page that asks says that it is. */
  origin?: string;
  /** Counts back, as a copy of a key would. */
  counter?: number;
}

/** A device that makes and shows passkeys (WebAuthn level 3, ES256, no attestation), written from the standard. */
export function passkeyDevice(pageOrigin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let counter = 0;
  const credential = { id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {} };
  const clientData = (type: string, challenge: string, { origin = pageOrigin }: DeviceHabits) =>
    Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }));

  const data = (rpId: string, habits: DeviceHabits, attested = Buffer.alloc(0)) => {
    const flags = 0x01 | (habits.verifies === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0);
    counter = habits.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count, attested]);
  };

  return {
    /** Answers navigator.credentials.create(). */
    make({ challenge, rp }: { challenge: string; rp: { id: string } }, habits: DeviceHabits = {}) {
      const cose = cborMap(
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      );
      const length = Buffer.from([0, id.length]);
      const authData = data(rp.id, habits, Buffer.concat([Buffer.alloc(16), length, id, cose]));
      const attestationObject = url(cborMap(['fmt', 'none'], ['attStmt', {}], ['authData', authData]));
      const response = { clientDataJSON: url(clientData('create', challenge, habits)), attestationObject };
      return { ...credential, response };
    },
    /** Answers navigator.credentials.get(). */
    show({ challenge, rpId }: { challenge: string; rpId: string }, habits: DeviceHabits = {}) {
      const [client, authenticatorData] = [clientData('get', challenge, habits), data(rpId, habits)];
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: url(client),
        authenticatorData: url(authenticatorData),
        signature: url(signature),
        userHandle: null,
      };
      return { ...credential, response };
    },
  };
}

const url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

type Cbor = number | string | Buffer | Record<string, never>;

/** As much of CBOR (RFC 8949) as a passkey needs: a map of numbers, texts, bytes and an empty map. */
function cborMap(...entries: [Cbor, Cbor][]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.isBuffer(value) ? Buffer.concat([head(2, value.length), value]) : head(5, 0);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  return size < 256 ? Buffer.from([(kind << 5) | 24, size]) : Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
}
