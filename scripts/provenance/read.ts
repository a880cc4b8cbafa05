import { type HashedFile, parseListing, sha256 } from './listing.ts';
import { findPackets } from './packet.ts';
import { type Commit, provenanceNamespace } from './schema.ts';
import { readXmp, type XmpProperties } from './xmp.ts';

/** What a PDF says about where it comes from. */
export interface Provenance {
  /** kurabe's version. */
  readonly version: string;
  readonly document: string;
  /** The document's title; undefined where it has none. */
  readonly title: string | undefined;
  /** The creation date; undefined where it has none. */
  readonly created: Date | undefined;
  /** Undefined where the sources were not in git. */
  readonly commit: Commit | undefined;
  readonly contentHash: string;
  readonly sources: readonly HashedFile[];
}

/** Why a PDF gives no provenance: no PDF at all, cut off before it, without any, or with a damaged one. */
export type ProvenanceFault = 'not-pdf' | 'cut' | 'no-record' | 'damaged';

/** A PDF's provenance. */
export interface ProvenanceRecord {
  readonly provenance: Provenance;
  /** How many records the file has: more than one after changes by other programs. */
  readonly records: number;
}

/**
 * Reads a PDF's provenance. Where it has several records, the last one counts, which is the newest; that it
 * has not gone stale is not for this function to say, but for a comparison of the whole file.
 */
export function readProvenance(bytes: Uint8Array): ProvenanceRecord | ProvenanceFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 1024).includes('%PDF-')) return 'not-pdf';
  const packets = findPackets(bytes, provenanceNamespace);
  const packet = packets?.at(-1);
  if (packet === undefined && !file.subarray(-1024).includes('%%EOF')) return 'cut';
  if (packets && packet === undefined) return 'no-record';
  const properties = packet === undefined ? undefined : readXmp(packet);
  const provenance = properties && provenanceIn(properties);
  return provenance && packets ? { provenance, records: packets.length } : 'damaged';
}

/** Reads the properties strictly; they are shown to people and looked up in git. */
function provenanceIn(properties: XmpProperties): Provenance | undefined {
  const own = (name: string): string => properties.get(`{${provenanceNamespace}}${name}`) ?? '';
  const [version, document, contentHash, listing] = ['version', 'document', 'contentHash', 'sources'].map(
    own,
  );
  const sources = listing && parseListing(listing);
  const commit = /^([0-9a-f]{40}|[0-9a-f]{64})(-dirty)?$/.exec(own('commit'));
  const isValid =
    /^\d[\w.+-]{0,50}$/.test(version ?? '') &&
    /^[\w-]{1,100}$/.test(document ?? '') &&
    (commit !== null || own('commit') === '');
  if (!isValid || !version || !document || !listing || !sources || sha256(listing) !== contentHash)
    return undefined;
  return {
    version,
    document,
    title: properties.get('{http://purl.org/dc/elements/1.1/}title')?.trim() || undefined,
    created: dateOf(properties.get('{http://ns.adobe.com/xap/1.0/}CreateDate') ?? ''),
    commit: commit?.[1] ? { hash: commit[1], isDirty: commit[2] !== undefined } : undefined,
    contentHash,
    sources,
  };
}

/** A full date of XMP (ISO 8601, as in ISO 16684-1, 8.2.1.2), to the second. */
function dateOf(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.0+)?(?:Z|[+-]\d\d:\d\d)$/.test(text.trim())) return undefined;
  const date = new Date(text.trim());
  return Number.isNaN(date.getTime()) ? undefined : date;
}
