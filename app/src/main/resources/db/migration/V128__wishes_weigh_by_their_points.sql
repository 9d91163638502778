-- What was wished before weighs by its points too.
update absence set points = least(9, greatest(1, wish.points))
from day_wish wish where wish.absence = absence.id and absence.kind = 'wish_free';
