// A zip of files that gives the same bytes each time: names in order, the oldest date that a zip can have, nothing of the
// computer that made it.

import { deflateRawSync } from 'node:zlib';

const oldest = (1 << 5) | 1;  // 1980-01-01
const inUtf8 = 1 << 11;
const deflated = 8;
const needed = 20;

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xEDB88320 : value >>> 1;
  return value;
});

/** @param {Buffer} bytes */
function crc32(bytes) {
  let value = 0xFFFFFFFF;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xFF];
  return (value ^ 0xFFFFFFFF) >>> 0;
}

/** The fields that a file has both before its bytes and in the list at the end. @param {Buffer} name @param {Buffer} bytes @param {Buffer} packed */
function fields(name, bytes, packed) {
  const buffer = Buffer.alloc(26);
  buffer.writeUInt16LE(needed, 0);
  buffer.writeUInt16LE(inUtf8, 2);
  buffer.writeUInt16LE(deflated, 4);
  buffer.writeUInt16LE(oldest, 8);
  buffer.writeUInt32LE(crc32(bytes), 10);
  buffer.writeUInt32LE(packed.length, 14);
  buffer.writeUInt32LE(bytes.length, 18);
  buffer.writeUInt16LE(name.length, 22);
  return buffer;
}

/** @param {{name: string, bytes: Buffer}[]} files */
export function zip(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const { name, bytes } of [...files].sort((a, b) => a.name < b.name ? -1 : 1)) {
    const called = Buffer.from(name.replaceAll('\\', '/'));
    const packed = deflateRawSync(bytes, { level: 9 });
    const both = fields(called, bytes, packed);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), both, called, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([needed, 0]), both, rest, called);
    at += 4 + both.length + called.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
