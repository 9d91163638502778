package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Cuts a problem into parts that can be searched side by side.
///
/// Agents of one country form a part, of a large country some of its teams; parts whose people have
/// activities together or share a site with few seats stay together. Where agents of several parts
/// serve a queue, each part sees the others as people who serve from outside: at first their share
/// of the need by supply of skills, later what they really serve, with what is still missing shared
/// out by supply.
final class Decomposition {
  private final Model model;
  private final List<Person[]> members;
  private final int[] partOf;

  /// Share of each part in the supply of each queue: part, then queue.
  private final double[][] supply;

  private final List<int[]> activities;

  private Decomposition(Model model, List<Person[]> members) {
    this.model = model;
    this.members = members;
    this.partOf = new int[model.people().length];
    for (int p = 0; p < members.size(); p++) {
      for (Person person : members.get(p)) {
        partOf[person.number()] = p;
      }
    }
    this.supply = supplyShares();
    this.activities = activitiesOfParts();
  }

  static Decomposition of(Model model) {
    Map<String, String> roots = joined(model);
    Map<String, List<Person>> parts = new LinkedHashMap<>();
    for (Person person : model.people()) {
      String part = model.partNames()[person.number()];
      parts.computeIfAbsent(root(roots, part), _ -> new ArrayList<>()).add(person);
    }
    return new Decomposition(
        model, parts.values().stream().map(list -> list.toArray(Person[]::new)).toList());
  }

  int parts() {
    return members.size();
  }

  /// Share of the agents that belong to the part.
  double share(int part) {
    return (double) members.get(part).length / model.people().length;
  }

  /// The part when shared queues are split by supply.
  Part bySupply(int part) {
    int queues = model.queues().size();
    double[] outside = new double[model.need().length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = model.need()[i] * (1 - supply[part][i % queues]);
    }
    return part(part, outside);
  }

  /// The parts when shared queues are split by who serves them in the plan of the whole problem.
  List<Part> byService(Plan whole) {
    int queues = model.queues().size();
    int[][] served = servedByPart(whole);
    List<Part> parts = new ArrayList<>();
    for (int p = 0; p < parts(); p++) {
      double[] outside = new double[model.need().length];
      for (int i = 0; i < outside.length; i++) {
        int all = 0;
        for (int[] ofPart : served) {
          all += ofPart[i];
        }
        double open = model.need()[i] - all;
        outside[i] = all - served[p][i] + open * (1 - supply[p][i % queues]);
      }
      parts.add(part(p, outside));
    }
    return parts;
  }

  private Part part(int part, double[] outside) {
    return Part.of(model, members.get(part), activities.get(part), outside);
  }

  /// Agents of each part at each queue and slot, in the best split of the whole plan.
  private int[][] servedByPart(Plan whole) {
    int queues = model.queues().size();
    int[][] served = new int[parts()][model.need().length];
    QueueShares shares = new QueueShares(whole);
    for (int a = 0; a < whole.agents(); a++) {
      int part = partOf[whole.person(a).number()];
      for (int t = 0; t < whole.desk.horizon; t++) {
        if (whole.desk.holds(a, t)) {
          int queue = shares.take(a, t);
          if (queue >= 0) {
            served[part][t * queues + queue]++;
          }
        }
      }
    }
    return served;
  }

  private double[][] supplyShares() {
    double[][] hours = new double[members.size()][model.queues().size()];
    double[] all = new double[model.queues().size()];
    for (Person person : model.people()) {
      for (int queue : person.skills()) {
        double each = (double) person.hours().high() / person.skills().length;
        hours[partOf[person.number()]][queue] += each;
        all[queue] += each;
      }
    }
    for (double[] ofPart : hours) {
      for (int q = 0; q < all.length; q++) {
        ofPart[q] = all[q] == 0 ? 0 : ofPart[q] / all[q];
      }
    }
    return hours;
  }

  private List<int[]> activitiesOfParts() {
    ActivityList.Item[] items = model.activities().items();
    List<int[]> lists = new ArrayList<>();
    for (int p = 0; p < members.size(); p++) {
      int part = p;
      lists.add(
          IntStream.range(0, items.length).filter(i -> partOfActivity(items[i]) == part).toArray());
    }
    return lists;
  }

  /// An activity without attendees among the agents goes with the first part.
  private int partOfActivity(ActivityList.Item item) {
    return item.people().length == 0 ? 0 : partOf[item.people()[0]];
  }

  /// Puts parts together whose people meet, are led by the same leader or need the same seats.
  private static Map<String, String> joined(Model model) {
    Map<String, String> roots = new LinkedHashMap<>();
    for (Person person : model.people()) {
      String part = model.partNames()[person.number()];
      roots.put(part, part);
    }
    joinBySeats(model, roots);
    String first = roots.isEmpty() ? "" : roots.keySet().iterator().next();
    String[] ofLeader = new String[model.activities().leaders().size()];
    for (ActivityList.Item item : model.activities().items()) {
      String part = item.people().length == 0 ? first : model.partNames()[item.people()[0]];
      for (int person : item.people()) {
        join(roots, part, model.partNames()[person]);
      }
      if (item.leader() >= 0) {
        String known = ofLeader[item.leader()];
        join(roots, part, known == null ? part : known);
        ofLeader[item.leader()] = part;
      }
    }
    return roots;
  }

  private static void joinBySeats(Model model, Map<String, String> roots) {
    Map<SiteDays, String> partOfSite = new HashMap<>();
    for (Person person : model.people()) {
      String part = model.partNames()[person.number()];
      if (person.site().hasFewSeats()) {
        join(roots, part, partOfSite.computeIfAbsent(person.site(), _ -> part));
      }
    }
  }

  private static void join(Map<String, String> roots, String a, String b) {
    roots.put(root(roots, a), root(roots, b));
  }

  private static String root(Map<String, String> roots, String part) {
    String at = part;
    while (!at.equals(roots.get(at))) {
      at = Objects.requireNonNull(roots.get(at));
    }
    return at;
  }
}
