/**
 * What the script says to readers, handed to it in the page's `data-texts` as JSON. A name in braces stands
 * for what the script fills in.
 */
export interface ClientTexts {
  /** The name of the search field, and its button. */
  readonly searchLabel: string;
  readonly searchButton: string;
  /** The name of the list of results. */
  readonly searchResults: string;
  /** `{count}` results. */
  readonly searchCount: string;
  /** `{query}` is found nowhere. */
  readonly searchNone: string;
  /** A link to the search page with all `{count}` results. */
  readonly searchAll: string;
  /** A button that shows `{count}` more results. */
  readonly searchMore: string;
  readonly searchFailed: string;
  /** What a result is; a city may use its own words here. */
  readonly kindGoal: string;
  readonly kindPolicy: string;
  readonly kindIndicator: string;
  readonly kindPage: string;
  /** The name of the buttons that choose plans. */
  readonly plansLabel: string;
  /** `{plans}` are shown. */
  readonly plansShown: string;
  /** What stands between the plans' names. */
  readonly plansSeparator: string;
  /** Said where a reader would hide the last plan. */
  readonly plansLast: string;
  /** The name of the indicators' filters, and of the field for a word of an indicator's name. */
  readonly filterLabel: string;
  readonly filterName: string;
  /** The choice in a filter that hides nothing. */
  readonly filterAll: string;
  readonly filterReset: string;
  /** `{count}` of `{total}` indicators are shown. */
  readonly filterCount: string;
  /** Sorted by `{column}`. */
  readonly sortedAscending: string;
  readonly sortedDescending: string;
}

/** The texts in the languages of the interface. */
export const clientTexts: Readonly<Record<'ja' | 'en', ClientTexts>> = {
  ja: {
    searchLabel: 'サイト内検索',
    searchButton: '検索',
    searchResults: '検索結果',
    searchCount: '{count} 件見つかりました',
    searchNone: '「{query}」は見つかりませんでした。短い言葉や別の言葉でお試しください。',
    searchAll: '{count} 件すべてを見る',
    searchMore: 'さらに {count} 件を表示する',
    searchFailed: '検索のデータを読み込めませんでした。',
    kindGoal: '目標',
    kindPolicy: '施策',
    kindIndicator: '指標',
    kindPage: 'ページ',
    plansLabel: '表示する計画',
    plansShown: '{plans}を表示しています',
    plansSeparator: '、',
    plansLast: '少なくとも一つの計画を表示します',
    filterLabel: '指標を絞り込む',
    filterName: '指標の名前',
    filterAll: 'すべて',
    filterReset: '条件を消す',
    filterCount: '{total} 件のうち {count} 件を表示しています',
    sortedAscending: '「{column}」の昇順に並べました',
    sortedDescending: '「{column}」の降順に並べました',
  },
  en: {
    searchLabel: 'Search this site',
    searchButton: 'Search',
    searchResults: 'Search results',
    searchCount: 'Results: {count}',
    searchNone: 'Nothing was found for “{query}”. Try a shorter word or another one.',
    searchAll: 'See all results ({count})',
    searchMore: 'Show {count} more',
    searchFailed: 'The data for the search could not be loaded.',
    kindGoal: 'Goal',
    kindPolicy: 'Policy',
    kindIndicator: 'Indicator',
    kindPage: 'Page',
    plansLabel: 'Plans to show',
    plansShown: 'Shown: {plans}',
    plansSeparator: ', ',
    plansLast: 'At least one plan is shown',
    filterLabel: 'Filter the indicators',
    filterName: 'Name of the indicator',
    filterAll: 'All',
    filterReset: 'Clear the filters',
    filterCount: 'Shown: {count} of {total}',
    sortedAscending: 'Sorted by “{column}”, ascending',
    sortedDescending: 'Sorted by “{column}”, descending',
  },
};
