@NullMarked
package org.floorwalker.house;

import org.jspecify.annotations.NullMarked;
