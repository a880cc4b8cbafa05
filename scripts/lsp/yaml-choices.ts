import type { EditorSchemaName } from '../editor/schemas.ts';
import type { ProjectState } from './state.ts';
import type { Step } from './yaml-outline.ts';

/** Something that may stand in YAML because the project has it: a plan, a goal. */
export interface Choice {
  readonly text: string;
  readonly detail: string;
}

/** The keys that the project itself gives to the group at a path: the ids of its plans. */
export function keyChoices(
  { strategy }: ProjectState,
  name: EditorSchemaName,
  path: readonly Step[],
): Choice[] {
  const isPlans =
    name === 'document' ? path[0] === 'rows' && path.length === 2 : path[0] === 'plans' && path.length === 1;
  return isPlans ? planChoices(strategy?.plans) : [];
}

/** The values that the project itself gives to the value at a path: plans, and goals of a plan. */
export function valueChoices(
  { strategy, content }: ProjectState,
  name: EditorSchemaName,
  path: readonly Step[],
): Choice[] {
  if (name !== 'document') return [];
  const [first, , third] = path;
  if (first === 'rows' && path.length >= 3) {
    const plan = strategy?.plans.find(({ id }) => id === third);
    return [...(plan?.goals ?? [])].map(([text, { label, title }]) => ({
      text,
      detail: [label, title].filter(Boolean).join('　'),
    }));
  }
  if (first === 'documents' && third === 'plan') return planChoices(strategy?.plans);
  if (first === 'plans' && third === 'id') {
    const folders = [...content.files.values()].flatMap(({ kind, path: file }) =>
      kind === 'markdown' ? (/^([^/]+)\//.exec(file)?.[1] ?? []) : [],
    );
    return [...new Set(folders)].map((text) => ({ text, detail: `content/${text}/` }));
  }
  return [];
}

function planChoices(plans: readonly { readonly id: string; readonly name: string }[] = []): Choice[] {
  return plans.map(({ id, name }) => ({ text: id, detail: name }));
}
