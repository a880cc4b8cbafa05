import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repository } from './paths.ts';

/** A font of the fixtures: its own bytes, to be changed at will. */
export function fixture(name: 'boxes.ttf' | 'boxes.otf'): Uint8Array {
  return Uint8Array.from(readFileSync(join(repository, 'tests/fixtures/fonts', name)));
}

/** A file of the shipped typeface. */
export function shippedFile(weight: '400Regular' | '700Bold'): Uint8Array {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/package.json'),
  );
  return Uint8Array.from(readFileSync(join(folder, weight, `BIZUDPGothic_${weight}.ttf`)));
}

/** The place of a table's entry in the table directory of a font file. */
export function entryOf(bytes: Uint8Array, tag: string): number {
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return at;
  throw new Error(`no table ${tag}`);
}

/** Changes a number in a table, by its offset there. */
export function patch(
  bytes: Uint8Array,
  tag: string,
  offset: number,
  value: number,
  size: 1 | 2 | 4 = 2,
): Uint8Array {
  const view = new DataView(bytes.buffer);
  const at = view.getUint32(entryOf(bytes, tag) + 8) + offset;
  if (size === 1) view.setUint8(at, value);
  else if (size === 2) view.setUint16(at, value);
  else view.setUint32(at, value);
  return bytes;
}

/** Gives a table another tag. */
export function rename(bytes: Uint8Array, tag: string, other: string): Uint8Array {
  const at = entryOf(bytes, tag);
  for (let letter = 0; letter < 4; letter++) bytes[at + letter] = other.charCodeAt(letter);
  return bytes;
}
