import { homedir } from 'node:os';
import { inShort, type Standing } from './standing';

/** What somebody who looks for a fault would ask first. Nothing of what stands in the applications is among it. */
export interface DebugFacts {
  readonly extension: string;
  readonly editor: string;
  readonly platform: string;
  readonly server: string;
  readonly serverVersion: string | undefined;
  readonly standing: Standing;
  readonly folders: number;
  readonly settings: object;
  readonly lastWords: readonly string[];
}

/** These facts in Markdown, without the name of the person's home folder. */
export function debugInformation(facts: DebugFacts): string {
  const state = facts.standing.kind === 'trouble' ? `${inShort(facts.standing)}: ${facts.standing.trouble}` : inShort(facts.standing);
  const lines = [
    `- Extension: ${facts.extension}`,
    `- Editor: ${facts.editor}`,
    `- Platform: ${facts.platform}`,
    `- Server: ${facts.server}, version ${facts.serverVersion ?? 'unknown'}`,
    `- State: ${state}`,
    `- Open folders: ${facts.folders}`,
    `- Settings: \`${JSON.stringify(facts.settings)}\``,
    ...(facts.lastWords.length > 0 ? ['- Last output of the server:', '', '```', ...facts.lastWords, '```'] : []),
  ];
  return `${lines.join('\n')}\n`.replaceAll(homedir(), '~');
}
