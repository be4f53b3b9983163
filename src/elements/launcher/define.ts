import { AidantLauncher } from './launcher.js';

AidantLauncher.define('aidant-launcher');
