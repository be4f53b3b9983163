/** Why a request is not taken, as the page that sent it may know: a status of HTTP and one word. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} reason one word, without anything that was sent
   * @param {Record<string, string>} [headers]
   */
  constructor(status, reason, headers = {}) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.headers = headers;
  }
}
