/// What another workforce suite hands over when a centre changes: schedules already published and
/// leave balances.
@NullMarked
package org.floorwalker.files.suite;

import org.jspecify.annotations.NullMarked;
