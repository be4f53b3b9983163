import '../picture/define.js';
import { AidantCallback } from './callback.js';

AidantCallback.define('aidant-callback');
