/// The fences of the house.
@NullMarked
package org.floorwalker.app.house;

import org.jspecify.annotations.NullMarked;
