/** Sets a property of an element's place: lengths in CSS pixels of the screen; '' takes it back. */
export type SetPlace = (property: string, value: number | string) => void;

/** Writes only what changes, as each writing costs the browser a layout; and above any rule of the page. */
export function setter({ style }: HTMLElement): SetPlace {
  return (property, value) => {
    const text = typeof value === 'number' ? `${Math.round(value)}px` : value;
    if (style.getPropertyValue(property) !== text) style.setProperty(property, text, 'important');
  };
}
