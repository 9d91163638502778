@NullMarked
package org.floorwalker.app.briefing.store;

import org.jspecify.annotations.NullMarked;
