import '../picture/define.js';
import { AidantPanel } from './panel.js';

AidantPanel.define('aidant-panel');
