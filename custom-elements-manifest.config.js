/** The manifest: what each element is, from the comments on its class. */
export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['**/define*.ts', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [onlyOurEvents(), publishedPaths()],
};

/** An event class in `dispatchEvent(new Event(…))` is listed under its first argument; ours all have a prefix. */
function onlyOurEvents() {
  return {
    name: 'only-our-events',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        if (!declaration.events) continue;
        declaration.events = declaration.events.filter(({ name }) => name?.startsWith('aidant-'));
        if (declaration.events.length === 0) delete declaration.events;
      }
    },
  };
}

/** Readers have `dist`, not `src`; and what is private or ours alone is not theirs to use. */
function publishedPaths() {
  const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const part of [...(module.declarations ?? []), ...(module.exports ?? [])]) {
          for (const one of [part, part.declaration, part.superclass, ...(part.members ?? [])])
            if (one?.module) one.module = published(one.module);
            else if (one?.inheritedFrom?.module)
              one.inheritedFrom.module = published(one.inheritedFrom.module);
          part.members = part.members?.filter(
            ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
          );
        }
      }
    },
  };
}
