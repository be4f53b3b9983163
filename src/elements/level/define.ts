import '../picture/define.js';
import { AidantLevel } from './level.js';

AidantLevel.define('aidant-level');
