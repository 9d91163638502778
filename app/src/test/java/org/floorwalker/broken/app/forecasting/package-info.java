@NullMarked
package org.floorwalker.broken.app.forecasting;

import org.jspecify.annotations.NullMarked;
