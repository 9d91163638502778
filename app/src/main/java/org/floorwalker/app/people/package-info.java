/// Who the centre works for, where, and who works here with which agreement and skills.
@NullMarked
package org.floorwalker.app.people;

import org.jspecify.annotations.NullMarked;
