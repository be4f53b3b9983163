/**
 * Hands a file made here to the device, which asks its owner what to do with it. Nothing is sent anywhere.
 *
 * @param name what the device calls it, such as `valmont-tu.ics`.
 */
export function takeFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // Some browsers read it only once the press is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
