/** Registers every aidant element. Import one `aidant/define/<element>` instead to take only that one. */
import './elements/callback/define.js';
import './elements/card/define.js';
import './elements/comfort/define.js';
import './elements/guide/define.js';
import './elements/helper/define.js';
import './elements/launcher/define.js';
import './elements/launcher/define-panel.js';
import './elements/level/define.js';
import './elements/listen/define.js';
import './elements/overview/define.js';
import './elements/player/define.js';
import './elements/poster/define.js';
import './elements/practice/define.js';
import './elements/sheets/define.js';
import './elements/term/define.js';
import './elements/text/define.js';
import './elements/words/define.js';
