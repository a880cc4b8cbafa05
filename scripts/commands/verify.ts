import { commitInfo, holdsSources } from '../host/git.ts';
import { packageVersion } from '../host/package-root.ts';
import { readPdf } from '../host/read-pdf.ts';
import { compareSources } from '../provenance/listing.ts';
import { type ProvenanceFault, type ProvenanceRecord, readProvenance } from '../provenance/read.ts';
import { type Commit, hashSources } from '../provenance/schema.ts';
import type { Arguments } from './arguments.ts';
import { type Rebuild, rebuild } from './rebuild.ts';
import { hasErrors, type Run, startRun } from './run.ts';
import type { Terminal } from './terminal.ts';
import type { BytesVerdict, Verdict, VerifiedPdf } from './verdict.ts';
import { verdictJson } from './verdict-json.ts';
import { verdictText } from './verdict-text.ts';
import type { Command } from './world.ts';

/** What the verification needs around it. */
export interface VerifyWorld {
  readonly terminal: Terminal;
  /** The version of this kurabe. */
  readonly version: string;
  readonly rebuild: Rebuild;
}

/** `kurabe verify`. */
export const verify: Command = (args, { terminal }) =>
  verifyFiles(args, { terminal, version: packageVersion(), rebuild });

/**
 * Says of PDFs what they were made from, whether the present sources are the same, and whether
 * the files are as they were made. Gives the exit code: 0 where all is the same, 1 where something is
 * different or could not be compared, 2 where a file is no PDF of kurabe or there are no sources.
 */
export async function verifyFiles(args: Arguments, world: VerifyWorld): Promise<number> {
  const { terminal, version } = world;
  let run: Promise<Run | undefined> | undefined;
  const verdicts: Verdict[] = [];
  for (const file of args.operands) {
    const reading = await readRecord(file);
    if (reading === 'damaged') verdicts.push({ file, result: 'different', fault: reading });
    else if (typeof reading === 'string') verdicts.push({ file, result: 'unknown', fault: reading });
    else {
      run ??= startRun(args, terminal);
      const found = await run;
      const verdict = found ? await compare(reading, found, world) : withoutSources;
      verdicts.push({ file, provenance: reading.provenance, records: reading.records, ...verdict });
    }
  }
  terminal.progress(undefined);
  terminal.print(
    args.format === 'json'
      ? verdictJson(verdicts)
      : verdicts.map((verdict) => verdictText(verdict, version, args.language)).join('\n'),
  );
  return Math.max(...verdicts.map(({ result }) => exitCodes[result]));
}

const exitCodes = { same: 0, different: 1, unknown: 2 } as const;

/** A PDF that says where it comes from. */
interface Reading extends ProvenanceRecord {
  readonly bytes: Uint8Array;
}

/** Reads a file's record, or says why there is none: a fault of the PDF, or the system's code. */
async function readRecord(file: string): Promise<Reading | ProvenanceFault | string> {
  const bytes = await readPdf(file);
  if (typeof bytes === 'string') return bytes;
  const record = readProvenance(bytes);
  return typeof record === 'string' ? record : { bytes, ...record };
}

/** What comparing with the present sources adds to what the PDF says. */
type Comparison = Pick<VerifiedPdf, 'result' | 'commit' | 'sources' | 'bytes'>;

const withoutSources: Comparison = {
  result: 'unknown',
  commit: undefined,
  sources: undefined,
  bytes: 'no-sources',
};

async function compare(
  reading: Reading,
  run: Run,
  { terminal, version, rebuild }: VerifyWorld,
): Promise<Comparison> {
  const { provenance } = reading;
  const changes = compareSources(provenance.sources, hashSources(run.input.sources, run.input.templateFiles));
  const isSame = Object.values(changes).every((paths) => paths.length === 0);
  terminal.progress({ ja: 'PDF を作り直して比べています', en: 'making the PDF again to compare it' });
  const bytes = isSame ? await compareBytes(reading, run, version, rebuild) : 'sources-differ';
  const commit = provenance.commit && (await knownCommit(provenance.commit, isSame, run));
  const own = new Set(run.own.map(({ path }) => path));
  return {
    result: bytes === 'identical' && commit?.hasSources !== false ? 'same' : 'different',
    commit,
    sources: {
      isSame,
      ...changes,
      shipped: [...changes.changed, ...changes.added].filter((path) => !own.has(path)),
    },
    bytes,
  };
}

/** What git knows of the recorded commit, and whether it has the sources that the PDF was made from. */
async function knownCommit(
  { hash, isDirty }: Commit,
  isSame: boolean,
  { root, own }: Run,
): Promise<VerifiedPdf['commit']> {
  const info = await commitInfo(root, hash);
  if (!info) return undefined;
  const hasSources = isSame && !isDirty ? ((await holdsSources(root, hash, own)) ?? false) : undefined;
  return { ...info, hasSources };
}

async function compareBytes(
  { bytes, provenance: { version, document, created: date, commit } }: Reading,
  run: Run,
  present: string,
  rebuild: Rebuild,
): Promise<BytesVerdict> {
  if (version !== present) return 'other-version';
  if (!date) return 'no-date';
  if (hasErrors(run.diagnostics)) return 'sources-have-errors';
  const made = await rebuild(run, { document, date, commit });
  if (!made) return 'not-made';
  const length = Math.min(made.length, bytes.length);
  if (Buffer.compare(made.subarray(0, length), bytes.subarray(0, length)) !== 0) return 'different';
  if (made.length === bytes.length) return 'identical';
  return bytes.length < made.length ? 'cut' : 'appended';
}
