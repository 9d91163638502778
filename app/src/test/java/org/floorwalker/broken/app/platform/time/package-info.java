@NullMarked
package org.floorwalker.broken.app.platform.time;

import org.jspecify.annotations.NullMarked;
