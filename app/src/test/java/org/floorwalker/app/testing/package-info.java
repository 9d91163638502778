/// What tests of every room stand on: a real PostgreSQL, a running application, a browser.
@NullMarked
package org.floorwalker.app.testing;

import org.jspecify.annotations.NullMarked;
