import '../picture/define.js';
import { AidantSheets } from './sheets.js';

AidantSheets.define('aidant-sheets');
