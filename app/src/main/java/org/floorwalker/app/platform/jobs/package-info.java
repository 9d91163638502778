/// Work in the background - forecasts, solves, imports, mails - on any process.
@NullMarked
@NamedInterface("jobs")
package org.floorwalker.app.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
