import { storiesHaveNoFault } from './axe.js';

storiesHaveNoFault('in forced colours');
