/** What the names of all our keys begin with: the edition of what is stored, then the site. */
export const PREFIX = 'aidant.1.';

/** Whether an earlier page of this tab, or this device, left something that must be taken up again at once. */
export function hasKept(window: Pick<Window, 'localStorage' | 'sessionStorage'>): boolean {
  try {
    return [window.sessionStorage, window.localStorage].some((storage) =>
      Object.keys(storage).some((name) => name.startsWith(PREFIX)),
    );
  } catch {
    return false;
  }
}
