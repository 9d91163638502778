/// What every room stands on: login, rights, audit, jobs, mail, clock, database and the page shell.
@NullMarked
@ApplicationModule
package org.floorwalker.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
