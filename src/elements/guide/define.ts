import '../picture/define.js';
import { AidantGuide } from './guide.js';

AidantGuide.define('aidant-guide');
