/** The sign of a request comes with what draws its picture. */
import '../picture/define.js';

export { requestSign } from './request-sign.js';
