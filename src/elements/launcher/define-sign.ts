/** The sign of a request comes with what draws its picture, and what shows it where the launcher makes way. */
import '../picture/define.js';
import { AidantRequest } from './request.js';

AidantRequest.define('aidant-request');

export { requestSign } from './request-sign.js';
