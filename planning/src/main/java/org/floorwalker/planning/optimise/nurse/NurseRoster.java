package org.floorwalker.planning.optimise.nurse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Cover;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Nurse;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Request;
import org.floorwalker.planning.optimise.nurse.NurseInstance.ShiftType;

/// A roster of an instance, with its score and the rules it breaks counted from scratch.
///
/// @param instance what it solves
/// @param shiftOf shift type by nurse and day, -1 when free
public record NurseRoster(NurseInstance instance, int[][] shiftOf) {

  /// Sum of the weights of requests missed and of cover.
  public int score() {
    int score = 0;
    Map<String, Integer> nurses = new HashMap<>();
    instance.staff().forEach(nurse -> nurses.put(nurse.id(), nurses.size()));
    for (Request request : instance.requests()) {
      int nurse = Objects.requireNonNull(nurses.get(request.nurse()));
      boolean has = shift(nurse, request.day()).equals(request.shift());
      score += has == request.wanted() ? 0 : request.weight();
    }
    for (Cover cover : instance.cover()) {
      int present = 0;
      for (int n = 0; n < shiftOf.length; n++) {
        present += shift(n, cover.day()).equals(cover.shift()) ? 1 : 0;
      }
      score += Math.max(0, cover.nurses() - present) * cover.under();
      score += Math.max(0, present - cover.nurses()) * cover.over();
    }
    return score;
  }

  /// Name of the shift, empty when free.
  public String shift(int nurse, int day) {
    int type = shiftOf[nurse][day];
    return type < 0 ? "" : instance.shifts().get(type).id();
  }

  /// Every hard rule broken, in words.
  public List<String> violations() {
    List<String> all = new ArrayList<>();
    for (int n = 0; n < shiftOf.length; n++) {
      checkCounts(n, all);
      checkRuns(n, all);
      checkDays(n, all);
    }
    return all;
  }

  private void checkCounts(int n, List<String> all) {
    Nurse nurse = instance.staff().get(n);
    int[] counts = new int[instance.shifts().size()];
    int minutes = 0;
    int weekends = 0;
    for (int d = 0; d < instance.days(); d++) {
      if (shiftOf[n][d] >= 0) {
        counts[shiftOf[n][d]]++;
        minutes += instance.shifts().get(shiftOf[n][d]).minutes();
      }
      boolean saturday = d % 7 == 6 && shiftOf[n][d - 1] >= 0;
      weekends += d % 7 == 6 && (saturday || shiftOf[n][d] >= 0) ? 1 : 0;
    }
    for (int s = 0; s < counts.length; s++) {
      report(counts[s] <= nurse.mostOfShift().get(s), nurse, "shift count", all);
    }
    report(minutes <= nurse.minutes().most(), nurse, "too many minutes", all);
    report(minutes >= nurse.minutes().least(), nurse, "too few minutes", all);
    report(weekends <= nurse.mostWeekends(), nurse, "weekends", all);
  }

  private void checkRuns(int n, List<String> all) {
    Nurse nurse = instance.staff().get(n);
    int start = 0;
    for (int d = 1; d <= instance.days(); d++) {
      boolean working = shiftOf[n][start] >= 0;
      if (d < instance.days() && shiftOf[n][d] >= 0 == working) {
        continue;
      }
      int length = d - start;
      boolean inside = start > 0 && d < instance.days();
      int least = working ? nurse.runs().leastWorking() : nurse.runs().leastFree();
      report(!inside || length >= least, nurse, "stretch too short at day " + start, all);
      report(!working || length <= nurse.runs().mostWorking(), nurse, "stretch too long", all);
      start = d;
    }
  }

  private void checkDays(int n, List<String> all) {
    Nurse nurse = instance.staff().get(n);
    for (int d = 0; d < instance.days(); d++) {
      report(!nurse.daysOff().contains(d) || shiftOf[n][d] < 0, nurse, "day off " + d, all);
      if (d > 0 && shiftOf[n][d - 1] >= 0) {
        ShiftType before = instance.shifts().get(shiftOf[n][d - 1]);
        report(!before.mayNotFollow().contains(shift(n, d)), nurse, "order on day " + d, all);
      }
    }
  }

  private static void report(boolean kept, Nurse nurse, String rule, List<String> all) {
    if (!kept) {
      all.add(nurse.id() + ": " + rule);
    }
  }
}
