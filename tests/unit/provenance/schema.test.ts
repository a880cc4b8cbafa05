import { describe, expect, it } from 'vitest';
import { provenanceSchema } from '../../../scripts/provenance/schema.ts';

const sources = [
  { path: 'content/a.md', sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' },
];
const hash = '0123456789abcdef0123456789abcdef01234567';

describe('the provenance as XMP properties', () => {
  it('names version, document, commit, hash and sources', () => {
    const schema = provenanceSchema('comparison', sources, {
      version: '0.1.0',
      commit: { hash, isDirty: false },
    });
    expect(schema).toMatchObject({ prefix: 'kurabe', namespace: 'urn:kurabe:provenance:1#' });
    expect(schema.properties.map(({ name, type, value }) => [name, type, value])).toEqual([
      ['version', 'Text', '0.1.0'],
      ['document', 'Text', 'comparison'],
      ['commit', 'Text', hash],
      // printf 'ca97…48bb  content/a.md\n' | sha256sum
      ['contentHash', 'Text', '12c805e0c18c5e2626f6df4a43c58efd85c358886b02124e4a262922683ff01c'],
      ['sources', 'Text', `${sources[0]?.sha256}  content/a.md\n`],
    ]);
    for (const { description } of schema.properties) expect(description).toMatch(/^[A-Z]/);
  });

  it.each([
    [{ hash, isDirty: true }, `${hash}-dirty`],
    [undefined, undefined],
  ])('of the commit %j says %s', (commit, expected) => {
    const { properties } = provenanceSchema('x', sources, { version: '1.0.0', commit });
    expect(properties.find(({ name }) => name === 'commit')?.value).toBe(expected);
  });
});
