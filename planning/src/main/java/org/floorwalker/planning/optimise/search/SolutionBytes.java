package org.floorwalker.planning.optimise.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.floorwalker.planning.optimise.ChangedProblem;
import org.floorwalker.planning.optimise.search.Watch.Effort;

/// Writes the days of some agents and the places of some activities as bytes, for another process
/// that has compiled the same problem.
final class SolutionBytes {
  private final Model model;
  private final int fingerprint;

  SolutionBytes(Model model) {
    this.model = model;
    this.fingerprint = fingerprint(model);
  }

  /// Tells problems apart, alike in every process.
  private static int fingerprint(Model model) {
    int hash = Arrays.hashCode(model.need()) + 31 * model.queues().hashCode();
    for (Person person : model.people()) {
      hash = 31 * hash + person.id().hashCode();
      hash = 31 * hash + person.hours().low() + 7 * person.hours().high();
      hash = 31 * hash + Arrays.hashCode(person.blocked());
      for (ShiftForm form : person.forms()) {
        hash = 31 * hash + form.presence;
      }
      for (StartMenu menu : person.menus()) {
        hash = 31 * hash + Arrays.hashCode(menu.starts());
      }
    }
    return hash;
  }

  byte[] write(Solution solution) {
    int[] people = new int[model.people().length];
    Arrays.setAll(people, a -> a);
    int[] activities = new int[solution.activityStarts().length];
    Arrays.setAll(activities, i -> i);
    return write(solution, people, activities, Effort.NONE);
  }

  /// Only what one part holds.
  byte[] write(Plan plan, Effort effort) {
    int[] people = Arrays.stream(plan.part.people()).mapToInt(Person::number).toArray();
    return write(Solution.of(plan), people, plan.part.activities(), effort);
  }

  private byte[] write(Solution solution, int[] people, int[] activities, Effort effort) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(fingerprint);
      out.writeLong(effort.moves());
      out.writeDouble(effort.cpuSeconds());
      out.writeInt(people.length);
      for (int person : people) {
        out.writeInt(person);
        for (Draft draft : solution.tours()[person]) {
          write(out, draft);
        }
      }
      out.writeInt(activities.length);
      for (int activity : activities) {
        out.writeInt(activity);
        out.writeInt(solution.activityStarts()[activity]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Draft draft) throws IOException {
    out.writeInt(draft.start);
    if (draft.start >= 0) {
      out.writeShort(draft.startIndex);
      out.writeShort(draft.form);
      for (int pause : draft.pauses) {
        out.writeShort(pause);
      }
    }
  }

  /// Lays what was written over a solution.
  ///
  /// @return the effort it took
  /// @throws ChangedProblem when it was written for another problem
  Effort readInto(Solution solution, byte[] written) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      if (in.readInt() != fingerprint) {
        throw new ChangedProblem();
      }
      Effort effort = new Effort(in.readLong(), in.readDouble());
      for (int n = in.readInt(); n > 0; n--) {
        solution.tours()[in.readInt()] = tour(in);
      }
      for (int n = in.readInt(); n > 0; n--) {
        solution.activityStarts()[in.readInt()] = in.readInt();
      }
      return effort;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Draft[] tour(DataInputStream in) throws IOException {
    Draft[] tour = new Draft[model.days()];
    for (int d = 0; d < tour.length; d++) {
      tour[d] = new Draft(model.mostPauses());
      tour[d].start = in.readInt();
      if (tour[d].start >= 0) {
        tour[d].startIndex = in.readShort();
        tour[d].form = in.readShort();
        for (int i = 0; i < model.mostPauses(); i++) {
          tour[d].pauses[i] = in.readShort();
        }
      }
    }
    return tour;
  }
}
