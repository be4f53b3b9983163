import { createHmac } from 'node:crypto';
import { message } from './message.js';

const SECONDS = 15;

/**
 * Posts each request as JSON to the desk's own system, which answers 2xx once it has kept it.
 *
 * @param {{ name: string, url: string, secret?: string, lang: string }} options
 *   `secret` signs: `Aidant-Signature: t=<seconds since 1970>,v1=<hex of HMAC-SHA-256 over "t.body">`
 * @param {import('./message.js').Sites} sites
 */
export function webhook({ name, url, secret, lang }, sites, now = Date.now) {
  return {
    name,
    async send(request, received) {
      const { voice, ...rest } = request;
      const { subject, text } = message(request, { lang, received, sites });
      const body = JSON.stringify({
        v: 1,
        ...rest,
        received: new Date(received).toISOString(),
        subject,
        text,
        ...(voice && {
          voice: {
            type: voice.type,
            seconds: voice.seconds,
            base64: Buffer.from(voice.bytes).toString('base64'),
          },
        }),
      });
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': request.id,
          ...(secret && { 'Aidant-Signature': signature(secret, body, now()) }),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
      await response.body?.cancel();
      if (!response.ok)
        throw Object.assign(new Error('refused'), { code: `HTTP-${response.status}` });
    },
    close() {},
  };
}

function signature(secret, body, now) {
  const t = Math.floor(now / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
