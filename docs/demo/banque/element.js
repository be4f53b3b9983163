/** A new element with attributes and words; markup is never parsed, as the page’s policy wants. */
export function element(tag, attrs, text) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
