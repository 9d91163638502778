package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.platform.access.PersonId;

/// What a room above knows of people's ways on, which training counts too. The room declares a
/// bean.
public interface WaysOn {
  /// Days on which the half-year talks of apprentices were held as talks, by person; newest first.
  Map<PersonId, List<LocalDate>> halfYearTalks();

  /// Everybody who began to lead here, or was chosen for another place inside.
  Set<PersonId> movedOn();
}
