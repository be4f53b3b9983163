import '../picture/define.js';
import { AidantOverview } from './overview.js';

AidantOverview.define('aidant-overview');
