/** Rules of textlint that ship no types; what each takes is in its README. */
declare module '@textlint-rule/textlint-rule-no-unmatched-pair' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-ja-no-successive-word' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-no-dropping-the-ra' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-no-mix-dearu-desumasu' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-sentence-length' {
  const rule: import('@textlint/types').TextlintRuleModule;
  export default rule;
}
