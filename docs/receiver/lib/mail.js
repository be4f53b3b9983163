import { createTransport } from 'nodemailer';
import { message } from './message.js';

const ENDINGS = { 'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' };

/**
 * Sends each request as one e-mail. Its Message-ID is made of the request's id: mail systems that see the same one twice
 * keep one.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.host
 * @param {number} options.port
 * @param {'implicit' | 'required' | 'none'} options.tls
 * @param {{ user: string, pass: string }} [options.auth]
 * @param {string} options.from
 * @param {string} options.to
 * @param {string} options.lang
 * @param {import('./message.js').Sites} sites
 */
export function mail({ name, host, port, tls, auth, from, to, lang }, sites) {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    auth,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    name,
    async send(request, received) {
      const { subject, text, lang: written } = message(request, { lang, received, sites });
      const { voice } = request;
      const { accepted } = await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${request.id}@${domain}>`,
        date: new Date(received),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': written },
        ...(voice && {
          attachments: [
            {
              filename: `message.${ENDINGS[voice.type]}`,
              contentType: voice.type,
              content: Buffer.from(voice.bytes),
            },
          ],
        }),
      });
      if (accepted.length === 0) throw Object.assign(new Error('refused'), { code: 'refused' });
    },
    close: () => transport.close(),
  };
}
