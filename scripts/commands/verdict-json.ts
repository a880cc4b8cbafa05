import type { Verdict } from './verdict.ts';

/** What was found out about files, as JSON for other programs; what is not known is null. */
export function verdictJson(verdicts: readonly Verdict[]): string {
  const files = verdicts.map((verdict) => {
    if (!('provenance' in verdict)) return verdict;
    const { file, result, provenance, records, commit, sources, bytes } = verdict;
    const { version, document, title, created, contentHash } = provenance;
    return {
      file,
      result,
      version,
      document,
      title: title ?? null,
      created: created?.toISOString() ?? null,
      commit: provenance.commit
        ? {
            ...provenance.commit,
            isKnown: commit !== undefined,
            date: commit?.date.toISOString() ?? null,
            subject: commit?.subject ?? null,
            hasSources: commit?.hasSources ?? null,
          }
        : null,
      contentHash,
      fileCount: provenance.sources.length,
      records,
      sources: sources ?? null,
      bytes,
    };
  });
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}
