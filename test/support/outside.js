/**
 * A proxy for a browser that tells nobody which requests it makes: what goes to this machine passes beside it, what
 * goes anywhere else comes here, is written down and refused.
 */
import { createServer } from 'node:http';

export async function startOutside() {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.writeHead(403).end();
  });
  // An address with https asks for a tunnel, and names only its host.
  server.on('connect', ({ url }, socket) => {
    requests.push(`https://${url}/`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    requests,
    address: `127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
