/** How AppLsp stands in this window. */
export type Standing =
  | { readonly kind: 'starting' }
  // It answers, and has not said yet how far it is; older ones never do.
  | { readonly kind: 'running' }
  | { readonly kind: 'reading'; readonly files: number; readonly applications: number }
  | { readonly kind: 'ready'; readonly files: number; readonly applications: number }
  | { readonly kind: 'trouble'; readonly trouble: string };

/** The params of the server's `applsp/workspace`. */
export interface WorkspaceStatus {
  readonly isReading: boolean;
  readonly files: number;
  readonly applications: number;
}

/** What the server's notification comes to. */
export function standingOf({ isReading, files, applications }: WorkspaceStatus): Standing {
  return { kind: isReading ? 'reading' : 'ready', files, applications };
}

/** How AppLsp stands, in a few words. */
export function inShort(standing: Standing): string {
  switch (standing.kind) {
    case 'starting':
      return 'AppLsp is starting';
    case 'running':
      return 'AppLsp is on';
    case 'reading':
      return standing.files === 0 ? 'AppLsp is reading' : `AppLsp is reading: ${count(standing.files, 'file')}`;
    case 'ready':
      return `AppLsp: ${count(standing.applications, 'application')}`;
    case 'trouble':
      return 'AppLsp is off';
  }
}

const longestDetail = 60;

/** What there is to add, in a line that is not too long to be read there. */
export function detailOf(standing: Standing, version: string | undefined): string {
  if (standing.kind === 'trouble')
    return standing.trouble.length > longestDetail ? `${standing.trouble.slice(0, longestDetail)}…` : standing.trouble;
  return version ? `Server ${version}` : 'The server has not answered yet';
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
