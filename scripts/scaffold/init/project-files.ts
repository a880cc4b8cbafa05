import { contentFolder } from '../../source/read.ts';
import { documentPath } from '../../strategy/settings.ts';
import { directionFile, goalFile, goalFilePath, type IndicatorLink } from '../goal-file.ts';
import { indicatorFile, indicatorFilePath, indicatorPath, type NewIndicator } from '../indicator-file.ts';
import { type Answers, isDirection, type NewPlan } from './answers.ts';
import { documentFile, type NewRow } from './document-file.ts';
import { readmeFile } from './readme-file.ts';
import { yearBefore } from './year-before.ts';

/** The headings where `document.yaml` says nothing else. */
const words = { targets: '数値目標', policies: '基本的な方針', projects: undefined };

/** The goal that every plan begins with. */
const goalName = '1-work';

const jobs: NewIndicator = {
  file: 'new-jobs',
  name: '（例）新しく雇われた人の数',
  unit: '人',
  direction: 'increase',
  department: '担当課をここに書く',
  source: '出典をここに書く',
  definition: '何をどう数えるかをここに書く',
  plans: [],
};

const companies: NewIndicator = {
  file: 'company-locations',
  name: '（例）企業立地件数',
  unit: '件',
  direction: undefined,
  department: undefined,
  source: undefined,
  definition: undefined,
  plans: [],
};

/**
 * The files of a new project: content that builds without a problem, and says of itself what to write in its stead.
 *
 * @returns texts by path from the project's root, in the order in which a writer meets them
 */
export function projectFiles(answers: Answers): Map<string, string> {
  const { plans } = answers;
  const row: NewRow = Object.fromEntries(plans.map(({ id }) => [id, goalName]));
  return new Map([
    [`${contentFolder}/${documentPath}`, documentFile(answers, [row])],
    ...plans.flatMap((plan) => goalFiles(plan, answers)),
    ...[jobs, companies].map((indicator): [string, string] => [
      indicatorFilePath(indicator.file),
      indicatorFile({ ...indicator, plans: plansOf(indicator, answers) }),
    ]),
    ['.gitignore', gitignore],
    ['README.md', readmeFile(answers)],
  ]);
}

function goalFiles(plan: NewPlan, answers: Answers): [string, string][] {
  if (isDirection(plan, answers))
    return [[goalFilePath(plan.id, goalName), directionFile('（例）地方にしごとをつくる')]];
  const work = goalFile(
    {
      title: '（例）地域にしごとをつくる',
      label: '基本目標１',
      targets: [linkTo(jobs)],
      policies: [{ title: '（例）企業立地の促進', kpis: [linkTo(companies)] }],
    },
    words,
  );
  return [[goalFilePath(plan.id, goalName), work]];
}

function linkTo({ file, name }: NewIndicator): IndicatorLink {
  return { name, path: indicatorPath(file) };
}

/** Example values for the years of a plan's period: the year before it, and its last. */
function plansOf(indicator: NewIndicator, answers: Answers): NewIndicator['plans'] {
  return answers.plans
    .filter((plan) => !isDirection(plan, answers))
    .map(({ id, period }) => {
      const before = period && yearBefore(period.from);
      const isExample = indicator === jobs && before !== undefined;
      return {
        id,
        values: isExample ? { baseline: `{ ${before}: 100 }`, target: `{ ${period?.to}: 120 }` } : undefined,
      };
    });
}

/** What a build makes is made again from the sources. */
const gitignore = `# kurabe build が作るもの
out/
`;
