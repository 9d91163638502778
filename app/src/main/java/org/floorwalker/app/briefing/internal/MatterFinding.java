package org.floorwalker.app.briefing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.briefing.Matter;
import org.floorwalker.app.briefing.Matters;
import org.floorwalker.app.briefing.QueueDay;
import org.floorwalker.app.briefing.store.MatterStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds queues that did not keep their promise yesterday, chance allowed for, and gives each to
/// the leader who answers for its mission (ORG-11), else to that of the team with the most people
/// for it; tells owners once, and once more when their
/// day has passed. The database keeps one open matter a queue, so this may run twice.
@Component
public class MatterFinding implements Chore {
  private final People people;
  private final QueueDays queueDays;
  private final MatterStore matters;
  private final Letters letters;
  private final Mail mail;
  private final TransactionTemplate transactions;
  private final Clock clock;

  MatterFinding(
      People people,
      QueueDays queueDays,
      MatterStore matters,
      Letters letters,
      Mail mail,
      TransactionTemplate transactions,
      Clock clock) {
    this.people = people;
    this.queueDays = queueDays;
    this.matters = matters;
    this.letters = letters;
    this.mail = mail;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "briefing.matters";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    LocalDate today = people.today();
    Map<TeamId, TeamCard> teams =
        people.teamsOn(today).stream().collect(Collectors.toMap(TeamCard::id, team -> team));
    Map<String, TeamId> answering = answeringTeams(today);
    for (ZoneId zone : teams.values().stream().map(TeamCard::zone).distinct().toList()) {
      LocalDate day = now.atZone(zone).toLocalDate().minusDays(1);
      for (QueueDay result : queueDays.results(people.queues(), day, zone)) {
        TeamCard team = teams.get(answering.get(result.queue()));
        if (result.verdict() == QueueDay.Verdict.MISSED
            && team != null
            && team.zone().equals(zone)) {
          transactions.executeWithoutResult(_ -> find(team, day, result, now));
        }
      }
    }
    transactions.executeWithoutResult(
        _ -> matters.tellLate(today, now).forEach(late -> tell(late, true, today)));
  }

  /// The team that answers for each queue.
  private Map<String, TeamId> answeringTeams(LocalDate today) {
    Map<String, TeamId> answering = new HashMap<>(largestTeams(today));
    Map<String, TeamId> ofMissions = people.answeringTeams();
    for (QueueCard queue : people.queues()) {
      TeamId team = ofMissions.get(queue.customers().mission());
      if (team != null) {
        answering.put(queue.id().name(), team);
      }
    }
    return answering;
  }

  /// The team with the most people for each queue; of two as large the older one.
  private Map<String, TeamId> largestTeams(LocalDate today) {
    Map<String, Map<TeamId, Long>> people =
        this.people.crewOn(today).members().stream()
            .filter(member -> member.team() != null)
            .flatMap(
                member ->
                    member.agent().skills().stream().map(queue -> Map.entry(queue, member.team())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
    return people.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, queue -> largest(queue.getValue())));
  }

  private static TeamId largest(Map<TeamId, Long> teams) {
    return teams.entrySet().stream()
        .max(
            Map.Entry.<TeamId, Long>comparingByValue()
                .thenComparingLong(one -> -one.getKey().value()))
        .orElseThrow()
        .getKey();
  }

  private void find(TeamCard team, LocalDate day, QueueDay result, Instant now) {
    Matter found =
        new Matter(
            0,
            team.id(),
            day,
            FactLines.write(List.of(Drafting.service(result))),
            team.findLeader().orElse(null),
            day.plusDays(1L + Matters.ANSWER_DAYS),
            null);
    matters.insert(result.queue(), found, now).ifPresent(_ -> tell(found, false, day.plusDays(1)));
  }

  private void tell(Matter matter, boolean late, LocalDate today) {
    Optional.ofNullable(matter.owner())
        .flatMap(owner -> people.findPerson(owner, today))
        .filter(owner -> !owner.email().isEmpty())
        .ifPresent(owner -> mail.send(letters.letter(matter, late, owner)));
  }
}
