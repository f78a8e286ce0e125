// Files put together into one zip file, stored as they are: what a Word document is made of.
// After PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).

/** @typedef {Readonly<{name: string, text: string}>} Part name: with “/” between folders */

const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that a zip file knows: the same parts always make the same bytes. */
const DAY = 0x0021;

/** The polynomial that zip, PNG and Ethernet share, lowest bit first. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/**
 * @param {Uint8Array} bytes
 * @returns {number} CRC-32, from 0 to 2³² − 1
 */
export function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = TABLE[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/**
 * @param {readonly Part[]} parts at most 65,535, of less than 4 GB together
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(parts) {
  const utf8 = new TextEncoder();
  /** @type {Uint8Array[]} */
  const files = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let at = 0;
  for (const part of parts) {
    const name = utf8.encode(part.name);
    const bytes = utf8.encode(part.text);
    const about = [...two(VERSION), ...two(NAMES_ARE_UTF8), ...two(0), ...two(0), ...two(DAY), ...four(crc32(bytes)), ...four(bytes.length), ...four(bytes.length), ...two(name.length), ...two(0)];
    const local = Uint8Array.from([...four(0x04034b50), ...about]);
    files.push(local, name, bytes);
    directory.push(Uint8Array.from([...four(0x02014b50), ...two(VERSION), ...about, ...two(0), ...two(0), ...two(0), ...four(0), ...four(at)]), name);
    at += local.length + name.length + bytes.length;
  }
  const end = [...four(0x06054b50), ...two(0), ...two(0), ...two(parts.length), ...two(parts.length), ...four(length(directory)), ...four(at), ...two(0)];
  return together([...files, ...directory, Uint8Array.from(end)]);
}

/** @param {number} value */
function two(value) {
  return [value & 0xff, (value >>> 8) & 0xff];
}

/** @param {number} value */
function four(value) {
  return [...two(value), ...two(value >>> 16)];
}

/** @param {readonly Uint8Array[]} pieces */
function length(pieces) {
  return pieces.reduce((total, piece) => total + piece.length, 0);
}

/** @param {readonly Uint8Array[]} pieces */
function together(pieces) {
  const whole = new Uint8Array(length(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
