/**
 * A mail server as a process of its own, which may be killed. What it took, it says on its output, one line of JSON each.
 *
 *     node smtp-process.js '{ "port": 0, "answers": [451, 552, "drop"], "auth": true, "at": "rcpt" | "data" }'
 *
 * `answers` are given to the first attempts, in order; then it takes everything.
 */
import { SMTPServer } from 'smtp-server';

const { port = 0, answers = [], auth = false, at = 'rcpt' } = JSON.parse(process.argv[2] ?? '{}');
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** The refusal for this attempt, if there is one. */
function refusal() {
  const answer = answers.shift();
  if (answer === undefined) return undefined;
  return Object.assign(new Error('not now, +32470123456'), { responseCode: answer });
}

const server = new SMTPServer({
  hideSTARTTLS: true,
  authOptional: !auth,
  allowInsecureAuth: true,
  disabledCommands: auth ? [] : ['AUTH'],
  onAuth({ username, password }, session, done) {
    const right = username === 'rappels' && password === 'a secret';
    done(right ? null : new Error('wrong'), { user: username });
  },
  onRcptTo(address, session, done) {
    if (at === 'rcpt' && answers[0] === 'drop') {
      answers.shift();
      for (const { _socket } of server.connections) _socket.destroy();
      return;
    }
    done(at === 'rcpt' ? refusal() : undefined);
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const refused = at === 'data' ? refusal() : undefined;
      if (!refused) {
        const { mailFrom, rcptTo } = session.envelope;
        say({
          from: mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: session.user,
          raw: Buffer.concat(chunks).toString('latin1'),
        });
      }
      done(refused);
    });
  },
});
server.on('error', () => {});
server.listen(port, '127.0.0.1', () => say({ port: server.server.address().port }));
