@NullMarked
package org.floorwalker.planning.forecast;

import org.jspecify.annotations.NullMarked;
