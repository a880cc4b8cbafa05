import type {
  ArtifactChange,
  Location,
  Log,
  PhysicalLocation,
  Region,
  Replacement,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { Diagnostic, Language, Place, Range, Text } from './diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import type { Fix } from './fix.ts';
import { plainMessage } from './plain-message.ts';
import { type RuleId, ruleInfo } from './rule-ids.ts';

/** What the SARIF report needs besides the problems. */
export interface SarifOptions {
  readonly language: Language;
  /** The project's folder in its repository: empty, or with `/` at its end. */
  readonly prefix: string;
  /** The version of kurabe. */
  readonly version: string;
  /** The text of a source file. */
  source(file: string): string | undefined;
  /** Why a rule matters, as far as it is told. */
  why(rule: RuleId): Text | undefined;
}

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** The base of all addresses: the root of the repository, wherever it lies. */
const base = 'SRCROOT';

/** Problems as SARIF 2.1.0 (OASIS Standard, with errata 01), with the rules that they are against, and their fixes. */
export function reportSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const { language, version } = options;
  const rules = [...new Set(diagnostics.map(({ ruleId }) => ruleId))].sort();
  const index = new Map(rules.map((id, at) => [id, at]));
  const names = fingerprints(diagnostics, options.source);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kurabe',
            semanticVersion: version,
            language,
            rules: rules.map((id) => descriptor(id, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [base]: {
            description: { text: { ja: 'リポジトリーの一番上', en: 'the root of the repository' }[language] },
          },
        },
        results: diagnostics.map((diagnostic, at) =>
          result(diagnostic, index.get(diagnostic.ruleId) ?? -1, names[at] ?? '', options),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(id: RuleId, { language, why }: SarifOptions): ReportingDescriptor {
  const { description, severity } = ruleInfo[id];
  const reason = why(id)?.[language];
  return {
    id,
    shortDescription: { text: description[language] },
    ...(reason ? { fullDescription: { text: reason }, help: { text: reason } } : {}),
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(
  diagnostic: Diagnostic,
  ruleIndex: number,
  fingerprint: string,
  { language, prefix }: SarifOptions,
): Result {
  const { ruleId, severity, place, related, fix } = diagnostic;
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: plainMessage(diagnostic, language) },
    locations: [{ physicalLocation: physical(place, prefix) }],
    partialFingerprints: { 'kurabe/v1': fingerprint },
    ...(related?.length
      ? {
          relatedLocations: related.map(
            (each, id): Location => ({
              id: id + 1,
              physicalLocation: physical(each.place, prefix),
              message: { text: each.message[language] },
            }),
          ),
        }
      : {}),
    ...(fix
      ? { fixes: [{ description: { text: fix.message[language] }, artifactChanges: changes(fix, prefix) }] }
      : {}),
  };
}

function physical({ file, range }: Place, prefix: string): PhysicalLocation {
  return { artifactLocation: artifact(file, prefix), ...(range ? { region: region(range) } : {}) };
}

/** Paths become parts of URIs (RFC 3986). */
function artifact(file: string, prefix: string): { uri: string; uriBaseId: string } {
  return { uri: `${prefix}${file}`.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };
}

function region({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function changes({ edits }: Fix, prefix: string): ArtifactChange[] {
  const byFile = new Map<string, Replacement[]>();
  for (const { place, text } of edits) {
    if (!place.range) continue;
    const replacements = byFile.get(place.file) ?? [];
    replacements.push({ deletedRegion: region(place.range), insertedContent: { text } });
    byFile.set(place.file, replacements);
  }
  return [...byFile].map(([file, replacements]) => ({
    artifactLocation: artifact(file, prefix),
    replacements,
  }));
}
