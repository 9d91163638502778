package org.floorwalker.planning.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whom a requirement concerns: all conditions together; an empty condition asks nothing.
///
/// @param roles `leader` or `agent`
/// @param queues any of the queues a person has the skill for
/// @param sites codes of sites
/// @param clients codes of clients the person is assigned to
/// @param contracts codes of contract terms
/// @param tenureDays least days since the first day of work, at least 0
public record Audience(
    Set<String> roles,
    Set<String> queues,
    Set<String> sites,
    Set<String> clients,
    Set<String> contracts,
    int tenureDays) {
  /// Everybody who works here.
  public static final Audience EVERYBODY =
      new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0);

  public Audience {
    roles = Set.copyOf(roles);
    queues = Set.copyOf(queues);
    sites = Set.copyOf(sites);
    clients = Set.copyOf(clients);
    contracts = Set.copyOf(contracts);
    if (tenureDays < 0) {
      throw new IllegalArgumentException(
          "A tenure of %d days: maybe write 0.".formatted(tenureDays));
    }
  }

  /// Whether and why somebody is concerned.
  ///
  /// @param why what made the rule apply, such as `queue:loans`; `everybody` when nothing was asked
  public record Answer(boolean concerned, List<String> why) {
    static final Answer NO = new Answer(false, List.of());

    public Answer {
      why = List.copyOf(why);
    }
  }

  /// Judges what holds of a person on a day.
  Answer judge(WorkFacts facts, LocalDate day) {
    TreeSet<String> why = new TreeSet<>();
    boolean concerned =
        isMet("role", roles, facts.roles(), why)
            && isMet("queue", queues, facts.queues(), why)
            && isMet("site", sites, facts.sites(), why)
            && isMet("client", clients, facts.clients(), why)
            && isMet("contract", contracts, facts.contracts(), why)
            && !day.isBefore(facts.worksSince().plusDays(tenureDays));
    if (!concerned) {
      return Answer.NO;
    }
    if (tenureDays > 0) {
      why.add("tenure:" + tenureDays);
    }
    return new Answer(true, why.isEmpty() ? List.of("everybody") : List.copyOf(why));
  }

  private static boolean isMet(
      String kind, Set<String> asked, Set<String> held, TreeSet<String> why) {
    asked.stream().filter(held::contains).forEach(one -> why.add(kind + ":" + one));
    return asked.isEmpty() || asked.stream().anyMatch(held::contains);
  }
}
