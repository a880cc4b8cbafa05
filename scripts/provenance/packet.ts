/** The largest packet that is looked at, in bytes; a listing of 10,000 files is half of it. */
const maxPacketBytes = 2_000_000;

/** How many beginnings of packets, and how many packets, a file may have before it is given up. */
const maxBeginnings = 100_000;
const maxPackets = 50;

/**
 * The XMP packets (ISO 16684-1, 7.3) of a PDF's uncompressed metadata streams (ISO 32000-2, 14.3.2) that hold
 * a text, in the order of the file. An incremental update puts the newer one later. Packets elsewhere, such
 * as those that cameras write into photographs, are not among them.
 *
 * @returns undefined where there are more than any honest file has, or one is cut off or is not UTF-8
 */
export function findPackets(bytes: Uint8Array, text: string): string[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packets: string[] = [];
  let next = 0;
  for (let count = 0; ; count++) {
    const at = file.indexOf(beginning, next);
    if (at < 0) return packets;
    if (count === maxBeginnings) return undefined;
    next = at + beginning.length;
    if (!isMetadata(file.toString('latin1', Math.max(0, at - 500), at))) continue;
    const rest = file.subarray(at, at + maxPacketBytes);
    const end = rest.indexOf(ending);
    const packet = end < 0 ? undefined : decode(rest.subarray(0, end));
    if (packet === undefined || packets.length === maxPackets) return undefined;
    // What stands within a packet is not looked at again, so that the time stays linear.
    next = at + end;
    if (packet.includes(text)) packets.push(packet);
  }
}

const beginning = '<?xpacket begin=';
const ending = '<?xpacket end=';

/** Whether bytes of a PDF lead up to the content of a metadata stream that is not compressed. */
function isMetadata(before: string): boolean {
  const object = before.slice(before.lastIndexOf(' obj') + 1);
  return (
    /^obj\s*<<.*>>\s*stream\r?\n\s*$/s.test(object) &&
    /\/Type\s*\/Metadata\b/.test(object) &&
    /\/Subtype\s*\/XML\b/.test(object) &&
    !/\/Filter\b/.test(object)
  );
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
