@NullMarked
package org.floorwalker.app.briefing;

import org.jspecify.annotations.NullMarked;
