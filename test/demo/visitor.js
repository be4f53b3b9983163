/** A browser without scripts, small enough for tests of the server: it follows redirects and keeps the demo's cookie. */
export function visitor(url) {
  let cookie = '';

  async function visit(path, options = {}) {
    const response = await fetch(url + path, {
      ...options,
      redirect: 'manual',
      headers: { ...options.headers, ...(cookie && { cookie }) },
    });
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0];
    const to = response.headers.get('location');
    const text = await response.text();
    if (to) return { ...(await visit(to)), redirected: response.status };
    return { path, status: response.status, text, headers: response.headers };
  }

  return {
    open: (path) => visit(path),
    post: (path, fields) => visit(path, { method: 'POST', body: new URLSearchParams(fields) }),
    /** As a form with a file field sends it. */
    postForm(path, fields) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        if (value instanceof Blob) body.append(name, value, value.name ?? 'bail.pdf');
        else body.append(name, value);
      }
      return visit(path, { method: 'POST', body });
    },
    get cookie() {
      return cookie;
    },
  };
}
