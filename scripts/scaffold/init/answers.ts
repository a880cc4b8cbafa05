/** A plan of a new project. */
export interface NewPlan {
  /** The folder's name. */
  readonly id: string;
  readonly name: string;
  /** Its first and last fiscal year as the writer typed them (R8, 2026); undefined where not known. */
  readonly period: Period | undefined;
}

/** The fiscal years of a plan, both included, in the writer's notation. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a new project is made from. */
export interface Answers {
  /** The city's name. */
  readonly name: string;
  /** The title of the documents. */
  readonly title: string;
  /** From the left of the table; at least one. The last is the one that is being written. */
  readonly plans: readonly NewPlan[];
  /** The date on the documents (ISO 8601). */
  readonly date: string;
}

/** The plan that is being written: the last one. */
export function writtenPlan({ plans }: Pick<Answers, 'plans'>): NewPlan {
  const plan = plans.at(-1);
  if (!plan) throw new RangeError('no plans');
  return plan;
}

/** Whether a plan is the state's direction, whose goals need no more than a title and a list. */
export function isDirection({ id, name }: NewPlan, { plans }: Pick<Answers, 'plans'>): boolean {
  return (id === 'national' || name.startsWith('国')) && writtenPlan({ plans }).id !== id;
}
