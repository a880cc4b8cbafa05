/** A comparison table as plain data, for setting the same one with several programs. */
export interface BenchTable {
  readonly title: string;
  /** The names of the three plans: one column, three, three. */
  readonly plans: readonly [string, string, string];
  readonly rows: readonly BenchRow[];
}

export interface BenchRow {
  readonly direction: { readonly title: string; readonly items: readonly string[] };
  readonly current: BenchGoal;
  /** Undefined where the goal of the row above reaches down into this one. */
  readonly next: (BenchGoal & { readonly rows: number }) | undefined;
}

export interface BenchGoal {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly targets: readonly string[];
  readonly policies: readonly NumberedText[];
  readonly kpis: readonly NumberedText[];
}

export interface NumberedText {
  /** ①, or ①-1. */
  readonly number: string;
  readonly text: string;
}

/** The rows of which a page of A3 landscape holds about so many. */
export const rowsPerPage = 4;

const circled = (index: number): string => String.fromCodePoint(0x2460 + (index % 20));

const directions = [
  '地方にしごとをつくり安心して働けるようにする、これを支える人材を育て活かす',
  '地方への新しいひとの流れをつくる',
  '若い世代の結婚・出産・子育ての希望をかなえる、誰もが活躍できる地域社会をつくる',
  '時代に合った地域をつくり、安心なくらしを守るとともに、地域と地域を連携する',
];
const directionItems = [
  '地域人材支援戦略パッケージ等による人材の地域展開',
  '企業版ふるさと納税の活用促進による民間資金の地方還流',
  '交流を支え、生み出す地域づくり',
  '地方への企業の本社機能移転の強化',
  'Society 5.0 の実現に向けた技術の活用',
  '個々人の希望をかなえる少子化対策',
  '国土強靱化等との連携',
];
const goals = [
  '大学力と連携し、地域経済を牽引するまちづくり',
  '安心して出産・子育てができるまちづくり',
  '次代を担うひとを育てる学びのまちづくり',
  '健幸で魅力あふれるまちづくり',
  '訪れる人を増やし、関わり続ける人を育てる',
];
const texts = [
  '相談から開業までを一つの窓口で支えます。',
  '担い手を育て、新しい仕事を生む取組を重点的に進めます。',
  '日帰り中心の観光から、滞在する観光へ移ります。',
  '「書かない窓口」を全ての支所に広げます。',
];
const policies = [
  '医工学連携をはじめとした新産業の創出',
  '地場企業の育成・企業立地の促進',
  '妊娠・出産・子育ての一貫した支援と環境の充実',
  '特色ある学校教育の推進',
  '拠点連携型の都市づくりの推進',
  '仕事と生活の調和に向けた支援',
];
const indicators = [
  '支援による新規雇用者数',
  '子育てしやすいまちと評価する人の割合',
  'コミュニティバス等公共交通の利用者数（延べ）',
  '立地適正化計画の策定及び都市機能誘導区域の設定数',
  '地域包括ケア拠点での在宅復帰に向けた相談対応件数',
  '観光客入込客数',
  '特定健診受診率及び特定保健指導率',
  '自校の教育に対する児童生徒と保護者の満足度',
  '空家バンクの成約件数（累計）',
];

/**
 * A table like Iizuka City's in shape, with about thirty KPIs a page. Every text holds a number of its
 * own, so that no two are alike. The same arguments give the same table.
 *
 * @param seed where the numbers begin: tables of different seeds share no text
 */
export function makeTable(rows: number, seed = 0): BenchTable {
  let serial = seed * 10_000_000;
  const numbered = (list: readonly string[]): string => {
    serial++;
    return `${list[serial % list.length]}（${serial}）`;
  };
  const many = (count: number, list: readonly string[]): string[] =>
    Array.from({ length: count }, () => numbered(list));
  const goal = (row: number, policyCount: number, kpiCount: number): BenchGoal => ({
    label: `基本目標${row + 1}`,
    title: numbered(goals),
    text: numbered(texts),
    targets: many(2, indicators),
    policies: many(policyCount, policies).map((text, index) => ({ number: circled(index), text })),
    kpis: many(kpiCount, indicators).map((text, index) => ({
      number: `${circled(index >> 1)}-${(index % 2) + 1}`,
      text,
    })),
  });
  return {
    title: '飯塚市まち・ひと・しごと創生総合戦略　比較表（国の方向性・現戦略・次期戦略）',
    plans: ['国の方向性', '現戦略', '次期戦略'],
    rows: Array.from({ length: rows }, (_, row): BenchRow => {
      const isSecond = row % rowsPerPage === 2;
      const isFirst = row % rowsPerPage === 1 && row + 1 < rows;
      return {
        direction: { title: numbered(directions), items: many(3 + (row % 3), directionItems) },
        current: goal(row, 3, 5 + (row % 2)),
        next: isSecond ? undefined : { ...goal(row, 2, 3), rows: isFirst ? 2 : 1 },
      };
    }),
  };
}

/** How many KPIs a table has. */
export function countKpis({ rows }: BenchTable): number {
  return rows.reduce((sum, { current, next }) => sum + current.kpis.length + (next?.kpis.length ?? 0), 0);
}
