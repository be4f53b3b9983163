import { AidantComfort } from './comfort.js';

AidantComfort.define('aidant-comfort');
