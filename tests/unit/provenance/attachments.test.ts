import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DataFile } from '../../../scripts/data/files.ts';
import { carriedData, renderData } from '../../../scripts/pipeline.ts';
import type { Attachment } from '../../../scripts/provenance/attachments.ts';
import { attachmentsOf } from '../../../scripts/provenance/attachments.ts';
import { repository } from '../../support/paths.ts';
import { checkProject } from '../../support/project.ts';

const root = join(repository, 'tests/cities/minamino');

describe('what a PDF carries', () => {
  const options = { updated: '2026-03-31' };
  let attachments: readonly Attachment[] = [];
  let data: readonly DataFile[] = [];
  let listing = '';
  beforeAll(async () => {
    const { input, checked } = await checkProject(root);
    if (!checked) throw new Error('has errors');
    const carried = await carriedData(input, checked, { version: '0.1.0', commit: undefined }, options);
    attachments = carried.attachments;
    data = await renderData(checked, options);
    listing = carried.schemaOf('comparison').properties.find(({ name }) => name === 'sources')?.value ?? '';
    // The order in which a folder was read is not that of the attachments.
    expect(attachmentsOf(checked.strategy, [...input.sources].reverse(), options)).toEqual(attachments);
  });

  it('is the data, then the texts of content/, in the order of their bytes', () => {
    expect(attachments.map(({ name, mime, relationship }) => `${relationship} ${mime} ${name}`)).toEqual([
      'Data text/csv indicators.csv',
      'Data application/json indicators.json',
      'Source application/yaml content/document.yaml',
      'Source text/markdown content/en.md',
      'Source text/markdown content/first/1-work.md',
      'Source text/markdown content/first/2-family.md',
      'Source text/markdown content/first/3-town.md',
      ...[
        'bus-users',
        'certified-farmers',
        'disaster-drills',
        'fertility-rate',
        'greenhouse-gas',
        'health-points',
        'net-migration',
        'new-businesses',
        'online-procedures',
        'residents-wish',
        'shipments',
        'sick-child-care',
        'stay-rate',
        'visitor-spending',
        'visitors',
        'waiting-children',
        '空家バンク成約件数',
      ].map((name) => `Source application/yaml content/indicators/${name}.yaml`),
      'Source text/markdown content/second/1-industry.md',
      'Source text/markdown content/second/2-visit.md',
      'Source text/markdown content/second/3-life.md',
    ]);
  });

  it('has the same bytes of data as the files beside it', () => {
    for (const { name, bytes, mime } of attachments.slice(0, 2)) {
      const file = data.find(({ path }) => path === name);
      expect(file?.mediaType).toBe(mime);
      expect(Buffer.compare(bytes, file?.bytes ?? Buffer.alloc(0)), name).toBe(0);
    }
  });

  it('has the sources’ bytes as they are, and says what they are', () => {
    for (const { name, bytes, relationship } of attachments)
      if (relationship === 'Source') expect(readFileSync(join(root, name)).equals(bytes)).toBe(true);
    const described = Object.fromEntries(attachments.map(({ name, description }) => [name, description]));
    expect(described).toMatchObject({
      'indicators.csv': '指標の一覧（CSV、表計算ソフト用）',
      'content/document.yaml': '原稿（資料の設定）',
      'content/second/2-visit.md': '原稿（第2期計画の目標「訪れる人を増やし、関わり続ける人を育てる」）',
      'content/indicators/空家バンク成約件数.yaml': '原稿（指標「空家バンクの成約件数（累計）」）',
    });
  });

  it('lists images by their hashes, without carrying them again', () => {
    expect(listing).toMatch(/^[0-9a-f]{64} {2}content\/images\/tourists\.png$/m);
    expect(listing).toMatch(/^[0-9a-f]{64} {2}templates\/theme\.yaml$/m);
    expect(attachments.some(({ name }) => name.includes('images/'))).toBe(false);
  });
});
