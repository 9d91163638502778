@NullMarked
package org.floorwalker.broken.planning.staffing;

import org.jspecify.annotations.NullMarked;
