// Native messaging's frames: a 32-bit length in native byte order, then that many bytes of JSON.

import { endianness } from 'node:os';

const little = endianness() === 'LE';

/** @param {unknown} message */
export function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  if (little) length.writeUInt32LE(body.length); else length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** Cuts what arrives in pieces of any size into messages. */
export class FrameReader {
  #rest = Buffer.alloc(0);

  /** @param {Buffer} piece  @returns {any[]} the messages that are whole now */
  read(piece) {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const messages = [];
    while (this.#rest.length >= 4) {
      const end = 4 + (little ? this.#rest.readUInt32LE(0) : this.#rest.readUInt32BE(0));
      if (this.#rest.length < end) break;
      messages.push(JSON.parse(this.#rest.subarray(4, end).toString()));
      this.#rest = this.#rest.subarray(end);
    }
    return messages;
  }
}
