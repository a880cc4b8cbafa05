import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { indicatorsJson } from '../../../scripts/data/indicators-json.ts';
import { indicatorsJsonSchema } from '../../../scripts/data/indicators-schema.ts';
import { repository } from '../../support/paths.ts';
import { checkedCity, cities } from '../../support/strategies.ts';

// Dates and URLs are only looked at as texts, since ajv alone knows no formats.
const schema = JSON.parse(indicatorsJsonSchema());
const validate = new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(schema);

describe('the JSON Schema of the indicators', () => {
  it('is one of the draft 2020-12 that has a name of its own and describes every field', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:kurabe:indicators:1',
      title: '総合戦略の指標',
    });
    for (const [name, field] of Object.entries<{ description?: string }>(schema.properties))
      expect(field.description, name).toBeTruthy();
    expect(schema.required).toEqual(Object.keys(schema.properties));
  });

  it.each(cities)('holds for the data of %s', async (root) => {
    const { strategy } = await checkedCity(root);
    validate(JSON.parse(indicatorsJson(strategy, { updated: '2026-03-31' })));
    expect(validate.errors).toBeNull();
    validate(JSON.parse(indicatorsJson(strategy, { updated: undefined })));
    expect(validate.errors).toBeNull();
  });

  describe('does not hold for', async () => {
    const { strategy } = await checkedCity(join(repository, 'tests/cities/minamino'));

    it.each([
      ['a number as a JSON number', '/indicators/0/plans/0/baseline/value', 702000],
      ['a number with separators', '/indicators/0/plans/0/baseline/value', '702,000'],
      ['a fiscal year in words', '/indicators/0/plans/0/baseline/fiscalYear', '令和6年度'],
      ['an indicator without a name', '/indicators/0/name', null],
      ['an unknown direction', '/indicators/0/direction', 'up'],
      ['a field that is not known', '/indicators/0/colour', 'red'],
      ['another version', '/version', 2],
      ['a licence in one word', '/licence', 'CC BY 4.0'],
    ])('%s', (_, path, value) => {
      const data = JSON.parse(indicatorsJson(strategy, { updated: undefined }));
      const steps = path.split('/').slice(1);
      const last = steps.pop() ?? '';
      steps.reduce((at, step) => at[step], data)[last] = value;
      expect(validate(data)).toBe(false);
      const places = (validate.errors ?? []).map(({ instancePath, params: { additionalProperty: key } }) =>
        key === undefined ? instancePath : `${instancePath}/${key}`,
      );
      expect(places).toContain(path);
    });
  });
});
