@NullMarked
package org.floorwalker.files.staffing;

import org.jspecify.annotations.NullMarked;
