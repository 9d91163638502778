/// How candidates are ranked, waves are sent and pay is shown.
@NullMarked
package org.floorwalker.app.callout.internal;

import org.jspecify.annotations.NullMarked;
