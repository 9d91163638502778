/// Time and pay: sheets, supplements, closed months, the payroll's table.
@NullMarked
@ApplicationModule(displayName = "pay")
package org.floorwalker.app.pay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
