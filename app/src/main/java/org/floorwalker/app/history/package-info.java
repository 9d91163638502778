/// What happened: contacts, agents' states and the figures per slot that come from them.
@NullMarked
package org.floorwalker.app.history;

import org.jspecify.annotations.NullMarked;
