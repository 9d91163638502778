@NullMarked
package org.floorwalker.app.briefing.internal;

import org.jspecify.annotations.NullMarked;
