@NullMarked
package org.floorwalker.planning.staffing;

import org.jspecify.annotations.NullMarked;
