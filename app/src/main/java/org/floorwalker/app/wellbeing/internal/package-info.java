@NullMarked
package org.floorwalker.app.wellbeing.internal;

import org.jspecify.annotations.NullMarked;
