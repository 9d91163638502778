package org.floorwalker.files.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Queues as a planner writes them down.
class QueuesFileTest {
  private static final String QUEUES =
      """
      queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
      voice-nb,voice,nb,80% in 20s,excl_short_abandons,0.85,180,1,0.08,300,08:00,20:00,oslo
      chat-nb,chat,nb,average 45s,,,120,3,0,600,08:00,24:00,oslo
      mail,email,,done in 8h working,,,,,,480,,,
      """;

  private static Parsed<List<QueueSettings>> read(
      Path folder, String text, Map<QueueId, OpeningHours> opening) throws IOException {
    return QueuesFile.read(Files.writeString(folder.resolve("queues.csv"), text), opening);
  }

  @Test
  void a01_everyCellHasItsMeaning(@TempDir Path folder) throws IOException {
    Parsed<List<QueueSettings>> parsed = read(folder, QUEUES, Map.of());
    assertThat(parsed.problems()).isEmpty();
    QueueSettings voice = parsed.value().getFirst();
    assertThat(voice.promise().goal())
        .isEqualTo(new ServiceGoal.AnswerWithin(0.8, Duration.ofSeconds(20)));
    assertThat(voice.promise().definition()).isEqualTo(ServiceDefinition.EXCLUDING_SHORT_ABANDONS);
    assertThat(voice.handling().patienceSeconds()).isEqualTo(180);
    assertThat(voice.shrinkage()).isCloseTo(0.08, within(1e-12));
    assertThat(voice.opening().hoursOf(LocalDate.of(2027, 3, 1)))
        .containsExactly(new OpeningHours.Hours(480, 1200));
  }

  @Test
  void a02_emptyCellsAreTheUsual(@TempDir Path folder) throws IOException {
    QueueSettings mail = read(folder, QUEUES, Map.of()).value().get(2);
    assertThat(mail.queue().channel()).isEqualTo(Channel.EMAIL);
    assertThat(mail.handling().patienceSeconds()).isInfinite();
    assertThat(mail.handling().concurrency()).isEqualTo(1);
    assertThat(mail.promise().maxOccupancy()).isEqualTo(1);
    assertThat(mail.promise().definition()).isEqualTo(ServiceDefinition.SERVED_OVER_OFFERED);
    assertThat(mail.opening().hoursOf(LocalDate.of(2027, 3, 7)))
        .containsExactly(new OpeningHours.Hours(0, 1440));
  }

  @Test
  void a03_hoursOfTheOpeningFileWin(@TempDir Path folder) throws IOException {
    OpeningHours mondays =
        new OpeningHours(
            Map.of(DayOfWeek.MONDAY, List.of(new OpeningHours.Hours(600, 900))), Map.of());
    QueueSettings voice =
        read(folder, QUEUES, Map.of(new QueueId("voice-nb"), mondays)).value().getFirst();
    assertThat(voice.opening()).isEqualTo(mondays);
    LocalDate closed = LocalDate.of(2027, 5, 17);
    OpeningHours holiday = new OpeningHours(Map.of(), Map.of(closed, List.of()));
    OpeningHours week =
        read(folder, QUEUES, Map.of(new QueueId("voice-nb"), holiday)).value().getFirst().opening();
    assertThat(week.hoursOf(closed)).isEmpty();
    assertThat(week.hoursOf(closed.plusDays(1)))
        .as("a date alone leaves the week")
        .containsExactly(new OpeningHours.Hours(480, 1200));
  }

  @Test
  void a04_everyFaultIsNamedAndGoodRowsStay(@TempDir Path folder) throws IOException {
    String text =
        """
        queue,channel,goal,handle_seconds,shrinkage,max_occupancy,concurrency
        a,fax,80% in 20s,300,0,1,1
        b,voice,quickly,300,0,1,1
        c,voice,80% in 20s,0,0,1,1
        d,voice,80% in 20s,300,1,1,1
        e,voice,80% in 20s,300,0,0,1
        f,chat,80% in 20s,300,0,1,0
        g,voice,80% in 20s,300,0,1,1
        g,voice,80% in 20s,300,0,1,1
        """;
    Parsed<List<QueueSettings>> parsed = read(folder, text, Map.of());
    assertThat(parsed.problems())
        .extracting(p -> p.row() + " " + p.column())
        .containsExactly(
            "2 channel",
            "3 goal",
            "4 handle_seconds",
            "5 shrinkage",
            "6 max_occupancy",
            "7 concurrency",
            "9 queue");
    assertThat(parsed.value()).extracting(q -> q.id().name()).containsExactly("g");
  }

  @Test
  void a90_promisesOverADayWithAFloorAndANightMinimum(@TempDir Path folder) throws IOException {
    String text =
        """
        queue,channel,goal,handle_seconds,goal_period,floor_share,minimum_people,minimum_people_night
        day,voice,80% in 20s,300,day,0.6,1,2
        wrong,voice,80% in 20s,300,day,0.9,,
        late,email,done in 8h,300,block,,,
        """;
    Parsed<List<QueueSettings>> parsed = read(folder, text, Map.of());
    QueueSettings.Promise promise = parsed.value().getFirst().promise();
    assertThat(promise.period()).isEqualTo(new GoalPeriod(GoalPeriod.Per.DAY, 0.6));
    assertThat(promise.minimum()).isEqualTo(new MinimumPeople(1, 2));
    assertThat(parsed.value()).hasSize(1);
    assertThat(parsed.problems())
        .extracting(p -> p.wrong().english())
        .satisfiesExactly(
            wrong -> assertThat(wrong).contains("contradicts the goal"),
            wrong -> assertThat(wrong).contains("cannot be judged over a block"));
  }

  @Test
  void a91_lossesByReasonAndTimeReplaceTheColumn(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("shrinkage.csv"),
            """
            queue,reason,share,weekdays,from,until
            voice-nb,ill,0.05,,,
            voice-nb,late,0.04,1 2 3 4 5,08:00,10:00
            voice-nb,never,1.2,,,
            """);
    Parsed<Map<QueueId, Shrinkage>> losses = ShrinkageFile.read(file);
    assertThat(losses.problems()).hasSize(1);
    List<QueueSettings> queues =
        ShrinkageFile.apply(read(folder, QUEUES, Map.of()).value(), losses.value());
    assertThat(queues.getFirst().shrinkage())
        .isCloseTo((10 * (1 - 0.95 * 0.96) + 158 * 0.05) / 168, within(1e-12));
    assertThat(queues.get(1).shrinkage()).isZero();
  }
}
