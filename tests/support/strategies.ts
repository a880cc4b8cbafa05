import { join } from 'node:path';
import type { Checked } from '../../scripts/pipeline.ts';
import { folders, repository } from './paths.ts';
import { checkProject } from './project.ts';

/** The folders of the shipped city and of the fictional ones. */
export const cities: readonly string[] = [
  repository,
  ...folders(join(repository, 'tests/cities')).map((name) => join(repository, 'tests/cities', name)),
];

/** What a city's sources come to, which must be without errors. */
export async function checkedCity(root: string): Promise<Checked> {
  const { checked } = await checkProject(root);
  if (!checked) throw new Error(`${root} has errors`);
  return checked;
}
