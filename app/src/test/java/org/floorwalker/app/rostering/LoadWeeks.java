package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.plan.LoadStudy.GroupWeek;

/// Lets tests of other rooms look at what the study of load is made of.
public final class LoadWeeks {
  private LoadWeeks() {}

  public static List<GroupWeek> of(LoadStudies studies, Viewer viewer) {
    return studies.weeks(viewer);
  }
}
