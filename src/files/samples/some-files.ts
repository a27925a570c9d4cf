import { crc32, deflateRawSync } from 'node:zlib';

/** One pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One pixel. */
export const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** An archive with one packed entry (APPNOTE 4.3), with the header that a reader sees first and none of the directory. */
export function zipOf(name: string, content: string | Buffer): Buffer {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(plain), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(plain.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}
