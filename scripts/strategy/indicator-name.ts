/** What names are compared by: neither width, nor capitals, nor blanks and brackets tell two of them apart. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s「」『』()[\]【】〔〕]/g, '');
}

/** Spellings and counters that say the same, each with what stands for all of them. */
const alike: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/[・、,，]|及び|および|並びに|ならびに/g, ''],
  [/の/g, ''],
  [/子供|こども/g, '子ども'],
  [/障がい|障碍|障礙/g, '障害'],
  [/取り組み|取組み/g, '取組'],
  [/のべ|延べ|延(?=.*数)/g, '延'],
  [/人数/g, '者数'],
  [/[件個]数/g, '数'],
  [/比率|割合/g, '率'],
];

/** What names are compared by that may be two for one thing: 創業支援による創業件数 and 創業支援による創業数. */
export function likeKey(name: string): string {
  return alike.reduce((key, [pattern, plain]) => key.replace(pattern, plain), nameKey(name));
}

/** What units are compared by: ％ is %, and 名 is 人. */
export function unitKey(unit: string): string {
  const plain = unit.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return units.find(({ pattern }) => pattern.test(plain))?.key ?? plain;
}

const units: readonly { readonly pattern: RegExp; readonly key: string }[] = [
  { pattern: /^(?:%|パーセント)$/, key: '%' },
  { pattern: /^[かカヶケヵ箇個]所$/, key: 'か所' },
  { pattern: /^(?:m2|平方メートル|平米)$/, key: 'm2' },
  { pattern: /^(?:km|キロメートル)$/, key: 'km' },
  { pattern: /^(?:ha|ヘクタール)$/, key: 'ha' },
  { pattern: /^(?:人|名)$/, key: '人' },
  { pattern: /^(?:pt|ポイント)$/, key: 'ポイント' },
];
