/**
 * Rules of textlint that ship no types; what each takes is in its README. To a module of ECMAScript the default of
 * CommonJS is all that is exported: the rule, or an object with the rule as its default.
 */
declare module '@textlint-rule/textlint-rule-no-unmatched-pair' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-ja-no-successive-word' {
  const rule: { readonly default: import('@textlint/types').TextlintRuleModule };
  export default rule;
}
declare module 'textlint-rule-no-dropping-the-ra' {
  const rule: { readonly default: import('@textlint/types').TextlintRuleModule };
  export default rule;
}
declare module 'textlint-rule-no-mix-dearu-desumasu' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-sentence-length' {
  const rule: { readonly default: import('@textlint/types').TextlintRuleModule };
  export default rule;
}
