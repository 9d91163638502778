@NullMarked
package org.floorwalker.planning.leave;

import org.jspecify.annotations.NullMarked;
