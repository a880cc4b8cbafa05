import type { Command } from './world.ts';
export const lsp: Command = async () => 0;
