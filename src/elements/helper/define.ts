import { AidantHelper } from './helper.js';

AidantHelper.define('aidant-helper');
