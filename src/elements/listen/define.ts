import { AidantListen } from './listen.js';

AidantListen.define('aidant-listen');
