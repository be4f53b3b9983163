/** Told of what we can mend, and not of hundreds of lines that we cannot. */
export function onwarn(warning, warn) {
  // Such as a comment that a dependency wrote for another bundler.
  const files = [warning.id, ...(warning.ids ?? [])].filter((file) => file !== undefined);
  const theirs = files.length > 0 && files.every((file) => file.includes('node_modules'));
  // What the entry exports is for the loader's `import()`; a classic script has nobody to export to.
  const nobody = warning.code === 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT';
  if (!theirs && !nobody) warn(warning);
}
