import '../picture/define.js';
import { AidantHelper } from './helper.js';

AidantHelper.define('aidant-helper');
