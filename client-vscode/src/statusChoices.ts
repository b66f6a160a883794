/** The answer to the server's `applsp/statuses`. */
export interface StatusChoices {
  readonly statuses: readonly StatusChoice[];
  readonly problem?: string;
}

export interface StatusChoice {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly stage: string;
  readonly isNext: boolean;
  readonly isCurrent: boolean;
}

/** A row of the list to choose from; a heading has no value. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value?: string;
  readonly isCurrent?: boolean;
}

/** The statuses as rows: those that come next first, the present one marked. */
export function rows(statuses: readonly StatusChoice[]): Row[] {
  const next = statuses.filter((status) => status.isNext);
  const others = statuses.filter((status) => !status.isNext);
  if (next.length === 0) return others.map(row);
  return [{ label: 'next' }, ...next.map(row), { label: 'others' }, ...others.map(row)];
}

function row({ value, label, description, isCurrent }: StatusChoice): Row {
  return {
    value,
    isCurrent,
    label: isCurrent ? `$(check) ${label}` : label,
    ...(isCurrent ? { description: 'now' } : {}),
    ...(description ? { detail: description.replaceAll('\n', ' ').trim() } : {}),
  };
}
