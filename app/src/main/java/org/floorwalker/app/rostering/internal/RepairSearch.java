package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.MeetingTrouble;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.optimise.Absence;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.HandmadeRows;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairAnswer;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.RosterRepair;
import org.floorwalker.planning.optimise.VolumeJump;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.rules.BoundTerms;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// The search for ways after an upset.
///
/// Rules on longer stretches of time, such as averages, need half a year of shifts. They are asked
/// of those alone whom a way touches; where one would be broken, it is sought again with these
/// people bound by them, so that no way is shown that could not be taken.
public final class RepairSearch {
  /// Each time binds somebody else; the law is asked once more when a way is taken.
  private static final int MOST_TIMES = 8;

  private final RosterInputs inputs;
  private final Upset upset;
  private final List<Piece> standing;
  private final List<Piece> asPlanned;
  private final Instant now;

  /// @param asPlanned rows of who is away as they were planned; nothing when nobody is
  public RepairSearch(
      RosterInputs inputs, Upset upset, List<Piece> standing, List<Piece> asPlanned, Instant now) {
    this.inputs = inputs;
    this.upset = upset;
    this.standing = List.copyOf(standing);
    this.asPlanned = List.copyOf(asPlanned);
    this.now = now;
  }

  /// What was found.
  ///
  /// @param hindrance why a meeting cannot be then; null where it can, and for all else
  /// @param answer null where there is a hindrance
  public record Sought(
      Inputs gathered,
      RepairRows rows,
      RepairRows.Case repair,
      Disturbance disturbance,
      MovedMeeting.@Nullable Hindrance hindrance,
      @Nullable RepairAnswer answer) {
    public @Nullable MeetingTrouble trouble() {
      return hindrance == null ? null : hindrance.trouble();
    }

    private Set<String> touched() {
      MovedMeeting.Hindrance hindered = hindrance;
      Stream<String> instead =
          hindered == null
              ? Stream.empty()
              : hindered.trouble().instead().stream()
                  .map(day -> gathered.rows().code(day.person().value()));
      RepairAnswer.Beyond beyond = answer == null ? null : answer.beyond();
      Stream<RepairProposal.Change> changes =
          answer == null
              ? Stream.empty()
              : answer.proposals().stream().flatMap(one -> one.changes().stream());
      Stream<String> more = beyond == null ? Stream.empty() : Stream.of(beyond.change().agent());
      return Stream.of(changes.map(RepairProposal.Change::agent), more, instead)
          .flatMap(agents -> agents)
          .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Roster> rosters() {
      RepairAnswer found = answer;
      return found == null
          ? Stream.ofNullable(hindrance == null ? null : hindrance.instead())
          : Stream.concat(
              found.proposals().stream().map(RepairProposal::roster),
              Stream.ofNullable(found.beyond()).map(RepairAnswer.Beyond::roster));
    }
  }

  /// @throws IllegalArgumentException when no search could have built a shift of who is away, or
  ///     the upset names something unknown
  public Sought seek(Inputs gathered, NoticeByCountry notice) {
    Sought sought = once(gathered, notice);
    Set<String> bound = new HashSet<>();
    for (int n = 0; n < MOST_TIMES; n++) {
      Set<String> touched = sought.touched();
      touched.removeAll(bound);
      if (touched.isEmpty()) {
        return sought;
      }
      bound.addAll(touched);
      Inputs binding = inputs.bound(sought.gathered(), touched);
      if (keepsBounds(sought, binding, touched)) {
        return sought;
      }
      sought = once(binding, notice);
    }
    return sought;
  }

  private static boolean keepsBounds(Sought sought, Inputs binding, Set<String> people) {
    return sought
        .rosters()
        .allMatch(
            after ->
                people.stream()
                    .flatMap(
                        one ->
                            LawCheck.newlyBroken(binding, sought.repair().roster(), after, one)
                                .stream())
                    .noneMatch(violation -> BoundTerms.RULES.contains(violation.rule())));
  }

  private Sought once(Inputs gathered, NoticeByCountry notice) {
    RepairRows rows = new RepairRows(gathered, standing);
    PersonId away = upset.person();
    TimeRange range = TimeRange.of(upset.from(), upset.until());
    Readied readied =
        ready(
            left ->
                away == null
                    ? rows.asItStands(left)
                    : rows.withPerson(away, range, asPlanned, left));
    Disturbance disturbance = disturbance(readied.repair());
    MovedMeeting.@Nullable Hindrance hindrance =
        MovedMeeting.hindrance(rows, readied.repair(), readied.search(), disturbance);
    return new Sought(
        gathered,
        rows,
        readied.repair(),
        disturbance,
        hindrance,
        hindrance == null ? readied.search().answer(disturbance, notice) : null);
  }

  /// A roster ready to be repaired.
  private record Readied(RepairRows.Case repair, RosterRepair search) {
    static Readied of(RepairRows.Case repair) {
      return new Readied(repair, RosterRepair.of(repair.problem(), repair.roster()));
    }
  }

  /// With everybody if that goes, else without those whose rows no search could have built.
  private static Readied ready(Function<Set<String>, RepairRows.Case> without) {
    RepairRows.Case everybody = without.apply(Set.of());
    try {
      return Readied.of(everybody);
    } catch (IllegalArgumentException _) {
      Set<String> left =
          new HashSet<>(HandmadeRows.agents(everybody.problem(), everybody.roster()));
      left.remove(everybody.person());
      return Readied.of(without.apply(left));
    }
  }

  private Disturbance disturbance(RepairRows.Case repair) {
    return switch (upset.kind()) {
      case AWAY ->
          new Absence(
              Objects.requireNonNull(repair.person(), "who is away"), upset.from(), upset.until());
      case VOLUME -> new VolumeJump(upset.subject(), upset.from(), upset.until(), upset.factor());
      case MEETING -> new MeetingMove(upset.subject(), now, upset.from());
    };
  }
}
