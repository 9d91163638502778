@NullMarked
package org.floorwalker.planning.time;

import org.jspecify.annotations.NullMarked;
