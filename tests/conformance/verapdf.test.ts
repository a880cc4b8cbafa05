import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfs } from './outputs.ts';
import { needing, tools } from './tools.ts';
import { validPdfs } from './typst.ts';
import { brokenRules, type Profile } from './verapdf.ts';

const profiles: Record<Profile, string> = { ua1: 'PDF/UA-1', '3a': 'PDF/A-3a' };
const others: Record<Profile, Profile> = { ua1: '3a', '3a': 'ua1' };

const work = mkdtempSync(join(tmpdir(), 'kurabe-verapdf-'));
const valid: Record<Profile, string> = { ua1: join(work, 'ua1.pdf'), '3a': join(work, '3a.pdf') };
const broken = new Map<Profile, Map<string, string[]>>();

beforeAll(async () => {
  if (!tools.verapdf.here) return;
  const samples = validPdfs();
  for (const profile of Object.keys(profiles) as Profile[])
    if (samples) writeFileSync(valid[profile], samples[profile]);
  const files = [...(samples ? Object.values(valid) : []), ...pdfs.map(({ pdf }) => pdf)];
  // One process a profile, since starting and warming one takes longer than a file.
  for (const profile of Object.keys(profiles) as Profile[])
    broken.set(profile, await brokenRules(files, profile));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

for (const [profile, standard] of Object.entries(profiles) as [Profile, string][])
  describe(`${standard} (veraPDF)`, () => {
    for (const { name, pdf } of pdfs)
      it.skipIf(!tools.verapdf.here)(needing('verapdf', `holds of ${name}`), () => {
        expect(broken.get(profile)?.get(pdf)).toEqual([]);
      });

    // Without these, a checker that finds nothing anywhere would pass for conformance.
    it.skipIf(!tools.verapdf.here || !tools.typst.here)(
      needing('typst', needing('verapdf', 'is found to hold of a file that another program made to it')),
      () => {
        expect(broken.get(profile)?.get(valid[profile])).toEqual([]);
      },
    );

    it.skipIf(!tools.verapdf.here || !tools.typst.here)(
      needing(
        'typst',
        needing('verapdf', 'is found not to hold of a file that was made to another standard'),
      ),
      () => {
        expect(broken.get(profile)?.get(valid[others[profile]])).not.toEqual([]);
      },
    );
  });
