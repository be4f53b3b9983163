import '../picture/define.js';
import { AidantGuideList } from './list.js';

AidantGuideList.define('aidant-guide-list');
