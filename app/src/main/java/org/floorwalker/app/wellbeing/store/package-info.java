@NullMarked
package org.floorwalker.app.wellbeing.store;

import org.jspecify.annotations.NullMarked;
