import { contentFolder } from '../source/read.ts';
import { indicatorFolder } from '../strategy/indicators.ts';
import { yamlText } from './yaml-text.ts';

/** A plan's values of a new indicator; a plan without values is written as a remark. */
export interface PlanValues {
  readonly id: string;
  readonly values: { readonly baseline: string; readonly target: string } | undefined;
}

/** A new indicator; what is undefined is written as a remark that shows how. */
export interface NewIndicator {
  /** The file's name, without its ending. */
  readonly file: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly direction: string | undefined;
  readonly department: string | undefined;
  readonly source: string | undefined;
  readonly definition: string | undefined;
  readonly plans: readonly PlanValues[];
}

/** The path of an indicator's file below the content folder. */
export function indicatorPath(file: string): string {
  return `${indicatorFolder}/${file}.yaml`;
}

/** The same path from the project's root. */
export function indicatorFilePath(file: string): string {
  return `${contentFolder}/${indicatorPath(file)}`;
}

/** The file of an indicator, with every key and a remark on each. */
export function indicatorFile(indicator: NewIndicator): string {
  const { file, name, plans } = indicator;
  const key = (key: string, value: string | undefined, example: string): string =>
    value === undefined ? `# ${key}: ${example}` : `${key}: ${yamlText(value)}`;
  return `# 指標は、一つのファイルに一つ書きます。必ず要るのは name だけです。
# 「#」から行の終わりまでは説明で、資料には出ません。行の頭の「# 」を消すと、そのキーが効きます。
# ファイルの名前（${file}）は変えずに使います。変えるときは「kurabe rename indicator」で、リンクも一度に変わります。

# 指標の名前。目標のファイルでは、リンクの文字を同じ字にします。
name: ${yamlText(name)}

# 単位。値の後に付きます。
${key('unit', indicator.unit, '人')}

# 望ましい向き。increase（増やす）、decrease（減らす）、maintain（保つ）のどれかです。
${key('direction', indicator.direction, 'increase')}

# 担当課、出典、定義（何をどう数えるか）
${key('department', indicator.department, '商工観光課')}
${key('source', indicator.source, '観光入込客推計調査')}
${key('definition', indicator.definition, '一年間に市内を訪れた人の延べ数')}

# 計画ごとの基準値（baseline）と目標値（target）を「{ 年度: 値 }」と書きます。年度は R6、H31、2024 のような形です。
# 値は書いたとおりに出ます（1.50 は 1.50）。桁を区切るコンマは書きません。
${planLines(plans)}

# 年度ごとの実績値。毎年ここに書き足します。
# actuals: { R2: 950000, R3: 1020000 }
`;
}

function planLines(plans: readonly PlanValues[]): string {
  const lines = plans.map(({ id, values }) => {
    const { baseline, target } = values ?? example;
    return `${values ? '' : '# '}  ${id}: { baseline: ${baseline}, target: ${target} }`;
  });
  return [plans.some(({ values }) => values) ? 'plans:' : '# plans:', ...lines].join('\n');
}

const example = { baseline: '{ R1: 1832000 }', target: '{ R6: 2000000 }' };
