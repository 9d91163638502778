@NullMarked
package org.floorwalker.files.holidays;

import org.jspecify.annotations.NullMarked;
