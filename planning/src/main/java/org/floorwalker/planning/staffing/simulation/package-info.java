@NullMarked
package org.floorwalker.planning.staffing.simulation;

import org.jspecify.annotations.NullMarked;
