/** What a link to the papers for helpers carries behind `#aidant=`. It offers, and opens nothing by itself. */
export function helperFlag(procedureId: string): string {
  return `helper-${procedureId}`;
}

/** The procedure that such a link names; undefined for any other. */
export function procedureOfHelper(code: string): string | undefined {
  return /^helper-(.+)$/.exec(code)?.[1];
}
