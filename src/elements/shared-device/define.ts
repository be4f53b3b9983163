import '../picture/define.js';
import { AidantSharedDevice } from './shared-device.js';

AidantSharedDevice.define('aidant-shared-device');
