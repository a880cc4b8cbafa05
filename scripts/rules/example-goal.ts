/** The goal of the examples' next plan, `content/new/work.md`, with a text of its own; without it, it is that of the base. */
export function goalWith(text: string): string {
  return `# しごと\n\n${text}\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n`;
}
