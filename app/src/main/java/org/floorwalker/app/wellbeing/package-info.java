@NullMarked
package org.floorwalker.app.wellbeing;

import org.jspecify.annotations.NullMarked;
